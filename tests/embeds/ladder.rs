//! From the fragment to the live explainer: when it happens, and what the reader keeps.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Files, Site, embed, embed_of};
use crate::parts::WHOLE;
use crate::reader::{BLOCKS, SLOW};
use crate::stories;

/// Far below the window.
const FAR: &str = "<div style=\"height: 6000px\"></div>";

fn live(block: &str, when: &str) -> String {
    embed(block).replace("data-nutgraf", &format!("data-nutgraf data-live=\"{when}\""))
}

async fn opened(head: &str, body: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.page_with(head, body)).await;
    (site, browser)
}

async fn comes_alive(browser: &Browser) {
    browser.wait_for("the event", "seen.live === 1").await;
    assert_eq!(browser.get("seen.degraded").await, json!([]));
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn what_is_in_sight_comes_alive_by_itself() {
    let (_site, browser) = opened("", &embed("groups")).await;
    comes_alive(&browser).await;
}

#[tokio::test]
async fn what_comes_alive_on_a_slow_device_is_whole_at_once() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let count = "<script>
        window.count = ({ shadowRoot }) => shadowRoot.querySelectorAll('.shell *').length;
        window.first = new Map();
        addEventListener('nutgraf:live', ({ target }) => first.set(target, count(target)));
    </script>";
    let head = [SLOW, count].concat();
    let together = BLOCKS.map(embed).concat();
    browser.resize(412, 6500).await;
    for page in BLOCKS.map(embed).iter().chain([&together]) {
        browser.goto(&site.page_with(&head, page)).await;
        browser.wait_for("all to come alive", "first.size === embeds.length").await;
        browser.settle().await;
        let counts = "embeds.map((embed) => [first.get(embed), count(embed)])";
        for count in browser.get(counts).await.as_array().expect("a list") {
            assert_eq!(count[0], count[1], "elements of one in {page}");
        }
    }
}

#[tokio::test]
async fn what_is_far_away_is_finished_and_waits_until_it_is_near() {
    let (site, browser) = opened("", &[FAR, &embed("groups")].concat()).await;
    browser.wait_for("the fragment", "one(0, '.fragment .map')").await;
    browser.settle().await;
    assert_eq!(site.embeds.count(&Files::built().wasm), 0);
    browser.run("embeds[0].scrollIntoView();").await;
    comes_alive(&browser).await;
}

#[tokio::test]
async fn never_means_never_and_shows_no_control_that_does_nothing() {
    let (site, browser) = opened("", &live("seizures", "never")).await;
    browser.wait_for("the fragment", "one(0, '.fragment .trend')").await;
    browser.wait_for("what is folded away", WHOLE).await;
    browser.click("one(0, '.table summary')").await;
    browser.settle().await;
    assert_eq!(browser.get("one(0, '.table').open").await, true);
    for control in [".settings", ".slider", ".steps", ".save"] {
        assert_eq!(browser.get(&format!("shown(one(0, '{control}'))")).await, false, "{control}");
    }
    assert_eq!(site.embeds.count(&Files::built().wasm), 0);
}

#[tokio::test]
async fn touch_means_the_first_touch_and_the_touch_counts() {
    let (site, browser) = opened("", &live("groups", "touch")).await;
    browser.wait_for("the fragment", "one(0, '.fragment .map')").await;
    browser.settle().await;
    assert_eq!(site.embeds.count(&Files::built().wasm), 0);
    browser.click("radio(0, 'MS-13')").await;
    comes_alive(&browser).await;
    browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
}

#[tokio::test]
async fn a_button_pressed_too_early_is_pressed() {
    let (_site, browser) = opened("", &live("seizures", "touch")).await;
    browser.wait_for("the fragment", "one(0, '.fragment .trend')").await;
    let mark = "all(0, '.steps button')[1]";
    let press = "dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))";
    let told = "text(one(0, '.event > div:last-child b'))";
    let before = browser.text(told).await;
    browser.run(&format!("{mark}.{press};")).await;
    comes_alive(&browser).await;
    browser.wait_for("the next event", &format!("{told} !== {before:?}")).await;
}

#[tokio::test]
async fn a_reader_who_saves_data_decides() {
    for connection in ["{ saveData: true }", "{ effectiveType: '2g' }"] {
        let head = format!(
            "<script>Object.defineProperty(navigator, 'connection', {{ value: {connection} }});
             </script>"
        );
        let (site, browser) = opened(&head, &embed("groups")).await;
        browser.wait_for("the fragment", "one(0, '.fragment .map')").await;
        browser.settle().await;
        assert_eq!(site.embeds.count(&Files::built().wasm), 0, "{connection}");
        browser.click("radio(0, 'MS-13')").await;
        comes_alive(&browser).await;
        browser.wait_for("the choice", "radio(0, 'MS-13').checked").await;
    }
}

#[tokio::test]
async fn what_the_reader_has_done_before_is_kept() {
    let (_site, browser) = opened("", &live("options", "never")).await;
    browser.resize(400, 900).await;
    browser.wait_for("the fragment", "one(0, '.fragment .sides')").await;
    browser.wait_for("what is folded away", WHOLE).await;
    browser.run("embeds[0].dataset.live = 'touch';").await;
    // All of it without a touch: done before, or while the wasm is on its way.
    browser
        .run(
            "for (const nth of [0, 3]) all(0, '.option:not(.general)')[nth].open = true; one(0, '.balance')?.closest('details')?.toggleAttribute('open');
             one(0, '.option:not(.general) .sides label:last-child input').checked = true;
             one(0, '.option:not(.general) .sides label:last-child input').focus(); scrollTo(0, 700);",
        )
        .await;
    let before = browser.get("[scrollY, document.documentElement.scrollHeight]").await;
    comes_alive(&browser).await;
    assert_eq!(
        browser
            .get("all(0, '.option:not(.general)').map((one) => one.open).indexOf(true, 1)")
            .await,
        3
    );
    assert_eq!(
        browser.get("one(0, '.option:not(.general) .sides label:last-child input').checked").await,
        true
    );
    assert_eq!(
        browser.get("shown(one(0, '.option:not(.general) .side.con')) && !shown(one(0, '.option:not(.general) .side.pro'))").await,
        true
    );
    let focus = "embeds[0].shadowRoot.activeElement === one(0, '.option:not(.general) .sides label:last-child input')";
    assert_eq!(browser.get(focus).await, true);
    let after = browser.get("[scrollY, document.documentElement.scrollHeight]").await;
    assert_eq!(after, before);
}

#[tokio::test]
async fn what_is_typed_and_chosen_before_is_kept() {
    let (_site, browser) = opened("", &live("groups", "touch")).await;
    browser.wait_for("the fragment", "one(0, '.fragment .map')").await;
    browser.run("one(0, 'input[type=search]').focus();").await;
    let typed = "const field = one(0, 'input[type=search]'); field.value = 'z';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    browser.run(typed).await;
    comes_alive(&browser).await;
    browser.wait_for("the answer", "one(0, '.field + .measure')").await;
    assert_eq!(browser.get("one(0, 'input[type=search]').value").await, "z");
    let focus = "embeds[0].shadowRoot.activeElement === one(0, 'input[type=search]')";
    assert_eq!(browser.get(focus).await, true);
}

/// Makes a fragment come alive: the same texts in the same places.
async fn assert_unmoved(browser: &Browser, what: &str) {
    // By element: in HTML two texts beside each other are one.
    let texts = "all(0, '.nutgraf *').filter((one) => one.checkVisibility()).map((one) => {
        const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const range = document.createRange();
        range.selectNodeContents(one);
        const box = range.getClientRects()[0];
        return [own.map(({ data }) => data).join('').trim(),
            ...(box ? [box.left, box.top].map(Math.round) : [])];
    }).filter(([text, left]) => text && left !== undefined)";
    browser.wait_for("the fragment", "one(0, '.fragment .block')").await;
    browser.settle().await;
    let before = browser.get(texts).await;
    let height = browser.get("embeds[0].offsetHeight").await;
    browser.run("one(0, '.shell').dispatchEvent(new KeyboardEvent('keydown'));").await;
    comes_alive(browser).await;
    browser.settle().await;
    let after = browser.at_rest(texts).await;
    let place = |list: &serde_json::Value| list.as_array().unwrap().clone();
    let (before, after) = (place(&before), place(&after));
    assert_eq!(before.len(), after.len(), "{what}");
    for (one, other) in before.iter().zip(&after) {
        assert_eq!(one[0], other[0], "{what}");
        for side in [1, 2] {
            let moved = one[side].as_i64().unwrap() - other[side].as_i64().unwrap();
            assert!(moved.abs() <= 1, "{what}: {one} became {other}");
        }
    }
    assert_eq!(browser.get("embeds[0].offsetHeight").await, height, "{what}");
}

/// At every width that is not a special case of another.
#[tokio::test]
async fn the_swap_changes_nothing_that_can_be_seen() {
    for block in ["seizures", "groups", "options"] {
        for width in [320, 360, 412, 500, 640, 768, 1280] {
            let (_site, browser) = opened("", &live(block, "touch")).await;
            browser.resize(width, 900).await;
            assert_unmoved(&browser, &format!("{block} at {width}")).await;
        }
    }
}

#[tokio::test]
async fn lines_that_are_drawn_together_stay_where_they_were() {
    for width in [320, 768] {
        let (site, browser) = (Site::open().await, Browser::open().await);
        stories::serve(&site);
        let body = embed_of("together", "seizures")
            .replace("data-nutgraf", "data-nutgraf data-live=\"touch\"");
        browser.resize(width, 900).await;
        browser.goto(&site.page(&body)).await;
        assert_unmoved(&browser, &format!("lines at {width}")).await;
        let names = "all(0, '.labels text').map(text).filter((name) => /north|south/i.test(name))";
        let names = browser.get(names).await;
        assert_eq!(names, json!(["Southwest", "Northern"]), "at {width}");
    }
}
