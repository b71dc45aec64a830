//! A link to a view opens the same view elsewhere.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};
use crate::reader::{BLOCKS, OPEN_ALL, SLOW};

/// Far below the window.
const FAR: &str = "<div style=\"height: 6000px\"></div>";
const IN_SIGHT: &str = "(() => { const { top, bottom } = embeds[0].getBoundingClientRect();
    return bottom > 0 && top < innerHeight; })()";
/// What a reader sees of what is chosen.
pub const CHOSEN: &str = "[...all(0, 'input:checked').map((one) => one.name + one.value),
    ...all(0, 'select').map((one) => one.value), ...all(0, '.option').map((one) => one.open),
    text(one(0, '.reading .when, .card h4, .here h4'))].join()";

fn touch(block: &str) -> String {
    embed(block).replace("data-nutgraf", "data-nutgraf data-live=\"touch\"")
}

/// Another page, not another place on the same.
pub async fn open_at(browser: &Browser, address: &str, hash: &str) {
    browser.goto("about:blank").await;
    browser.goto(&format!("{address}{hash}")).await;
}

/// Uses every control once, so that each holds something else than at first.
pub async fn change_all(browser: &Browser) {
    let last = "for (const row of all(0, '.controls .row'))
        [...row.querySelectorAll('input')].filter(({ value }) => value !== 'compared').pop().click();
        for (const select of all(0, '.ask select')) {
            select.selectedIndex = select.name.endsWith('-read') ? 1 : select.options.length - 1;
            select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }
        all(0, '.option:not(.general)')[2]?.querySelector('summary').click();
        all(0, '.phrase select').forEach((field) => {
            field.selectedIndex = field.options.length - 1;
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        });
        one(0, '.side.con')?.closest('.sides').querySelector('[value=con]').click();";
    browser.run(last).await;
    browser.settle().await;
    let rest = "const slider = one(0, '.reading input');
        if (slider) { slider.value = 2;
            slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); }
        all(0, '.tile input')[1]?.click();";
    browser.run(rest).await;
    browser.settle().await;
    let area = "const field = one(0, '.told select');
        if (field) { field.selectedIndex = 3;
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); }";
    browser.run(area).await;
    browser.wait_for("the view", "seen.views.length").await;
    // On a slow page the first of several views has been told before the last is drawn.
    browser.at_rest(CHOSEN).await;
}

/// Shapes of a picture may be drawn by address, and lead nowhere.
#[tokio::test]
async fn a_press_on_a_picture_is_none_on_a_link() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in BLOCKS {
        browser.goto(&site.page(&embed(block))).await;
        browser.wait_for("life", "seen.live === 1").await;
        let press = "all(0, 'svg, svg *').forEach((one) => one.dispatchEvent(
            new MouseEvent('click', { bubbles: true, composed: true })));";
        browser.run(press).await;
        assert_eq!(browser.get("seen.errors").await, json!([]), "{block}");
    }
}

#[tokio::test]
async fn the_link_under_a_block_opens_the_same_view() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in BLOCKS {
        let address = site.page(&embed(block));
        open_at(&browser, &address, "").await;
        browser.wait_for_live(1).await;
        let first = browser.text(CHOSEN).await;
        change_all(&browser).await;
        // To go to the link is enough to bring it up to date.
        browser.run("one(0, '.link a').focus();").await;
        let (chosen, link) =
            (browser.text(CHOSEN).await, browser.text("one(0, '.link a').href").await);
        assert_ne!(chosen, first, "{block}");
        assert!(link.starts_with(&format!("{address}#nutgraf_cartels_{block}__")), "{link}");
        let hash = link.strip_prefix(&address).unwrap();
        for device in ["", SLOW] {
            let address = site.page_with(device, &embed(block));
            open_at(&browser, &address, hash).await;
            browser.wait_for("the event", "seen.live === 1").await;
            browser.wait_for("the view", &format!("{CHOSEN} === {chosen:?}")).await;
            assert_eq!(browser.text("one(0, '.link a').href").await, link, "{block}");
            assert_eq!(browser.warnings().await, Vec::<String>::new());
            // To be there at first is no news.
            browser.settle().await;
            assert_eq!(browser.get("seen.views.length + seen.selects.length").await, 0);
        }
    }
}

#[tokio::test]
async fn a_link_wakes_its_embed_and_brings_it_into_sight_without_the_focus() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = [FAR, &touch("groups"), FAR, &touch("seizures"), &touch("groups")].concat();
    open_at(&browser, &site.page(&body), "#nutgraf=cartels/groups?group=ms-13").await;
    browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
    browser.wait_for("the other card", "text(one(2, '.card h4')) === 'MS-13'").await;
    assert_ne!(browser.get("scrollY").await, 0);
    assert_eq!(browser.get("document.activeElement === document.body").await, true);
    // No other block.
    assert_eq!(browser.get("!!one(1, '.fragment')").await, true);
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn a_link_in_the_article_is_heard_and_back_goes_back() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body =
        ["<a href=\"#nutgraf=cartels/groups?group=cjng\">See</a>", FAR, &touch("groups")].concat();
    open_at(&browser, &site.page(&body), "").await;
    browser.wait_for("the fragment", "one(0, '.fragment .map')").await;
    assert_eq!(browser.get(IN_SIGHT).await, false);
    let before = browser.get("history.length").await.as_u64().unwrap();
    browser.run("document.querySelector('a').click();").await;
    browser.wait_for("the card", "one(0, '.card h4')").await;
    assert_eq!(browser.get(IN_SIGHT).await, true);
    assert_eq!(browser.get("history.length").await, before + 1);
    browser.run("history.back();").await;
    browser.wait_for("the page as it was", "location.hash === ''").await;
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn what_readers_choose_leaves_address_and_history_alone() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in BLOCKS {
        let address = site.page(&embed(block));
        open_at(&browser, &address, "").await;
        browser.wait_for_live(1).await;
        let before = browser.get("[history.length, location.href]").await;
        browser.run(OPEN_ALL).await;
        change_all(&browser).await;
        assert_eq!(browser.get("[history.length, location.href]").await, before, "{block}");
    }
}

#[tokio::test]
async fn an_embed_that_never_comes_alive_is_only_brought_into_sight() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = [FAR, &touch("groups").replace("touch", "never")].concat();
    open_at(&browser, &site.page(&body), "#nutgraf=cartels/groups?group=ms-13").await;
    browser
        .wait_for("the fragment in sight", &format!("one(0, '.fragment .map') && {IN_SIGHT}"))
        .await;
    browser.settle().await;
    assert_eq!(browser.get("!!one(0, '.fragment .map')").await, true);
    assert_eq!(site.embeds.requests().iter().filter(|path| path.ends_with(".wasm")).count(), 0);
}

#[tokio::test]
async fn a_whole_story_leads_on_to_the_block() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let address = site.page(&[FAR, &touch("")].concat());
    open_at(&browser, &address, "#nutgraf=cartels/options?read=questions").await;
    browser.wait_for("the questions", "all(0, '.questions').some(shown)").await;
    browser.wait_for("the event", "seen.live === 1").await;
    let sight = "(() => { const { top, bottom } = one(0, '.options').getBoundingClientRect();
        return bottom > 0 && top < innerHeight; })()";
    browser.wait_for("the block", sight).await;
}

#[tokio::test]
async fn what_the_story_does_not_have_is_left_out_with_one_line() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let hash = "#nutgraf=cartels/groups?group=nobody&part=mexico&weather=rain&area=%ff";
    open_at(&browser, &site.page(&embed("groups")), hash).await;
    browser.wait_for("the part", "text(one(0, '.where .phrase > span')) === 'Mexico'").await;
    browser.wait_for("the event", "seen.live === 1").await;
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    let told = "[nutgraf] link-unknown: this story has nothing for nobody, weather, area=%ff.";
    assert!(lines[0].starts_with(told), "{lines:#?}");
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}

/// The address is asked for by its page, whatever its `base` says.
#[tokio::test]
async fn a_base_element_leads_no_link_astray() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let head = "<base href=\"https://elsewhere.example/\">";
    let address = site.page_with(head, &embed("groups"));
    browser.goto(&address).await;
    browser.wait_for_live(1).await;
    browser.click("radio(0, 'MS-13')").await;
    let link = format!("{address}#nutgraf_cartels_groups__part_mexico__group_ms-13");
    browser.wait_for("the link", &format!("one(0, '.link a').href === {link:?}")).await;
}
