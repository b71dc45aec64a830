//! Texts that a page replaces inside a live explainer, as one does that is translated.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};
use crate::reader::{BLOCKS, main_states};

/// What is done to texts: by translators, by highlighters, by scripts for typography.
const WAYS: [(&str, &str); 7] = [
    (
        "in an element instead",
        "const font = wrap('font'); font.append(text.data); text.replaceWith(font);",
    ),
    ("moved into an element", "const font = wrap('font'); text.before(font); font.append(text);"),
    ("another text", "text.replaceWith(new Text(text.data));"),
    ("cut", "text.splitText(text.length >> 1);"),
    (
        "marked",
        "const middle = text.splitText(text.length >> 2);
         middle.splitText(middle.length >> 1);
         const mark = wrap('mark'); middle.replaceWith(mark); mark.append(middle);",
    ),
    ("joined", "text.parentNode?.normalize();"),
    (
        "written anew",
        "const { parentNode: all } = text;
        if (all && !all.firstElementChild) all.textContent = all.textContent;",
    ),
];

/// Does something to every text of the first embed.
fn rewritten(way: &str) -> String {
    format!(
        "const wrap = (name) => document.createElement(name);
         const walker = document.createTreeWalker(one(0, '.nutgraf'), NodeFilter.SHOW_TEXT);
         const texts = [];
         while (walker.nextNode()) texts.push(walker.currentNode);
         for (const text of texts) {{ {way} }}"
    )
}

#[tokio::test]
async fn whoever_replaces_texts_leaves_what_is_shown_right() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in BLOCKS {
        for (name, way) in WAYS {
            browser.goto(&site.page(&[embed(block), embed(block)].concat())).await;
            browser.wait_for_live(2).await;
            browser.settle().await;
            for (state, script) in main_states() {
                browser.run(&rewritten(way)).await;
                for nth in [0, 1] {
                    let script = script.replace("(0", &format!("({nth}"));
                    browser.run(&script).await;
                }
                browser.settle().await;
                let texts = "[0, 1].map((nth) => text(one(nth, '.nutgraf')))";
                let texts = browser.at_rest(texts).await;
                let [changed, right] = [0, 1].map(|nth| texts[nth].as_str().expect("a text"));
                let at = changed.bytes().zip(right.bytes()).take_while(|(a, b)| a == b).count();
                let rest =
                    |text: &str| String::from_utf8_lossy(&text.as_bytes()[at..]).into_owned();
                assert!(
                    changed == right,
                    "{block}, {name}, {state}: {:.90} instead of {:.90}",
                    rest(changed),
                    rest(right)
                );
            }
            assert_eq!(browser.get("seen.degraded").await, json!([]), "{block}, {name}");
            assert_eq!(browser.get("seen.errors").await, json!([]), "{block}, {name}");
        }
    }
}

/// A figure in the language of the page is taken back before another stands beside it.
#[tokio::test]
async fn what_was_translated_is_never_shown_beside_what_is_new() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.page(&embed("seizures"))).await;
    browser.wait_for_live(1).await;
    let translate =
        rewritten("const font = wrap('font'); font.append('Translated'); text.replaceWith(font);");
    browser.run(&translate).await;
    browser
        .run(
            "const slider = one(0, '.reading input'); slider.value = '0';
        slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
        )
        .await;
    browser.wait_for("the first month", "text(one(0, '.when')) === 'October 2018'").await;
    // What has not changed stays translated.
    assert_eq!(browser.text("text(one(0, 'h3'))").await, "Translated");
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}
