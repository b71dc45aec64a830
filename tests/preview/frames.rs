//! The test page in a browser.

use serde_json::json;

use crate::browser::Browser;
use crate::running::Running;

/// The embeds in the frames, once all have come alive.
const LIVE: &str = "[...document.querySelectorAll('iframe')].every((frame) => {
    const embed = frame.contentDocument?.querySelector('[data-nutgraf]');
    const root = embed?.shadowRoot;
    // What is far below comes alive when it is touched.
    root?.querySelector('.fragment')?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    return root && !root.querySelector('.fragment') && root.querySelector('.shell .block');
})";

#[tokio::test]
async fn every_width_and_colour_with_and_without_script() {
    let running = Running::start("dist");
    let browser = Browser::open().await;
    browser.goto(&format!("http://{}/?scheme=light&scheme=dark", running.host)).await;
    let widths = "[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument.documentElement.clientWidth)";
    let expected = json!([320, 412, 640, 960, 320, 412, 640, 960]);
    assert_eq!(browser.get(widths).await, expected);
    browser.wait_for("the explainers", LIVE).await;
    let schemes = "[...document.querySelectorAll('iframe')].map((frame) =>
        frame.contentDocument.querySelector('[data-nutgraf]').shadowRoot.querySelector('.shell').dataset.scheme)";
    let (light, dark) = (["light"; 4], ["dark"; 4]);
    assert_eq!(browser.get(schemes).await, json!([light, dark].concat()));

    // A choice is sent without a button.
    browser.click("document.querySelector('input[value=off]')").await;
    browser.wait_for("the other page", "location.search.includes('script=off')").await;
    browser
        .wait_for("its frames", "document.querySelectorAll('iframe[sandbox]').length === 8")
        .await;
    let still = "[...document.querySelectorAll('iframe')].every((frame) => {
        const embed = frame.contentDocument?.querySelector('[data-nutgraf]');
        return frame.contentDocument?.readyState === 'complete' && embed && !embed.shadowRoot
            && embed.querySelector('table');
    })";
    browser.wait_for("the pasted text", still).await;
    let room = "[...document.querySelectorAll('iframe')].every((frame) => {
        const { width } = frame.contentDocument.documentElement.getBoundingClientRect();
        return [...frame.contentDocument.querySelectorAll('[data-nutgraf] > :not([data-room])')].every((one) => {
            const { left, right, top } = one.getBoundingClientRect();
            return left >= 16 && right <= width - 16 && top >= 16;
        });
    })";
    assert_eq!(browser.get(room).await, true, "the text touches the border");
}

#[tokio::test]
async fn a_change_reloads_the_frames_and_a_mistake_is_shown_above_them() {
    let running = Running::start("dist");
    let browser = Browser::open().await;
    browser.goto(&format!("http://{}/?part=en&width=640", running.host)).await;
    browser.wait_for("the explainer", LIVE).await;
    browser.run("window.same = true;").await;
    running.change("en.json", "It finds more.", "It finds much more.");
    let changed = "document.querySelector('iframe').contentDocument?.body?.textContent
        .includes('It finds much more.') && document.body.dataset.built === '2'";
    browser.wait_for("the change", changed).await;
    assert_eq!(browser.get("window.same").await, true, "only the frame was loaded again");
    assert_eq!(browser.get("document.querySelector('#problems').hidden").await, true);

    running.change("en.json", "It finds much more.", "");
    browser.wait_for("the problem", "!document.querySelector('#problems').hidden").await;
    let told = browser.text("document.querySelector('#problems pre').textContent").await;
    assert!(told.starts_with("error: ") && told.contains("help: "), "{told}");
    assert_eq!(browser.get(changed).await, true, "the last good build stays");
}

#[tokio::test]
async fn what_is_to_be_done_before_it_is_published_is_told_while_it_is() {
    let running = Running::start("dist");
    let browser = Browser::open().await;
    browser.goto(&format!("http://{}/?part=en&width=640", running.host)).await;
    browser.wait_for("the explainer", LIVE).await;
    let none = "document.querySelector('#warnings').hidden";
    assert_eq!(browser.get(none).await, true);

    running.change("en.json", "It finds more.", "Example: it finds more.");
    browser.wait_for("the warning", &format!("!{none}")).await;
    let told = browser.text("document.querySelector('#warnings').textContent").await;
    assert!(told.starts_with("Before publication (1)"), "{told}");
    assert!(told.contains("en.json") && told.contains("example"), "{told}");
    running.change("en.json", "Example: it finds more.", "It finds more.");
    browser.wait_for("no warning", none).await;
}
