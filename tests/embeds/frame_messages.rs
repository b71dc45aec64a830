//! What a frame says to its host and what it listens to: no more than it has to.

use serde_json::json;

use crate::browser::Browser;
use crate::frame::{KEEPER, PAGE, inside, open, show, wait_for_told};
use crate::page::{Files, Site};
use crate::server::Answer;

#[tokio::test]
async fn nothing_is_said_while_nothing_changes() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let count = "window.intervals = 0;
        const set = setInterval;
        window.setInterval = (...all) => { intervals += 1; return set(...all); };";
    begin_with(&site, count);
    let markup = "<iframe src=\"FRAMED\" style=\"width:640px;height:3000px\"></iframe>";
    show(&site, &browser, markup, "").await;
    wait_for_told(&browser).await;
    browser.settle().await;
    let before = browser.get("heard.length").await;
    for _ in 0..20 {
        browser.settle().await;
        browser.client.clone().enter_frame(0).await.unwrap();
        browser.settle().await;
        browser.client.clone().enter_parent_frame().await.unwrap();
    }
    assert_eq!(browser.get("heard.length").await, before);
    assert_eq!(inside(&browser, "return intervals;").await, 0, "nothing is looked at again");
}

/// Has the page run a script before any of its own.
fn begin_with(site: &Site, script: &str) {
    let page = String::from_utf8(Files::read(PAGE)).unwrap();
    let begun = page.replacen("<head>", &format!("<head><script>{script}</script>"), 1);
    assert_ne!(begun, page, "the page has a head");
    site.embeds.put(PAGE, Answer::page(begun));
}

/// Counts what listens to messages of the window.
const LISTENERS: &str = "
    window.listeners = 0;
    const listen = addEventListener;
    window.addEventListener = (...all) => {
        listeners += all[0] === 'message' ? 1 : 0;
        return listen(...all);
    };
    const told = Object.getOwnPropertyDescriptor(window, 'onmessage');
    Object.defineProperty(window, 'onmessage', {
        set(task) { listeners += 1; told.set.call(window, task); },
    });";

#[tokio::test]
async fn a_page_without_a_frame_says_nothing_and_listens_to_nobody() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    // The page keeps what it would say to itself: without a frame it is its own parent.
    begin_with(&site, &[LISTENERS, &KEEPER.replace("event.source === frames[0]", "true")].concat());
    browser.goto(&format!("{}{PAGE}?childId=a&initialWidth=1", site.embeds.origin)).await;
    browser.wait_for_live(1).await;
    browser.run("postMessage('pymxPYMxaxPYMxwidthxPYMx500', '*');").await;
    browser.wait_for("the message of the test", "heard.length").await;
    browser.settle().await;
    assert_eq!(browser.get("heard.length").await, 1);
    assert_eq!(browser.get("listeners").await, 1, "that of the test");
    assert_eq!(browser.get("errors").await, json!([]));
}

#[tokio::test]
async fn only_a_width_from_its_host_is_answered() {
    let markup = "<iframe src=\"FRAMED?childId=a&initialWidth=640\" style=\"width:640px\"></iframe>
        <iframe src=\"about:blank\"></iframe>";
    let (_site, browser) = open(markup, "").await;
    wait_for_told(&browser).await;
    browser.settle().await;
    browser.run("heard.length = 0;").await;
    let wrong = "
        const say = (data) => frames[0].postMessage(data, '*');
        // As wide as it is known to be, or not a width.
        for (const width of ['640', '', '0x10', '-1', '1e9', '123456', 'NaN', '5 5', '5xPYMx5'])
            say(`pymxPYMxaxPYMxwidthxPYMx${width}`);
        // To another frame, or another message.
        for (const said of ['pymxPYMxbxPYMxwidthxPYMx1', 'pymxPYMxaxPYMxheightxPYMx1',
            'pymxPYMxaxPYMxnavigateToxPYMxjavascript:alert(1)', ' pymxPYMxaxPYMxwidthxPYMx1',
            null, undefined, 7, {}, [], { type: 'width' }, ['pymxPYMxaxPYMxwidthxPYMx1'],
            JSON.stringify({ type: 'get-position' }), JSON.stringify({ type: 'navigate' })])
            say(said);
        // From another window than the host's.
        frames[1].eval(`parent.frames[0].postMessage('pymxPYMxaxPYMxwidthxPYMx501', '*')`);";
    browser.run(wrong).await;
    // Messages of one window arrive in their order, so all those before have been looked at.
    browser.run("frames[0].postMessage('pymxPYMxaxPYMxwidthxPYMx500', '*');").await;
    browser.wait_for("the answer", "heard.length").await;
    browser.settle().await;
    let heights = browser.get("heard.filter((it) => String(it).startsWith('pym')).length").await;
    assert_eq!(heights, 1);
    assert_eq!(browser.get("heard.length").await, 5, "one answer, in all dialects");
}

#[tokio::test]
async fn a_name_that_is_none_is_not_repeated() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for name in ["", "a%22b", "%3Cscript%3E", "a%20b", "a%0Ab", &"x".repeat(101)] {
        let markup = format!("<iframe src=\"FRAMED?childId={name}\"></iframe>");
        show(&site, &browser, &markup, "").await;
        browser.wait_for("a height", "heard.length >= 4").await;
        let pym = "heard.filter((it) => String(it).startsWith('pym')).length";
        assert_eq!(browser.get(pym).await, 0, "{name}");
    }
}
