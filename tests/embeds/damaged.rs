//! Files that are gone, cut, changed, or something else: what is below stays, and the reason is told.

use serde_json::json;

use crate::failure::{GROUPS, assert_still, assert_text, opened};
use crate::page::{Files, embed, embed_of};
use crate::server::Answer;

#[tokio::test]
async fn a_story_that_is_not_there() {
    let (_site, browser) = opened(|site| site.page(&embed_of("nowhere", ""))).await;
    assert_text(&browser, "fragment-missing").await;
}

#[tokio::test]
async fn a_story_that_was_cut() {
    let (_site, browser) = opened(|site| {
        let mut bytes = Files::read(&Files::built().story);
        bytes.truncate(bytes.len() / 2);
        site.embeds.put(&Files::built().story, Answer::of("application/octet-stream", bytes));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "story-changed").await;
}

/// One figure that somebody or something has changed: nothing of the story is drawn, and readers
/// are told why they see a text.
#[tokio::test]
async fn a_story_that_was_changed() {
    let (site, browser) = opened(|site| {
        let mut bytes = Files::read(&Files::built().story);
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        site.embeds.put(&Files::built().story, Answer::of("application/octet-stream", bytes));
        site.page(&[embed("seizures"), embed("groups")].concat())
    })
    .await;
    browser.wait_for("both events", "seen.degraded.length === 2").await;
    assert_eq!(browser.get("seen.degraded[0].reason").await, "story-changed");
    assert_eq!(browser.warnings().await.len(), 1);
    let told = "We could not load and verify the data, so this is a static version.";
    assert_eq!(browser.text("text(one(0, '.changed'))").await, told);
    assert_eq!(browser.get("shown(one(0, '.changed'))").await, true);
    // Another story in the same element, and the line is gone.
    browser.run("embeds[0].dataset.story = 'nowhere';").await;
    browser.wait_for("the other failure", "seen.degraded.length === 3").await;
    assert_eq!(browser.get("!!one(0, '.changed')").await, false);
    assert_eq!(browser.get("shown(embeds[0].querySelector('.fallback'))").await, true);
    let _ = site;
}

#[tokio::test]
async fn a_story_that_is_a_page() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().story, Answer::page("<h1>Not here</h1>".to_owned()));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "story-invalid").await;
}

#[tokio::test]
async fn a_block_that_is_unknown() {
    let (_site, browser) = opened(|site| site.page(&embed("weather"))).await;
    assert_text(&browser, "block-unknown").await;
    // The developer is told what there is.
    let message = browser.text("seen.degraded[0].message").await;
    assert!(message.contains("seizures") && message.contains("options"), "{message}");
}

#[tokio::test]
async fn a_wasm_that_is_not_there() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().wasm, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "wasm-missing").await;
}

#[tokio::test]
async fn a_wasm_that_is_a_page() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().wasm, Answer::page("<h1>Not here</h1>".to_owned()));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "wasm-invalid").await;
}

#[tokio::test]
async fn a_wasm_that_was_cut() {
    let (_site, browser) = opened(|site| {
        let mut bytes = Files::read(&Files::built().wasm);
        bytes.truncate(bytes.len() / 2);
        site.embeds.put(&Files::built().wasm, Answer::of("application/wasm", bytes));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "wasm-changed").await;
}

#[tokio::test]
async fn a_wasm_under_another_type_works_and_is_told_of() {
    let (_site, browser) = opened(|site| {
        let bytes = Files::read(&Files::built().wasm);
        site.embeds.put(&Files::built().wasm, Answer::of("application/octet-stream", bytes));
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
async fn a_fragment_that_is_another_page() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(GROUPS, Answer::page("<h1>Not here</h1>".to_owned()));
        site.page(&embed("groups"))
    })
    .await;
    assert_text(&browser, "fragment-invalid").await;
}

#[tokio::test]
async fn a_fragment_under_another_type() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(GROUPS, Answer::of("application/octet-stream", Files::read(GROUPS)));
        site.page(&embed("groups"))
    })
    .await;
    assert_text(&browser, "fragment-invalid").await;
}

#[tokio::test]
async fn a_data_file_that_is_gone() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().story, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "story-missing").await;
}

/// What is folded away is asked of nobody whom the page has not named, and not without a digest.
#[tokio::test]
async fn a_fragment_that_names_another_place_for_what_it_has_folded_away() {
    let evil = crate::server::Server::of_embeds().await;
    let name = Files::rest(GROUPS).rsplit('/').next().unwrap().to_owned();
    let host = format!("{}/stories/cartels/{name}", evil.origin);
    let away =
        [host.clone(), host.replace("http:", ""), format!("../cartels/{name}"), String::new()];
    for place in away {
        let (site, browser) = opened(|site| {
            let fragment = String::from_utf8(Files::read(GROUPS)).unwrap();
            let page = if place.is_empty() {
                fragment.replace("data-rest-integrity", "data-other")
            } else {
                fragment.replace(&name, &place)
            };
            site.embeds.put(GROUPS, Answer::page(page));
            site.page(&embed("groups").replace("data-nutgraf", "data-nutgraf data-live=\"never\""))
        })
        .await;
        assert_still(&browser, "fragment-changed").await;
        assert_eq!(evil.requests(), Vec::<String>::new(), "{place}");
        assert_eq!(site.embeds.count(&Files::rest(GROUPS)), 0, "{place}");
    }
}

/// A fragment in which nothing says how its data must be brings no figures to life.
#[tokio::test]
async fn a_fragment_that_names_no_digest_of_its_data() {
    for digest in ["", "sha256", "md5-AAAA", "sha256-AAAA sha999-AAAA"] {
        let (site, browser) = opened(|site| {
            let fragment = String::from_utf8(Files::read(GROUPS)).unwrap();
            let (start, rest) = fragment.split_once("data-integrity=\"").unwrap();
            let (_, end) = rest.split_once('"').unwrap();
            let page = format!("{start}data-integrity=\"{digest}\"{end}");
            site.embeds.put(GROUPS, Answer::page(page));
            site.page(&embed("groups"))
        })
        .await;
        assert_still(&browser, "fragment-changed").await;
        assert_eq!(site.embeds.count(&Files::built().story), 0);
    }
}
