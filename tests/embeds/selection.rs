//! A press on charts, maps and choices selects no text, however often it is repeated.

use crate::browser::Browser;
use crate::page::{Site, embed};

#[tokio::test]
async fn a_press_selects_no_text() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for (block, pressed) in [
        ("seizures", "one(0, '.labels .tick')"),
        ("seizures", "one(0, '.steps button')"),
        ("groups", "one(0, '.map svg text')"),
        ("groups", "shaded(0)[0]"),
        ("options", "one(0, '.dots > i')"),
    ] {
        browser.goto(&site.page(&format!("<p>Before</p>{}<p>After</p>", embed(block)))).await;
        browser.wait_for_live(1).await;
        let (x, y) = browser.middle_of(pressed).await;
        for _ in 0..3 {
            browser.press_at(x, y).await;
        }
        browser.settle().await;
        let selected = "String((embeds[0].shadowRoot.getSelection ?? getSelection)
            .call(embeds[0].shadowRoot.getSelection ? embeds[0].shadowRoot : window))";
        assert_eq!(browser.text(selected).await, "", "{pressed} of {block}");
    }
}
