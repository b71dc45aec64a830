//! Takes screenshots of the demo article, `target/pictures/*.png`, and the one in the README.
//! Run `npm run pictures`, followed by names (`readme`, `article`, `trend`, `map`, `options`) to
//! take only some of them.

// Shared with the tests of whole pages, which use more of them.
#[path = "../tests/support/browser.rs"]
#[allow(dead_code)]
mod browser;
#[path = "../tests/support/command.rs"]
#[allow(dead_code)]
mod command;
#[path = "../tests/support/driver.rs"]
mod driver;
#[path = "../tests/support/page.rs"]
#[allow(dead_code)]
mod page;
#[path = "../tests/support/server.rs"]
#[allow(dead_code)]
mod server;

use std::path::{Path, PathBuf};

use fantoccini::elements::Element;

use crate::browser::Browser;
use crate::page::Site;

const WIDTHS: [u32; 4] = [320, 412, 768, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// A name for a state, and what brings it about.
type State = (&'static str, &'static str);

const TREND: [State; 7] = [
    ("default", ""),
    ("years", "radio(0, 'By fiscal year').click();"),
    ("kilograms", "radio(0, 'kilograms').click(); choose(0, 'region', 'at the southwest border');"),
    ("event", "all(0, '.steps button')[1].click();"),
    ("open", "all(0, 'details').forEach((one) => { one.open = true; });"),
    ("log", "radio(0, 'Log').click();"),
    ("regions", "radio(0, 'Side by side, same scale').click();"),
];
const MAP: [State; 5] = [
    ("all", ""),
    ("area", "choose(1, 'area', 'Sinaloa');"),
    ("sinaloa", "radio(1, 'Sinaloa Cartel').click();"),
    ("ms-13", "radio(1, 'MS-13').click();"),
    ("south", "choose(1, 'part', 'South America');"),
];
const OPTIONS: [State; 5] = [
    ("default", ""),
    ("compare", "choose(2, 'read', 'two options side by side');"),
    ("open", "all(2, 'details').forEach((one) => { one.open = true; });"),
    ("cons", "all(2, '.sides label:last-child input').forEach((one) => one.click());"),
    ("questions", "choose(2, 'read', 'the answers to 5 questions');"),
];

fn write(path: PathBuf, png: &[u8]) {
    assert!(png.starts_with(b"\x89PNG"), "{} is not a PNG", path.display());
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, png).unwrap();
    println!("{}", path.display());
}

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

async fn opened(browser: &Browser, site: &Site, scheme: &str) {
    browser.goto(&site.article()).await;
    browser.wait_for_live(3).await;
    browser.run(&format!("document.documentElement.dataset.theme = '{scheme}';")).await;
    let all =
        format!("embeds.every((embed, nth) => one(nth, '.shell').dataset.scheme === '{scheme}')");
    browser.wait_for(scheme, &all).await;
    browser.settle().await;
}

/// Takes one embed in all its states, widths and schemes.
async fn take(name: &str, nth: usize, states: &[State]) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for width in WIDTHS {
        for scheme in SCHEMES {
            for (state, script) in states {
                browser.resize(width, 900).await;
                opened(&browser, &site, scheme).await;
                browser.run(script).await;
                browser.settle().await;
                // The whole element has to be in the window.
                let height = browser.get(&format!("embeds[{nth}].offsetHeight")).await;
                browser.resize(width, height.as_u64().unwrap() as u32 + 100).await;
                browser.settle().await;
                let file = format!("target/pictures/{name}-{state}-{width}-{scheme}.png");
                write(at(&file), &element(&browser, nth).await.screenshot().await.unwrap());
            }
        }
    }
}

async fn element(browser: &Browser, nth: usize) -> Element {
    let found = browser.get(&format!("embeds[{nth}]")).await;
    let id = found.as_object().unwrap().values().next().unwrap();
    Element::from_element_id(browser.client.clone(), id.as_str().unwrap().to_owned().into())
}

async fn article() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for width in WIDTHS {
        for scheme in SCHEMES {
            browser.resize(width, 900).await;
            opened(&browser, &site, scheme).await;
            let height = browser.get("document.documentElement.scrollHeight").await;
            browser.resize(width, height.as_u64().unwrap() as u32).await;
            browser.settle().await;
            let file = format!("target/pictures/article-{width}-{scheme}.png");
            write(at(&file), &browser.client.screenshot().await.unwrap());
        }
    }
}

async fn readme_picture() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.resize(1200, 1150).await;
    opened(&browser, &site, "light").await;
    // From the heading before the explainer, to show where it stands.
    let heading = "document.querySelector('h2').getBoundingClientRect().top";
    browser.run(&format!("scrollTo(0, {heading} + scrollY - 24);")).await;
    browser.settle().await;
    write(at("docs/picture.png"), &browser.client.screenshot().await.unwrap());
}

#[tokio::main]
async fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    for name in ["readme", "article", "trend", "map", "options"] {
        if !wanted.is_empty() && !wanted.iter().any(|one| one == name) {
            continue;
        }
        match name {
            "readme" => readme_picture().await,
            "article" => article().await,
            "trend" => take(name, 0, &TREND).await,
            "map" => take(name, 1, &MAP).await,
            _ => take(name, 2, &OPTIONS).await,
        }
    }
}
