//! Each block under axe-core, in all its states and for readers of different needs.

use serde_json::json;

use crate::browser::Browser;
use crate::page::Site;
use crate::reader::{BLOCKS, OPEN_ALL, State, all_states, main_states, open, prefer};

/// The rules of WCAG and those of good practice; what is found as one text for each place.
///
/// Where axe-core cannot tell, as with text in SVG and under controls that nobody sees, the contrast
/// is measured here: of the letters with their halo, the shape that they stand on, or the ground.
const RUN: &str = "
    const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
        .getContext('2d', { willReadFrequently: true });
    const colour = (value) => {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = value;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
        return { rgb: [r, g, b], a: a / 255 };
    };
    const over = ({ rgb, a }, ground) => rgb.map((one, nth) => one * a + ground[nth] * (1 - a));
    const light = (rgb) => rgb
        .map((one) => one / 255)
        .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
        .reduce((sum, one, nth) => sum + one * [0.2126, 0.7152, 0.0722][nth], 0);
    const up = (element) => element.parentElement ?? element.getRootNode().host ?? null;
    const ground = (element) => {
        const layers = [];
        for (let at = element; at; at = up(at)) {
            const layer = colour(getComputedStyle(at).backgroundColor);
            layers.unshift(layer);
            if (layer.a === 1) break;
        }
        return layers.reduce((below, layer) => over(layer, below), colour('Canvas').rgb);
    };
    const inside = (box, { left, right, top, bottom }) => box.left <= (left + right) / 2
        && box.right >= (left + right) / 2 && box.top <= (top + bottom) / 2
        && box.bottom >= (top + bottom) / 2;
    const under = (element) => {
        const style = getComputedStyle(element);
        const below = ground(element);
        if (!element.ownerSVGElement) return below;
        if (style.stroke !== 'none') return over(colour(style.stroke), below);
        const shapes = [...element.parentElement.children].filter((one) =>
            one.localName === 'rect' && getComputedStyle(one).fill !== 'none'
            && inside(one.getBoundingClientRect(), element.getBoundingClientRect()));
        return shapes.reduce((ground, one) => over(colour(getComputedStyle(one).fill), ground), below);
    };
    const measured = (target) => {
        const [first, ...inner] = target.flat();
        const element = inner.reduce((at, one) => at.shadowRoot.querySelector(one),
            document.querySelector(first));
        const style = getComputedStyle(element);
        const below = under(element);
        const letters = over(colour(element.ownerSVGElement ? style.fill : style.color), below);
        const [dark, bright] = [light(letters), light(below)].sort((a, b) => a - b);
        const ratio = (bright + 0.05) / (dark + 0.05);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        return ratio >= (large ? 3 : 4.5) ? null : `${ratio.toFixed(2)}: ${element.outerHTML.slice(0, 120)}`;
    };
    axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] }).then(
        ({ violations, passes, incomplete }) => done({
            rules: passes.map(({ id }) => id),
            unsure: incomplete.flatMap(({ id, nodes }) => nodes.map(({ target }) =>
                id === 'color-contrast' ? measured(target) : `${id}: ${target.flat().join(' ')}`))
                .filter(Boolean),
            found: violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                `${id}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}: ${node.failureSummary}`)),
        }),
        (error) => done({ rules: [], unsure: [], found: [String(error)] }),
    );";

async fn opened() -> (Site, Browser) {
    (Site::open().await, Browser::open().await)
}

async fn load_axe(browser: &Browser) {
    let path = std::env::var("NUTGRAF_AXE").expect("NUTGRAF_AXE names axe.min.js; see .ci/env");
    browser.run(&std::fs::read_to_string(&path).expect("axe-core is installed")).await;
}

/// Looks at a block in states that are reached one after the other, everything opened.
async fn assert_accessible(browser: &Browser, what: &str, states: &[State]) {
    load_axe(browser).await;
    for (state, script) in states {
        browser.run(script).await;
        browser.settle().await;
        browser.run(OPEN_ALL).await;
        browser.settle().await;
        let result = browser.client.execute_async(RUN, Vec::new()).await.unwrap();
        let found = result["found"].as_array().unwrap();
        let first: Vec<_> = found.iter().take(12).collect();
        assert!(found.is_empty(), "{} places, {what}, {state}: {first:#?}", found.len());
        let unsure = &result["unsure"];
        assert!(unsure == &json!([]), "axe-core cannot tell, {what}, {state}: {unsure:#}");
        let rules = result["rules"].as_array().unwrap();
        assert!(rules.len() > 20, "axe-core has looked at nothing: {rules:?}");
        assert!(rules.contains(&json!("target-size")), "{rules:?}");
    }
}

#[tokio::test]
async fn each_block_is_accessible_in_every_state() {
    let (site, browser) = opened().await;
    for block in BLOCKS {
        open(&site, &browser, "cartels", block).await;
        let states = all_states(&browser).await;
        assert!(states.len() > 3, "{block} offers no choice");
        assert_accessible(&browser, block, &states).await;
    }
}

#[tokio::test]
async fn each_block_is_accessible_in_the_dark() {
    let (site, browser) = opened().await;
    for block in BLOCKS {
        open(&site, &browser, "cartels", block).await;
        let night = "document.body.style.background = '#101418';
            document.body.style.color = '#eeeeee';";
        browser.run(night).await;
        browser.wait_for("the dark", "one(0, '.shell').dataset.scheme === 'dark'").await;
        assert_accessible(&browser, block, &main_states()).await;
    }
}

#[tokio::test]
async fn each_block_is_accessible_in_the_colours_of_the_reader() {
    let (site, browser) = opened().await;
    prefer(&browser, &[("forced-colors", "active")]).await;
    for block in BLOCKS {
        open(&site, &browser, "cartels", block).await;
        assert_accessible(&browser, block, &main_states()).await;
    }
}

#[tokio::test]
async fn each_block_is_accessible_with_text_twice_the_size() {
    let (site, browser) = opened().await;
    for block in BLOCKS {
        open(&site, &browser, "cartels", block).await;
        browser.run("document.documentElement.style.fontSize = '200%';").await;
        assert_accessible(&browser, block, &main_states()).await;
    }
}

#[tokio::test]
async fn each_block_is_accessible_in_a_narrow_window() {
    let (site, browser) = opened().await;
    browser.resize(320, 640).await;
    for block in BLOCKS {
        open(&site, &browser, "cartels", block).await;
        assert_accessible(&browser, block, &main_states()).await;
    }
}

/// The page around has rules of its own to keep: headings in order, ids that are there once.
#[tokio::test]
async fn the_article_is_accessible() {
    let (site, browser) = opened().await;
    for scheme in ["light", "dark"] {
        browser.goto(&site.article()).await;
        browser.wait_for_live(3).await;
        browser.run(&format!("document.documentElement.dataset.theme = '{scheme}';")).await;
        let all = format!("all(2, '.shell')[0].dataset.scheme === '{scheme}'");
        browser.wait_for(scheme, &all).await;
        assert_accessible(&browser, scheme, &[main_states()[0].clone()]).await;
    }
}
