//! Nothing that a reader sees may move while an embed arrives, however slowly.

use serde_json::json;

use crate::browser::Browser;
use crate::heights::snippet;
use crate::page::Site;
use crate::server::Answer;

const WIDTHS: [u32; 6] = [320, 360, 412, 768, 1024, 1280];

const HEIGHT: u32 = 900;

/// A window in which everything is in sight that could move.
pub const TALL: u32 = 6500;

/// Counts what moves from the first moment on.
pub const WATCH: &str = "<script>
    window.shifts = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
        .observe({ type: 'layout-shift', buffered: true });
</script>";

/// How far the explainer and the text below it jump from one frame to the next, as a share of the
/// window. When a transition with a picture of an element ends, Chromium reports that the element
/// has jumped, wherever it stood all the time: so the places themselves are read.
pub const WATCH_PLACES: &str = "<script>
    window.shifts = [];
    let before = [];
    const watch = () => {
        const watched = [document.getElementById('figure'), document.querySelector('#figure ~ p')];
        const places = watched.map((element) => element?.getBoundingClientRect().top);
        for (const [nth, place] of places.entries()) {
            const moved = Math.abs(place - before[nth]);
            if (moved > 0 && Math.min(place, before[nth]) < innerHeight) shifts.push(moved / innerHeight);
        }
        before = places;
        requestAnimationFrame(watch);
    };
    watch();
</script>";

pub const ARTICLE: &str = "<style>
    body { max-width: 45em; margin: auto; padding: 0 16px; font: 18px/1.5 sans-serif }
</style>";

pub const TEXT: &str = "<p>What follows is read while the explainer arrives, and must stay where it \
                    is until the reader moves it.</p>";

/// Looks at what moves in a window of this height in which an embed arrives, `most` of it allowed.
pub async fn assert_still(browser: &Browser, kind: &str, widths: &[u32], height: u32, most: f64) {
    let site = Site::open().await;
    browser.devtools("Network.enable", json!({})).await;
    let slow = json!({
        "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000,
    });
    browser.devtools("Network.emulateNetworkConditions", slow).await;
    let mut faults = Vec::new();
    for block in ["seizures", "groups", "options"] {
        let pasted = snippet(&site, &format!("en.{block}.{kind}"));
        let below = TEXT.repeat(20);
        let page = format!(
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
            <script src=\"{}/collector.js\"></script>{WATCH}{ARTICLE}
            <body><h1>An article</h1>{TEXT}{pasted}{below}</body></html>",
            site.embeds.origin
        );
        let page = site.articles.put("/", Answer::page(page));
        for &width in widths {
            browser.resize(width, height).await;
            browser.goto(&page).await;
            browser.wait_for_live(1).await;
            browser.settle().await;
            let moved = browser.get("shifts.reduce((sum, one) => sum + one, 0)").await;
            let moved = moved.as_f64().unwrap();
            if moved >= most {
                faults.push(format!("{block} at {width} px: {moved:.4}"));
            }
        }
    }
    assert!(faults.is_empty(), "{kind}:\n{}", faults.join("\n"));
}

async fn assert_still_everywhere(kind: &str, height: u32, most: f64) {
    assert_still(&Browser::open().await, kind, &WIDTHS, height, most).await;
}

#[tokio::test]
async fn the_full_snippet_moves_nothing() {
    assert_still_everywhere("full", HEIGHT, 0.005).await;
}

#[tokio::test]
async fn the_full_snippet_moves_nothing_in_a_tall_window() {
    assert_still_everywhere("full", TALL, 0.002).await;
}

#[tokio::test]
async fn the_short_snippet_moves_next_to_nothing() {
    assert_still_everywhere("short", HEIGHT, 0.02).await;
}

#[tokio::test]
async fn the_short_snippet_moves_next_to_nothing_in_a_tall_window() {
    assert_still_everywhere("short", TALL, 0.01).await;
}
