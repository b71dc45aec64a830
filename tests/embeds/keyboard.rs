//! An explainer used without a pointer.

use fantoccini::key::Key;
use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};

/// The element that has the focus, however many shadow roots it is in.
const FOCUSED: &str = "(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const name = element.ariaLabel ?? text(element.closest('label') ?? element);
    return element === document.body ? 'nothing' : name;
})()";

async fn opened(block: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = format!("<button>Before</button>{}<button>After</button>", embed(block));
    browser.goto(&site.page(&body)).await;
    browser.wait_for_live(1).await;
    (site, browser)
}

/// Tabs until a name has the focus, and returns all names on the way.
async fn tab_to(browser: &Browser, name: &str) -> Vec<String> {
    let mut names = Vec::new();
    while names.last().is_none_or(|last| last != name) {
        browser.press(Key::Tab).await;
        names.push(browser.text(FOCUSED).await);
        assert!(names.len() < 100, "{name} is never reached: {names:#?}");
    }
    names
}

#[tokio::test]
async fn arrow_keys_choose_and_read() {
    let (_site, browser) = opened("seizures").await;
    tab_to(&browser, "Border").await;
    let chosen = "one(0, '.phrase select').selectedIndex";
    browser.press(Key::Down).await;
    browser.wait_for("the next border", &format!("{chosen} === 1")).await;
    assert_eq!(browser.text(FOCUSED).await, "Border");
    tab_to(&browser, "Look up a value").await;
    let before = browser.text("text(one(0, '.when'))").await;
    browser.press(Key::Left).await;
    browser.wait_for("the month before", &format!("text(one(0, '.when')) !== {before:?}")).await;
    assert_eq!(browser.text(FOCUSED).await, "Look up a value");
    assert_eq!(browser.get(chosen).await, 1);
}

#[tokio::test]
async fn the_focus_stays_where_the_reader_is() {
    let (_site, browser) = opened("groups").await;
    tab_to(&browser, "All groups17 groups").await;
    // Choosing by arrow draws the card, the map and the legend anew.
    for _ in 0..3 {
        browser.press(Key::Down).await;
        browser.settle().await;
        let name = browser.text(FOCUSED).await;
        let chosen = browser.text("text(one(0, '.tile input:checked').closest('label'))").await;
        assert_eq!(name, chosen);
    }
    browser.wait_for("the card", "one(0, '.card h4')").await;
}

#[tokio::test]
async fn options_open_by_key() {
    let (_site, browser) = opened("options").await;
    let open = "all(0, '.option[open]').length";
    let before = browser.get(open).await.as_u64().unwrap();
    browser.run("all(0, '.option:not(.general) > summary')[1].focus();").await;
    browser.press(Key::Enter).await;
    browser.wait_for("the option", &format!("{open} === {}", before + 1)).await;
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

/// Events are gone through without losing the place of the keyboard.
#[tokio::test]
async fn events_are_gone_through_by_key() {
    let (_site, browser) = opened("seizures").await;
    tab_to(&browser, "Next event").await;
    let told = "text(one(0, '.event > div:last-child b'))";
    for _ in 0..3 {
        let before = browser.text(told).await;
        browser.press(Key::Enter).await;
        browser.wait_for("the next event", &format!("{told} !== {before:?}")).await;
        assert_eq!(browser.text(FOCUSED).await, "Next event");
    }
}
