//! What the address of a page may ask for.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::frame::{LIVE, inside, needed, open, show, wait_for_fit, wait_inside};
use crate::page::Files;

/// A frame of this height that asks for something.
fn frame(asked: &str, height: u32) -> String {
    format!(
        "<iframe src=\"FRAMED?{asked}\" style=\"width:640px;height:{height}px;border:0\"></iframe>"
    )
}

/// What is seen of the parts that a host may have itself, and of those that must stay.
async fn seen(browser: &Browser) -> Value {
    let seen =
        "return ['h3', '.closing', '.measure', '.map', '.told'].map((it) => shown(one(0, it)));";
    inside(browser, seen).await
}

#[tokio::test]
async fn plain_leaves_out_what_the_article_says_and_no_source() {
    let (site, browser) = open(&frame("plain=false&plain=true", 900), "").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
    assert_eq!(
        seen(&browser).await,
        json!([true, true, true, true, true]),
        "the first of two counts"
    );
    let full = needed(&browser).await;
    for asked in ["plain", "plain=true", "plain=1"] {
        show(&site, &browser, &frame(asked, 900), "").await;
        wait_inside(&browser, "the live explainer", LIVE).await;
        assert_eq!(seen(&browser).await, json!([false, false, true, true, true]), "{asked}");
        assert!(needed(&browser).await < full, "{asked}");
        let cited = inside(&browser, "return all(0, '.cite').filter(shown).length;").await;
        assert!(cited.as_u64() > Some(0), "{asked}");
    }
    // What is said to be so is so: the region keeps its name.
    let named = "return text(embeds[0].shadowRoot.getElementById(
        one(0, '.block').getAttribute('aria-labelledby')));";
    assert_ne!(inside(&browser, named).await, json!(""));
}

#[tokio::test]
async fn what_is_not_understood_says_nothing() {
    let asked = "plain=yes&transparent=no&static=2&dark=maybe&fitchart=off&unknown=1&%00=%FF";
    let (_site, browser) = open(&frame(asked, 150), "").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
    assert_eq!(seen(&browser).await, json!([true, true, true, true, true]));
    let marks = "return [embeds[0], document.documentElement].map(({ dataset }) =>
        ['plain', 'transparent', 'fitchart', 'live'].filter((it) => it in dataset));";
    assert_eq!(inside(&browser, marks).await, json!([[], []]));
    browser.wait_for("a height", "heard.some(({ kind }) => kind === 'interactive:height')").await;
}

#[tokio::test]
async fn static_stays_as_it_was_built() {
    let (site, browser) = open(&frame("static", 900), "").await;
    let still = "one(0, '.shell').dataset.still === '' && one(0, '.fragment')";
    wait_inside(&browser, "the fragment", still).await;
    let press =
        "one(0, '.block').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));";
    inside(&browser, press).await;
    browser.settle().await;
    assert_eq!(site.embeds.count(&Files::built().wasm), 0);
    assert_eq!(
        inside(&browser, "return shown(one(0, '.until, .settings, .phrase select'));").await,
        false
    );
}

#[tokio::test]
async fn dark_is_dark_before_the_loader_has_come_and_after() {
    let (site, browser) = open("", "").await;
    let missing = crate::server::Answer::missing();
    site.embeds.put("/embed.js", missing);
    for live in [false, true] {
        if live {
            site.embeds.restore("/embed.js");
        }
        for (asked, scheme) in [("dark=true", "dark"), ("dark=false", "light"), ("", "light")] {
            show(&site, &browser, &frame(asked, 900), "").await;
            let ready = if live { LIVE } else { "document.readyState === 'complete'" };
            wait_inside(&browser, "the page", ready).await;
            let now = "return one(0, '.shell').dataset.scheme;";
            assert_eq!(inside(&browser, now).await, scheme, "{asked}, live: {live}");
        }
    }
}

#[tokio::test]
async fn fitchart_fills_a_frame_of_fixed_height_and_asks_for_no_other() {
    let (site, browser) = open(&frame("", 150), "").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
    let usual = needed(&browser).await;
    let size = "return parseFloat(getComputedStyle(one(0, '.measure')).fontSize);";
    let letters = inside(&browser, size).await.as_f64().unwrap();
    let asked = "fitchart&childId=a";

    // Much room: larger letters, and still all of it.
    let height = u32::try_from(usual).unwrap() * 3 / 2;
    browser.resize(1280, height + 100).await;
    show(&site, &browser, &frame(asked, height), "").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
    browser.settle().await;
    let large = inside(&browser, size).await.as_f64().unwrap();
    assert!(large > 1.1 * letters && large <= 2.0 * letters, "{letters} to {large}");
    let filled = needed(&browser).await;
    assert!(filled > usual && filled <= u64::from(height), "{filled} of {height}");

    // Little room: the letters stay, the whole map is seen, the rest is reached by scrolling.
    show(&site, &browser, &frame(asked, 300), "").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
    browser.settle().await;
    assert_eq!(inside(&browser, size).await, letters);
    let map = inside(&browser, "return one(0, '.mapped').getBoundingClientRect().height;").await;
    assert!(map.as_f64().is_some_and(|map| map > 150.0 && map <= 300.0), "{map}");
    let scrolls = "scrollTo(0, 1e6); return scrollY > 0 && document.documentElement.scrollWidth <= innerWidth;";
    assert_eq!(inside(&browser, scrolls).await, true);
    let heights = "heard.filter((it) => it.source !== 'nutgraf').length";
    assert_eq!(browser.get(heights).await, 0, "its height is given");
}

/// The whole story has a headline and a key sentence of its own.
#[tokio::test]
async fn plain_keeps_the_titles_of_several_blocks() {
    let markup = frame("plain", 900).replace("FRAMED", "FRAMED/../en.html");
    let (_site, browser) = open(&markup, "").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
    let shown =
        "return [all(0, 'h2').filter(shown).length, all(0, '.block > h3').filter(shown).length];";
    assert_eq!(inside(&browser, shown).await, json!([0, 3]));
}

#[tokio::test]
async fn flags_do_not_keep_a_frame_from_growing() {
    let follow = "addEventListener('message', ({ data }) => {
        if (data.kind === 'interactive:height')
            document.querySelector('iframe').style.height = `${data.height}px`;
    });";
    let asked = "plain&transparent&dark=auto&static=false";
    let (_site, browser) = open(&frame(asked, 150), follow).await;
    wait_for_fit(&browser, "the frame").await;
}
