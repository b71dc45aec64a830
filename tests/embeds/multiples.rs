//! All values of a choice side by side.

use crate::browser::Browser;
use crate::page::{Site, embed};
use crate::trend::opened;

/// In a whole story, too, where the looks of maps and options are beside that of charts.
#[tokio::test]
async fn charts_side_by_side_stand_below_their_names() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for (width, block) in [(412, "seizures"), (1280, "seizures"), (412, ""), (1280, "")] {
        browser.resize(width, 900).await;
        browser.goto(&site.page(&embed(block))).await;
        browser.wait_for_live(1).await;
        browser.run("radio(0, 'Side by side, same scale').click();").await;
        browser.wait_for("four charts", "all(0, '.multiples .plot').length === 4").await;
        let below = "all(0, '.multiples > *').every((one) => {
            const [name, plot] = ['h4', '.plot'].map((it) => one.querySelector(it).getBoundingClientRect());
            return name.bottom <= plot.top + 1 && plot.width > one.offsetWidth - 2;
        })";
        browser.wait_for(format!("{block:?} at {width} px"), below).await;
    }
}

/// The values of a choice beside each other, on one scale or on their own.
#[tokio::test]
async fn all_borders_stand_side_by_side() {
    let (_site, browser) = opened().await;
    browser.click("one(0, '.settings summary')").await;
    browser.click("radio(0, 'Side by side, same scale')").await;
    browser.wait_for("four charts", "all(0, '.multiples .plot').length === 4").await;
    let tops = "all(0, '.multiples .mark[stroke-width]').map((one) => one.getBBox().y)";
    let same = browser.get(tops).await;
    browser.click("radio(0, 'Side by side, each on its own scale')").await;
    let other = format!("String({tops}) !== {:?}", same.to_string().trim_matches(['[', ']']));
    browser.wait_for("other scales", &other).await;
    assert_eq!(browser.get("all(0, '.plots .panel .plot').length").await, 1);
    browser.click("radio(0, 'One at a time')").await;
    browser.wait_for("one chart", "!one(0, '.multiples')").await;
}
