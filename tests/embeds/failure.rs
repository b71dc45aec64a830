//! What can go wrong on the way: the reader stays on the step below, and one line says why. Files
//! that are damaged, what is refused, and what is tried again have files of their own.

use serde_json::json;

use crate::browser::Browser;
use crate::heights::snippet;
use crate::page::{Site, embed, embed_of};
use crate::server::Answer;

pub const GROUPS: &str = "/stories/cartels/en.groups.fragment.html";

pub async fn opened(prepare: impl Fn(&Site) -> String) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let address = prepare(&site);
    browser.goto(&address).await;
    (site, browser)
}

/// The page was told once, so was the developer, and nothing else went wrong.
pub async fn assert_told(browser: &Browser, reason: &str, rung: u64) {
    browser.wait_for("the event", "seen.degraded.length").await;
    browser.settle().await;
    let events = browser.get("seen.degraded").await;
    assert_eq!(events.as_array().unwrap().len(), 1, "{events}");
    assert_eq!(events[0]["reason"], reason, "{events}");
    assert_eq!(events[0]["rung"], rung, "{events}");
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with(&format!("[nutgraf] {reason}: ")), "{lines:#?}");
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

/// The reader sees the publisher's text: nothing better has arrived.
pub async fn assert_text(browser: &Browser, reason: &str) {
    assert_told(browser, reason, 0).await;
    let seen = "(() => {
        const text = embeds[0].querySelector('.fallback');
        const box = text.getBoundingClientRect();
        return document.elementFromPoint(box.left + 5, box.top + 5) === text;
    })()";
    assert_eq!(browser.get(seen).await, true, "the text of the publisher is hidden");
    assert_eq!(browser.get("!!one(0, '.shell')").await, false, "an empty box is left");
}

/// The reader sees the finished explainer, without the controls that it cannot serve.
pub async fn assert_still(browser: &Browser, reason: &str) {
    assert_told(browser, reason, 1).await;
    let seen =
        "shown(one(0, '.fragment .map .picture')) && shown(one(0, '.fragment .bar summary'))";
    assert_eq!(browser.get(seen).await, true, "the fragment is hidden");
    let text = "shown(embeds[0].querySelector('.fallback'))";
    assert_eq!(browser.get(text).await, false, "both are shown");
    assert_eq!(browser.get("!!one(0, '.shell > [hidden]')").await, false);
    let dead = "shown(one(0, 'input[type=search]')) || shown(one(0, '.map .until'))";
    assert_eq!(browser.get(dead).await, false, "a control that does nothing is shown");
}

/// A box without what it was held open for is as high as its text.
async fn assert_gives_room_back(name: &str, most: f64) {
    let (_site, browser) = opened(|site| {
        site.embeds.put(GROUPS, Answer::missing());
        site.page(&snippet(site, name))
    })
    .await;
    assert_told(&browser, "fragment-missing", 0).await;
    let height = browser.get("embeds[0].getBoundingClientRect().height").await.as_f64().unwrap();
    assert!(height <= most, "{name} is {height} px high");
    let needed = "(() => {
        const range = document.createRange();
        range.selectNodeContents(embeds[0]);
        return range.getBoundingClientRect().height;
    })()";
    let needed = browser.get(needed).await.as_f64().unwrap();
    assert!(height <= needed + 60.0, "{name} is {height} px high, its text {needed} px");
}

#[tokio::test]
async fn a_fragment_that_is_gone_leaves_no_empty_room() {
    assert_gives_room_back("en.groups.short", 0.0).await;
    assert_gives_room_back("en.groups.full", 900.0).await;
}

#[tokio::test]
async fn an_embed_that_names_no_story() {
    let (_site, browser) = opened(|site| site.page(&embed_of("", ""))).await;
    assert_text(&browser, "story-missing").await;
}

/// What a host page does to everybody may break us where nobody foresaw it.
#[tokio::test]
async fn an_error_that_nobody_foresaw() {
    let head = "<script>window.getComputedStyle = () => { throw new Error('hostile'); };</script>";
    let (_site, browser) = opened(|site| site.page_with(head, &embed("groups"))).await;
    assert_text(&browser, "unknown").await;
    assert!(browser.text("seen.degraded[0].message").await.contains("hostile"));
}

/// No element of ours, and one that has a shadow root already: told once, whatever the page does.
#[tokio::test]
async fn elements_that_can_have_no_shadow_root_of_ours() {
    let figure = embed("groups").replace("div", "figure");
    let closed = "<script>document.querySelector('#closed').attachShadow({ mode: 'closed' })
        .innerHTML = '<slot></slot>';</script>";
    let closed = embed("groups").replace("<div", "<div id=\"closed\"") + closed;
    for body in [figure, closed] {
        let (_site, browser) = opened(|site| site.page(&body)).await;
        browser.wait_for("the event", "seen.degraded.length").await;
        for _ in 0..5 {
            browser.run("document.body.append(document.createElement('i'));").await;
            browser.settle().await;
        }
        assert_told(&browser, "element-unsuitable", 0).await;
        assert_eq!(browser.get("shown(document.querySelector('.fallback'))").await, true);
    }
}

/// A browser without constructed sheets: no empty room is left where nothing will come.
#[tokio::test]
async fn a_browser_that_is_too_old() {
    let head = "<script>window.CSSStyleSheet = class {
        constructor() { throw new TypeError('Illegal constructor'); } };</script>";
    let body = "<div data-nutgraf data-story=\"cartels\" data-block=\"seizures\">
        <div data-room style=\"padding-bottom:calc(900px + 10%)\"></div></div>";
    let (site, browser) = opened(|site| site.page_with(head, body)).await;
    assert_told(&browser, "browser-unsupported", 0).await;
    assert_eq!(browser.get("embeds[0].getBoundingClientRect().height").await, 0.0);
    assert_eq!(site.embeds.requests(), ["/collector.js", "/embed.js"]);
}

/// Snippets of earlier builds hold the room open by the element itself.
const HELD_BY_ITSELF: &str = "<div data-nutgraf data-story=\"cartels\" data-block=\"seizures\"
    style=\"padding-bottom:calc(2500px + 10%)\"></div>";

#[tokio::test]
async fn room_that_an_element_holds_by_itself_is_given_back() {
    let head = "<script>window.CSSStyleSheet = class {
        constructor() { throw new TypeError('Illegal constructor'); } };</script>";
    let (site, browser) = opened(|site| site.page_with(head, HELD_BY_ITSELF)).await;
    assert_told(&browser, "browser-unsupported", 0).await;
    assert_eq!(browser.get("embeds[0].getBoundingClientRect().height").await, 0.0);
    browser.goto(&site.page(HELD_BY_ITSELF)).await;
    browser.wait_for_live(1).await;
    let left = "Math.abs(embeds[0].offsetHeight - one(0, '.shell').offsetHeight) < 2";
    browser.wait_for("the room to be given back", left).await;
    // What is room for something else stays.
    let own = "data-nutgraf style=\"padding-bottom:9px\"";
    browser.goto(&site.page(&embed("seizures").replace("data-nutgraf", own))).await;
    browser.wait_for_live(1).await;
    assert_eq!(browser.text("getComputedStyle(embeds[0]).paddingBottom").await, "9px");
}

/// A console of the page's own may do anything: the page is told first.
#[tokio::test]
async fn a_console_that_throws_keeps_nothing_from_the_page() {
    let head = "<script>console.warn = () => { throw new Error('closed'); };</script>";
    let (_site, browser) = opened(|site| site.page_with(head, &embed("weather"))).await;
    browser.wait_for("the event", "seen.degraded.length").await;
    assert_eq!(browser.text("seen.degraded[0].reason").await, "block-unknown");
}

#[tokio::test]
async fn a_browser_without_wasm() {
    let head = "<script>delete window.WebAssembly;</script>";
    let (_site, browser) = opened(|site| site.page_with(head, &embed("groups"))).await;
    assert_still(&browser, "browser-unsupported").await;
}

/// Minutes are seconds here: what never answers is not waited for without end.
#[tokio::test]
async fn an_answer_that_never_comes() {
    let head = "<script>const later = setTimeout;
        window.setTimeout = (task, time, ...more) => later(task, time === 60000 ? 200 : time, ...more);
        window.fetch = () => new Promise(() => {});</script>";
    let (_site, browser) = opened(|site| site.page_with(head, &embed("groups"))).await;
    assert_text(&browser, "fragment-unreachable").await;
}

/// One picture of the page never arrives, so that it never counts as loaded.
#[tokio::test]
async fn a_page_that_never_has_loaded() {
    let head = "<script>
        Object.defineProperty(document, 'readyState', { get: () => 'interactive' });
        addEventListener('load', (event) => event.stopImmediatePropagation(), true);
    </script>";
    let (_site, browser) = opened(|site| site.page_with(head, &embed("groups"))).await;
    // By itself: nothing touches it.
    browser.wait_for("the event", "seen.live === 1").await;
}

#[tokio::test]
async fn one_bad_embed_leaves_the_others_alone() {
    let body = [embed("weather"), embed("groups")].concat();
    let (_site, browser) = opened(|site| site.page(&body)).await;
    browser.wait_for("the map", "one(1, '.map')").await;
    assert_text(&browser, "block-unknown").await;
    assert_eq!(browser.get("!!one(1, '.map')").await, true);
}

#[tokio::test]
async fn the_same_failure_twice_is_one_line_and_two_events() {
    let body = [embed_of("nowhere", ""), embed_of("nowhere", "")].concat();
    let (_site, browser) = opened(|site| site.page(&body)).await;
    browser.wait_for("both events", "seen.degraded.length === 2").await;
    assert_eq!(browser.warnings().await.len(), 1);
}
