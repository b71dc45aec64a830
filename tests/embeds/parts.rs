//! Parts that a live explainer takes over from its fragment: all of them, or it stays a fragment.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::{Site, embed};
use crate::reader::BLOCKS;

/// What stands under each key, and every text by itself, closed or not. Of the charts that are
/// there for several widths, only the one that is drawn.
const TEXTS: &str = "(() => {
    const root = one(0, '.nutgraf');
    const own = (element) => [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join('');
    const drawn = (element) => [...element.querySelectorAll('*')].filter((one) => {
        const step = one.closest('.step');
        return !step || step.getClientRects().length;
    });
    const keys = {};
    for (const element of drawn(root).filter(({ dataset }) => dataset.part)) {
        const { part } = element.dataset;
        const within = !part.includes('/') && element.parentNode.closest('[data-id]')?.dataset.id;
        const key = within ? `${within}/${part}` : part;
        (keys[key] ??= []).push([element, ...drawn(element)].map(own).join('|'));
    }
    return { keys, all: drawn(root).map(own).filter((text) => text.trim()) };
})()";

/// What is not copied itself: of these a live view asks the width, or what is in them.
const NAMES: [&str; 4] = ["/plot", "/picture", "/shades", "/row"];

/// What is folded away has come and has its look: only then it is decided whether it comes alive.
pub const WHOLE: &str =
    "!one(0, '[data-later]') && embeds[0].shadowRoot.adoptedStyleSheets.length > 3";

async fn fragment(body: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = body.replace("data-nutgraf", "data-nutgraf data-live=\"never\"");
    browser.resize(1280, 6500).await;
    browser.goto(&site.page(&body)).await;
    browser.wait_for_still(1).await;
    browser.wait_for("what is folded away", WHOLE).await;
    browser.settle().await;
    browser.run("embeds[0].dataset.live = 'touch';").await;
    (site, browser)
}

async fn come_alive(browser: &Browser) {
    browser.run("one(0, '.shell').dispatchEvent(new KeyboardEvent('keydown'));").await;
    browser.wait_for("the event", "seen.live === 1 || seen.degraded.length").await;
    assert_eq!(browser.get("seen.degraded").await, json!([]));
    browser.settle().await;
    // Its rows are made when it is opened.
    browser.run("for (const one of all(0, '.table')) one.open = true;").await;
    browser.wait_for("the rows", "all(0, '.table').every((one) => one.querySelector('tr'))").await;
}

#[tokio::test]
async fn each_part_says_alive_what_it_has_said_in_the_fragment() {
    for block in BLOCKS.into_iter().chain([""]) {
        let (_site, browser) = fragment(&embed(block)).await;
        let mut before = browser.get(TEXTS).await;
        come_alive(&browser).await;
        let mut after = browser.get(TEXTS).await;
        assert_eq!(before["all"], after["all"], "{block}");
        let keys = before["keys"].as_object_mut().expect("an object");
        keys.retain(|key, _| !NAMES.iter().any(|name| key.ends_with(name)));
        assert!(keys.len() > 4, "{keys:?}");
        // What is shown once more is alive a copy, with its key.
        let after = after["keys"].as_object_mut().expect("an object");
        after.retain(|key, _| keys.contains_key(key));
        assert_eq!(keys, after, "{block}");
    }
}

/// Whatever a page takes out of a fragment before it comes alive.
#[tokio::test]
async fn a_part_that_is_missing_leaves_the_fragment() {
    let body = BLOCKS.map(embed).concat();
    let head = "<script>
        const missing = ['seizures/behind', 'groups/behind', 'options/'];
        addEventListener('nutgraf:ready', ({ target }) => {
            const at = missing.findIndex((key) => key.startsWith(target.dataset.block));
            target.shadowRoot.querySelectorAll(`[data-part^='${missing[at]}'][data-part$='d']`)
                .forEach((one) => one.remove());
        });
    </script>";
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.resize(1280, 6500).await;
    browser.goto(&site.page_with(head, &body)).await;
    browser.wait_for("the events", "seen.degraded.length === 3").await;
    browser.settle().await;
    let told = "seen.degraded.map(({ reason, rung, block }) => [reason, rung, block]).sort()";
    let expected = ["groups", "options", "seizures"].map(|block| json!(["part-missing", 1, block]));
    assert_eq!(browser.get(told).await, Value::from(expected.to_vec()));
    let whole = "embeds.map((embed, nth) => shown(one(nth, '.fragment .block'))
        && !one(nth, '.shell > [hidden]') && !!one(nth, '.shell[data-still]'))";
    assert_eq!(browser.get(whole).await, json!([true, true, true]));
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 3, "{lines:#?}");
    for key in ["`seizures/behind`", "`groups/behind`", "`options/"] {
        let told =
            |line: &String| line.starts_with("[nutgraf] part-missing: ") && line.contains(key);
        assert!(lines.iter().any(told), "{key}: {lines:#?}");
    }
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

/// What can be made is made: a chart, a table, a legend that is gone is there again.
#[tokio::test]
async fn a_part_that_can_be_made_is_made() {
    for block in ["seizures", "groups"] {
        let (_site, browser) = fragment(&embed(block)).await;
        let before = browser.get(TEXTS).await["all"].clone();
        let made = "for (const one of all(0, '[data-part]'))
            if (/marks|legend/.test(one.dataset.part)) one.remove();";
        browser.run(made).await;
        come_alive(&browser).await;
        assert_eq!(browser.get(TEXTS).await["all"], before, "{block}");
        let drawn = "all(0, '.marks path, .picture path').filter(shown).length > 2";
        assert_eq!(browser.get(drawn).await, true, "{block}");
    }
}
