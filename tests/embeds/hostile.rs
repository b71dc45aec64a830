//! Pages whose rules reach for everything: none of it gets into an explainer.

use nutgraf::style::bundle::{MAP, OPTIONS, TREND, WIDGET};

use crate::browser::Browser;
use crate::page::{Site, embed};
use crate::reader::BLOCKS;

/// What the rules of a page could change by inheritance, for every element of the explainer.
const LOOK: &str = "all(0, '.shell, .shell *').map((one) => {
    const style = getComputedStyle(one);
    const looks = ['font', 'letterSpacing', 'wordSpacing', 'textTransform', 'textIndent', 'textAlign',
        'color', 'lineHeight', 'whiteSpace', 'fontVariant', 'direction', 'cursor', 'display',
        'textShadow', 'listStyle', 'visibility', 'wordBreak', 'hyphens', 'writingMode', 'quotes'];
    return `${one.localName}.${one.getAttribute('class')}: `
        + looks.map((name) => `${name} ${style[name]}`).join('; ');
})";

/// Only the size of the root is followed, upwards: that is how pages enlarge their text.
const PAGES: [&str; 6] = [
    "* { all: unset !important; font-size: 40px !important; letter-spacing: 1em !important;
        text-transform: uppercase !important } html { font-size: 16px !important }",
    "html { font-size: 62.5% } body { font-size: 1.6rem; word-spacing: 1em; cursor: wait }",
    "[data-nutgraf] { color: red; line-height: 3; font: italic 700 30px fantasy; text-align: right }",
    "[data-nutgraf] { text-indent: 4em; white-space: pre; hyphens: auto; list-style: square;
        text-shadow: 1px 1px red; font-variant: small-caps }",
    "html { direction: rtl; writing-mode: horizontal-tb } div { display: block; color: lime }",
    "p, h3, span, label, button, input, table { font-size: 8px; display: none; margin: 40px }",
];

async fn look(site: &Site, browser: &Browser, rules: &str, block: &str) -> Vec<String> {
    let head = format!("<style>{rules}</style>");
    browser.goto(&site.page_with(&head, &embed(block))).await;
    browser.wait_for_live(1).await;
    browser.settle().await;
    let look = browser.get(LOOK).await;
    look.as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_rules_of_the_page_change_nothing() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in BLOCKS {
        let alone = look(&site, &browser, "", block).await;
        for rules in PAGES {
            let among = look(&site, &browser, rules, block).await;
            assert_eq!(among.len(), alone.len(), "{block} under {rules}");
            let differs = among.iter().zip(&alone).find(|(a, b)| a != b);
            assert_eq!(differs, None, "{block} under {rules}");
        }
    }
}

#[tokio::test]
async fn what_the_page_hides_stays_hidden() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let rules = "[data-nutgraf] { visibility: hidden; pointer-events: none }";
    look(&site, &browser, rules, "groups").await;
    let style = "getComputedStyle(one(0, 'h3'))";
    assert_eq!(browser.get(&format!("{style}.visibility")).await, "hidden");
    assert_eq!(browser.get(&format!("{style}.pointerEvents")).await, "none");
}

#[test]
fn no_length_hangs_on_the_root_of_the_page() {
    let kinds = [WIDGET, TREND, MAP, OPTIONS].map(|bundle| bundle.text).concat();
    let css = kinds + include_str!("../../www/folded.css");
    // A number and the unit: words about it do not count.
    let hangs = |line: &&str| {
        line.match_indices("rem").any(|(at, _)| {
            line[..at].ends_with(|before: char| before.is_ascii_digit() || before == '.')
        })
    };
    let lines: Vec<_> = css.lines().map(str::trim).filter(hangs).collect();
    assert_eq!(lines, ["font-size: clamp(1em, 1rem, 2em);"], "write em");
}
