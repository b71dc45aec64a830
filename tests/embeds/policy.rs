//! The strictest policy under which the explainers promise to work.

use fantoccini::key::Key;
use nutgraf::press::digest;
use serde_json::json;

use crate::browser::Browser;
use crate::page::{Files, Site, embed};
use crate::save::{HELD, save};
use crate::server::Answer;
use crate::trend::SOUTHWEST;

const STRICT: &str = "default-src 'none'; script-src EMBEDS 'wasm-unsafe-eval'; style-src 'none'; \
                      img-src EMBEDS; connect-src EMBEDS; require-trusted-types-for 'script'";

#[tokio::test]
async fn everything_works_under_a_strict_policy() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let address = site.page_under(STRICT, &embed(""));
    browser.goto(&address).await;
    browser.wait_for_live(1).await;

    browser.run(SOUTHWEST).await;
    browser.wait_for("the choice", "text(one(0, '.phrase')).includes('southwest')").await;
    browser.run("one(0, '.reading input').focus();").await;
    browser.press(Key::Home).await;
    browser.wait_for("the first month", "text(one(0, '.when')) === 'October 2018'").await;
    browser.click("radio(0, 'MS-13')").await;
    browser.wait_for("the card", "one(0, '.card h4')").await;
    browser.run("choose(0, 'read', 'the answers to 5 questions');").await;
    browser.wait_for("the questions", "all(0, '.questions').some(shown)").await;
    browser.run(HELD).await;
    for way in ["png", "svg", "csv"] {
        save(&browser, way).await;
        let ending = format!("kept.at(-1)?.name?.endsWith('.{way}')");
        browser.wait_for("the file", &ending).await;
    }
    assert_eq!(browser.get("kept[0].blob.type").await, "image/png");
    browser.run("embeds[0].dataset.theme = 'dark';").await;
    browser.wait_for("dark colours", "one(0, '.shell').dataset.scheme === 'dark'").await;
    browser.settle().await;

    // The style sheet is there, and so are the marks.
    let border = "getComputedStyle(one(0, '.shell')).borderTopStyle";
    assert_eq!(browser.get(border).await, "solid");
    let colours = "new Set(all(0, '.marks path').map((one) => getComputedStyle(one).color)).size";
    assert!(browser.get(colours).await.as_u64() > Some(2));

    assert_eq!(browser.get("seen.violations").await, json!([]));
    assert_eq!(browser.get("seen.errors").await, json!([]));
    assert_eq!(browser.get("seen.degraded").await, json!([]));
    assert_eq!(browser.blocked().await, Vec::<String>::new());
}

/// Many sites name no hosts: a script that may run may fetch others.
#[tokio::test]
async fn a_nonce_and_strict_dynamic_are_enough_for_the_script() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let origin = &site.embeds.origin;
    let policy = format!(
        "default-src 'self'; script-src 'nonce-once' 'strict-dynamic' 'wasm-unsafe-eval'; \
         connect-src {origin}; base-uri 'none'; object-src 'none'"
    );
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script nonce=\"once\" src=\"{origin}/collector.js\"></script>
        <body>{}<script nonce=\"once\" src=\"{origin}/embed.js\" async></script></body></html>",
        embed("seizures")
    );
    browser.goto(&site.articles.put("/", Answer::page(page).under(policy))).await;
    browser.wait_for_live(1).await;
    assert_eq!(browser.get("seen.violations").await, json!([]));
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}

/// A page under a policy for its scripts, with a loader that has these attributes.
fn page_under(site: &Site, policy: &str, attributes: &str) -> String {
    let origin = &site.embeds.origin;
    let connect = format!("{policy} 'wasm-unsafe-eval'; connect-src {origin}; base-uri 'none'");
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script nonce=\"once\" src=\"{origin}/collector.js\" {1}></script>
        <body>{0}<script src=\"{origin}/embed.js\" {attributes}></script></body></html>",
        embed("seizures"),
        integrity(&site.read("/collector.js")),
    );
    site.articles.put("/", Answer::page(page).under(connect))
}

fn integrity(bytes: &[u8]) -> String {
    format!("integrity=\"{}\" crossorigin", digest::integrity(bytes))
}

async fn assert_enough(policy: &str, attributes: &str) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&page_under(&site, policy, attributes)).await;
    browser.wait_for_live(1).await;
    assert_eq!(browser.get("seen.violations").await, json!([]));
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}

/// What the loader fetches has its nonce.
#[tokio::test]
async fn a_nonce_alone_is_enough() {
    assert_enough("script-src 'nonce-once'", "nonce=\"once\"").await;
}

/// Digests of the loader and of its second half, as a build names them.
#[tokio::test]
async fn digests_are_enough() {
    let site = Site::open().await;
    let files = [Files::read("/embed.js"), site.read("/collector.js")];
    let digests = files.map(|bytes| format!("'{}'", digest::integrity(&bytes))).join(" ");
    let attributes = integrity(&Files::read("/embed.js"));
    let strict = format!("script-src {digests} 'strict-dynamic'");
    assert_enough(&strict, &attributes).await;
    let glue = digest::brief(&Files::read(&Files::built().glue));
    assert_enough(&format!("script-src {digests} '{glue}'"), &attributes).await;
}

/// A page that lists the policies which may write HTML or name scripts.
#[tokio::test]
async fn a_list_of_trusted_types_has_to_name_ours() {
    for (names, reason) in [("nutgraf", None), ("other", Some("policy-types"))] {
        let (site, browser) = (Site::open().await, Browser::open().await);
        let policy = format!("require-trusted-types-for 'script'; trusted-types {names}");
        browser.goto(&site.page_under(&policy, &embed("groups"))).await;
        match reason {
            None => browser.wait_for_live(1).await,
            Some(reason) => {
                browser.wait_for("the event", "seen.degraded.length").await;
                let told = browser.get("seen.degraded.map(({ reason }) => reason)").await;
                assert_eq!(told, json!([reason]));
                let text = "shown(embeds[0].querySelector('.fallback'))";
                assert_eq!(browser.get(text).await, true);
            }
        }
    }
}

/// Guards the test above: a violation on such a page is seen.
#[tokio::test]
async fn a_violation_of_the_policy_would_be_seen() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = "<p style=\"color:red\">Red</p>";
    let address = site.page_under(STRICT, body);
    browser.goto(&address).await;
    browser.wait_for("the violation", "seen.violations.length === 1").await;
}

/// Pages that are isolated for the sake of shared memory take no file that does not allow it.
#[tokio::test]
async fn an_isolated_page_has_all_it_needs() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{0}/collector.js\"></script>
        <body>{1}<script src=\"{0}/embed.js\" async></script></body></html>",
        site.embeds.origin,
        embed("seizures")
    );
    let mut answer = Answer::page(page);
    answer.headers.push(("Cross-Origin-Embedder-Policy", "require-corp".to_owned()));
    answer.headers.push(("Cross-Origin-Opener-Policy", "same-origin".to_owned()));
    browser.goto(&site.articles.put("/", answer)).await;
    browser.wait_for_live(1).await;
    assert_eq!(browser.get("crossOriginIsolated").await, json!(true));
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}
