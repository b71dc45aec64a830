//! The ground of a frame: that of its page, or of the host's where the page is transparent.

use resvg::tiny_skia::Pixmap;

use crate::browser::Browser;
use crate::frame::{LIVE, open, show, wait_inside};
use crate::page::Site;
use crate::reader::prefer;

const HOST: [u8; 3] = [0x20, 0x60, 0x40];
const WHITE: [u8; 3] = [255, 255, 255];
const NIGHT: [u8; 3] = [0x17, 0x19, 0x1c];

/// A host in this scheme with a frame that asks for something.
fn host(scheme: &str, asked: &str, frame: &str) -> String {
    format!(
        "<style>:root {{ color-scheme: {scheme}; background: #206040 }}</style>
        <iframe src=\"FRAMED?{asked}\"
            style=\"width:640px;height:600px;border:0;{frame}\"></iframe>"
    )
}

/// The colour in the margin of the explainer, left of its text.
async fn ground(browser: &Browser) -> [u8; 3] {
    wait_inside(browser, "the live explainer", LIVE).await;
    browser.settle().await;
    let shot = Pixmap::decode_png(&browser.client.screenshot().await.unwrap()).unwrap();
    let pixel = shot.pixel(5, 60).expect("a pixel");
    [pixel.red(), pixel.green(), pixel.blue()]
}

async fn assert_grounds(browser: &Browser, site: &Site, cases: &[(&str, &str, &str, [u8; 3])]) {
    for (scheme, asked, frame, expected) in cases {
        show(site, browser, &host(scheme, asked, frame), "").await;
        let what = format!("host {scheme}, asked {asked}, frame {frame:?}");
        assert_eq!(ground(browser).await, *expected, "{what}");
    }
}

#[tokio::test]
async fn the_ground_is_as_asked_for_in_any_host_and_system() {
    let (site, browser) = open("", "").await;
    for system in ["light", "dark"] {
        prefer(&browser, &[("prefers-color-scheme", system)]).await;
        let cases = [
            ("light", "", "", WHITE),
            ("dark", "", "", WHITE),
            ("light", "dark=true", "", NIGHT),
            ("dark", "dark=true", "", NIGHT),
            ("dark", "dark=never", "", WHITE),
        ];
        assert_grounds(&browser, &site, &cases).await;
    }
}

#[tokio::test]
async fn no_box_is_painted_in_a_host_of_the_same_scheme() {
    let (site, browser) = open("", "").await;
    for system in ["light", "dark"] {
        prefer(&browser, &[("prefers-color-scheme", system)]).await;
        let cases = [
            ("light", "transparent", "", HOST),
            ("dark", "transparent&dark=true", "", HOST),
            // As the snippet says it, for a host of any scheme.
            ("dark", "transparent", "color-scheme:light", HOST),
            ("light", "transparent&dark=true", "color-scheme:dark", HOST),
        ];
        assert_grounds(&browser, &site, &cases).await;
    }
}

#[tokio::test]
async fn auto_is_the_scheme_of_the_frame() {
    // Not emulated: that would be told to the page of the frame whatever the host says.
    let (site, browser) = open("", "").await;
    let cases = [
        ("light", "dark=auto", "", WHITE),
        ("dark", "dark=auto", "", NIGHT),
        ("dark", "dark=auto", "color-scheme:light", WHITE),
        ("light", "transparent=1&dark=auto", "", HOST),
        ("dark", "transparent=true&dark=auto", "", HOST),
    ];
    assert_grounds(&browser, &site, &cases).await;
}

/// Guards the tests above: the box would be seen. It also keeps dark text off a dark host.
#[tokio::test]
async fn a_box_is_seen_where_the_schemes_differ() {
    let (site, browser) = open("", "").await;
    assert_grounds(&browser, &site, &[("dark", "transparent", "", WHITE)]).await;
}
