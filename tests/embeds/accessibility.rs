//! Each block under axe-core, in all its states and for readers of different needs.

use serde_json::json;

use crate::browser::Browser;
use crate::page::Site;
use crate::reader::{BLOCKS, OPEN_ALL, State, all_states, main_states, open, prefer};

/// The rules of WCAG and those of good practice; what is found as one text for each place, and
/// where axe-core could not tell.
const RUN: &str = "
    const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] }).then(
        ({ violations, passes, incomplete }) => done({
            rules: passes.map(({ id }) => id),
            unsure: incomplete.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) =>
                `${id} ${[...any, ...all, ...none].map(({ data }) => data?.messageKey).join()} ${target.flat().join(' ')}`)),
            found: violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                `${id}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}: ${node.failureSummary}`)),
        }),
        (error) => done({ rules: [], found: [String(error)] }),
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
        eprintln!("UNSURE {what} {state} {:#}", result["unsure"]);
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
