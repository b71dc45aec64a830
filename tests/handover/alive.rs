//! The unpacked package on a web server: its embed comes alive in an article of another host.

use nutgraf::press::kind::content_type;
use serde_json::json;

use crate::browser::Browser;
use crate::package::PACKAGE;
use crate::server::{Answer, Server};

#[tokio::test]
async fn the_snippet_comes_alive() {
    let (files, articles) = (Server::of_articles().await, Server::of_articles().await);
    for (path, bytes) in PACKAGE.files() {
        if let Some(path) = path.strip_prefix("interactive/") {
            files.put(&format!("/{path}"), Answer::of(content_type(path), bytes));
        }
    }
    let snippet = PACKAGE.text("interactive/stories/harbour/snippets/en.full.txt");
    let snippet = snippet.replace("https://YOUR-HOST.example/nutgraf", &files.origin);
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Article</title>
         <script>window.seen = {{ live: 0, degraded: [] }};
            addEventListener('nutgraf:live', () => {{ seen.live += 1; }});
            addEventListener('nutgraf:degraded', (event) => seen.degraded.push(event.detail));
         </script><main>{snippet}</main></html>"
    );
    let address = articles.put("/", Answer::page(html));
    let browser = Browser::open().await;
    browser.goto(&address).await;
    browser.wait_for_live(1).await;
    assert_eq!(browser.get("seen").await, json!({ "live": 1, "degraded": [] }));
    assert_eq!(browser.get("all(0, '.block').length").await, 3);
}
