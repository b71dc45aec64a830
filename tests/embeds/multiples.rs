//! All values of a choice side by side.

use crate::browser::Browser;
use crate::page::{Site, embed};

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
