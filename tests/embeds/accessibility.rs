//! The demonstration article under axe-core, everything opened.

use crate::browser::Browser;
use crate::page::Site;

const OPEN_ALL: &str = "
    for (const root of [document, ...embeds.map((embed) => embed.shadowRoot)]) {
        for (const details of root.querySelectorAll('details')) details.open = true;
    }";

/// All rules; what is found as one text for each place.
const RUN: &str = "
    const done = arguments[0];
    axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations, passes }) => done({
            rules: passes.length,
            found: violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                `${id}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}: ${node.failureSummary}`)),
        }),
        (error) => done({ rules: 0, found: [String(error)] }),
    );";

async fn opened() -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.article()).await;
    browser.wait_for_live(3).await;
    let path = std::env::var("NUTGRAF_AXE").expect("NUTGRAF_AXE names axe.min.js; see .ci/env");
    let axe = std::fs::read_to_string(&path).expect("axe-core is installed");
    browser.run(&axe).await;
    (site, browser)
}

async fn assert_accessible(browser: &Browser, state: &str) {
    browser.run(OPEN_ALL).await;
    browser.settle().await;
    let result = browser.client.execute_async(RUN, Vec::new()).await.unwrap();
    let found = result["found"].as_array().unwrap();
    let first: Vec<_> = found.iter().take(12).collect();
    assert!(found.is_empty(), "{} places, {state}: {first:#?}", found.len());
    assert!(result["rules"].as_u64() > Some(20), "axe-core has looked at nothing");
}

async fn wear(browser: &Browser, scheme: &str) {
    browser.run(&format!("document.documentElement.dataset.theme = '{scheme}';")).await;
    let all = format!("all(0, '.shell')[0].dataset.scheme === '{scheme}'");
    browser.wait_for(scheme, &all).await;
}

#[tokio::test]
async fn the_article_is_accessible_in_the_light() {
    let (_site, browser) = opened().await;
    wear(&browser, "light").await;
    assert_accessible(&browser, "light").await;
}

#[tokio::test]
async fn the_article_is_accessible_in_the_dark() {
    let (_site, browser) = opened().await;
    wear(&browser, "dark").await;
    assert_accessible(&browser, "dark").await;
}

#[tokio::test]
async fn the_article_is_accessible_in_other_states_on_a_phone() {
    let (_site, browser) = opened().await;
    browser.resize(412, 900).await;
    browser.click("radio(0, 'By fiscal year')").await;
    browser.click("radio(1, 'Sinaloa Cartel')").await;
    browser.click("radio(2, 'The 5 questions')").await;
    browser.wait_for("the questions", "one(2, '.questions')").await;
    assert_accessible(&browser, "narrow").await;
}
