//! What could not be had is tried again, and heals.

use crate::failure::{GROUPS, assert_still, assert_text, opened};
use crate::page::embed;
use crate::server::Answer;

/// A network that is down at first.
const DOWN: &str = "<script>const real = fetch;
    window.fetch = (...all) => (window.up ? real(...all) : Promise.reject(new TypeError('down')));
</script>";

#[tokio::test]
async fn a_fragment_that_could_not_be_had_is_tried_again() {
    let back = [
        "dispatchEvent(new Event('online'));",
        "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));",
        "nutgraf.scan();",
    ];
    for back in back {
        let (_site, browser) = opened(|site| site.page_with(DOWN, &embed("groups"))).await;
        assert_text(&browser, "fragment-unreachable").await;
        browser.run(&format!("window.up = true; {back}")).await;
        browser.wait_for("the event", "seen.live === 1").await;
        assert_eq!(browser.get("seen.degraded.length").await, 1, "{back}");
    }
}

/// A host that is overloaded says so, and has the file nevertheless.
#[tokio::test]
async fn what_a_busy_host_refuses_is_tried_again() {
    for status in [429, 500, 503] {
        let (site, browser) = opened(|site| {
            site.embeds.put(GROUPS, Answer { status, ..Answer::missing() });
            site.page(&embed("groups"))
        })
        .await;
        assert_text(&browser, "fragment-unreachable").await;
        site.embeds.restore(GROUPS);
        browser.run("dispatchEvent(new Event('online'));").await;
        browser.wait_for(format!("life after {status}"), "seen.live === 1").await;
    }
}

#[tokio::test]
async fn what_was_missing_is_tried_again_when_the_page_asks() {
    let (site, browser) = opened(|site| {
        site.embeds.put(GROUPS, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_text(&browser, "fragment-missing").await;
    site.embeds.restore(GROUPS);
    browser.run("dispatchEvent(new Event('online'));").await;
    browser.settle().await;
    assert_eq!(site.embeds.count(GROUPS), 1, "a file that is not there does not come by waiting");
    browser.run("nutgraf.scan();").await;
    browser.wait_for("the map", "one(0, '.map')").await;
}

#[tokio::test]
async fn an_embed_that_comes_when_the_story_is_back_works() {
    let (site, browser) = opened(|site| {
        site.embeds.put(GROUPS, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_text(&browser, "fragment-missing").await;
    site.embeds.restore(GROUPS);
    let later = format!("document.body.insertAdjacentHTML('beforeend', {:?});", embed("groups"));
    browser.run(&later).await;
    browser.wait_for("the map", "one(1, '.map')").await;
    assert_eq!(browser.get("shown(embeds[0].querySelector('.fallback'))").await, true);
}

/// Between the fragment and the first touch the network has gone; it comes back later.
#[tokio::test]
async fn a_reader_who_goes_offline_keeps_the_fragment_until_the_network_is_back() {
    let body = embed("groups").replace("data-nutgraf", "data-nutgraf data-live=\"touch\"");
    let (_site, browser) = opened(|site| site.page(&body)).await;
    browser.wait_for_still(1).await;
    browser.go_offline(true).await;
    browser.click("one(0, '.bar .fold:not(.save) summary')").await;
    // What is folded away is not asked for twice, as the script of the live half is.
    assert_still(&browser, "fragment-unreachable").await;
    assert_eq!(browser.get("one(0, '.bar .fold:not(.save)').open").await, true);
    browser.go_offline(false).await;
    browser.wait_for("the event", "seen.live === 1").await;
    assert_eq!(
        browser.get("one(0, '.bar .fold:not(.save)').open && shown(one(0, '.map .until'))").await,
        true
    );
}
