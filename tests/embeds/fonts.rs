//! What hangs on the reader's font, with four fonts of systems.

use std::ops::RangeInclusive;

use crate::browser::Browser;
use crate::browser::font::Font;
use crate::golden::skip::skip;
use crate::heights::assert_reserved;
use crate::page::Site;
use crate::room::{PLACES, assert_given_back};
use crate::shift::{TALL, assert_still};
use crate::trend::assert_longer_moves_nothing;

/// Parts of what an explainer needs: what is reserved before it comes.
const RESERVED: RangeInclusive<f64> = 0.96..=1.04;

/// The fonts that are there; each that is missing is told of.
fn fonts() -> Vec<Font> {
    let (fonts, missing) = Font::all();
    if !missing.is_empty() {
        skip("fonts", &format!("no {} in the folder of fonts", missing.join(", ")));
    }
    fonts
}

/// Else none of the others would have looked at anything.
#[tokio::test]
async fn each_is_the_font_of_the_system() {
    let mut widths = Vec::new();
    for font in fonts() {
        let (site, browser) = (Site::open().await, Browser::open_in(font).await);
        let text = "<p style=\"float:left;font:100px system-ui,sans-serif\">Hamburgefonts</p>";
        browser.goto(&site.page_with("", text)).await;
        let width = browser.get("document.querySelector('p').offsetWidth").await;
        assert!(!widths.contains(&width), "{} is as wide as another: {width} px", font.name);
        widths.push(width);
    }
}

#[tokio::test]
async fn each_has_the_room_it_needs() {
    for font in fonts() {
        let (site, browser) = (Site::open().await, Browser::open_in(font).await);
        for part in ["en", "en.seizures", "en.groups", "en.options"] {
            println!("{}", font.name);
            assert_reserved(&site, &browser, part, RESERVED).await;
        }
    }
}

#[tokio::test]
async fn in_each_what_is_left_is_given_back() {
    for font in fonts() {
        println!("{}", font.name);
        let browser = Browser::open_in(font).await;
        assert_given_back(&browser, "en.groups.full", &PLACES[1..]).await;
    }
}

#[tokio::test]
async fn in_none_anything_moves() {
    for font in fonts() {
        println!("{}", font.name);
        let browser = Browser::open_in(font).await;
        assert_still(&browser, "full", &[320, 768], TALL, 0.002).await;
        assert_still(&browser, "short", &[320], TALL, 0.01).await;
        assert_still(&browser, "short", &[320], 900, 0.02).await;
    }
}

#[tokio::test]
async fn in_none_a_longer_reading_moves_anything() {
    for font in fonts() {
        println!("{}", font.name);
        assert_longer_moves_nothing(&Browser::open_in(font).await, &[288, 360, 768]).await;
    }
}
