//! What a frame tells its host besides its height, and what it can do in a sandbox.

use serde_json::json;

use crate::browser::Browser;
use crate::frame::{LIVE, inside, open, show, wait_inside};
use crate::server::Answer;

const FRAME: &str = "<iframe src=\"FRAMED\" style=\"width:640px;height:900px;border:0\"></iframe>";

/// The events of the explainer as the host has heard them.
const EVENTS: &str = "heard.filter(({ source }) => source === 'nutgraf')";

async fn wait_for_event(browser: &Browser, kind: &str) -> serde_json::Value {
    let event = format!("{EVENTS}.find(({{ type }}) => type === '{kind}')");
    browser.wait_for(kind, &event).await
}

#[tokio::test]
async fn a_host_hears_what_becomes_of_the_explainer() {
    let (_site, browser) = open(FRAME, "").await;
    wait_for_event(&browser, "live").await;
    let expected = ["ready", "live"].map(|kind| {
        json!({
            "source": "nutgraf", "type": kind, "story": "cartels", "block": "groups", "data": {},
        })
    });
    assert_eq!(browser.get(EVENTS).await, json!(expected));
}

#[tokio::test]
async fn a_host_hears_what_went_wrong() {
    let (site, browser) = open("", "").await;
    let wasm = crate::page::Files::built().wasm;
    site.embeds.put(&wasm, Answer::missing());
    show(&site, &browser, FRAME, "").await;
    let event = wait_for_event(&browser, "degraded").await;
    assert_eq!(
        (&event["data"]["reason"], &event["data"]["rung"]),
        (&json!("wasm-missing"), &json!(1))
    );
}

#[tokio::test]
async fn only_what_is_data_leaves_the_frame() {
    let (_site, browser) = open(FRAME, "").await;
    wait_for_event(&browser, "live").await;
    browser.run("heard.length = 0;").await;
    let odd = "const send = (type, detail) => embeds[0].dispatchEvent(
            new CustomEvent(`nutgraf:${type}`, { bubbles: true, composed: true, detail }));
        send('select', { story: 'cartels', block: 'groups', kind: 'group', id: 'ms-13',
            element: embeds[0], go: () => {}, view: undefined });
        send('view', null);
        send('other', { story: 'cartels' });";
    inside(&browser, odd).await;
    wait_for_event(&browser, "view").await;
    let expected = json!([
        {
            "source": "nutgraf", "type": "select", "story": "cartels", "block": "groups",
            "data": { "kind": "group", "id": "ms-13", "element": {} },
        },
        { "source": "nutgraf", "type": "view", "data": {} },
    ]);
    let heard = browser.get(EVENTS).await;
    // Yew's marks on an element are data too, but none of ours.
    assert_eq!(heard[1], expected[1]);
    assert_eq!(heard[0]["data"]["id"], "ms-13");
    assert_eq!(heard[0]["data"].get("go"), None);
    assert_eq!(heard.as_array().unwrap().len(), 2);
}

/// As AMP and careful content systems have it: scripts, but no origin.
#[tokio::test]
async fn a_sandbox_without_an_origin_comes_alive_where_every_origin_may_read() {
    let sandboxed = FRAME.replace("<iframe", "<iframe sandbox=\"allow-scripts\"");
    let (_site, browser) = open(&sandboxed, "").await;
    wait_for_event(&browser, "live").await;
    assert_eq!(inside(&browser, "return self.origin;").await, "null");
    wait_inside(&browser, "the live explainer", LIVE).await;
}

#[tokio::test]
async fn elsewhere_it_stays_as_it_was_built_and_says_why() {
    let (site, browser) = open("", "").await;
    site.embeds.forbid_other_origins();
    let sandboxed = FRAME.replace("<iframe", "<iframe sandbox=\"allow-scripts\"");
    show(&site, &browser, &sandboxed, "").await;
    let event = wait_for_event(&browser, "degraded").await;
    let reason = event["data"]["reason"].as_str().expect("a reason");
    assert!(reason.ends_with("-unreachable"), "{reason}");
    let message = event["data"]["message"].as_str().expect("a message");
    assert!(message.contains("CORS"), "{message}");
    wait_inside(&browser, "the fragment", "shown(one(0, '.fragment .map'))").await;
    browser.wait_for("its height", "heard.some(({ kind }) => kind === 'interactive:height')").await;
    // In a frame with an origin of its own nothing else has to be allowed.
    show(&site, &browser, FRAME, "").await;
    wait_for_event(&browser, "live").await;
}

#[tokio::test]
async fn without_scripts_the_finished_explainer_is_there() {
    let sandboxed = FRAME.replace("<iframe", "<iframe sandbox");
    let (_site, browser) = open(&sandboxed, "").await;
    browser.settle().await;
    assert_eq!(browser.get("heard").await, json!([]));
    let shot = browser.client.screenshot().await.unwrap();
    let shot = resvg::tiny_skia::Pixmap::decode_png(&shot).unwrap();
    let colours: std::collections::BTreeSet<[u8; 3]> =
        shot.pixels().iter().map(|it| [it.red(), it.green(), it.blue()]).collect();
    assert!(colours.len() > 20, "a map has more than {} colours", colours.len());
}

/// The strictest policy that the host of the files can give its pages.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                      style-src 'self'; connect-src 'self'; img-src 'self' data:; \
                      require-trusted-types-for 'script'";

#[tokio::test]
async fn a_page_needs_nothing_inline() {
    let (site, browser) = open("", "").await;
    let page = String::from_utf8(crate::page::Files::read(crate::frame::PAGE)).unwrap();
    site.embeds.put(crate::frame::PAGE, Answer::page(page).under(STRICT.to_owned()));
    let asked = FRAME.replace("FRAMED", "FRAMED?transparent&dark=auto&fitchart&plain");
    show(&site, &browser, &asked, "").await;
    wait_for_event(&browser, "live").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
    assert_eq!(browser.blocked().await, Vec::<String>::new());
}

/// A page that was saved, or handed over on a disk.
#[tokio::test]
async fn a_page_from_a_disk_is_the_finished_explainer() {
    let browser = Browser::open().await;
    let page = crate::server::dist().join(crate::frame::PAGE.trim_start_matches('/'));
    browser.goto(&format!("file://{}?plain&dark=true", page.display())).await;
    browser.wait_for("the map", "shown(one(0, '.fragment .map'))").await;
    assert_eq!(browser.get("shown(one(0, 'h3'))").await, false);
    assert_eq!(browser.get("one(0, '.shell').dataset.scheme").await, "dark");
    // Only what needs a server is said to be missing.
    let lines = browser.console().await;
    let ours = lines.iter().filter(|line| line.contains("frame.js"));
    assert_eq!(ours.count(), 0, "{lines:#?}");
}
