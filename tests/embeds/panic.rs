//! A panic in the wasm: one instance serves the page, so every embed goes back to its text.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};

/// A host page that breaks the DOM for everybody, as some polyfills have done.
const BREAK: &str = "window.kept = Node.prototype.insertBefore;
    Node.prototype.insertBefore = () => { throw new Error('hostile'); };";

async fn opened() -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = [embed("seizures"), embed("groups"), embed("options")].concat();
    browser.goto(&site.page(&body)).await;
    browser.wait_for_live(3).await;
    (site, browser)
}

async fn broken() -> (Site, Browser) {
    let (site, browser) = opened().await;
    browser.run(BREAK).await;
    browser.click("radio(1, 'MS-13')").await;
    browser.wait_for("the events", "seen.degraded.length").await;
    browser.settle().await;
    (site, browser)
}

#[tokio::test]
async fn every_embed_shows_the_text_of_the_publisher_again() {
    let (_site, browser) = broken().await;
    let reasons = browser.get("seen.degraded.map((event) => event.reason)").await;
    assert_eq!(reasons, json!(["panic", "panic", "panic"]));
    let shown = "embeds.map((embed) => shown(embed.querySelector('.fallback')))";
    assert_eq!(browser.get(shown).await, json!([true, true, true]));
    let shells = "embeds.filter((embed) => embed.shadowRoot.querySelector('.shell')).length";
    assert_eq!(browser.get(shells).await, 0);
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with("[nutgraf] panic: "), "{lines:#?}");
}

#[tokio::test]
async fn an_embed_that_comes_later_stays_text_too() {
    let (_site, browser) = broken().await;
    let later = format!(
        "Node.prototype.insertBefore = kept;
         document.body.insertAdjacentHTML('beforeend', {:?});",
        embed("groups")
    );
    browser.run(&later).await;
    browser.wait_for("the event", "seen.degraded.length === 4").await;
    assert_eq!(browser.get("seen.degraded[3].reason").await, "panic");
    assert_eq!(browser.get("shown(embeds[3].querySelector('.fallback'))").await, true);
}

#[tokio::test]
async fn a_dead_instance_is_left_alone() {
    let (_site, browser) = broken().await;
    // The trap itself; nothing may come after it, whatever happens to the page.
    let before = browser.get("seen.errors").await;
    assert_eq!(before.as_array().unwrap().len(), 1, "{before}");
    browser.resize(500, 700).await;
    browser.run("document.body.className = 'other'; embeds[0].remove();").await;
    browser.run("document.body.dataset.theme = 'dark'; embeds[0].dataset.theme = 'dark';").await;
    browser.run("embeds[1].dataset.block = 'groups';").await;
    browser.settle().await;
    assert_eq!(browser.get("seen.errors").await, before);
}

#[tokio::test]
async fn a_page_that_rewrites_the_inside_never_leaves_an_empty_box() {
    let (_site, browser) = opened().await;
    // What translation tools do: every text goes into an element of theirs.
    let rewrite = "for (const { shadowRoot } of embeds) {
        const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) found.push(texts.currentNode);
        for (const text of found) {
            const font = document.createElement('font');
            text.replaceWith(font);
            font.append(text.data);
        }
    }";
    browser.run(rewrite).await;
    browser.click("radio(0, 'Southwest')").await;
    browser.click("radio(1, 'MS-13')").await;
    browser.settle().await;
    let whole = "embeds.map((embed, nth) => (one(nth, '.block')?.offsetHeight ?? 0) > 100
        || shown(embed.querySelector('.fallback')))";
    assert_eq!(browser.get(whole).await, json!([true, true, true]));
}
