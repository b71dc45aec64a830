//! A frozen embed asks whether there are newer figures, and says so.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::{Files, Site, embed};
use crate::server::Answer;

const NEWEST: &str = "/stories/cartels/en.version.json";

/// Whether the notice is shown where the host answers this to the question for the newest version.
async fn is_told(browser: &Browser, answer: Answer) -> Value {
    let site = Site::open().await;
    let built: Value = serde_json::from_slice(&Files::read(NEWEST)).unwrap();
    let version = format!("data-nutgraf data-version={}", built["version"]);
    // As frozen snippets have it: what never changes has a digest.
    let path = "stories/cartels/snippets/en.groups.frozen-short.txt";
    let snippet = String::from_utf8(Files::read(path)).unwrap();
    let (_, rest) = snippet.split_once("data-integrity=\"").unwrap();
    let digest = rest.split('"').next().unwrap();
    let frozen =
        embed("groups").replace("data-nutgraf", &format!("{version} data-integrity=\"{digest}\""));
    site.embeds.put(NEWEST, answer);
    browser.goto(&site.page(&frozen)).await;
    browser.wait_for_live(1).await;
    let start = std::time::Instant::now();
    while site.embeds.count(NEWEST) == 0 && start.elapsed().as_secs() < 20 {
        browser.settle().await;
    }
    assert_eq!(site.embeds.count(NEWEST), 1, "{:?}", site.embeds.requests());
    let there = "performance.getEntriesByType('resource').some(({ name }) =>
        name.endsWith('/en.version.json'))";
    // Not for ever: not every browser has to list an answer without content.
    for _ in 0..40 {
        if browser.get(there).await == true {
            break;
        }
        browser.settle().await;
    }
    browser.settle().await;
    browser.settle().await;
    assert_eq!(browser.get("seen.errors").await, json!([]));
    assert_eq!(browser.get("seen.degraded").await, json!([]));
    browser.get("shown(one(0, '.newer'))").await
}

fn version(text: &str) -> Answer {
    Answer::of("application/json", text)
}

#[tokio::test]
async fn a_frozen_embed_says_that_there_are_newer_figures() {
    let browser = Browser::open().await;
    let newer = version("{\"version\":\"0123456789abcdef\",\"story\":\"cartels\"}");
    assert_eq!(is_told(&browser, newer).await, true);
    let same = Answer::of("application/json", Files::read(NEWEST));
    assert_eq!(is_told(&browser, same).await, false);
}

#[tokio::test]
async fn what_says_nothing_of_versions_is_not_believed() {
    let browser = Browser::open().await;
    for odd in [
        version("{}"),
        version("{\"version\":null}"),
        version("{\"version\":\"<b>new</b>\"}"),
        version("[null"),
        Answer::page("<h1>Not here</h1>".to_owned()),
        Answer { status: 500, ..version("{}") },
        Answer::missing(),
    ] {
        let what = String::from_utf8_lossy(&odd.body).into_owned();
        assert_eq!(is_told(&browser, odd).await, false, "{what}");
    }
}
