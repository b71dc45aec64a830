//! The script that brings explainers to life, gone or changed: it never runs unless it is the one
//! that the loader knows.

use serde_json::json;

use crate::failure::{assert_still, opened};
use crate::page::{Files, embed};
use crate::server::Answer;

#[tokio::test]
async fn glue_that_is_not_there() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().glue, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "glue-missing").await;
}

#[tokio::test]
async fn glue_that_was_changed() {
    let (_site, browser) = opened(|site| {
        let glue = Files::built().glue;
        let bytes = [Files::read(&glue).as_slice(), b"\n"].concat();
        site.embeds.put(&glue, Answer::of("text/javascript", bytes));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "glue-changed").await;
}

/// A server that changes its mind, or one stale node of several: whatever is not as it was built is
/// not run, whichever request it answers.
#[tokio::test]
async fn glue_that_is_changed_at_some_requests_never_runs() {
    let glue = Files::built().glue;
    let evil = || {
        let bytes = [Files::read(&glue).as_slice(), b"\nwindow.evil = true;"].concat();
        Answer::of("text/javascript", bytes)
    };
    let good = || Answer::of("text/javascript", Files::read(&glue));
    for bad in [[true, false, true], [true, true, false], [true; 3], [false, true, true]] {
        let (site, browser) = opened(|site| {
            let turns = bad.map(|bad| if bad { evil() } else { good() });
            site.embeds.put_in_turn(&glue, turns);
            site.embeds.put(&glue, evil());
            site.page(&embed("groups"))
        })
        .await;
        let ended = "seen.degraded.length + seen.live";
        browser.wait_for("the end", ended).await;
        browser.settle().await;
        assert_eq!(browser.get("window.evil ?? null").await, json!(null), "{bad:?}");
        let live = browser.get("seen.live").await == 1;
        assert_eq!(live, !bad[0], "{bad:?}");
        let told = browser.get("seen.degraded.map(({ reason }) => reason)").await;
        let expected = match bad {
            [false, ..] => json!([]),
            [_, true, true] => json!(["glue-changed"]),
            _ => json!(["glue-unreachable"]),
        };
        assert_eq!(told, expected, "{bad:?}: {:?}", site.embeds.requests());
    }
}

#[tokio::test]
async fn glue_that_is_a_page() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().glue, Answer::page("<h1>Not here</h1>".to_owned()));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "glue-invalid").await;
}
