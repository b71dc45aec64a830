//! The room that is left below an explainer is given back when that moves nothing a reader sees.

use crate::browser::Browser;
use crate::heights::snippet;
use crate::page::Site;
use crate::server::Answer;
use crate::shift::{ARTICLE, TEXT, WATCH};

/// Where a reader can be when an explainer comes, as a script that goes there.
pub const PLACES: [(&str, &str); 3] = [
    ("above it", "scrollTo(0, 0);"),
    ("at its title", "embeds[0].scrollIntoView();"),
    ("in it", "embeds[0].scrollIntoView(); scrollBy(0, innerHeight / 3);"),
];

/// Where what is in sight of the article is; the pasted text goes when the explainer comes.
const STANDS: &str = "
    const places = [...document.querySelectorAll('body > p, .below > p'), embeds[0]].map((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > 0 && top < innerHeight ? top : null;
    });";

/// By how much what was in sight has moved.
const MOVED: &str = "Math.max(...[...document.querySelectorAll('body > p, .below > p'), embeds[0]].map((one, nth) =>
    before[nth] === null ? 0 : Math.abs(one.getBoundingClientRect().top - before[nth])))";

/// What is left of the room, in pixels.
const LEFT: &str = "embeds[0].offsetHeight - one(0, '.shell').offsetHeight";

/// An article that holds more room than is needed open, and whose script has not come yet.
async fn article(site: &Site, browser: &Browser, name: &str, place: &str) {
    let pasted = snippet(site, name);
    let (element, _) = pasted.split_once("<script").unwrap();
    let element = element.replace("padding-bottom:calc(", "padding-bottom:calc(120px + ");
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{}/collector.js\"></script>{WATCH}{ARTICLE}
        <body>{}{element}<div class=\"below\">{}</div></body></html>",
        site.embeds.origin,
        TEXT.repeat(12),
        TEXT.repeat(30)
    );
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    browser.run(place).await;
    browser.settle().await;
    browser.run(&format!("{STANDS} window.before = places; shifts.length = 0;")).await;
}

async fn load(site: &Site, browser: &Browser) {
    let loader = format!(
        "document.body.append(Object.assign(document.createElement('script'),
            {{ src: '{}/embed.js' }}));",
        site.embeds.origin
    );
    browser.run(&loader).await;
    browser.wait_for_live(1).await;
    browser.settle().await;
}

async fn assert_unmoved(browser: &Browser, what: &str) {
    let moved = browser.get(MOVED).await.as_f64().unwrap();
    assert!(moved < 1.0, "{what}: moved by {moved} px");
    let shift = browser.get("shifts.reduce((sum, one) => sum + one, 0)").await.as_f64().unwrap();
    assert!(shift <= 0.02, "{what}: a layout shift of {shift}");
}

/// Wherever the end of an explainer is out of sight, its box becomes as high as its content.
pub async fn assert_given_back(browser: &Browser, name: &str, places: &[(&str, &str)]) {
    let site = Site::open().await;
    browser.resize(412, 800).await;
    for (place, go) in places {
        article(&site, browser, name, go).await;
        load(&site, browser).await;
        let what = format!("{name}, a reader {place}");
        browser.wait_for(format!("no room left: {what}"), &format!("{LEFT} === 0")).await;
        assert_unmoved(browser, &what).await;
    }
}

#[tokio::test]
async fn a_full_snippet_gives_back_what_is_left() {
    assert_given_back(&Browser::open().await, "en.seizures.full", &PLACES).await;
}

#[tokio::test]
async fn a_short_snippet_gives_back_what_is_left() {
    assert_given_back(&Browser::open().await, "en.options.short", &PLACES).await;
}

#[tokio::test]
async fn what_is_seen_stays_until_it_is_not() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.resize(412, 800).await;
    for name in ["en.groups.short", "en.seizures.full"] {
        let place = "document.querySelector('.below').scrollIntoView({ block: 'start' });
            scrollBy(0, -innerHeight / 2);";
        article(&site, &browser, name, place).await;
        load(&site, &browser).await;
        let left = browser.get(LEFT).await.as_f64().unwrap();
        assert!(left > 60.0, "{name}: only {left} px are left");
        assert_unmoved(&browser, name).await;
        browser.run("embeds[0].scrollIntoView();").await;
        browser.wait_for(format!("no room left: {name}"), &format!("{LEFT} === 0")).await;
    }
}

/// Of many most are never near: what comes alive later is as high as its content, too.
#[tokio::test]
async fn each_of_many_gives_back_what_is_left() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let pasted = snippet(&site, "en.groups.short");
    let (element, script) = pasted.split_once("<script").unwrap();
    let element = element.replace("padding-bottom:calc(", "padding-bottom:calc(120px + ");
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{}/collector.js\"></script>{ARTICLE}
        <body>{}{TEXT}<script{script}</body></html>",
        site.embeds.origin,
        format!("{TEXT}{element}").repeat(8)
    );
    browser.resize(412, 800).await;
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    browser.wait_for_live(8).await;
    let left = "embeds.filter((one, nth) =>
        one.offsetHeight !== one.shadowRoot.querySelector('.shell').offsetHeight).length";
    browser.run("scrollTo(0, 0);").await;
    browser.wait_for("no room left", &format!("{left} === 0")).await;
}
