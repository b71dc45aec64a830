//! What a newsletter is given: by a list of what programs for mail support, and as the strictest of
//! them shows it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::project::{ran, recipe, text};
use crate::server::{Server, dist};

const HOST: &str = "https://YOUR-HOST.example/nutgraf/";

/// The teaser and the whole text of each part, by their names.
fn parts() -> Vec<(String, String)> {
    let folder = dist().join("stories/cartels/snippets");
    let mut parts = Vec::new();
    for part in ["en", "en.seizures", "en.groups", "en.options"] {
        let read = |ending| fs::read_to_string(folder.join(format!("{part}.{ending}"))).unwrap();
        parts.push((format!("{part}.mail"), read("mail.txt")));
        parts.push((format!("{part}.text"), text(&read("full.txt")).to_owned()));
    }
    parts
}

#[test]
fn it_uses_nothing_that_programs_for_mail_leave_out() {
    let folder = recipe("newsletter");
    let written = |(name, html): &(String, String)| -> PathBuf {
        let path = folder.join(name);
        fs::write(&path, html).unwrap();
        path
    };
    let paths: Vec<PathBuf> = parts().iter().map(written).collect();
    let found = ran(Command::new("node").arg("check.mjs").args(paths).current_dir(&folder));
    let found: Value = serde_json::from_str(&found).unwrap();
    // The page's own body; where a long word may break; folding, without which all is in sight; and
    // where links open.
    let harmless = ["<body> element", "<wbr> element", "HTML5 semantics", "target attribute"];
    assert_eq!(found, json!(harmless));
}

/// What Gmail makes of it: no classes, no folding.
fn received(html: &str) -> String {
    let folding = ["<details>", "</details>", "<summary>", "</summary>"];
    let open = folding.iter().fold(html.to_owned(), |html, tag| html.replace(tag, "<u></u>"));
    let mut rest = &*open;
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once(" class=\"") {
        plain += before;
        rest = after.split_once('"').unwrap().1;
    }
    plain + rest
}

#[tokio::test]
async fn it_is_read_whole_in_a_narrow_window_and_a_wide_one() {
    let host = Server::of_embeds().await;
    let folder = recipe("newsletter").join("received");
    fs::create_dir_all(&folder).unwrap();
    let page = fs::read_to_string(folder.with_file_name("mail.html")).unwrap();
    let (site, browser) = (Server::of_folder(folder.clone()).await, Browser::open().await);
    for (name, html) in parts() {
        let html = received(&html).replace(HOST, &format!("{}/", host.origin));
        let mail = page.replace("<!-- the snippet -->", &html);
        fs::write(folder.join(format!("{name}.html")), mail).unwrap();
        for width in [320, 600] {
            browser.resize(width, 800).await;
            browser.goto(&format!("{}/{name}.html", site.origin)).await;
            let wide = browser.get("document.scrollingElement.scrollWidth").await;
            assert_eq!(wide, json!(width), "{name} is too wide");
            let pictures = "[...document.images].every((one) => one.complete && one.naturalWidth)";
            browser.wait_for("the pictures", pictures).await;
            let links = "[...document.querySelectorAll('a, img')]
                .filter((one) => !/^https?:/.test(one.getAttribute('href') ?? one.getAttribute('src')))
                .length";
            assert_eq!(browser.get(links).await, 0, "{name}");
            // What was folded begins on a line of its own.
            let lines = "[...document.querySelectorAll('u')].filter((one) => {
                const last = one.previousSibling;
                const text = one.nextSibling;
                return last?.nodeType === 3 && last.textContent.trim()
                    && text?.nodeType === 3 && text.textContent.trim();
            }).length";
            assert_eq!(browser.get(lines).await, 0, "{name}");
        }
    }
}
