//! What a frame says to its host and what it listens to: no more than it has to.

use serde_json::json;

use crate::browser::Browser;
use crate::frame::{KEEPER, LIVE, PAGE, inside, open, show, wait_inside};
use crate::page::Site;

#[tokio::test]
async fn nothing_is_said_while_nothing_changes() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let count = "window.intervals = 0;
        const set = setInterval;
        window.setInterval = (...all) => { intervals += 1; return set(...all); };";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": count })).await;
    let markup = "<iframe src=\"FRAMED\" style=\"width:640px;height:3000px\"></iframe>";
    show(&site, &browser, markup, "").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
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

/// How many things listen to messages in the window that is being looked at.
async fn listeners(browser: &Browser) -> usize {
    let window = json!({ "expression": "window" });
    let window = browser.devtools("Runtime.evaluate", window).await;
    let id = &window["result"]["objectId"];
    let all = json!({ "objectId": id });
    let all = browser.devtools("DOMDebugger.getEventListeners", all).await;
    let all = all["listeners"].as_array().expect("listeners").clone();
    all.iter().filter(|one| one["type"] == "message").count()
}

#[tokio::test]
async fn a_page_without_a_frame_says_nothing_and_listens_to_nobody() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    // The page keeps what it would say to itself: without a frame it is its own parent.
    let source = json!({ "source": KEEPER.replace("event.source === frames[0]", "true") });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
    browser.goto(&format!("{}{PAGE}?childId=a&initialWidth=1", site.embeds.origin)).await;
    browser.wait_for_live(1).await;
    browser.run("postMessage('pymxPYMxaxPYMxwidthxPYMx500', '*');").await;
    browser.wait_for("the message of the test", "heard.length").await;
    browser.settle().await;
    assert_eq!(browser.get("heard.length").await, 1);
    assert_eq!(listeners(&browser).await, 1, "that of the test");
    assert_eq!(browser.get("errors").await, json!([]));
}

#[tokio::test]
async fn only_a_width_from_its_host_is_answered() {
    let markup = "<iframe src=\"FRAMED?childId=a&initialWidth=640\" style=\"width:640px\"></iframe>
        <iframe src=\"about:blank\"></iframe>";
    let (_site, browser) = open(markup, "").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
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
