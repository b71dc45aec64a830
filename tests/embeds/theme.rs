//! What a page can style of an embed: colors and type, and the parts that have names.

use serde_json::json;

use crate::host::{TOUCH, live, opened_with};
use crate::page::embed;
use crate::reader::{BLOCKS, prefer};

/// In the fragment, and again when it is alive.
async fn in_both(head: &str, expression: &str, expected: serde_json::Value) {
    let (_site, browser) =
        opened_with(head, &embed("seizures").replace("data-nutgraf", TOUCH)).await;
    browser.wait_for("the fragment", "one(0, '.fragment .trend')").await;
    assert_eq!(browser.get(expression).await, expected, "in the fragment");
    browser.touch_until_live(1).await;
    assert_eq!(browser.get(expression).await, expected, "alive");
}

#[tokio::test]
async fn colours_and_type_follow_custom_properties() {
    let look = "[getComputedStyle(one(0, '.cite .source, .shell a')).color,
        getComputedStyle(one(0, '.shell')).backgroundColor,
        getComputedStyle(one(0, '.shell h3')).fontFamily]";
    // Above the element, and on it.
    for selector in ["html", "[data-nutgraf]"] {
        let head = format!(
            "<style>{selector} {{ --nutgraf-accent: rgb(120, 0, 60); --nutgraf-paper: #fffef0;
             --nutgraf-font: Georgia, serif }}</style>"
        );
        let link = look.replace(".cite .source, .shell a", ".cite .source a");
        in_both(&head, &link, json!(["rgb(120, 0, 60)", "rgb(255, 254, 240)", "Georgia, serif"]))
            .await;
    }
    let head = "<style>html { background: #000; --nutgraf-accent-dark: rgb(255, 200, 0);
        --nutgraf-paper-dark: rgb(10, 10, 20) }</style>";
    let dark = "[getComputedStyle(one(0, '.cite .source a')).color,
        getComputedStyle(one(0, '.shell')).backgroundColor]";
    in_both(head, dark, json!(["rgb(255, 200, 0)", "rgb(10, 10, 20)"])).await;
}

#[tokio::test]
async fn parts_can_be_styled_by_the_page() {
    let head = "<style>[data-nutgraf]::part(title) { text-transform: uppercase }
        [data-nutgraf]::part(controls) { display: none }</style>";
    let look = "[getComputedStyle(one(0, 'h3')).textTransform, shown(one(0, '.trend .settings')),
        getComputedStyle(one(0, '.measure')).textTransform]";
    in_both(head, look, json!(["uppercase", false, "none"])).await;
}

/// The names are a promise: themes hang on them.
#[tokio::test]
async fn every_block_has_its_parts() {
    let common = ["controls", "link", "measure", "sources", "title"];
    let own: [&[&str]; 3] = [
        &["chart", "reading", "table"],
        &["legend", "map", "table", "tiles", "timeline"],
        &["option"],
    ];
    for (block, own) in BLOCKS.into_iter().zip(own) {
        let (_site, browser) = live(block).await;
        prefer(&browser, &[]).await;
        let mut expected: Vec<&str> = common.into_iter().chain(own.iter().copied()).collect();
        expected.sort_unstable();
        let found = "[...new Set(all(0, '[part]').map((one) => one.getAttribute('part')))].sort()";
        assert_eq!(browser.get(found).await, json!(expected), "{block}");
    }
}
