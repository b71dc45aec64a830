//! What is far from the reader is not laid out, and takes as much room as when it is near.

use crate::browser::Browser;
use crate::heights::snippet;
use crate::page::Site;
use crate::server::Answer;

const DRAWN: &str = "one(0, '.block h3').checkVisibility({ contentVisibilityAuto: true })";

async fn assert_waits(block: &str, pasted: &dyn Fn(String) -> String, kind: &str) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let pasted = pasted(snippet(&site, &format!("en.{block}.{kind}")));
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{}/collector.js\"></script><style>.far {{ height: 20000px }}</style>
        <body><div class=\"far\"></div>{pasted}<div class=\"far\"></div></body></html>",
        site.embeds.origin
    );
    browser.resize(412, 900).await;
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    browser.wait_for("the fragment", "one(0, '.fragment')").await;
    browser.settle().await;
    assert_eq!(browser.get(DRAWN).await, false, "{block} {kind} is laid out far away");
    let height = "embeds[0].getBoundingClientRect().height";
    let far = browser.get(height).await.as_f64().unwrap();
    browser.run("embeds[0].scrollIntoView();").await;
    browser.wait_for("the explainer", DRAWN).await;
    browser.wait_for_live(1).await;
    let near = browser.get(height).await.as_f64().unwrap();
    assert!((0.96..1.04).contains(&(far / near)), "{block} {kind}: {far} px far, {near} px near");
    // What the reader opens counts, too.
    browser.run("one(0, '.closing > .notes').open = true;").await;
    browser.wait_for("a higher one", &format!("{height} > {near} + 50")).await;
    let open = browser.get(height).await;
    browser.run("scrollTo(0, 0);").await;
    browser.wait_for("it to be left", &format!("!{DRAWN}")).await;
    assert_eq!(browser.get(height).await, open, "{block} {kind} has another height when left");
}

#[tokio::test]
async fn a_short_snippet_waits() {
    assert_waits("groups", &|it| it, "short").await;
}

#[tokio::test]
async fn a_full_snippet_waits() {
    assert_waits("seizures", &|it| it, "full").await;
}

#[tokio::test]
async fn a_snippet_of_whose_style_only_the_height_is_left_waits() {
    let less =
        |it: String| it.replace("content-visibility:auto;contain-intrinsic-height:auto 0px;", "");
    assert_waits("options", &less, "full").await;
}
