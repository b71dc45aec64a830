//! What must hold of the looks at every width: nothing too small, cut off, or over another.

use serde_json::json;

use crate::browser::Browser;
use crate::page::Site;
use crate::reader::{BLOCKS, OPEN_ALL, main_states, open, prefer};
use crate::stories;

const WIDTHS: [u32; 4] = [320, 412, 768, 1280];

/// Where the letters of an element are seen. Of text in SVG one engine tells the box of its line,
/// another that of its letters: the ink is the same in all. Two inks that touch are one word.
const INK: &str = "
    const pen = document.createElement('canvas').getContext('2d');
    const ink = (element) => {
        const box = element.getBoundingClientRect();
        if (element.localName !== 'text') return box;
        const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
        pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
        const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } =
            pen.measureText(element.textContent);
        const matrix = element.getScreenCTM();
        const base = element.getStartPositionOfChar(0).matrixTransform(matrix).y;
        return { left: box.left, right: box.right,
            top: base - above * matrix.d - 1, bottom: base + below * matrix.d + 1 };
    };
";

/// All faults of the explainer, each as a line. A helper for what `.hidden` keeps for screen
/// readers, and for what scrolls on purpose.
const FAULTS: &str = "(() => {
    const faults = [];
    const name = (one) => `${one.localName}.${one.getAttribute('class')} '${text(one).slice(0, 40)}'`;
    const seen = (one) => one.checkVisibility() && !one.closest('.hidden');
    const frame = embeds[0].getBoundingClientRect();
    const walker = document.createTreeWalker(one(0, '.shell'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !seen(element)) continue;
        const scale = element.ownerSVGElement ? element.getScreenCTM().a : 1;
        const size = scale * parseFloat(getComputedStyle(element).fontSize);
        if (size < 11.99) faults.push(`${size} px: ${name(element)}`);
        if (element.closest('.scroll, option')) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const box = range.getBoundingClientRect();
        if (box.left < frame.left - 1 || box.right > frame.right + 1)
            faults.push(`out of the embed: ${name(element)}`);
    }
    for (const one of all(0, '.shell *')) {
        // A browser cuts the label of a list by itself; WebKit counts what it has cut.
        const boxed = !one.closest('svg, canvas, select') && getComputedStyle(one).display !== 'inline';
        if (boxed && seen(one) && !one.closest('.scroll') && text(one)
            && one.scrollWidth > one.clientWidth + 1)
            faults.push(`${one.scrollWidth - one.clientWidth} px too wide: ${name(one)}`);
    }
    for (const selector of ['.row span', '.labels .tick', 'button']) {
        const boxes = all(0, selector).filter(seen).map((one) => [one, ink(one)]);
        boxes.forEach(([one, a], nth) => boxes.slice(nth + 1).forEach(([other, b]) => {
            const over = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
            if (over) faults.push(`${name(one)} lies over ${name(other)}`);
        }));
    }
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 0) faults.push(`the page scrolls ${over} px sideways`);
    return [...new Set(faults)];
})()";

/// Everything that answers to a finger, and is too small for it. Links in a text may be small.
const SMALL: &str = "(() => {
    const targets = 'button, summary, select, textarea, input, [role=button]';
    return all(0, targets).filter(shown).map((one) => {
        const boxes = [one, ...one.labels ?? []].map((one) => one.getBoundingClientRect());
        const large = boxes.some(({ width, height }) => width >= 23.99 && height >= 23.99);
        const { width, height } = boxes[0];
        return large ? null : `${one.localName} '${text(one)}': ${width} x ${height}`;
    }).filter(Boolean);
})()";

async fn opened() -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    stories::serve(&site);
    (site, browser)
}

/// All faults of the first explainer of a page.
pub async fn faults(browser: &Browser) -> serde_json::Value {
    browser.run(&format!("{INK} return {FAULTS};")).await
}

/// Looks for faults in the main states of a block, everything opened.
async fn assert_sound(browser: &Browser, what: &str) {
    for (state, script) in main_states() {
        browser.run(&script).await;
        browser.settle().await;
        browser.run(OPEN_ALL).await;
        browser.settle().await;
        let faults = faults(browser).await;
        assert!(faults == json!([]), "{what}, {state}: {faults:#}");
        let small = browser.get(SMALL).await;
        assert!(small == json!([]), "targets, {what}, {state}: {small:#}");
    }
}

async fn assert_story_sound(story: &str) {
    let (site, browser) = opened().await;
    for width in WIDTHS {
        browser.resize(width, 900).await;
        for block in BLOCKS {
            open(&site, &browser, story, block).await;
            assert_sound(&browser, &format!("{block} of {story} at {width} px")).await;
        }
    }
}

#[tokio::test]
async fn the_demonstration_fits_every_width() {
    assert_story_sound("cartels").await;
}

/// The stories are as large as their names say.
#[tokio::test]
async fn one_and_forty_are_one_and_forty() {
    let (site, browser) = opened().await;
    for (story, count) in [("one", 1), ("forty", 40)] {
        open(&site, &browser, story, "options").await;
        assert_eq!(browser.get("all(0, '.option:not(.general)').length").await, count, "{story}");
        open(&site, &browser, story, "groups").await;
        let all = browser.get("all(0, '.bar section[data-id]').length").await;
        assert_eq!(all, count, "{story}");
        // The loader has cut nothing out of what our views write.
        assert_eq!(browser.get("seen.lines").await, json!([]), "{story}");
    }
}

/// The labels lie on the ground of the system, whatever the page and its scheme.
#[tokio::test]
async fn the_chart_is_drawn_in_the_colours_of_the_reader() {
    let (site, browser) = opened().await;
    let system = "(() => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.color = 'CanvasText';
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
    })()";
    for scheme in ["light", "dark"] {
        prefer(&browser, &[("forced-colors", "active"), ("prefers-color-scheme", scheme)]).await;
        open(&site, &browser, "cartels", "seizures").await;
        let fill = "getComputedStyle(one(0, '.labels text')).fill";
        assert_eq!(browser.get(fill).await, browser.get(system).await, "{scheme}");
    }
}

#[tokio::test]
async fn one_of_everything_fits_every_width() {
    assert_story_sound("one").await;
}

#[tokio::test]
async fn forty_with_long_names_fit_every_width() {
    assert_story_sound("forty").await;
}

/// The trick by which many pages make 1rem ten pixels.
#[tokio::test]
async fn a_page_with_a_small_root_shrinks_nothing() {
    let (site, browser) = opened().await;
    browser.resize(320, 900).await;
    for block in BLOCKS {
        open(&site, &browser, "cartels", block).await;
        browser.run("document.documentElement.style.fontSize = '62.5%';").await;
        assert_sound(&browser, &format!("{block} in a page of 62.5%")).await;
    }
}

#[tokio::test]
async fn text_grows_with_the_page() {
    let (site, browser) = opened().await;
    for block in BLOCKS {
        open(&site, &browser, "cartels", block).await;
        let size = "parseFloat(getComputedStyle(one(0, '.measure')).fontSize)";
        let before = browser.get(size).await.as_f64().unwrap();
        browser.run("document.documentElement.style.fontSize = '200%';").await;
        let after = browser.get(size).await.as_f64().unwrap();
        assert_eq!(after, 2.0 * before, "{block}");
        assert_sound(&browser, &format!("{block} at twice the size")).await;
    }
}

#[tokio::test]
async fn nothing_moves_for_a_reader_who_asks_for_that() {
    let (site, browser) = opened().await;
    prefer(&browser, &[("prefers-reduced-motion", "reduce")]).await;
    let moving = "all(0, '*').filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none';
    }).length + embeds[0].shadowRoot.getAnimations().length";
    for block in BLOCKS {
        open(&site, &browser, "cartels", block).await;
        for (state, script) in main_states() {
            browser.run(&script).await;
            assert_eq!(browser.get(moving).await, 0, "{block}, {state}");
        }
    }
}
