//! The demonstration article: its three blocks, used by a reader.

use crate::browser::Browser;
use crate::page::Site;
use crate::trend::SOUTHWEST;

const SEIZURES: usize = 0;
const GROUPS: usize = 1;
const OPTIONS: usize = 2;

async fn opened() -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.article()).await;
    browser.wait_for_live(3).await;
    (site, browser)
}

#[tokio::test]
async fn three_blocks_are_live_and_the_pasted_text_is_gone() {
    let (_site, browser) = opened().await;
    for (nth, kind) in [(SEIZURES, ".trend"), (GROUPS, ".map"), (OPTIONS, ".options")] {
        let blocks = browser.get(&format!("all({nth}, '.block').length")).await;
        assert_eq!(blocks, 1, "{kind}");
        browser.wait_for(kind, &format!("shown(one({nth}, '{kind}'))")).await;
        let pasted = browser.get(&format!("shown(embeds[{nth}].querySelector('h3'))")).await;
        assert_eq!(pasted, false, "{kind}");
    }
    assert_eq!(browser.get("seen.degraded.length + seen.errors.length").await, 0);
}

#[tokio::test]
async fn another_border_changes_the_reading() {
    let (_site, browser) = opened().await;
    let before = browser.text("text(one(0, '.reading .value'))").await;
    browser.run(SOUTHWEST).await;
    let changed = format!("text(one(0, '.reading .value')) !== {before:?}");
    browser.wait_for("another reading", &changed).await;
    assert_eq!(browser.get("one(0, '.phrase select').selectedIndex").await, 1);
    // The words of the chart must tell of the same series.
    let summary = browser.text("one(0, '.plot').ariaLabel").await;
    let summary = summary.replace('\u{a0}', " ");
    let value = browser.text("text(one(0, '.reading strong'))").await;
    assert!(summary.contains(&value), "{summary} does not say {value}");
}

#[tokio::test]
async fn a_chosen_group_shows_its_card() {
    let (_site, browser) = opened().await;
    let shown = "text(one(1, '.told h4'))";
    assert_eq!(browser.get(shown).await, "June 5, 2026: 17 groups".replace("June 5", "May 28"));
    browser.click("radio(1, 'MS-13')").await;
    browser.wait_for("the card", "text(one(1, '.card h4'))?.includes('MS-13')").await;
    let marked = browser.get("shaded(1).length").await;
    assert!(marked.as_u64().unwrap() > 0, "no area is marked");
    browser.click("radio(1, 'All groups')").await;
    browser.wait_for("no card", "!one(1, '.card h4')").await;
}

#[tokio::test]
async fn an_area_of_the_map_names_its_groups() {
    let (_site, browser) = opened().await;
    browser.resize(412, 900).await;
    browser.settle().await;
    // Not the SVG in it: WebKit scrolls to another place for that.
    browser.middle_of("one(1, '.mapped')").await;
    // The middle of the box of a path need not be inside it, so a place well inside is sought.
    let place = "const box = one(1, '.picture').getBoundingClientRect();
        const named = new Set(shaded(1));
        const at = (x, y) => embeds[1].shadowRoot.elementFromPoint(x, y);
        for (let x = box.left + 5; x < box.right - 5; x += 3)
            for (let y = box.top + 5; y < box.bottom - 5; y += 3)
                if (named.has(at(x, y)) && [-3, 3].every((step) =>
                    at(x + step, y) === at(x, y) && at(x, y + step) === at(x, y))) return [x, y];
        return null;";
    let place = browser.run(place).await;
    let at = |index: usize| place[index].as_f64().expect("an area can be pointed at");
    browser.press_at(at(0), at(1)).await;
    browser.wait_for("the panel", "text(one(1, '.here h4'))").await;
    // On a phone as well the answer is in sight of what was pointed at.
    let seen = "(({ top, bottom }) => 0 <= top && bottom <= innerHeight)\
        (one(1, '.here li').getBoundingClientRect())";
    browser.wait_for("the groups in sight", seen).await;
    browser.click("one(1, '.here li button')").await;
    browser.wait_for("the card", "text(one(1, '.card h4'))").await;
    let seen = seen.replace(".here li", ".card h4");
    browser.wait_for("the card in sight", &seen).await;
}

#[tokio::test]
async fn a_group_is_found_by_an_alias_and_an_area_by_key() {
    let (_site, browser) = opened().await;
    let type_in = |text: &str| {
        format!(
            "const field = one(1, 'input[type=search]');
            field.value = {text:?};
            field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));"
        )
    };
    let names = "all(1, '.tile').filter(shown).map((one) => text(one.querySelector('strong')))
        .join('; ')";
    browser.run(&type_in("ZETAS")).await;
    let expected = "All groups; Northeast Cartel";
    browser.wait_for("one hit", &format!("{names} === {expected:?}")).await;
    browser.wait_for("its count", "text(one(1, '[role=status]')) === '1 group found · Northeast Cartel (also called Los Zetas)'").await;
    browser.run(&type_in("nobody")).await;
    browser.wait_for("no hit", &format!("{names} === 'All groups'")).await;
    browser.run(&type_in("manabi")).await;
    browser.wait_for("those in an area", &format!("{names} === 'All groups; Los Choneros'")).await;
    browser.run("one(1, '.told select').focus();").await;
    browser.type_in("Ecuador").await;
    browser.wait_for("the panel", "text(one(1, '.here h4')) === 'Ecuador'").await;
    browser.click("one(1, '.here .close')").await;
    browser.wait_for("no panel", "!one(1, '.here') && one(1, '.told select').value === ''").await;
}

#[tokio::test]
async fn names_on_the_map_have_the_size_of_text_and_never_touch() {
    let (_site, browser) = opened().await;
    for width in [320, 412, 768, 1280] {
        browser.resize(width, 900).await;
        browser.settle().await;
        for part in ["All", "Mexico", "Central America and Caribbean", "South America"] {
            browser.run(&format!("choose(1, 'part', {part:?});")).await;
            browser.settle().await;
            let found = "(() => {
                const map = one(1, '.mapped').getBoundingClientRect();
                const names = all(1, '.over text');
                const boxes = names.map((name) => name.getBoundingClientRect());
                const bad = (box, nth) => box.left < map.left || box.right > map.right
                    || box.top < map.top || box.bottom > map.bottom
                    || boxes.some((other, at) => at > nth && box.left < other.right
                        && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
                return [names.length > 0 && names.every((name) =>
                    parseFloat(getComputedStyle(name).fontSize) >= 12
                        && name.getScreenCTM().a >= 0.99),
                    ...names.filter((name, nth) => bad(boxes[nth], nth)).map((name) => text(name))];
            })()";
            assert_eq!(browser.at_rest(found).await, serde_json::json!([true]), "{width} {part}");
        }
    }
}

#[tokio::test]
async fn a_narrow_box_shows_one_side_at_a_time() {
    let (_site, browser) = opened().await;
    browser.run("one(2, '.option:not(.general)').open = true;").await;
    let side = |id: &str| format!("shown(one(2, '.option[open] .{id}'))");
    browser.resize(412, 900).await;
    browser.wait_for("the arguments against to go", &format!("!{}", side("con"))).await;
    // What stands above takes its new height first: WebKit would hold on to nothing.
    browser.settle().await;
    assert_eq!(browser.get(&side("pro")).await, true);
    browser.click("one(2, '.option[open] .sides label:last-child input')").await;
    browser.wait_for("the arguments against", &side("con")).await;
    assert_eq!(browser.get(&side("pro")).await, false);
}

#[tokio::test]
async fn a_wide_box_shows_both_sides_next_to_each_other() {
    let (_site, browser) = opened().await;
    browser.run("one(2, '.option:not(.general)').open = true;").await;
    // Both at once: what stands above may still move.
    let places = "['pro', 'con'].map((side) => {
        const { left, top } = one(2, `.option[open] .${side}`).getBoundingClientRect();
        return [left, top];
    })";
    let places = browser.get(places).await;
    let (pro, con) = (&places[0], &places[1]);
    assert_eq!(pro[1], con[1], "both begin at the same height");
    assert!(pro[0].as_f64() < con[0].as_f64(), "for stands left of against");
    assert_eq!(browser.get("shown(one(2, '.option[open] .sides .choices'))").await, false);
}

#[tokio::test]
async fn nothing_is_wider_than_the_window() {
    let (_site, browser) = opened().await;
    for width in [320, 412, 768, 1280] {
        browser.resize(width, 900).await;
        browser.settle().await;
        let script = "document.documentElement.scrollWidth - innerWidth";
        let over = browser.at_rest(script).await;
        assert!(over.as_i64().unwrap() <= 0, "{over} px too wide at {width} px");
        let inside = "embeds.map((embed, nth) => {
            const right = embed.getBoundingClientRect().right;
            return all(nth, '*').filter((one) => shown(one) && !one.closest('svg, .hidden, .scroll')
                && one.getBoundingClientRect().right > right + 1).map((one) => one.className);
        }).flat()";
        let sticking = browser.get(inside).await;
        assert_eq!(sticking.as_array().unwrap().len(), 0, "at {width} px: {sticking}");
    }
}
