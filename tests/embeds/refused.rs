//! What a policy of the page, or the host of the embeds, refuses.

use crate::failure::{GROUPS, assert_still, assert_text, opened};
use crate::page::{Files, embed};

/// What a policy does not let pass is as far away as a host that does not answer.
async fn assert_unreachable(policy: impl Fn(&Files) -> String, reason: &str) {
    let (_site, browser) = opened(|site| {
        let policy = policy(&Files::built());
        site.page_under(&policy, &embed("groups"))
    })
    .await;
    assert_still(&browser, reason).await;
}

#[tokio::test]
async fn glue_that_the_policy_does_not_name() {
    let policy = |_: &Files| "script-src EMBEDS/embed.js EMBEDS/collector.js".to_owned();
    assert_unreachable(policy, "glue-unreachable").await;
}

#[tokio::test]
async fn a_wasm_that_cannot_be_fetched() {
    let policy = |files: &Files| format!("connect-src EMBEDS/stories/ EMBEDS{}", files.glue);
    assert_unreachable(policy, "wasm-unreachable").await;
}

#[tokio::test]
async fn a_story_that_cannot_be_fetched() {
    let policy = |files: &Files| {
        format!("connect-src EMBEDS{GROUPS} EMBEDS{} EMBEDS{}", Files::rest(GROUPS), files.wasm)
    };
    assert_unreachable(policy, "story-unreachable").await;
}

#[tokio::test]
async fn a_host_of_embeds_without_cors() {
    let (_site, browser) = opened(|site| {
        site.embeds.forbid_other_origins();
        site.page(&embed("groups"))
    })
    .await;
    assert_text(&browser, "fragment-unreachable").await;
}

#[tokio::test]
async fn a_policy_that_forbids_to_connect() {
    let policy = "script-src EMBEDS 'wasm-unsafe-eval'; connect-src 'none'";
    let (_site, browser) = opened(|site| site.page_under(policy, &embed("groups"))).await;
    assert_text(&browser, "fragment-unreachable").await;
}

#[tokio::test]
async fn a_policy_that_forbids_wasm() {
    let (_site, browser) =
        opened(|site| site.page_under("script-src EMBEDS", &embed("groups"))).await;
    assert_still(&browser, "policy-wasm").await;
}

#[tokio::test]
async fn a_policy_in_the_page_that_forbids_wasm() {
    let (_site, browser) = opened(|site| {
        let policy = format!("script-src {}", site.embeds.origin);
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        site.page_with(&meta, &embed("groups"))
    })
    .await;
    assert_still(&browser, "policy-wasm").await;
}

#[tokio::test]
async fn a_page_that_blocks_the_script_shows_the_text_of_the_publisher() {
    let (_site, browser) =
        opened(|site| site.page_under("script-src 'none'", &embed("groups"))).await;
    assert_eq!(browser.get("shown(embeds[0].querySelector('.fallback'))").await, true);
}
