//! What is not shown yet when the page is loaded, and is later: closed, behind a tab, in a dialog.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};
use crate::pages::FAULTS;

/// Name, what stands before and after the embed, how a reader opens it, how closes it.
const PLACES: [(&str, &str, &str, &str, &str); 6] = [
    (
        "closed details",
        "<details><summary>More</summary>",
        "</details>",
        "document.querySelector('details').open = true;",
        "document.querySelector('details').open = false;",
    ),
    (
        "a hidden tab",
        "<div role=\"tabpanel\" hidden>",
        "</div>",
        "document.querySelector('[role=tabpanel]').hidden = false;",
        "document.querySelector('[role=tabpanel]').hidden = true;",
    ),
    (
        "a tab that is not displayed",
        "<div id=\"tab\" style=\"display:none\">",
        "</div>",
        "document.getElementById('tab').style.display = '';",
        "document.getElementById('tab').style.display = 'none';",
    ),
    (
        "a dialog",
        "<dialog>",
        "</dialog>",
        "document.querySelector('dialog').showModal();",
        "document.querySelector('dialog').close();",
    ),
    (
        "hidden content",
        "<div id=\"box\" style=\"content-visibility:hidden\">",
        "</div>",
        "document.getElementById('box').style.contentVisibility = 'visible';",
        "document.getElementById('box').style.contentVisibility = 'hidden';",
    ),
    (
        "a box of no width",
        "<div id=\"box\" style=\"width:0;height:0;overflow:hidden\">",
        "</div>",
        "document.getElementById('box').style.cssText = '';",
        "document.getElementById('box').style.cssText = 'width:0;height:0;overflow:hidden';",
    ),
];

#[tokio::test]
async fn what_is_opened_later_is_there() {
    let browser = Browser::open().await;
    browser.resize(1280, 6500).await;
    for block in ["groups", "seizures"] {
        for (name, before, after, open, close) in PLACES {
            let site = Site::open().await;
            let what = format!("{block} in {name}");
            browser.goto(&site.page(&[before, &embed(block), after].concat())).await;
            browser.wait_for(&what, "one(0, '.shell .block')").await;
            browser.settle().await;
            // Closed and opened again: as when it came.
            for again in [open, close, open] {
                browser.run(again).await;
                browser.settle().await;
            }
            browser.wait_for(format!("life: {what}"), "alive(0)").await;
            browser.settle().await;
            assert_eq!(browser.at_rest(FAULTS).await, json!([]), "{what}");
            assert_eq!(browser.get("seen.degraded").await, json!([]), "{what}");
            assert_eq!(browser.get("seen.errors").await, json!([]), "{what}");
            let (choice, answer) = if block == "groups" {
                ("radio(0, 'MS-13')", "one(0, '.card h4')")
            } else {
                (
                    "all(0, '.steps button')[1]",
                    "text(one(0, '.event > div:last-child')).startsWith('Event 8')",
                )
            };
            browser.click(choice).await;
            browser.wait_for(format!("an answer: {what}"), answer).await;
        }
    }
}

/// A frame of the page that may run scripts and nothing else has no origin, and stores nothing.
#[tokio::test]
async fn in_a_sandbox_it_lives() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let inner = site.page(&embed("groups"));
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <body style=\"margin:0\"><iframe sandbox=\"allow-scripts\" src=\"{inner}\"
        style=\"border:0;width:900px;height:2000px\"></iframe></body></html>"
    );
    let outer = site.articles.put("/outer.html", crate::server::Answer::page(page));
    browser.resize(1280, 2000).await;
    browser.goto(&outer).await;
    browser.wait_for("a frame", "frames.length").await;
    browser.client.clone().enter_frame(0).await.unwrap();
    browser.wait_for("life", "seen.live === 1").await;
    assert_eq!(browser.get("self.origin").await, "null");
    browser.run("radio(0, 'MS-13').click();").await;
    browser.wait_for("the card", "one(0, '.card h4')").await;
    assert_eq!(
        browser.get("[seen.degraded, seen.errors, seen.violations]").await,
        json!([[], [], []])
    );
}
