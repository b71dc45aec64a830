//! The package in a bundle, and without one.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::browser::Browser;
use crate::project::{comes_alive, project, ran, tools};
use crate::server::{Server, dist};

fn page(folder: &Path, script: &str) {
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Bundle</title>
        <link rel=\"icon\" href=\"data:,\">
        <nut-graf data-story=\"cartels\" data-block=\"groups\">Text</nut-graf>{script}</html>"
    );
    fs::write(folder.join("index.html"), page).unwrap();
}

fn bundled(folder: &Path, entry: &str) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("entry.js"), entry).unwrap();
    ran(Command::new(tools().join(".bin/esbuild"))
        .args(["entry.js", "--bundle", "--format=esm", "--minify", "--outfile=bundle.js"])
        .current_dir(folder));
    page(folder, "<script type=\"module\" src=\"bundle.js\"></script>");
}

#[tokio::test]
async fn a_bundle_finds_the_files_where_it_is_told() {
    let host = Server::of_embeds().await;
    let folder = project().join("told");
    bundled(
        &folder,
        &format!(
            "import {{ setBase }} from 'nutgraf'; setBase('{}'); export {{ setBase }};",
            host.origin
        ),
    );
    let (site, browser) = (Server::of_folder(folder).await, Browser::open().await);
    browser.goto(&site.origin).await;
    comes_alive(&browser, 1).await;
    assert_eq!(host.count("/embed.js"), 1);
    // Said again and said otherwise, when it is too late.
    let late = format!(
        "const done = arguments[0];
        import('/bundle.js').then(({{ setBase }}) => {{
            setBase('{}/');
            setBase('/elsewhere/');
            done(true);
        }}, (error) => done(`${{error}}`));",
        host.origin
    );
    assert_eq!(browser.client.execute_async(&late, Vec::new()).await.unwrap(), true);
    let warnings = browser.warnings().await;
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].contains("setBase(/elsewhere/) was called too late"), "{warnings:?}");
    assert_eq!(host.count("/embed.js"), 1);
}

#[tokio::test]
async fn without_a_word_the_files_are_beside_it() {
    let folder = project().join("beside");
    bundled(&folder, "import 'nutgraf';");
    let installed = project().join("node_modules/nutgraf/files");
    std::os::unix::fs::symlink(dist().join("stories"), installed.join("stories")).unwrap();
    std::os::unix::fs::symlink(&installed, folder.join("files")).unwrap();
    let (site, browser) = (Server::of_folder(folder).await, Browser::open().await);
    browser.goto(&site.origin).await;
    comes_alive(&browser, 1).await;
}

#[tokio::test]
async fn what_cannot_be_loaded_is_told_in_one_line_and_the_text_stays() {
    let folder = project().join("nowhere");
    bundled(&folder, "import { setBase } from 'nutgraf'; setBase('/nowhere');");
    let (site, browser) = (Server::of_folder(folder).await, Browser::open().await);
    browser.goto(&site.origin).await;
    let told = async {
        let mut lines: Vec<String> = Vec::new();
        while !lines.iter().any(|line| line.contains("[nutgraf]")) {
            browser.settle().await;
            lines.extend(browser.console().await);
        }
        lines
    };
    let lines = tokio::time::timeout(Duration::from_secs(20), told).await.expect("a line");
    let ours: Vec<&String> = lines.iter().filter(|line| line.contains("[nutgraf]")).collect();
    assert_eq!(ours.len(), 1, "{lines:?}");
    assert!(ours[0].contains("/nowhere/embed.js cannot be loaded"), "{lines:?}");
    assert_eq!(browser.text("text(embeds[0])").await, "Text");
}
