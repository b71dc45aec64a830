//! What an explainer asks for, and what it leaves behind: nothing that a reader did not want.

use std::collections::BTreeSet;

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Files, Site, embed};
use crate::trend::SOUTHWEST;

#[tokio::test]
async fn nothing_leaves_the_two_hosts_and_nothing_is_stored() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.article()).await;
    browser.wait_for_live(3).await;
    browser.run(SOUTHWEST).await;
    browser.click("radio(1, 'MS-13')").await;
    browser.wait_for("the card", "one(1, '.card h4')").await;
    browser.run("choose(2, 'read', 'the answers to 5 questions');").await;
    browser.wait_for("the questions", "all(2, '.questions').some(shown)").await;
    browser.settle().await;

    let origins = "performance.getEntriesByType('resource').map(({ name }) => new URL(name))
        .filter(({ protocol }) => protocol !== 'data:').map(({ origin }) => origin)";
    let origins = browser.get(origins).await;
    let used: BTreeSet<&str> =
        origins.as_array().unwrap().iter().filter_map(|o| o.as_str()).collect();
    let known = BTreeSet::from([site.articles.origin.as_str(), site.embeds.origin.as_str()]);
    assert_eq!(used, known);

    // Each file once, and nothing else: no beacon, no second try, no query.
    let mut requests = site.embeds.requests();
    requests.sort();
    let Files { glue, wasm, story, .. } = Files::built();
    let fragments = ["seizures", "groups", "options"]
        .map(|block| format!("/stories/cartels/en.{block}.fragment.html"));
    let mut expected = vec!["/collector.js".to_owned(), "/embed.js".to_owned(), glue, wasm, story];
    // Of each fragment also what it has folded away.
    expected.extend(fragments.iter().map(|path| Files::rest(path)));
    expected.extend(fragments);
    expected.sort();
    assert_eq!(requests, expected);

    let stored = "[document.cookie.length, localStorage.length, sessionStorage.length]";
    assert_eq!(browser.get(stored).await, json!([0, 0, 0]));
    let kept = "const done = arguments[0];
        Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()])
            .then((all) => done(all.map(({ length }) => length)), (error) => done(String(error)));";
    let kept = browser.client.execute_async(kept, Vec::new()).await.unwrap();
    assert_eq!(kept, json!([0, 0, 0]));
}

/// A reader who goes on to another article has the files: only what may change is asked for again.
#[tokio::test]
async fn what_may_be_kept_is_not_asked_for_again() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let page = site.page(&embed("seizures"));
    for _ in 0..2 {
        browser.goto("about:blank").await;
        browser.goto(&page).await;
        browser.wait_for_live(1).await;
    }
    let Files { glue, wasm, story, .. } = Files::built();
    for file in [glue, wasm, story] {
        assert_eq!(site.embeds.count(&file), 1, "{file}");
    }
}
