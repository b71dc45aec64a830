//! What an embed listens to on the page around it: little, by name, and no more with each embed.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::{Site, embed};
use crate::reader::BLOCKS;

/// Keeps what listens on what all of a page shares, and nothing that has been taken away.
const COUNT: &str = "<script>
    window.listening = [];
    const shared = () => [[window, 'window'], [document, 'document'],
        [document.documentElement, 'html'], [document.body, 'body'], [history, 'history']];
    const { addEventListener: add, removeEventListener: take } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, task, ...more) {
        const [, name] = shared().find(([one]) => one === (this ?? window)) ?? [];
        if (name && task) listening.push([`${name} ${type}`, task]);
        return add.call(this ?? window, type, task, ...more);
    };
    EventTarget.prototype.removeEventListener = function (type, task, ...more) {
        const [, name] = shared().find(([one]) => one === (this ?? window)) ?? [];
        listening = listening.filter(([told, one]) => told !== `${name} ${type}` || one !== task);
        return take.call(this ?? window, type, task, ...more);
    };
    window.heard = () => listening.map(([told]) => told).sort();
</script>";

/// What the loader has to know of the page, once each.
const KNOWN: [&str; 6] = [
    "document readystatechange",
    "document transitionend",
    "window hashchange",
    "window load",
    "window online",
    "window visibilitychange",
];

#[tokio::test]
async fn little_of_the_page_is_listened_to() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.resize(1280, 6500).await;
    browser.goto(&site.page_with(COUNT, &BLOCKS.map(embed).concat())).await;
    browser.wait_for("life", "seen.live === 3").await;
    assert_eq!(browser.get("heard()").await, json!(KNOWN));
    browser.click("radio(1, 'MS-13')").await;
    browser.wait_for("the card", "one(1, '.card h4')").await;
    browser.click("all(0, '.steps button')[1]").await;
    browser.settle().await;
    assert_eq!(browser.get("heard()").await, json!(KNOWN), "after it was used");
    browser.run("embeds.forEach((one) => one.remove());").await;
    browser.settle().await;
    assert_eq!(browser.get("heard()").await, json!(KNOWN), "after it has gone");
}

/// The page has what it had: keys, the focus and the place where it was, the title, the history.
#[tokio::test]
async fn what_the_reader_does_on_the_page_is_as_ever() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = [
        "<input id=\"field\" autofocus>",
        &embed("groups"),
        "<p tabindex=\"-1\">Text</p><div style=\"height:5000px\"></div>",
    ]
    .concat();
    let watch = "<script>
        window.heard = [];
        for (const type of ['keydown', 'wheel', 'touchstart', 'popstate', 'hashchange', 'focusin', 'scroll'])
            addEventListener(type, ({ type, defaultPrevented }) => heard.push(`${type} ${defaultPrevented}`));
    </script>";
    browser.goto(&site.page_with(watch, &body)).await;
    browser.run("document.getElementById('field').focus(); window.heard.length = 0;").await;
    let state =
        "[document.activeElement.id, document.title, history.length, location.hash, scrollY,
        getSelection().toString()]";
    let before = browser.get(state).await;
    browser.wait_for("life", "seen.live === 1").await;
    browser.settle().await;
    assert_eq!(browser.get(state).await, before);
    assert_eq!(browser.get("heard").await, json!([]));
    browser.type_in("abc").await;
    assert_eq!(browser.get("document.getElementById('field').value").await, "abc");
    let heard = browser.get("heard").await;
    assert_eq!(heard.as_array().map(Vec::len), Some(3), "{heard}");
    assert_eq!(heard[0], Value::from("keydown false"));
    assert_eq!(browser.get("seen.lines").await, json!([]));
}
