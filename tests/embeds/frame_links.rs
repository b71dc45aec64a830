//! Where links lead from a frame.

use serde_json::json;

use crate::browser::Browser;
use crate::frame::{LIVE, inside, open, show, wait_inside};
use crate::server::Answer;

/// Gives the first source of the panel this address, and presses it as a reader does.
async fn follow(browser: &Browser, address: &str) {
    browser.client.clone().enter_frame(0).await.unwrap();
    let script = format!(
        "one(0, '.closing details').open = true;
        const link = one(0, '.closing .source a');
        link.href = {address:?};
        link.scrollIntoView({{ block: 'center', behavior: 'instant' }});
        // Links may be broken into several lines.
        const {{ x, y, height }} = link.getClientRects()[0];
        return [x + 5, y + height / 2];"
    );
    let mut place = browser.run(&script).await;
    // What has been opened may still move.
    for _ in 0..50 {
        browser.settle().await;
        let before = std::mem::replace(&mut place, browser.run(&script).await);
        if before == place {
            break;
        }
    }
    browser.press_at(place[0].as_f64().unwrap(), place[1].as_f64().unwrap()).await;
    browser.client.clone().enter_parent_frame().await.unwrap();
}

const FRAME: &str = "<iframe src=\"FRAMED\" style=\"width:640px;height:700px;border:0\"></iframe>";

#[tokio::test]
async fn the_hosts_own_pages_open_in_its_window() {
    let (site, browser) = open("", "").await;
    for (asked, policy) in [("", ""), ("?parentUrl=HOST%2Fhost.html", "no-referrer")] {
        let asked = asked.replace("HOST", &site.articles.origin);
        let referrer = format!("FRAMED{asked}\" referrerpolicy=\"{policy}");
        show(&site, &browser, &FRAME.replace("FRAMED", &referrer), "").await;
        wait_inside(&browser, "the live explainer", LIVE).await;
        let next = site.articles.put("/next.html", Answer::page("<title>Next</title>".to_owned()));
        follow(&browser, &next).await;
        browser.wait_for("the next page", "document.title === 'Next'").await;
        assert_eq!(browser.client.windows().await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_source_opens_in_a_window_that_knows_nothing_of_this_one() {
    let (site, browser) = open(FRAME, "").await;
    wait_inside(&browser, "the live explainer", LIVE).await;
    let rel = "return all(0, 'a[href^=http]').every((it) =>
        it.target === '_blank' && it.relList.contains('noopener'));";
    assert_eq!(inside(&browser, rel).await, true);
    // Another host, as far as a browser knows.
    let source = site.articles.origin.replace("127.0.0.1", "localhost");
    site.articles.put("/source.html", Answer::page("<title>Source</title>".to_owned()));
    follow(&browser, &format!("{source}/source.html")).await;
    let mut windows = browser.client.windows().await.unwrap();
    for _ in 0..800 {
        if windows.len() > 1 {
            break;
        }
        // Nothing that waits for a frame: behind another window a page is not drawn.
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        windows = browser.client.windows().await.unwrap();
    }
    assert_eq!(windows.len(), 2);
    assert_eq!(browser.get("document.title").await, "Host");
    let this = browser.client.window().await.unwrap();
    let other = windows.into_iter().find(|window| *window != this).expect("another window");
    browser.client.switch_to_window(other).await.unwrap();
    browser.wait_for("the source", "document.title === 'Source'").await;
    assert_eq!(browser.get("opener").await, json!(null));
}

/// In the finished explainer and in the live one, and the host scrolls along.
#[tokio::test]
async fn an_anchor_leads_to_its_place_and_not_out_of_the_frame() {
    let (site, browser) = open("", "").await;
    for (asked, ready) in [("?static", "one(0, '.shell').dataset.still === ''"), ("", LIVE)] {
        let tall = FRAME.replace("FRAMED", &format!("FRAMED{asked}")).replace("700", "6000");
        show(&site, &browser, &tall, "").await;
        wait_inside(&browser, "the explainer", ready).await;
        browser.run("scrollTo(0, 2000);").await;
        let press = "one(0, '.closing details').open = true;
            one(0, '.closing a[href^=\"#\"]').click();
            return embeds[0].shadowRoot.activeElement?.id;";
        assert_eq!(inside(&browser, press).await, "groups-title", "{asked}");
        let address = inside(&browser, "return location.href;").await;
        assert!(!address.to_string().contains('#'), "{address}");
        browser.wait_for("the top", "scrollY < 200").await;
    }
}
