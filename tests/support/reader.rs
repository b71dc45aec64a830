//! How a reader has set up the browser, and what such a reader can do on any explainer.
//!
//! What can be done is found on the page: a new control is used without being named here.

use serde_json::Value;

use crate::browser::Browser;
use crate::page::{Site, embed_of};

/// A block of the demonstration story each, of every kind.
pub const BLOCKS: [&str; 3] = ["seizures", "groups", "options"];

/// A slow device. What has taken 16 ms Yew ends later, in a timer: here, all that it does, and much
/// later.
pub const SLOW: &str = "<script>
    const [now, timer] = [Date.now, setTimeout];
    let late = 0;
    Date.now = () => now() + (late += 20);
    setTimeout = (done, after) => timer(done, after === 0 ? 40 : after);
</script>";

/// Opens everything that can be opened.
pub const OPEN_ALL: &str = "for (const one of all(0, 'details')) one.open = true;";

/// Chooses the last of everything that can be chosen.
const LAST_OF_ALL: &str = "
    for (const row of all(0, '.row')) [...row.querySelectorAll('input[type=radio]')].pop()?.click();
    for (const one of all(0, 'input[type=checkbox]')) one.click();
    for (const one of all(0, 'select')) {
        one.selectedIndex = one.options.length - 1;
        one.dispatchEvent(new Event('change', { bubbles: true }));
        one.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }";

/// Points at the first thing that answers to a pointer only.
const POINT: &str = "
    (one(0, '.steps button') ?? shaded(0)[0])?.dispatchEvent(new MouseEvent('click', { bubbles: true }));";

/// Every choice that the first values of a group of radio buttons, or of a phrase, offer:
/// `[legend, place]`.
const CHOICES: &str = "[...new Set(all(0, 'fieldset').map((one) =>
    text(one.querySelector('legend'))))].flatMap((legend) => {
        const count = group(0, legend).length;
        return [...Array(Math.min(count, 6)).keys()].slice(1).map((place) => [legend, place]);
    }).concat(all(0, '.phrase select').flatMap((one) =>
        [...Array(Math.min(one.options.length, 6)).keys()].map((place) => [one.name, place])))";

/// An embed alone on a page that is itself in order.
pub async fn open(site: &Site, browser: &Browser, story: &str, block: &str) {
    let body = format!("<main><h1>Host</h1><h2>Article</h2>{}</main>", embed_of(story, block));
    browser.goto(&site.page(&body)).await;
    browser.wait_for_live(1).await;
    browser.settle().await;
}

/// A state of an explainer: its name, and what a reader does to get there.
pub type State = (String, String);

/// The states that show everything at least once.
pub fn main_states() -> Vec<State> {
    let states = [("first", ""), ("last", LAST_OF_ALL), ("pointed", POINT)];
    states.map(|(name, script)| (name.to_owned(), script.to_owned())).to_vec()
}

/// The main states, and each choice by itself.
pub async fn all_states(browser: &Browser) -> Vec<State> {
    let choices = browser.get(CHOICES).await;
    let state = |choice: &Value| {
        let (legend, place) = (&choice[0], &choice[1]);
        // Some choices are there once for each option; they are made everywhere.
        let script = format!(
            "for (const one of all(0, 'fieldset'))
                if (text(one.querySelector('legend')) === {legend})
                    one.querySelectorAll('input')[{place}]?.click();
            for (const one of all(0, '.phrase select'))
                if (one.name === {legend}) {{
                    one.selectedIndex = {place};
                    one.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));
                }}"
        );
        (format!("{legend} {place}"), script)
    };
    let choices = choices.as_array().unwrap().iter().map(state);
    main_states().into_iter().chain(choices).collect()
}

/// Sets media features: `[("prefers-color-scheme", "dark")]`.
pub async fn prefer(browser: &Browser, features: &[(&str, &str)]) {
    browser.prefer(features).await;
    browser.settle().await;
}
