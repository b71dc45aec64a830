//! The order in which the Tab key goes through each block, and where the focus is seen.

use std::path::Path;

use fantoccini::key::Key;

use crate::browser::Browser;
use crate::golden::check;
use crate::page::{Site, embed};
use crate::reader::BLOCKS;

/// The element that has the focus, however many shadow roots it is in: what it is, its name, and
/// whether a ring is seen round it or round the label that stands for it.
const FOCUSED: &str = "(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = element.closest('label') ?? element.labels?.[0];
    const name = element.ariaLabel ?? text(label ?? element);
    const kind = element.localName === 'input' ? element.type : element.localName;
    const ring = (one) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
            && !/, 0\\)|transparent/.test(outlineColor);
    };
    const seen = [element, label, element.nextElementSibling]
        .filter((one) => one && (one === element || label?.contains(one) || one === label));
    return { line: `${kind} ${JSON.stringify(name)}`, ring: seen.some(ring) };
})()";

/// Presses until a button has the focus; what had it on the way.
async fn walk(browser: &Browser, back: bool, until: &str) -> Vec<String> {
    let (mut lines, end) = (Vec::new(), format!("button {until:?}"));
    loop {
        if back {
            browser.press_with(Key::Shift, Key::Tab).await;
        } else {
            browser.press(Key::Tab).await;
        }
        let focused = browser.get(FOCUSED).await;
        let line = focused["line"].as_str().unwrap().to_owned();
        if line == end {
            return lines;
        }
        assert_eq!(focused["ring"], true, "the focus is not seen on {line}");
        lines.push(line);
        assert!(lines.len() < 300, "{until} is never reached: {lines:#?}");
    }
}

#[tokio::test]
async fn the_order_of_focus_is_the_order_of_reading() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in BLOCKS {
        let body = format!("<button>Before</button>{}<button>After</button>", embed(block));
        browser.goto(&site.page(&body)).await;
        browser.wait_for_live(1).await;
        browser.run("document.querySelector('button').focus();").await;
        let there = walk(&browser, false, "After").await;
        let mut back = walk(&browser, true, "Before").await;
        back.reverse();
        assert_eq!(back, there, "the way back through {block}");
        let path = format!("tests/goldens/access/{block}-order.txt");
        check(Path::new(&path), &(there.join("\n") + "\n"));
    }
}
