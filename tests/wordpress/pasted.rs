//! Without the plugin: an author pastes the full snippet, and WordPress takes the script away.

use serde_json::json;

use crate::browser::Browser;
use crate::server::{Server, dist};
use crate::site::site;

/// The letters and digits of a text: WordPress sets quotes, dashes and lines as it likes.
const LETTERS: &str =
    "const letters = (node) => node.textContent.replace(/[^\\p{L}\\p{N}]+/gu, '');";

#[tokio::test]
async fn a_pasted_embed_shows_its_text_and_comes_alive_with_the_script_of_the_theme() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let (browser, embeds) = (Browser::open().await, Server::of_embeds().await);
    site.switch_plugin(&browser, false).await;

    site.log_in(&browser, "author").await;
    let snippet = std::fs::read_to_string(dist().join("stories/cartels/snippets/en.full.txt"));
    let snippet = snippet.unwrap().replace("https://YOUR-HOST.example/nutgraf", &embeds.origin);
    assert!(snippet.contains("<script src="));
    let address = site.publish(&browser, "Pasted", &snippet).await;

    site.read(&browser, &address).await;
    assert_eq!(browser.get("document.querySelectorAll('article script').length").await, 0);
    assert_eq!(browser.get("embeds.length").await, 1);
    let pasted = format!(
        "{LETTERS} const there = new DOMParser().parseFromString({}, 'text/html');
         there.querySelectorAll('script').forEach((one) => one.remove());
         return [letters(there.body), letters(document.querySelector('article'))];",
        json!(snippet)
    );
    let both = browser.run(&pasted).await;
    assert_eq!(both[0], both[1]);
    for (what, count) in [("h3", 3), ("table", 2), (".source", 10), ("li", 95)] {
        let found = format!("document.querySelectorAll('article {what}').length >= {count}");
        assert_eq!(browser.get(&found).await, true, "{what}");
    }

    site.log_in(&browser, "admin").await;
    let script = json!({ "tribune_embed": format!("{}/embed.js", embeds.origin) });
    site.ask(&browser, "POST", "/wp/v2/settings", script).await;
    site.read(&browser, &address).await;
    site.comes_alive(&browser, 1).await;

    site.log_in(&browser, "admin").await;
    site.ask(&browser, "POST", "/wp/v2/settings", json!({ "tribune_embed": "" })).await;
    site.switch_plugin(&browser, true).await;
}
