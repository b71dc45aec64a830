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
