//! The room that the full snippet reserves, against what the explainer needs.

use std::fmt::Write;
use std::ops::RangeInclusive;

use crate::browser::Browser;
use crate::page::Site;
use crate::server::Answer;

/// Widths of the box in which the embed stands.
const WIDTHS: [u32; 13] = [240, 280, 320, 360, 412, 480, 560, 640, 700, 768, 900, 1024, 1200];

/// Parts of what it needs: a box that is too low moves the article, one too high is a hole in it.
const LEAST: f64 = 0.95;
const MOST: f64 = 1.04;

/// A snippet as the build has written it, with its loader from this site.
pub fn snippet(site: &Site, name: &str) -> String {
    let path = format!("stories/cartels/snippets/{name}.txt");
    let bytes = std::fs::read(crate::server::dist().join(path)).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let host = format!("{}/", site.embeds.origin);
    text.replace("https://YOUR-HOST.example/nutgraf/", &host)
}

/// What is reserved and what is needed, in pixels, at each width.
const MEASURED: &str = "
    const held = document.querySelector('[data-held] > [data-room]');
    return WIDTHS.map((width) => {
        document.querySelectorAll('.box').forEach((box) => { box.style.width = `${width}px`; });
        return [width, held, one(0, '.shell')].map((it) =>
            it.getBoundingClientRect?.().height ?? it);
    });
";

/// Compares what a snippet reserves for a part with what this browser needs for it.
pub async fn assert_reserved(
    site: &Site,
    browser: &Browser,
    part: &str,
    bounds: RangeInclusive<f64>,
) {
    let pasted = snippet(site, &format!("{part}.full"));
    let (element, script) = pasted.split_once("<script").unwrap();
    let held = element.replace("data-nutgraf", "data-held");
    let embed = element.replace("data-nutgraf", "data-live=\"touch\" data-nutgraf");
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <body><div class=\"box\">{held}</div><div class=\"box\">{embed}</div><script{script}</body>
        </html>"
    );
    browser.resize(1280, 900).await;
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    browser.wait_for_still(1).await;
    // What is far from a reader is laid out when the page has time for it.
    browser
        .wait_for("a box of its own", "one(0, '.shell').parentNode.style.contentVisibility === ''")
        .await;
    let measured = browser.run(&MEASURED.replace("WIDTHS", &format!("{WIDTHS:?}"))).await;
    let mut faults = String::new();
    for row in measured.as_array().unwrap() {
        let (reserved, needed) = (row[1].as_f64().unwrap(), row[2].as_f64().unwrap());
        let part_of = reserved / needed;
        println!("{part}, {} px: {reserved} px for {needed} ({part_of:.3})", row[0]);
        if !bounds.contains(&part_of) {
            let width = &row[0];
            writeln!(faults, "{width} px: {reserved} px for {needed} ({part_of:.3})").unwrap();
        }
    }
    assert!(faults.is_empty(), "{part}:\n{faults}");
}

async fn assert_part_reserved(part: &str) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    assert_reserved(&site, &browser, part, LEAST..=MOST).await;
}

#[tokio::test]
async fn the_trend_has_the_room_it_needs() {
    assert_part_reserved("en.seizures").await;
}

#[tokio::test]
async fn the_map_has_the_room_it_needs() {
    assert_part_reserved("en.groups").await;
}

#[tokio::test]
async fn the_options_have_the_room_they_need() {
    assert_part_reserved("en.options").await;
}

#[tokio::test]
async fn the_whole_story_has_the_room_it_needs() {
    assert_part_reserved("en").await;
}

/// Which text is taller than the room for the explainer, at each width.
const TALLER: &str = "
    const [box, embed] = [document.querySelector('#box'), document.querySelector('[data-nutgraf]')];
    const room = document.querySelector('[data-room]');
    return WIDTHS.map((width) => {
        box.style.width = `${width}px`;
        return [width, room.offsetHeight, embed.offsetHeight];
    }).filter(([, reserved, taken]) => !(Math.abs(taken - reserved) <= 1));
";

#[tokio::test]
async fn the_pasted_text_needs_no_more_room_than_the_explainer() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.resize(1280, 900).await;
    for part in ["en", "en.seizures", "en.groups", "en.options"] {
        let pasted = snippet(&site, &format!("{part}.full"));
        let (text, _) = pasted.split_once("<script").unwrap();
        let page = format!(
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
            <style>body {{ font: 18px/1.5 sans-serif }}</style>
            <body><div id=\"box\">{text}</div></body></html>"
        );
        browser.goto(&site.articles.put("/", Answer::page(page))).await;
        let taller = browser.run(&TALLER.replace("WIDTHS", &format!("{WIDTHS:?}"))).await;
        assert_eq!(taller.as_array().map(Vec::len), Some(0), "{part}: {taller}");
    }
}
