//! What can go wrong on the way: the publisher's text is back, and one line says why.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed, embed_of};
use crate::server::{Answer, dist};

const STORY: &str = "/stories/cartels/en.story";
const WASM: &str = "/nutgraf_bg.wasm";

async fn opened(prepare: impl Fn(&Site) -> String) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let address = prepare(&site);
    browser.goto(&address).await;
    (site, browser)
}

/// The reader sees the publisher's text, the page was told once, and so was the developer.
async fn assert_degraded(browser: &Browser, reason: &str) {
    browser.wait_for("the event", "seen.degraded.length").await;
    browser.settle().await;
    let events = browser.get("seen.degraded").await;
    assert_eq!(events.as_array().unwrap().len(), 1, "{events}");
    let told = events[0]["reason"].as_str().unwrap();
    // A star stands for any beginning: of several requests the first to fail names the reason.
    match reason.strip_prefix('*') {
        Some(end) => assert!(told.ends_with(end), "{told}"),
        None => assert_eq!(told, reason, "{events}"),
    }
    let seen = "(() => {
        const text = embeds[0].querySelector('.fallback');
        const box = text.getBoundingClientRect();
        return document.elementFromPoint(box.left + 5, box.top + 5) === text;
    })()";
    assert_eq!(browser.get(seen).await, true, "the text of the publisher is hidden");
    assert_eq!(browser.get("!!one(0, '.shell')").await, false, "an empty box is left");
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with(&format!("[nutgraf] {told}: ")), "{lines:#?}");
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn a_story_that_is_not_there() {
    let (_site, browser) = opened(|site| site.page(&embed_of("nowhere", ""))).await;
    assert_degraded(&browser, "story-missing").await;
}

#[tokio::test]
async fn an_embed_that_names_no_story() {
    let (_site, browser) = opened(|site| site.page(&embed_of("", ""))).await;
    assert_degraded(&browser, "story-missing").await;
}

#[tokio::test]
async fn a_story_that_was_cut() {
    let (_site, browser) = opened(|site| {
        let mut bytes = std::fs::read(dist().join(STORY.trim_start_matches('/'))).unwrap();
        bytes.truncate(bytes.len() / 2);
        site.embeds.put(STORY, Answer::of("application/octet-stream", bytes));
        site.page(&embed("groups"))
    })
    .await;
    assert_degraded(&browser, "story-changed").await;
}

/// One figure that somebody or something has changed: nothing of the story is drawn, and readers
/// are told why they see a text.
#[tokio::test]
async fn a_story_that_was_changed() {
    let (site, browser) = opened(|site| {
        let mut bytes = std::fs::read(dist().join(STORY.trim_start_matches('/'))).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        site.embeds.put(STORY, Answer::of("application/octet-stream", bytes));
        site.page(&[embed("seizures"), embed("groups")].concat())
    })
    .await;
    browser.wait_for("both events", "seen.degraded.length === 2").await;
    assert_eq!(browser.get("seen.degraded[0].reason").await, "story-changed");
    assert_eq!(browser.warnings().await.len(), 1);
    let told = "The figures of this interactive could not be verified, so the text above is shown \
                instead.";
    assert_eq!(browser.text("text(one(0, 'p'))").await, told);
    // Below the publisher's own text, which keeps its look.
    let below = "embeds[0].querySelector('.fallback').getBoundingClientRect().bottom
        <= one(0, 'p').getBoundingClientRect().top";
    assert_eq!(browser.get(below).await, true);
    let font = "getComputedStyle(embeds[0].querySelector('.fallback')).fontFamily
        === getComputedStyle(document.body).fontFamily";
    assert_eq!(browser.get(font).await, true);
    // Another story in the same element, and the line is gone.
    site.embeds.restore(STORY);
    browser.run("embeds[0].dataset.story = 'nowhere';").await;
    browser.wait_for("the other failure", "seen.degraded.length === 3").await;
    assert_eq!(browser.get("!!one(0, 'p')").await, false);
}

#[tokio::test]
async fn a_story_that_is_a_page() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(STORY, Answer::page("<h1>Not here</h1>".to_owned()));
        site.page(&embed("groups"))
    })
    .await;
    assert_degraded(&browser, "story-invalid").await;
}

#[tokio::test]
async fn a_block_that_is_unknown() {
    let (_site, browser) = opened(|site| site.page(&embed("weather"))).await;
    assert_degraded(&browser, "block-unknown").await;
    // The developer is told what there is.
    let message = browser.text("seen.degraded[0].message").await;
    assert!(message.contains("seizures") && message.contains("options"), "{message}");
}

#[tokio::test]
async fn a_wasm_that_is_not_there() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(WASM, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_degraded(&browser, "wasm-missing").await;
}

#[tokio::test]
async fn a_wasm_that_is_a_page() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(WASM, Answer::page("<h1>Not here</h1>".to_owned()));
        site.page(&embed("groups"))
    })
    .await;
    assert_degraded(&browser, "wasm-invalid").await;
}

#[tokio::test]
async fn a_wasm_that_was_cut() {
    let (_site, browser) = opened(|site| {
        let mut bytes = std::fs::read(dist().join("nutgraf_bg.wasm")).unwrap();
        bytes.truncate(bytes.len() / 2);
        site.embeds.put(WASM, Answer::of("application/wasm", bytes));
        site.page(&embed("groups"))
    })
    .await;
    assert_degraded(&browser, "wasm-invalid").await;
}

#[tokio::test]
async fn a_wasm_under_another_type_works_and_is_told_of() {
    let (_site, browser) = opened(|site| {
        let bytes = std::fs::read(dist().join("nutgraf_bg.wasm")).unwrap();
        site.embeds.put(WASM, Answer::of("application/octet-stream", bytes));
        site.page(&[embed("groups"), embed("seizures")].concat())
    })
    .await;
    browser.wait_for_live(2).await;
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with("[nutgraf] wasm-type: "), "{lines:#?}");
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}

#[tokio::test]
async fn a_style_sheet_that_is_not_there() {
    let (_site, browser) = opened(|site| {
        site.embeds.put("/widget.css", Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_degraded(&browser, "style-missing").await;
}

#[tokio::test]
async fn glue_that_is_not_there() {
    let (_site, browser) = opened(|site| {
        site.embeds.put("/nutgraf.js", Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_degraded(&browser, "glue-unreachable").await;
}

#[tokio::test]
async fn a_host_of_embeds_without_cors() {
    let (_site, browser) = opened(|site| {
        site.embeds.forbid_other_origins();
        site.page(&embed("groups"))
    })
    .await;
    assert_degraded(&browser, "*-unreachable").await;
}

#[tokio::test]
async fn a_policy_that_forbids_to_connect() {
    let policy = "script-src EMBEDS 'wasm-unsafe-eval'; connect-src 'none'";
    let (_site, browser) = opened(|site| site.page_under(policy, &embed("groups"))).await;
    assert_degraded(&browser, "*-unreachable").await;
}

#[tokio::test]
async fn a_policy_that_forbids_wasm() {
    let (_site, browser) =
        opened(|site| site.page_under("script-src EMBEDS", &embed("groups"))).await;
    assert_degraded(&browser, "policy-wasm").await;
}

#[tokio::test]
async fn a_policy_in_the_page_that_forbids_wasm() {
    let (_site, browser) = opened(|site| {
        let policy = format!("script-src {}", site.embeds.origin);
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        site.page_with(&meta, &embed("groups"))
    })
    .await;
    assert_degraded(&browser, "policy-wasm").await;
}

#[tokio::test]
async fn one_bad_embed_leaves_the_others_alone() {
    let body = [embed("weather"), embed("groups")].concat();
    let (_site, browser) = opened(|site| site.page(&body)).await;
    browser.wait_for("the map", "one(1, '.map')").await;
    assert_degraded(&browser, "block-unknown").await;
    assert_eq!(browser.get("!!one(1, '.map')").await, true);
}

#[tokio::test]
async fn the_same_failure_twice_is_one_line_and_two_events() {
    let body = [embed_of("nowhere", ""), embed_of("nowhere", "")].concat();
    let (_site, browser) = opened(|site| site.page(&body)).await;
    browser.wait_for("both events", "seen.degraded.length === 2").await;
    assert_eq!(browser.warnings().await.len(), 1);
}

#[tokio::test]
async fn an_embed_that_comes_when_the_story_is_back_works() {
    let (site, browser) = opened(|site| {
        site.embeds.put(STORY, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_degraded(&browser, "story-missing").await;
    site.embeds.restore(STORY);
    let later = format!("document.body.insertAdjacentHTML('beforeend', {:?});", embed("groups"));
    browser.run(&later).await;
    browser.wait_for("the map", "one(1, '.map')").await;
    assert_eq!(browser.get("shown(embeds[0].querySelector('.fallback'))").await, true);
}
