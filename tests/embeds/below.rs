//! A reader below an embed: it comes, comes alive and gives room back, and nothing that is read
//! moves. Only the reader scrolls here.

use serde_json::json;

use crate::browser::Browser;
use crate::browser::engine::Engine;
use crate::browser::font::Font;
use crate::golden::skip::skip;
use crate::heights::snippet;
use crate::page::Site;
use crate::server::Answer;
use crate::shift::{ARTICLE, TEXT, WATCH};

const HEIGHT: u32 = 800;

/// What may move, as the part of a window that it moves over.
const MOST: f64 = 0.02;

/// Where the reader is, and how far what is read there has moved at most, in any frame.
const READ: &str = "
    document.querySelector('.below').scrollIntoView({ block: 'start', behavior: 'instant' });
    scrollBy({ top: 200, behavior: 'instant' });
    const read = [...document.querySelectorAll('.below > p')].find((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
    });
    const from = read.getBoundingClientRect().top;
    window.moved = 0;
    (function look() {
        window.moved = Math.max(moved, Math.abs(read.getBoundingClientRect().top - from));
        requestAnimationFrame(look);
    })();";

/// A reader who has gone past it before it has come.
async fn assert_unmoved(browser: &Browser, name: &str, width: u32) -> f64 {
    let site = Site::open().await;
    browser.resize(width, HEIGHT).await;
    let pasted = snippet(&site, name);
    let (element, _) = pasted.split_once("<script").unwrap();
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{}/collector.js\"></script>{WATCH}{ARTICLE}
        <body>{}{element}<div class=\"below\">{}</div></body></html>",
        site.embeds.origin,
        TEXT.repeat(12),
        TEXT.repeat(30)
    );
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    browser.run(READ).await;
    browser.settle().await;
    browser.run("shifts.length = 0;").await;
    let loader = format!(
        "document.body.append(Object.assign(document.createElement('script'),
            {{ src: '{}/embed.js' }}));",
        site.embeds.origin
    );
    browser.run(&loader).await;
    // It is near enough to come alive by itself.
    browser.wait_for("life", "seen.live === 1").await;
    if Engine::chosen() != Engine::WebKit {
        let left = "embeds[0].offsetHeight === one(0, '.shell').offsetHeight";
        browser.wait_for("the room to be given back", left).await;
    }
    browser.settle().await;
    let what = format!("{name} at {width} px");
    assert_eq!(browser.get("seen.degraded").await, json!([]), "{what}");
    let bottom = browser.get("embeds[0].getBoundingClientRect().bottom").await.as_f64().unwrap();
    assert!(bottom <= 0.0, "{what}: the reader has been carried back to it");
    let moved = browser.get("moved").await.as_f64().unwrap() / f64::from(HEIGHT);
    let shift = browser.get("shifts.reduce((sum, one) => sum + one, 0)").await.as_f64().unwrap();
    println!("{what}: moved by {moved:.4} of the window, layout shift {shift:.4}");
    moved.max(shift)
}

async fn assert_unmoved_in(browser: &Browser, font: &str, widths: &[u32]) {
    let mut faults = Vec::new();
    for name in ["en.seizures.full", "en.groups.short", "en.options.full"] {
        for &width in widths {
            let moved = assert_unmoved(browser, name, width).await;
            if moved > MOST {
                faults.push(format!("{name} at {width} px in {font}: {moved:.4}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn whoever_reads_below_stays_there() {
    assert_unmoved_in(&Browser::open().await, "the font of the system", &[412, 1280]).await;
}

#[tokio::test]
async fn in_each_font_whoever_reads_below_stays_there() {
    let (fonts, missing) = Font::all();
    if !missing.is_empty() {
        skip("fonts", &format!("no {} in the folder of fonts", missing.join(", ")));
    }
    for font in fonts {
        println!("{}", font.name);
        assert_unmoved_in(&Browser::open_in(font).await, font.name, &[412]).await;
    }
}
