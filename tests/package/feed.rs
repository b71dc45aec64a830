//! A feed whose article has a snippet, as a reader of feeds shows it.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::project::{ran, recipe};
use crate::server::{Server, dist};

const ADDRESS: &str = "https://news.example/nutgraf/";

/// Leaves what a reader of feeds lets through: no script, no style, no attribute of a page's own.
const SANITIZE: &str = "
    document.querySelectorAll('script, style, iframe').forEach((one) => one.remove());
    document.querySelectorAll('*').forEach((one) => [...one.attributes]
        .filter(({ name }) => !['href', 'src', 'alt', 'title', 'colspan', 'rowspan'].includes(name))
        .forEach(({ name }) => one.removeAttribute(name)));";

#[tokio::test]
async fn it_has_the_whole_text_with_links_that_lead_somewhere() {
    let folder = recipe("feed");
    let snippet = dist().join("stories/cartels/snippets/en.full.txt");
    let said =
        ran(Command::new("node").args(["feed.mjs", ADDRESS]).arg(snippet).current_dir(&folder));
    let said: Value = serde_json::from_str(&said).unwrap();
    let (site, browser) = (Server::of_folder(folder.clone()).await, Browser::open().await);
    browser.resize(320, 800).await;
    for read in said["read"].as_array().unwrap() {
        // Through RSS and Atom, and out again, nothing is lost.
        assert_eq!(read.as_str().map(str::trim), said["content"].as_str().map(str::trim));
        let page = format!("<!DOCTYPE html><meta charset=\"utf-8\">{}", read.as_str().unwrap());
        fs::write(folder.join("article.html"), page).unwrap();
        browser.goto(&format!("{}/article.html", site.origin)).await;
        browser.run(SANITIZE).await;
        for (what, count) in [("h3", 3), ("table", 2), ("li", 95), ("details", 20)] {
            let found = format!("document.querySelectorAll('{what}').length >= {count}");
            assert_eq!(browser.get(&found).await, true, "{what}");
        }
        let relative = "[...document.querySelectorAll('a')]
            .filter((one) => !/^https?:/.test(one.getAttribute('href')) || !text(one)).length";
        assert_eq!(browser.get(relative).await, 0);
        let page =
            format!("!!document.querySelector('a[href=\"{ADDRESS}stories/cartels/en.html\"]')");
        assert_eq!(browser.get(&page).await, true);
        assert_eq!(browser.get("document.scrollingElement.scrollWidth").await, json!(320));
    }
}
