//! Light or dark: the publisher's word, then the page around, then the system.

use crate::browser::Browser;
use crate::page::{Site, embed};

const SCHEME: &str = "one(0, '.shell').dataset.scheme";

async fn opened(head: &str, body: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.page_with(head, body)).await;
    browser.wait_for_live(1).await;
    (site, browser)
}

async fn prefer(browser: &Browser, scheme: &str) {
    browser.prefer(&[("prefers-color-scheme", scheme)]).await;
}

async fn becomes(browser: &Browser, scheme: &str) {
    browser.wait_for(scheme, &format!("{SCHEME} === '{scheme}'")).await;
}

#[tokio::test]
async fn the_publisher_says_so() {
    let body = embed("seizures").replace("data-nutgraf", "data-nutgraf data-theme=\"dark\"");
    let (_site, browser) = opened("", &body).await;
    becomes(&browser, "dark").await;
    let mark = "getComputedStyle(one(0, '.marks .mark')).color";
    let before = browser.text(mark).await;
    browser.run("embeds[0].dataset.theme = 'light';").await;
    becomes(&browser, "light").await;
    assert_ne!(browser.text(mark).await, before);
}

/// Names that every object of JavaScript knows say nothing.
#[tokio::test]
async fn a_theme_that_is_none_changes_nothing() {
    for theme in ["constructor", "toString", "__proto__", "hasOwnProperty", "Dark"] {
        let body = embed("seizures")
            .replace("data-nutgraf", &format!("data-nutgraf data-theme=\"{theme}\""));
        let (_site, browser) = opened("", &body).await;
        becomes(&browser, "light").await;
    }
}

#[tokio::test]
async fn the_other_way_to_say_so() {
    let body = embed("seizures").replace("data-nutgraf", "data-nutgraf data-dark=\"true\"");
    let (_site, browser) = opened("", &body).await;
    becomes(&browser, "dark").await;
    browser.run("embeds[0].dataset.dark = 'false';").await;
    becomes(&browser, "light").await;
    // A page that is dark all the same does not outrank the publisher.
    browser.run("document.body.style.background = '#000';").await;
    browser.settle().await;
    assert_eq!(browser.get(SCHEME).await, "light");
}

/// What themes of content systems do: a class or an attribute of the root, switched later.
#[tokio::test]
async fn a_page_that_switches_its_root_is_followed_against_the_system() {
    let style = "<style>html { background: #fff } html.night, html[data-theme=dark] {
        background: #101418 }</style>";
    let (_site, browser) = opened(style, &embed("seizures")).await;
    prefer(&browser, "dark").await;
    becomes(&browser, "light").await;
    let switches = [
        ("document.documentElement.className = 'night';", "dark"),
        ("document.documentElement.className = '';", "light"),
        ("document.documentElement.dataset.theme = 'dark';", "dark"),
    ];
    prefer(&browser, "light").await;
    for (switch, scheme) in switches {
        browser.run(switch).await;
        becomes(&browser, scheme).await;
    }
}

#[tokio::test]
async fn the_page_around_is_dark_and_turns_light() {
    let style = "<style>.night { background: #101418; color: #eee }</style>";
    let body = format!("<main class=\"night\"><div>{}</div></main>", embed("seizures"));
    let (_site, browser) = opened(style, &body).await;
    becomes(&browser, "dark").await;
    browser.run("document.querySelector('main').className = '';").await;
    becomes(&browser, "light").await;
    browser.run("document.querySelector('main').className = 'night';").await;
    becomes(&browser, "dark").await;
}

#[tokio::test]
async fn a_page_that_fades_is_looked_at_when_it_has_finished() {
    let style = "<style>main { background: #fff; transition: background-color 0.2s }
        .night { background: #101418 }</style>";
    let body = format!("<main>{}</main>", embed("seizures"));
    let (_site, browser) = opened(style, &body).await;
    becomes(&browser, "light").await;
    browser.run("document.querySelector('main').className = 'night';").await;
    becomes(&browser, "dark").await;
}

#[tokio::test]
async fn a_page_that_follows_the_system_is_followed() {
    let heads = [
        "<meta name=\"color-scheme\" content=\"light dark\">",
        "<style>:root { color-scheme: light dark }</style>",
    ];
    for head in heads {
        let (_site, browser) = opened(head, &embed("seizures")).await;
        for scheme in ["dark", "light", "dark"] {
            prefer(&browser, scheme).await;
            becomes(&browser, scheme).await;
        }
    }
}

#[tokio::test]
async fn a_page_that_stays_light_in_a_dark_system_is_not_spoiled() {
    let (_site, browser) = opened("", &embed("seizures")).await;
    prefer(&browser, "dark").await;
    browser.wait_for("the system", "matchMedia('(prefers-color-scheme: dark)').matches").await;
    browser.settle().await;
    assert_eq!(browser.get(SCHEME).await, "light");
}

#[tokio::test]
async fn text_can_be_read_on_its_ground_in_both() {
    let (_site, browser) = opened("", &embed("seizures")).await;
    let contrast = "(() => {
        const style = getComputedStyle(one(0, '.shell'));
        const light = (colour) => {
            const [red, green, blue] = colour.match(/[\\d.]+/g).map((part) => part / 255)
                .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
        };
        const both = [light(style.color), light(style.backgroundColor)];
        return Math.max(...both) / Math.min(...both);
    })()";
    for scheme in ["light", "dark"] {
        browser.run(&format!("embeds[0].dataset.theme = '{scheme}';")).await;
        becomes(&browser, scheme).await;
        let contrast = browser.get(contrast).await.as_f64().unwrap();
        assert!(contrast >= 7.0, "{contrast} in {scheme}");
    }
}

/// Whatever notation a page writes its ground in, and however many layers lie over each other.
const GROUNDS: [(&str, &str); 30] = [
    ("background: oklch(20% 0.02 260); color: oklch(95% 0 0)", "dark"),
    ("background: oklch(97% 0.02 260)", "light"),
    ("background: oklab(0.25 0 0.05)", "dark"),
    ("background: oklab(0.9 0 0.05)", "light"),
    ("background: lab(12 4 -8)", "dark"),
    ("background: lab(92 4 -8)", "light"),
    ("background: lch(15 30 270)", "dark"),
    ("background: lch(95 10 90)", "light"),
    ("background: color(display-p3 0.08 0.1 0.14)", "dark"),
    ("background: color(display-p3 0.95 1 0.98)", "light"),
    ("background: color(srgb 0.02 0.03 1e-5)", "dark"),
    ("background: color(xyz 0.9 0.95 1)", "light"),
    ("background: color-mix(in oklab, black 90%, white)", "dark"),
    ("background: color-mix(in oklch, white 90%, black)", "light"),
    ("background: hsl(220 30% 8%)", "dark"),
    ("background: hwb(220 95% 2%)", "light"),
    ("background: light-dark(#fff, #111); color-scheme: dark", "dark"),
    ("background: light-dark(#fff, #111); color-scheme: light", "light"),
    ("background: Canvas; color-scheme: dark", "dark"),
    // Gradients by what is in them, and not by what lies below.
    ("background: #fff linear-gradient(#101418, oklch(25% 0.05 260))", "dark"),
    ("background: #000 linear-gradient(to right, #fff, #dde)", "light"),
    ("background: linear-gradient(rgb(0 0 0 / 90%), rgb(0 0 0 / 80%)), #fff", "dark"),
    ("background: linear-gradient(transparent, rgb(255 255 255 / 5%)), #111", "dark"),
    // A stripe at the edge is no ground.
    ("background: linear-gradient(#c00, #c00) no-repeat 0 0 / 4px 100%, #fff", "light"),
    ("background: linear-gradient(#fff, #fff) no-repeat 0 0 / 100% 2px #111", "dark"),
    // Through a veil the page is seen.
    ("background: rgb(0 0 0 / 5%)", "light"),
    ("background: rgb(0 0 0 / 45%); color: #eee", "light"),
    ("background: rgb(0 0 0 / 80%)", "dark"),
    // Of a picture nobody knows the colors; the text can be read on it.
    ("background: url('data:image/svg+xml,<svg/>'); color: #fff", "dark"),
    ("background: url('data:image/svg+xml,<svg/>'); color: #222", "light"),
];

#[tokio::test]
async fn every_notation_of_a_ground_is_understood() {
    let body = format!("<main>{}</main>", embed("seizures"));
    let (_site, browser) = opened("<style>html { background: #fff }</style>", &body).await;
    for (style, scheme) in GROUNDS {
        let other = if scheme == "dark" { "#fff" } else { "#111" };
        browser
            .run(&format!("document.querySelector('main').style = 'background: {other}';"))
            .await;
        becomes(&browser, if scheme == "dark" { "light" } else { "dark" }).await;
        browser.run(&format!("document.querySelector('main').style = {style:?};")).await;
        browser.wait_for(style, &format!("{SCHEME} === '{scheme}'")).await;
    }
    assert_eq!(browser.get("seen.errors").await, serde_json::json!([]));
}

#[tokio::test]
async fn veils_over_each_other_add_up() {
    let veiled = "<div class=\"veil\">".repeat(4) + &embed("seizures") + &"</div>".repeat(4);
    let head = "<style>html { background: #fff } .veil { background: rgb(0 0 0 / 30%) }</style>";
    let (_site, browser) = opened(head, &veiled).await;
    becomes(&browser, "dark").await;
}

/// In a shadow root the ground is that of the host, and in a slot that of what is around the slot.
#[tokio::test]
async fn grounds_in_shadow_roots_are_seen() {
    let head = "<style>html { background: #fff }</style>";
    let body = format!(
        "<div id=\"card\"><template shadowrootmode=\"open\"><style>
            section {{ background: oklch(18% 0 0) }}</style><section><slot></slot></section>
            <nut-graf data-story=\"cartels\" data-block=\"groups\"></nut-graf></template>{}</div>",
        embed("groups")
    );
    let (_site, browser) = opened(head, &body).await;
    becomes(&browser, "dark").await;
    let inner = "document.querySelector('#card').shadowRoot.querySelector('nut-graf')
        .shadowRoot?.querySelector('.shell')?.dataset.scheme";
    browser.wait_for("the other one", &format!("{inner} === 'light'")).await;
    browser.run("document.querySelector('#card').style.background = '#111';").await;
    browser.wait_for("the ground of the host", &format!("{inner} === 'dark'")).await;
}

/// Of a page that paints nothing itself the text tells: something else lies behind it.
#[tokio::test]
async fn the_text_tells_of_a_ground_that_nobody_sees() {
    let head = "<style>body::before { content: ''; position: fixed; inset: 0; z-index: -1;
        background: #111 } body { color: oklch(96% 0 0) }</style>";
    let (_site, browser) = opened(head, &embed("seizures")).await;
    becomes(&browser, "dark").await;
}
