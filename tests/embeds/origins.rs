//! The hosts that stories may come from: the loader's own, and those that its script tag names.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed_of};
use crate::server::{Answer, Server};
use crate::trust::{GROUPS, asking};

#[tokio::test]
async fn no_attribute_brings_in_another_host() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let evil = Server::of_embeds().await;
    let host = &evil.origin;
    let rest = host.strip_prefix("http:").unwrap();
    let attributes = [
        format!("data-story=\"{host}/stories/cartels/\""),
        format!("data-story=\"{rest}/stories/cartels\""),
        format!("data-story=\"\\\\{}/stories/cartels\"", &rest[2..]),
        "data-story=\"data:text/html,<div class=fragment>\"".to_owned(),
        "data-story=\"javascript:alert(1)\"".to_owned(),
        "data-story=\"/../../stories\" data-block=\"a/../../x\"".to_owned(),
        format!("data-story=\"cartels\" data-lang=\"{rest}/stories/cartels/en\""),
        format!("data-story=\"cartels\" data-version=\"{rest}/stories/cartels\""),
        format!("data-story=\"cartels\" data-block=\"groups@{rest}\""),
        "data-story=\"cartels\" data-lang=\"en/../../x\"".to_owned(),
        "data-story=\"cartels\" data-lang=\"EN\"".to_owned(),
        "data-story=\"cartels\" data-version=\"../0123456789abcdef\"".to_owned(),
        "data-story=\"cartels\" data-block=\"wa&quot;ys\"".to_owned(),
        "data-story=\"cartels\" data-block=\"%2e%2e/groups\"".to_owned(),
    ];
    let body: String = attributes.iter().map(|one| asking(one)).collect();
    // Neither by a loader that it names, nor by the page's own element.
    let body = body
        + &asking(&format!("data-story=\"cartels\" data-block=\"groups\" data-base=\"{host}/\""));
    let named =
        format!("data-story=\"cartels\" data-block=\"seizures\" data-loader=\"{host}/embed.js\"");
    // Without an icon of its own a page asks its base for one.
    let base = format!("<base href=\"{host}/\"><link rel=\"icon\" href=\"data:,\">");
    browser.goto(&site.page_with(&base, &(body + &asking(&named)))).await;
    let count = attributes.len();
    browser.wait_for("all events", &format!("seen.degraded.length === {count}")).await;
    browser.wait_for("the two that are right", "seen.ready === 2").await;
    let reasons =
        browser.get("[...new Set(seen.degraded.map(({ reason }) => reason))].sort()").await;
    assert_eq!(reasons, json!(["fragment-missing", "story-missing"]));
    assert_eq!(evil.requests(), Vec::<String>::new());
    let asked = site.embeds.requests();
    assert_eq!(
        asked.iter().filter(|path| path.ends_with(".fragment.html")).count(),
        // What one of them has folded away comes with it.
        2 + asked.iter().filter(|path| path.contains("/rest-")).count(),
        "{asked:?}"
    );
}

/// The script tag is the publisher's, who may trust others.
#[tokio::test]
async fn a_story_may_be_on_an_origin_that_the_script_names() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let other = Server::of_embeds().await;
    let address = format!("{}/stories/cartels/", other.origin);
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{0}/collector.js\"></script><body>{1}
        <script src=\"{0}/embed.js\" data-origins=\"https://a.example {2}\"></script></body></html>",
        site.embeds.origin,
        embed_of(&address, "groups"),
        other.origin
    );
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    browser.wait_for_live(1).await;
    assert_eq!(other.count(GROUPS), 1);
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}

/// What names no host would allow all of them.
#[tokio::test]
async fn an_origin_without_a_host_allows_none() {
    let other = Server::of_embeds().await;
    let address = format!("{}/stories/cartels/", other.origin);
    for origins in ["http:", "http:/", "http://", "http", "*"] {
        let (site, browser) = (Site::open().await, Browser::open().await);
        let page = format!(
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
            <script src=\"{0}/collector.js\"></script><body>{1}
            <script src=\"{0}/embed.js\" data-origins=\"{origins}\"></script></body></html>",
            site.embeds.origin,
            embed_of(&address, "groups"),
        );
        browser.goto(&site.articles.put("/", Answer::page(page))).await;
        browser.wait_for("the event", "seen.degraded.length").await;
        assert_eq!(browser.get("seen.degraded[0].reason").await, "story-missing", "{origins}");
        assert_eq!(other.count(GROUPS), 0, "{origins}");
    }
}
