//! Articles in another language than the story, or read in another one.

use serde_json::json;

use crate::browser::Browser;
use crate::heights::snippet;
use crate::page::{Site, embed};
use crate::reader::{BLOCKS, OPEN_ALL};
use crate::server::Answer;
use crate::trend::SOUTHWEST;

/// An article in Arabic, from right to left.
fn arabic(site: &Site, pasted: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><meta charset=\"utf-8\"><title>مقال</title>
        <meta name=\"viewport\" content=\"width=device-width\">
        <script src=\"{}/collector.js\"></script><style>body {{ margin: 0 }}</style>
        <body><p>نص المقال.</p>{pasted}</body></html>",
        site.embeds.origin
    )
}

/// Every text says that it is English, and runs from left to right (WCAG 3.1.2).
#[tokio::test]
async fn the_pasted_text_says_its_language() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let texts = "const walker = document.createTreeWalker(
            document.querySelector('[data-nutgraf]'), NodeFilter.SHOW_TEXT);
        const found = new Set();
        while (walker.nextNode()) {
            const one = walker.currentNode.parentElement;
            if (walker.currentNode.data.trim()) found.add(
                `${one.closest('[lang]').lang} ${getComputedStyle(one).direction}`);
        }
        return [...found];";
    for part in ["en", "en.seizures", "en.groups", "en.options"] {
        let whole = snippet(&site, &format!("{part}.full"));
        let (text, _) = whole.split_once("<script").unwrap();
        browser.goto(&site.articles.put("/", Answer::page(arabic(&site, text)))).await;
        assert_eq!(browser.run(texts).await, json!(["en ltr"]), "{part}");
    }
}

/// Where everything in an explainer is, from its own upper left corner.
const PLACES: &str = "(() => {
    const { left, top } = embeds[0].getBoundingClientRect();
    return all(0, '.shell *').filter(shown).map((one) => {
        const box = one.getBoundingClientRect();
        return [box.left - left, box.top - top, box.width, box.height].map(Math.round).join();
    });
})()";

#[tokio::test]
async fn in_an_article_from_right_to_left_it_is_laid_out_as_ever() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in BLOCKS {
        let pasted = snippet(&site, &format!("en.{block}.full"));
        for width in [320, 768] {
            browser.resize(width, 900).await;
            let mut places = Vec::new();
            for direction in ["rtl", "ltr"] {
                let page = arabic(&site, &pasted).replace("\"rtl\"", &format!("\"{direction}\""));
                browser.goto(&site.articles.put("/", Answer::page(page))).await;
                browser.wait_for_live(1).await;
                browser.run(OPEN_ALL).await;
                places.push(browser.at_rest(PLACES).await);
                assert_eq!(browser.text("one(0, '.nutgraf').lang").await, "en");
                let over = "document.documentElement.scrollWidth - innerWidth";
                assert_eq!(browser.get(over).await, 0, "{block} at {width} px, {direction}");
            }
            assert_eq!(places[0], places[1], "{block} at {width} px");
        }
    }
}

/// What translators do to a page that a reader has them translate, also in shadow roots: Chrome's and
/// Edge's put elements into the place of texts, Firefox's puts other texts there. What says
/// `translate="no"` is left alone.
const TRANSLATORS: [(&str, &str); 2] = [
    (
        "elements",
        "const font = document.createElement('font');
        font.append(Object.assign(document.createElement('font'), { textContent: words }));
        text.replaceWith(font);",
    ),
    ("texts", "text.replaceWith(words);"),
];

fn translate(way: &str) -> String {
    format!(
        "const found = [];
        const walker = document.createTreeWalker(embeds[0].shadowRoot, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) found.push(walker.currentNode);
        for (const text of found) {{
            if (text.data.trim() && !text.parentElement.closest('[translate=no]')) {{
                const words = `[es] ${{text.data}}`;
                {way}
            }}
        }}
        return found.length;"
    )
}

#[tokio::test]
async fn what_has_been_translated_stays_as_it_is() {
    for (name, way) in TRANSLATORS {
        for block in BLOCKS {
            let (site, browser) = (Site::open().await, Browser::open().await);
            let touch = embed(block).replace("data-nutgraf", "data-nutgraf data-live=\"touch\"");
            browser.goto(&site.page(&touch)).await;
            browser.wait_for_still(1).await;
            browser.run(&translate(way)).await;
            let said = browser.text("text(one(0, 'h3'))").await;
            assert!(said.starts_with("[es] "), "{said}");
            browser.run("one(0, 'summary').click();").await;
            // It says so at once that what needs a live explainer is not to be had.
            browser.wait_for("the decision", "one(0, '.shell[data-still=translated]')").await;
            browser.settle().await;
            assert_eq!(browser.text("text(one(0, 'h3'))").await, said, "{name}, {block}");
            assert_eq!(browser.get("!!one(0, '.fragment')").await, true, "{name}, {block}");
            assert_eq!(browser.get("[seen.errors, seen.degraded]").await, json!([[], []]));
        }
    }
}

/// What is alive changes its texts itself: half translated it would say what is not so.
#[tokio::test]
async fn what_is_alive_is_not_translated_and_goes_on() {
    for (name, way) in TRANSLATORS {
        let (site, browser) = (Site::open().await, Browser::open().await);
        browser.goto(&site.page(&embed("seizures"))).await;
        browser.wait_for_live(1).await;
        browser.run(&translate(way)).await;
        assert_eq!(browser.get("text(one(0, '.shell')).includes('[es]')").await, false, "{name}");
        let before = browser.text("text(one(0, '.when'))").await;
        browser.run(SOUTHWEST).await;
        let read = "const slider = one(0, '.reading input'); slider.value = 3;
            slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));";
        browser.run(read).await;
        browser.wait_for("the month", &format!("text(one(0, '.when')) !== {before:?}")).await;
        assert_eq!(browser.get("[seen.errors, seen.degraded]").await, json!([[], []]), "{name}");
    }
}
