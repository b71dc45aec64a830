//! Each recipe, built and opened: away and back, and the embed lives again.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::browser::Browser;
use crate::project::{comes_alive, ran, recipe, tools};
use crate::server::{Answer, Server, dist};

/// The site that a recipe makes, with the build of the embeds below `/nutgraf/`.
async fn site(out: &Path) -> Server {
    let there = out.join("nutgraf");
    if !there.exists() {
        std::os::unix::fs::symlink(dist(), &there).unwrap();
    }
    Server::of_folder(out.to_owned()).await
}

fn built(name: &str) -> std::path::PathBuf {
    let folder = recipe(name);
    ran(Command::new("node")
        .arg("build.mjs")
        .args([&dist(), &folder.join("out")])
        .current_dir(&folder));
    folder.join("out")
}

/// Rendered on a server, taken over in the browser, left and come back to.
async fn is_left_and_come_back_to(out: &Path) {
    let page = fs::read_to_string(out.join("index.html")).unwrap();
    assert!(page.contains("FY2024") && page.contains("data-nutgraf"), "the text is in the page");
    let (site, browser) = (site(out).await, Browser::open().await);
    browser.goto(&site.origin).await;
    comes_alive(&browser, 1).await;
    for (to, block, count) in [
        ("Groups", "groups", 1),
        ("Both", "seizures", 2),
        ("Seizures", "seizures", 1),
        ("Groups", "groups", 1),
    ] {
        browser.click(&link(to)).await;
        browser.wait_for(to, &title(to)).await;
        comes_alive(&browser, count).await;
        assert_eq!(browser.text("embeds[0].dataset.block").await, block);
    }
    browser.run("history.back();").await;
    browser.wait_for("the page before", &title("Seizures")).await;
    comes_alive(&browser, 1).await;
    // A click in it does what it should: it is not a picture of itself.
    browser.click("all(0, '.steps button')[1] ?? all(0, 'fieldset input')[1]").await;
    assert_eq!(browser.console().await, Vec::<String>::new());
    assert_eq!(site.count("/nutgraf/embed.js"), 1);
}

/// A link of the page's own.
fn link(to: &str) -> String {
    format!("[...document.querySelectorAll('nav a')].find((one) => text(one) === '{to}')")
}

fn title(of: &str) -> String {
    format!("text(document.querySelector('h1')) === '{of}'")
}

/// The explainer is alive before the framework has arrived, which then finds a page that a server
/// has not written so.
async fn is_taken_over_alive(out: &Path) {
    let (site, browser) = (site(out).await, Browser::open().await);
    for (name, count, next) in
        [("index", 1, "Both"), ("groups", 1, "Seizures"), ("both", 2, "Groups")]
    {
        let page = fs::read_to_string(out.join(format!("{name}.html"))).unwrap();
        let client = "<script type=\"module\" src=\"/client.js\"></script>";
        assert!(page.contains(client));
        let early = page.replace(client, "<script src=\"/nutgraf/embed.js\" async></script>");
        let path = if name == "index" { "/".to_owned() } else { format!("/{name}") };
        site.put(&path, Answer::of("text/html; charset=utf-8", early));
        browser.goto(&format!("{}{path}", site.origin)).await;
        comes_alive(&browser, count).await;
        browser
            .run(
                "document.head.append(Object.assign(document.createElement('script'),
                { type: 'module', src: '/client.js' }));",
            )
            .await;
        // It is there when it follows its links itself.
        let followed = format!(
            "(() => {{
                let followed = false;
                addEventListener('click', (event) => {{
                    followed = event.defaultPrevented;
                    event.preventDefault();
                }}, {{ once: true }});
                {}.click();
                return followed;
            }})()",
            link(next)
        );
        browser.wait_for("the framework", &followed).await;
        browser.wait_for(next, &title(next)).await;
        comes_alive(&browser, if next == "Both" { 2 } else { 1 }).await;
    }
}

#[tokio::test]
async fn react() {
    let out = built("react");
    is_left_and_come_back_to(&out).await;
    is_taken_over_alive(&out).await;
}

#[tokio::test]
async fn svelte() {
    let out = built("svelte");
    is_left_and_come_back_to(&out).await;
    is_taken_over_alive(&out).await;
}

#[tokio::test]
async fn eleventy() {
    let folder = recipe("eleventy");
    ran(Command::new("node")
        .arg(tools().join("@11ty/eleventy/cmd.cjs"))
        .args(["--quiet", "--output=out"])
        .env("NUTGRAF", dist())
        .current_dir(&folder));
    let out = folder.join("out");
    let (site, browser) = (site(&out).await, Browser::open().await);
    browser.goto(&site.origin).await;
    comes_alive(&browser, 2).await;
    let page = fs::read_to_string(out.join("index.html")).unwrap();
    assert!(page.contains("FY2024") && !page.contains("YOUR-HOST"));
    let far = "performance.getEntriesByType('resource')
        .map(({ name }) => new URL(name).origin).filter((one) => one !== location.origin)";
    assert_eq!(browser.get(far).await, json!([]));
}
