//! The dots of an option: one for each argument, and each leads to its own.

use serde_json::json;

use crate::browser::Browser;
use crate::browser::engine::Engine;
use crate::options::opened;
use crate::page::{Site, embed};
use crate::parts::WHOLE;

/// The dots of an option, by its place and its side.
fn dots(option: usize, side: usize) -> String {
    format!(
        "[...all(0, '.option:not(.general)')[{option}].querySelectorAll('.dots')[{side}].querySelectorAll('i')]"
    )
}

/// What is seen of an argument that a dot has led to: its text, whether it is marked, has the
/// focus, and is in the window.
const LED_TO: &str = "(() => {
    const there = one(0, '.side .found');
    if (!there) return null;
    const { top, bottom } = there.getBoundingClientRect();
    return [shown(there), embeds[0].shadowRoot.activeElement === there,
        bottom > 0 && top < innerHeight, [...there.parentElement.children].indexOf(there),
        there.closest('.side').classList[1], all(0, '.found').length];
})()";

#[tokio::test]
async fn a_dot_opens_its_argument_on_its_side() {
    for width in [412, 800] {
        let (_site, browser) = opened(width).await;
        for (side, name, place) in [(1, "con", 6), (0, "pro", 2), (1, "con", 0)] {
            browser.click(&format!("{}[{place}]", dots(0, side))).await;
            // The argument, and the dot.
            let expected = json!([true, true, true, place, name, 2]);
            let led = format!("JSON.stringify({LED_TO}) === '{expected}'");
            browser.wait_for("the argument", &led).await;
        }
        // Beside the dots the row is the button that it is without a script.
        browser.click("all(0, '.option:not(.general) > summary > .name')[0]").await;
        browser.wait_for("it closed", "!all(0, '.option:not(.general)')[0].open").await;
        assert_eq!(browser.get("seen.errors").await, json!([]));
    }
}

#[tokio::test]
async fn a_dot_pressed_too_early_is_pressed() {
    let body = embed("options").replace("data-nutgraf", "data-live=\"touch\" data-nutgraf");
    for (width, option, side, name, place) in
        [(412, 5, 1, "con", 4), (412, 0, 0, "pro", 8), (900, 20, 1, "con", 0)]
    {
        let (site, browser) = (Site::open().await, Browser::open().await);
        browser.resize(width, 900).await;
        browser.goto(&site.page(&body)).await;
        browser.wait_for_still(1).await;
        browser.click(&format!("{}[{place}]", dots(option, side))).await;
        let expected = json!([true, true, true, place, name, 2]);
        let led = format!("JSON.stringify({LED_TO}) === '{expected}'");
        browser.wait_for("the argument", &led).await;
        assert_eq!(browser.get("seen.errors").await, json!([]));
    }
}

#[tokio::test]
async fn without_life_a_dot_opens_its_option() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = embed("options").replace("data-nutgraf", "data-live=\"never\" data-nutgraf");
    browser.goto(&site.page(&body)).await;
    browser.wait_for_still(1).await;
    browser.wait_for("what is folded away", WHOLE).await;
    browser.click(&format!("{}[0]", dots(2, 0))).await;
    browser.wait_for("an option", "one(0, '.option[open]')").await;
    let open = "all(0, '.option').filter((one) => one.open).map(({ dataset }) => dataset.id)";
    assert_eq!(browser.get(open).await, json!(["special-operations-raids"]));
    assert_eq!(browser.get("shown(one(0, '.ask'))").await, false, "nothing to choose");
}

#[tokio::test]
async fn as_many_dots_as_arguments_and_of_both_sides_the_same() {
    let (_site, browser) = opened(800).await;
    let faults = "all(0, '.option').filter((option) => {
        const dots = [...option.querySelectorAll('.dots')];
        const sides = ['pro', 'con'].map((side) => option.querySelectorAll(`.${side} > ul > li`));
        const [left, right] = dots.map((one) => one.getBoundingClientRect());
        return dots.some((one, nth) => one.querySelectorAll('i').length !== sides[nth].length)
            || Math.abs(left.width - right.width) > 0.01;
    }).map(({ dataset }) => dataset.id)";
    // A window of WebKit is never narrower than 300 px.
    let least = if Engine::chosen() == Engine::WebKit { 300 } else { 240 };
    for width in [least, 412, 800, 1200] {
        browser.resize(width, 900).await;
        assert_eq!(browser.get(faults).await, json!([]), "{width}");
        let sizes = "[...new Set(all(0, '.dots > i').map((one) => {
            const { width, height } = one.getBoundingClientRect();
            return [width, height].map((it) => it.toFixed(1)).join();
        }))]";
        assert_eq!(browser.get(sizes).await, json!(["10.0,10.0"]), "{width}");
    }
}
