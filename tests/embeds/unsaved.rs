//! What cannot be saved: it is not offered, or a reader is told and loses nothing else.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Files, embed};
use crate::save::{opened, picture, save};
use crate::server::Answer;

#[tokio::test]
async fn what_the_browser_cannot_do_is_not_offered() {
    let (_site, browser) = opened(&embed("seizures")).await;
    let put = "Object.defineProperty(navigator, 'clipboard', { value: undefined });
        Object.defineProperty(navigator, 'canShare', { value: undefined });";
    browser.run(put).await;
    picture(&browser).await;
    for way in ["copy", "share"] {
        assert_eq!(
            browser.get(&format!("shown(one(0, '[data-save={way}]'))")).await,
            false,
            "{way}"
        );
    }
}

/// The reader is told in one line, the developer in another, and nothing else is lost.
async fn assert_told(browser: &Browser, reason: &str) {
    browser.wait_for("the line", "shown(one(0, '[data-said=failed]'))").await;
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with(&format!("[nutgraf] {reason}: ")), "{lines:#?}");
    assert_eq!(browser.get("seen.errors").await, json!([]));
    assert_eq!(browser.get("seen.degraded").await, json!([]));
    browser.run("choose(0, 'region', 'at the southwest border');").await;
    browser.wait_for("the choice", "text(one(0, '.phrase')).includes('southwest')").await;
}

#[tokio::test]
async fn a_browser_that_gives_no_picture_loses_nothing_else() {
    let (_site, browser) = opened(&embed("seizures")).await;
    browser.run("HTMLCanvasElement.prototype.toBlob = (done) => done(null);").await;
    save(&browser, "png").await;
    assert_told(&browser, "save-failed").await;
    // What works is not said to have failed.
    save(&browser, "svg").await;
    browser.wait_for("the other picture", "kept.at(-1)?.name").await;
    browser.wait_for("nothing more", "!shown(one(0, '[data-said=failed]'))").await;
}

#[tokio::test]
async fn a_pen_that_is_missing_is_told() {
    let (site, browser) = opened(&embed("seizures")).await;
    site.embeds.put(&Files::built().pen, Answer::missing());
    browser.run("one(0, '.save summary').click();").await;
    assert_told(&browser, "glue-missing").await;
    // The network is back.
    site.embeds.restore(&Files::built().pen);
    picture(&browser).await;
    assert_eq!(browser.get("shown(one(0, '[data-said=failed]'))").await, false);
}
