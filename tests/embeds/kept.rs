//! Pages that are left and come back to, and pages that fade into others.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Files, Site};
use crate::snapshots::{ONE, TWO, article, assert_alive, go, pasted, put};

/// What is left and come back to is as it was left.
#[tokio::test]
async fn a_page_that_the_browser_keeps() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.keep_pages().await;
    let head =
        "<script>addEventListener('pageshow', ({ persisted }) => { window.kept = persisted; });
        </script>";
    let first = put(&site, ONE, head, &article(&site, "en.groups.short", TWO));
    let second = put(&site, TWO, head, &article(&site, "en.seizures.full", ONE));
    browser.goto(&first).await;
    browser.wait_for("life", "seen.live === 1").await;
    browser.run("radio(0, 'MS-13').click();").await;
    browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
    for _ in 0..2 {
        browser.run("shifts.length = 0;").await;
        browser.goto(&second).await;
        browser.wait_for("life", "seen.live === 1").await;
        browser.client.back().await.unwrap();
        browser.wait_for("the page before", &format!("document.title === '{ONE}'")).await;
        let reasons = browser
            .get("performance.getEntriesByType('navigation')[0].notRestoredReasons ?? null")
            .await;
        assert_eq!(browser.get("window.kept").await, true, "{reasons:#}");
        // Nothing is lost, and it goes on.
        assert_eq!(browser.text("text(one(0, '.card h4'))").await, "MS-13");
        browser.run("radio(0, 'Gulf Cartel').click();").await;
        browser.wait_for("another card", "text(one(0, '.card h4')) === 'Gulf Cartel'").await;
        browser.run("radio(0, 'MS-13').click();").await;
        browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
        assert_eq!(
            browser.get("[seen.live, seen.degraded, seen.errors]").await,
            json!([1, [], []])
        );
    }
}

/// A page that is left while an explainer is on its way goes on where it was.
#[tokio::test]
async fn a_page_that_is_left_too_early() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.keep_pages().await;
    let first = put(&site, ONE, "", &article(&site, "en.groups.short", TWO));
    let second = put(&site, TWO, "", &article(&site, "en.seizures.full", ONE));
    site.embeds.hold(&Files::built().wasm);
    browser.goto(&first).await;
    browser.wait_for("the fragment", "one(0, '.fragment .block')").await;
    browser.goto(&second).await;
    site.embeds.release(&Files::built().wasm);
    browser.client.back().await.unwrap();
    browser.wait_for("the page before", &format!("document.title === '{ONE}'")).await;
    browser.wait_for("the end", "seen.live || seen.degraded.length").await;
    if browser.get("seen.live").await == 0 {
        // The browser has ended what was on its way.
        browser.run("nutgraf.scan();").await;
    }
    browser.wait_for("life", "alive(0)").await;
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn a_view_transition() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let address = put(&site, ONE, "", &article(&site, "en.groups.short", TWO));
    browser.goto(&address).await;
    assert_alive(&browser, "the first page", 1, ONE).await;
    for (nth, name) in ["en.seizures.full", "en.options.short", "en.groups.full"].iter().enumerate()
    {
        let next = serde_json::to_string(&pasted(&site, name)).unwrap();
        let script = format!(
            "const update = () => {{
                const next = document.createRange().createContextualFragment({next});
                document.getElementById('figure').replaceWith(next.querySelector('[data-nutgraf]'));
            }};
            window.done = document.startViewTransition ? document.startViewTransition(update).finished
                : Promise.resolve(update());"
        );
        browser.run(&script).await;
        browser.client.execute_async("window.done.then(arguments[0]);", Vec::new()).await.unwrap();
        assert_alive(&browser, name, nth as u64 + 2, ONE).await;
    }
}

/// From one page to the next, each loaded, with a picture of the first fading into the second.
#[tokio::test]
async fn a_transition_between_pages() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let head = "<style>@view-transition { navigation: auto }
        [data-nutgraf] { view-transition-name: figure }</style>";
    let first = put(&site, ONE, head, &article(&site, "en.groups.short", TWO));
    put(&site, TWO, head, &article(&site, "en.seizures.full", ONE));
    browser.goto(&first).await;
    assert_alive(&browser, "the first page", 1, ONE).await;
    for title in [TWO, ONE] {
        go(&browser).await;
        assert_alive(&browser, "the next page", 1, title).await;
    }
}
