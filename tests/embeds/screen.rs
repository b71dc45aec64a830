//! What fills the first screen of a phone: the picture comes first.

use crate::browser::Browser;
use crate::page::{Site, embed};

/// Which part of what is seen of an explainer, in a window that begins with it, is picture.
fn share(picture: &str) -> String {
    format!(
        "(() => {{
            const block = one(0, '.block').getBoundingClientRect();
            const end = Math.min(block.bottom, block.top + innerHeight);
            let [sum, from] = [0, block.top];
            const parts = all(0, {picture:?}).filter(shown).map((one) => one.getBoundingClientRect());
            for (const {{ top, bottom }} of parts.sort((a, b) => a.top - b.top)) {{
                const [start, stop] = [Math.max(top, from), Math.min(bottom, end)];
                if (stop > start) {{
                    sum += stop - start;
                    from = stop;
                }}
            }}
            return sum / (end - block.top);
        }})()"
    )
}

#[tokio::test]
async fn at_least_half_of_the_first_screen_is_picture() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.resize(412, 915).await;
    for (block, picture) in [
        ("seizures", ".plots"),
        ("groups", ".timeline, .map .picture, .tiles svg"),
        ("options", "[role=table] .proposal"),
    ] {
        browser.goto(&site.page(&embed(block))).await;
        browser.wait_for_live(1).await;
        browser.settle().await;
        let share = browser.at_rest(&share(picture)).await.as_f64().unwrap();
        println!("{block}: {share:.2}");
        assert!(share >= 0.5, "{block}: {share:.2} of the first screen is picture");
    }
}
