//! The page of a block in a frame: how its host learns how high it is, and when.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::Site;
use crate::server::Answer;

/// The page of a block, below the host of the embeds.
pub const PAGE: &str = "/stories/cartels/en.groups.html";

/// Keeps what the frame says, and what goes wrong.
pub const KEEPER: &str = "
    window.heard = [];
    window.errors = [];
    addEventListener('error', (event) => errors.push(event.message));
    addEventListener('message', (event) => {
        if (event.source === frames[0]) heard.push(event.data);
    });";

/// How high the frame is.
const FRAME: &str = "document.querySelector('iframe').getBoundingClientRect().height";

/// What listens on hosts: of AMP and Sidechain, of Medium and Embedly, of the Guardian's
/// interactives (which reads every string as JSON) and atoms.
const LISTENERS: [(&str, &str); 4] = [
    ("AMP", "if (data.sentinel === 'amp' && data.type === 'embed-size') resize(data.height);"),
    (
        "Medium",
        "if (typeof data !== 'string') return;
        const said = JSON.parse(data);
        if (said.context === 'iframe.resize' && said.src === frame().src) resize(said.height);",
    ),
    (
        "set-height",
        "if (typeof data !== 'string') return;
        const said = JSON.parse(data);
        if (said.type === 'set-height') resize(said.value);",
    ),
    ("atom", "if (data.kind === 'interactive:height') resize(data.height);"),
];

/// When the explainer in a frame is alive.
pub const LIVE: &str = "!one(0, '.fragment') && one(0, '.block')";

/// A host page with this markup and script; `FRAMED` in it becomes the address of the page.
pub async fn open(markup: &str, script: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    show(&site, &browser, markup, script).await;
    (site, browser)
}

/// The same with a site and a browser that are there.
pub async fn show(site: &Site, browser: &Browser, markup: &str, script: &str) {
    let framed = format!("{}{PAGE}", site.embeds.origin);
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>
        <script>{KEEPER}\n{script}</script></head><body style=\"margin:0\">{markup}</body></html>"
    );
    let page = Answer::page(page.replace("FRAMED", &framed));
    browser.goto(&site.articles.put("/host.html", page)).await;
}

/// The value of an expression in the frame.
pub async fn inside(browser: &Browser, script: &str) -> Value {
    browser.client.clone().enter_frame(0).await.unwrap();
    let value = browser.run(script).await;
    browser.client.clone().enter_parent_frame().await.unwrap();
    value
}

/// Waits until an expression is true in the frame.
pub async fn wait_inside(browser: &Browser, what: &str, expression: &str) {
    browser.wait_for("a frame", "frames.length > 0").await;
    browser.client.clone().enter_frame(0).await.unwrap();
    browser.wait_for(what, expression).await;
    browser.client.clone().enter_parent_frame().await.unwrap();
}

/// How high the explainer is, once it stays as high.
pub async fn needed(browser: &Browser) -> u64 {
    let height = "return Math.ceil(embeds[0].getBoundingClientRect().height);";
    let mut now = inside(browser, height).await;
    for _ in 0..50 {
        browser.settle().await;
        let before = std::mem::replace(&mut now, inside(browser, height).await);
        if before == now {
            break;
        }
    }
    now.as_u64().expect("a height")
}

/// Waits until the host has been told how high the live explainer is, and returns that.
pub async fn wait_for_told(browser: &Browser) -> u64 {
    wait_inside(browser, "the live explainer", LIVE).await;
    let height = needed(browser).await;
    // The last of the messages in which a height is told.
    let told = "heard.filter(({ kind }) => kind === 'interactive:height').at(-1)?.height";
    browser.wait_for("the height", &format!("{told} === {height}")).await;
    height
}

/// Waits until the frame is as high as the explainer in it, and returns that.
pub async fn wait_for_fit(browser: &Browser, what: &str) -> u64 {
    wait_inside(browser, "the live explainer", LIVE).await;
    browser.settle().await;
    let height = needed(browser).await;
    browser.wait_for(what, &format!("{FRAME} === {height}")).await;
    height
}

/// A frame that is higher and lower with what is in it, as a listener of a host makes it.
async fn assert_follows(browser: &Browser, host: &str) {
    let closed = wait_for_fit(browser, host).await;
    inside(browser, "one(0, '.closing details').open = true;").await;
    browser.wait_for(host, &format!("{FRAME} > {closed}")).await;
    wait_for_fit(browser, host).await;
    inside(browser, "one(0, '.closing details').open = false;").await;
    browser.wait_for(host, &format!("{FRAME} === {closed}")).await;
    browser.run("document.querySelector('iframe').style.width = '320px';").await;
    browser.wait_for(host, &format!("{FRAME} > {closed}")).await;
    wait_for_fit(browser, host).await;
    assert_eq!(browser.get("errors").await, json!([]), "{host}");
}

#[tokio::test]
async fn every_host_that_listens_has_a_frame_that_fits() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for (host, listener) in LISTENERS {
        let script = format!(
            "const frame = () => document.querySelector('iframe');
            const resize = (height) => {{ frame().style.height = `${{height}}px`; }};
            addEventListener('message', ({{ source, data }}) => {{
                if (source !== frame().contentWindow) return;
                {listener}
            }});"
        );
        let markup = "<iframe src=\"FRAMED\" style=\"width:640px;height:150px;border:0\"></iframe>";
        show(&site, &browser, markup, &script).await;
        assert_follows(&browser, host).await;
    }
}

/// pym.js, for a host page.
pub fn pym() -> String {
    let tools = std::env::var("NUTGRAF_TOOLS").expect("NUTGRAF_TOOLS is set; see .ci/env");
    let path = format!("{tools}/node/node_modules/pym.js/dist/pym.v1.min.js");
    std::fs::read_to_string(&path).expect("pym.js is installed; see .ci/setup")
}

#[tokio::test]
async fn pym_has_a_frame_that_fits() {
    let markup = "<div id=\"pasted\" style=\"width:640px\"><p>Fallback</p></div><script>
        window.pasted = new pym.Parent('pasted', 'FRAMED', {});</script>";
    let (_site, browser) = open(markup, &pym()).await;
    let wide = wait_for_fit(&browser, "pym").await;
    inside(&browser, "one(0, '.closing details').open = true;").await;
    browser.wait_for("growth", &format!("{FRAME} > {wide}")).await;
    inside(&browser, "one(0, '.closing details').open = false;").await;
    browser.wait_for("shrinking", &format!("{FRAME} === {wide}")).await;
    // A width that is told is answered, once, also where the height stays: the host may have lost
    // it. (To lose it here would be noticed by the frame itself, sooner or later.)
    browser.run("heard.length = 0; pasted.sendMessage('width', '639');").await;
    let ours = "heard.filter((it) => String(it).startsWith('pymxPYMxpastedxPYMxheightxPYMx'))";
    browser.wait_for("the answer", &format!("{ours}.length")).await;
    browser.settle().await;
    assert_eq!(browser.get(&format!("{ours}.length")).await, 1);
    assert_eq!(browser.get(&format!("{FRAME} === {wide}")).await, true);
}

#[tokio::test]
async fn no_host_is_told_null_or_nothing() {
    let markup = "<iframe src=\"FRAMED?childId=a.b\" style=\"width:640px;height:99px\"></iframe>";
    let (_site, browser) = open(markup, "").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
    // Nothing to be seen, and shown again.
    for hidden in [true, false] {
        inside(&browser, &format!("embeds[0].hidden = {hidden};")).await;
        browser.settle().await;
        browser.settle().await;
    }
    let heights = "heard.map((it) => {
        const data = typeof it === 'string' && it[0] === '{' ? JSON.parse(it) : it;
        return data.height ?? data.value
            ?? (/^pymxPYMxa.bxPYMxheightxPYMx(\\d+)$/.exec(data) ?? [])[1];
    }).filter((one, nth) => heard[nth].source !== 'nutgraf')";
    // A height is told in five messages: before it was hidden, and after. The last of them may come
    // after the page has drawn.
    let told = format!("((told) => told.length >= 10 && told.length % 5 === 0 && told)({heights})");
    let heights = browser.wait_for("the heights, in all five ways", &told).await;
    let heights = heights.as_array().unwrap();
    assert!(heights.len() >= 10 && heights.len().is_multiple_of(5), "{heights:?}");
    for height in heights {
        let height = height.as_u64().or_else(|| height.as_str()?.parse().ok());
        assert!(height.is_some_and(|height| height > 100), "{heights:?}");
    }
}

#[tokio::test]
async fn a_frame_that_is_hidden_says_so_when_it_is_shown() {
    let markup = "<div id=\"tab\" hidden><iframe src=\"FRAMED\" style=\"width:640px;height:99px\">
        </iframe></div>";
    let script = "
        window.sizes = () => heard.filter(({ kind }) => kind === 'interactive:height');";
    let (_site, browser) = open(markup, script).await;
    wait_inside(&browser, "the page", "embeds.length").await;
    browser.settle().await;
    assert_eq!(browser.get("sizes()").await, json!([]), "while it is hidden");
    browser.run("tab.hidden = false;").await;
    browser.wait_for("a height", "sizes().length").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
    // Hidden and shown again: the host may have forgotten.
    browser.settle().await;
    browser.run("tab.hidden = true; heard.length = 0;").await;
    browser.settle().await;
    browser.run("tab.hidden = false;").await;
    browser.wait_for("a height", "sizes().length").await;
    wait_for_told(&browser).await;
}
