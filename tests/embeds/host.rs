//! What a page hears from an embed, and what it can ask of it.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};
use crate::reader::BLOCKS;
use crate::trend::SOUTHWEST;

/// An embed that comes alive when it is touched.
pub const TOUCH: &str = "data-nutgraf data-live=\"touch\"";

async fn opened(body: &str) -> (Site, Browser) {
    opened_with("", body).await
}

/// A page with this in its head and its body.
pub async fn opened_with(head: &str, body: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.page_with(head, body)).await;
    (site, browser)
}

/// A page with a block that is alive.
pub async fn live(block: &str) -> (Site, Browser) {
    let (site, browser) = opened(&embed(block)).await;
    browser.wait_for_live(1).await;
    browser.wait_for("the event", "seen.live === 1").await;
    (site, browser)
}

/// Waits for the next view that the page is told, and returns it.
async fn next_view(browser: &Browser) -> serde_json::Value {
    browser.wait_for("a view", "seen.views.length").await;
    browser.run("return seen.views.shift();").await
}

#[tokio::test]
async fn loading_and_coming_alive_tells_no_view() {
    for block in BLOCKS {
        let (_site, browser) = live(block).await;
        // What the reader does next is the first that the page hears of.
        browser.run("change(0);").await;
        let view = next_view(&browser).await;
        let change = browser.text("one(0, '.link a').hash").await;
        let hash = view["view"].as_str().unwrap();
        let hash = hash.replace(['?', '&'], "__").replace(['/', '=', ','], "_");
        assert_eq!(change, format!("#nutgraf_{hash}"));
        assert_eq!((&view["story"], &view["block"]), (&json!("cartels"), &json!(block)));
        assert_eq!(browser.get("seen.views.length").await, 0);
        assert_eq!(browser.get("seen.selects.length").await, 0, "a choice is no selection");
    }
}

#[tokio::test]
async fn what_is_selected_is_told_by_its_id() {
    let (_site, browser) = live("groups").await;
    browser.click("radio(0, 'MS-13')").await;
    let view = next_view(&browser).await;
    assert_eq!(view["view"], "cartels/groups?part=mexico&group=ms-13");
    let select = json!({ "story": "cartels", "block": "groups", "kind": "group", "id": "ms-13" });
    assert_eq!(browser.get("seen.selects").await, json!([select]));
    browser
        .run(
            "seen.selects.length = 0; shaded(0)[0].dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true }));",
        )
        .await;
    next_view(&browser).await;
    assert_eq!(browser.get("seen.selects.map(({ kind }) => kind)").await, json!(["area"]));

    drop(browser);
    let (_site, browser) = live("options").await;
    browser.run("all(0, '.option:not(.general) > summary')[1].click();").await;
    next_view(&browser).await;
    assert_eq!(browser.get("seen.selects.map(({ kind }) => kind)").await, json!(["option"]));
    // To close it again is a view, and selects nothing.
    browser.run("all(0, '.option:not(.general) > summary')[1].click();").await;
    next_view(&browser).await;
    assert_eq!(browser.get("seen.selects.length").await, 1);
}

#[tokio::test]
async fn a_finger_drawn_over_the_chart_is_told_once_when_it_rests() {
    let (_site, browser) = live("seizures").await;
    let drawn = "const plot = one(0, '.plot');
        const { left, top, width } = plot.getBoundingClientRect();
        for (let at = 1; at < 100; at += 1) plot.dispatchEvent(new PointerEvent('pointermove', {
            bubbles: true, composed: true, clientX: left + 60 + (width - 240) * at / 100,
            clientY: top + 40 }));";
    browser.run(drawn).await;
    let view = next_view(&browser).await;
    let month = view["view"].as_str().unwrap().split_once("month=").unwrap().1.to_owned();
    let select = json!({ "story": "cartels", "block": "seizures", "kind": "month", "id": month });
    assert_eq!(browser.get("seen.selects").await, json!([select]));
    browser.run(SOUTHWEST).await;
    let next = next_view(&browser).await;
    assert!(next["view"].as_str().unwrap().contains("region=southwest"), "{next}");
}

#[tokio::test]
async fn a_view_is_shown_before_and_after_it_is_alive() {
    let (_site, browser) = opened(&embed("groups").replace("data-nutgraf", TOUCH)).await;
    // From the first moment, before any fragment has come.
    browser.run("embeds[0].nutgraf.show('cartels/groups?group=ms-13');").await;
    browser.touch_until_live(1).await;
    browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
    assert_eq!(browser.get("radio(0, 'MS-13').checked").await, true);
    browser.run("embeds[0].nutgraf.show('cartels/groups?part=south&group=cjng');").await;
    let view = next_view(&browser).await;
    assert_eq!(view["view"], "cartels/groups?part=south&group=cjng");
    assert_eq!(browser.get("text(one(0, '.where .phrase > span'))").await, "South America");
    // The same again, after the reader has gone on.
    browser.click("radio(0, 'MS-13')").await;
    next_view(&browser).await;
    browser.run("embeds[0].nutgraf.show('cartels/groups?part=south&group=cjng');").await;
    assert_eq!(next_view(&browser).await, view);
    assert_eq!(browser.get("radio(0, 'MS-13').checked").await, false);
}

#[tokio::test]
async fn a_view_is_shown_that_is_asked_for_before_the_page_is_painted() {
    let head = "<script>addEventListener('DOMContentLoaded', () => {
        document.querySelector('[data-nutgraf]').nutgraf.show('cartels/groups?group=ms-13');
    });</script>";
    let (_site, browser) = opened_with(head, &embed("groups")).await;
    browser.wait_for_live(1).await;
    browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
}

#[tokio::test]
async fn each_kind_of_block_shows_what_it_is_asked_for() {
    let (_site, browser) = live("seizures").await;
    let view = "cartels/seizures?component=ports&year=2021&period=years&scale=log&unit=kg";
    browser.run(&format!("embeds[0].nutgraf.show('{view}');")).await;
    assert_eq!(next_view(&browser).await["view"], view);
    let checked = "[...all(0, '.phrase > span'),
        ...all(0, '.settings input:checked').map((one) => one.parentNode)].map(text).join()";
    let expected = "nationwide,at ports of entry,One at a time,By fiscal year,Log,kilograms";
    assert_eq!(browser.text(checked).await, expected);
    assert_eq!(browser.text("text(one(0, '.when'))").await, "FY2021");

    drop(browser);
    let (_site, browser) = live("options").await;
    let id = browser.text("all(0, '.option:not(.general)')[1].dataset.id").await;
    let view = format!("cartels/options?read=questions&open={id}");
    browser.run(&format!("embeds[0].nutgraf.show('{view}');")).await;
    assert_eq!(next_view(&browser).await["view"], view);
    assert_eq!(browser.get("shown(one(0, '.option[open] .questions'))").await, true);
    // Nothing is open, expressly.
    browser.run("embeds[0].nutgraf.show('cartels/options?open=');").await;
    next_view(&browser).await;
    assert_eq!(browser.get("all(0, '.option[open]').length").await, 0);
}

#[tokio::test]
async fn other_attributes_are_another_embed_and_a_theme_is_not() {
    let (_site, browser) = live("seizures").await;
    browser
        .run("window.before = one(0, '.trend'); embeds[0].nutgraf.update({ theme: 'dark' });")
        .await;
    browser.wait_for("the theme", "one(0, '.shell').dataset.scheme === 'dark'").await;
    assert_eq!(browser.get("one(0, '.trend') === before").await, true);
    browser.run("embeds[0].nutgraf.update({ block: 'groups' });").await;
    browser.wait_for("the map", "one(0, '.map') && !one(0, '.trend')").await;
    browser.wait_for_live(1).await;
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn what_is_taken_down_stays_down_until_it_is_asked_for() {
    let body = [embed("groups"), embed("groups").replace("data-nutgraf", TOUCH)].concat();
    let (_site, browser) = opened(&body).await;
    browser.wait_for("the event", "seen.live === 1").await;
    let texts = "embeds.map((embed) => shown(embed.querySelector('.fallback'))
        && [...embed.shadowRoot.children].map((one) => one.localName).join() === 'slot'
        && embed.shadowRoot.adoptedStyleSheets.length === 0)";
    browser.run("for (const embed of embeds) embed.nutgraf.destroy();").await;
    assert_eq!(browser.get(texts).await, json!([true, true]));
    // Whatever happens on the page.
    browser.run("embeds[0].dataset.theme = 'dark'; document.body.append(embeds[1]);").await;
    browser.settle().await;
    assert_eq!(browser.get(texts).await, json!([true, true]));
    browser.run("embeds[0].nutgraf.update({});").await;
    browser.wait_for("the map again", "one(0, '.map')").await;
    assert_eq!(browser.get("!!one(1, '.map')").await, false);
    browser.run("nutgraf.scan();").await;
    browser.wait_for("the other map", "one(1, '.map')").await;
    browser.touch_until_live(2).await;
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn the_custom_element_has_the_same_methods() {
    let body = "<nut-graf data-story=\"cartels\" data-block=\"groups\"><p class=\"fallback\">Text</p></nut-graf>";
    let (_site, browser) = opened(body).await;
    browser.run("embeds[0].nutgraf.show('cartels/groups?group=ms-13');").await;
    browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
    browser.run("embeds[0].nutgraf.destroy(); embeds[0].remove.call(embeds[0]);").await;
    browser.settle().await;
    assert_eq!(browser.get("seen.errors").await, json!([]));
}
