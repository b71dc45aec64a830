//! What is far from the reader is laid out when the page has time for it, in the room that it had.

use crate::browser::Browser;
use crate::heights::snippet;
use crate::page::Site;
use crate::server::Answer;

const DRAWN: &str = "one(0, '.block h3').checkVisibility({ contentVisibilityAuto: true })";

/// A page that says itself when it has time.
const BUSY: &str = "<script>
    window.waiting = [];
    window.requestIdleCallback = (task) => waiting.push(task);
</script>";

async fn far(snippets: &[&str], head: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let pasted: String = snippets.iter().map(|name| snippet(&site, name)).collect();
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{}/collector.js\"></script><style>.far {{ height: 20000px }}</style>{head}
        <body><div class=\"far\"></div>{pasted}<div class=\"far\"></div></body></html>",
        site.embeds.origin
    );
    browser.resize(412, 900).await;
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    let shown = "embeds.every((embed, nth) => one(nth, '.fragment'))";
    browser.wait_for("the fragments", shown).await;
    (site, browser)
}

async fn assert_waits(name: &str) {
    let (_site, browser) = far(&[name], BUSY).await;
    browser.settle().await;
    assert_eq!(browser.get(DRAWN).await, false, "{name} is laid out far away");
    let far = browser.get("embeds[0].getBoundingClientRect().height").await.as_f64().unwrap();
    // A reader who comes before the page has time.
    browser.run("embeds[0].scrollIntoView();").await;
    browser.wait_for("the explainer", DRAWN).await;
    browser.run("scrollTo(0, 0);").await;
    browser.wait_for("it to be left", &format!("!{DRAWN}")).await;
    browser.run("while (waiting.length) { waiting.shift()(); }").await;
    browser.wait_for("the explainer", DRAWN).await;
    let needed = "one(0, '.shell').getBoundingClientRect().height";
    let needed = browser.get(needed).await.as_f64().unwrap();
    assert!((0.95..1.04).contains(&(far / needed)), "{name}: {far} px held, {needed} px needed");
}

#[tokio::test]
async fn a_short_snippet_waits() {
    assert_waits("en.groups.short").await;
}

#[tokio::test]
async fn a_full_snippet_waits() {
    assert_waits("en.seizures.full").await;
}

#[tokio::test]
async fn each_waits_for_the_one_before() {
    let (_site, browser) = far(&["en.seizures.short", "en.options.full"], BUSY).await;
    // What a busy page is asked for at once is the time for one of them.
    browser.wait_for("the first", "waiting.length === 1").await;
    browser.run("waiting.shift()();").await;
    browser.wait_for("the second", "waiting.length === 1").await;
    browser.run("waiting.shift()();").await;
    browser.settle().await;
    assert_eq!(browser.get("waiting.length").await, 0);
}

#[tokio::test]
async fn a_picture_of_the_whole_page_has_all_of_it() {
    let (_site, browser) = far(&["en.seizures.short", "en.groups.full"], "").await;
    for drawn in [DRAWN.to_owned(), DRAWN.replace("one(0", "one(1")] {
        browser.wait_for("the explainer", &drawn).await;
    }
    // No reader has come near, so nothing has come alive.
    assert_eq!(browser.get("scrollY + seen.live").await, 0);
}
