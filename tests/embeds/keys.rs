//! Shortcuts of the page, which must not hear what a reader types or presses inside.

use fantoccini::key::Key;
use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};

/// As many sites do it: one key is a command, unless somebody types.
const SHORTCUTS: &str = "<script>
    window.heard = [];
    for (const type of ['keydown', 'keypress', 'keyup']) {
        for (const place of [window, document]) {
            place.addEventListener(type, ({ target, key }) => {
                if (!target.matches?.('input, textarea, select, [contenteditable]')) {
                    heard.push(`${type} ${key}`);
                }
            });
        }
    }
</script>";

/// Every key that does something to what can be in an explainer.
const USED: [Key; 10] = [
    Key::Left,
    Key::Right,
    Key::Up,
    Key::Down,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::Enter,
    Key::Backspace,
];

async fn opened(block: &str, attributes: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = embed(block).replace("data-nutgraf", &format!("data-nutgraf {attributes}"));
    browser.goto(&site.page_with(SHORTCUTS, &body)).await;
    (site, browser)
}

/// Gives the focus to each that can have it, one of a kind, and presses all keys there.
async fn assert_silent(browser: &Browser, what: &str) {
    let kinds = "const kinds = new Set();
        all(0, 'details').forEach((one) => { one.open = true; });
        window.stops = all(0, 'a, button:not([data-save]), input, select, summary, .scroll').filter((one) => {
            const kind = `${one.localName} ${one.type} ${one.className}`;
            return shown(one) && !kinds.has(kind) && kinds.add(kind);
        });
        return stops.length;";
    let count = browser.run(kinds).await.as_u64().unwrap();
    assert!(count > 2, "{what}: {count}");
    for nth in 0..count {
        // What a link does would lead away.
        let focus = format!(
            "const stop = stops[{nth}]; heard.length = 0;
            stop.addEventListener('click', (event) => {{
                if (stop.localName === 'a') event.preventDefault();
            }});
            stop.focus();
            return `${{stop.localName}} ${{stop.type}} ${{stop.className}}`;"
        );
        let stop = browser.run(&focus).await;
        browser.type_in("sin ").await;
        for key in USED {
            browser.press(key).await;
            // What it has closed may have had the focus.
            browser
                .run(&format!("if (!embeds[0].matches(':focus-within')) stops[{nth}].focus();"))
                .await;
        }
        browser.settle().await;
        let heard = browser.get("heard").await;
        assert_eq!(heard, json!([]), "{what}, {stop}");
    }
}

/// Keys as the browser sends them, on what has the focus inside: which of them the page hears.
const HELD: &str = "
    const press = (more) => {
        heard.length = 0;
        one(0, 'summary').dispatchEvent(new KeyboardEvent('keydown', {
            bubbles: true, composed: true, ...more }));
        return heard.length > 0;
    };
    return [
        { key: 'F6' }, { key: 'k', ctrlKey: true }, { key: 'k', metaKey: true },
        { key: 'k', altKey: true }, { key: 'Left', altKey: true }, { key: 'j' }, { key: '/' },
    ].map(press);
";

/// Moves the focus, closes a dialog, is a command of the browser or of the page with a key held.
async fn assert_heard(browser: &Browser, what: &str) {
    browser.run("one(0, 'summary').focus(); heard.length = 0;").await;
    browser.press(Key::Escape).await;
    browser.press(Key::Tab).await;
    for key in ["Escape", "Tab"] {
        browser
            .wait_for(format!("{key} in {what}"), &format!("heard.includes('keydown {key}')"))
            .await;
    }
    let heard = browser.run(HELD).await;
    assert_eq!(heard, json!([true, true, true, true, true, false, false]), "{what}");
}

#[tokio::test]
async fn the_page_does_not_hear_what_is_typed_or_steered_inside() {
    for block in ["seizures", "groups", "options"] {
        let (_site, browser) = opened(block, "").await;
        browser.wait_for_live(1).await;
        assert_silent(&browser, block).await;
        assert_heard(&browser, block).await;
    }
}

#[tokio::test]
async fn nor_in_an_explainer_that_does_not_come_alive() {
    for block in ["seizures", "groups", "options"] {
        let (_site, browser) = opened(block, "data-live=\"never\"").await;
        browser
            .wait_for("what is folded away", "one(0, '.block') && !one(0, '[data-later]')")
            .await;
        assert_silent(&browser, block).await;
        assert_heard(&browser, block).await;
    }
}

/// The field for a group, as a reader uses it: what is typed arrives, and Escape empties it before it
/// means something to the page.
#[tokio::test]
async fn what_is_typed_arrives_in_the_field() {
    let (_site, browser) = opened("groups", "").await;
    browser.wait_for_live(1).await;
    browser.run("one(0, 'input[type=search]').focus(); heard.length = 0;").await;
    browser.type_in("sinaloa").await;
    browser.wait_for("the word", "one(0, 'input[type=search]').value === 'sinaloa'").await;
    browser.press(Key::Escape).await;
    assert_eq!(browser.get("heard").await, json!([]));
    browser.run("one(0, 'select').focus();").await;
    browser.press(Key::Escape).await;
    browser.wait_for("the page", "heard.includes('keydown Escape')").await;
}

/// What an author has written into the element is the page's own.
#[tokio::test]
async fn keys_in_the_text_of_the_page_are_heard() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    site.embeds.put("/stories/cartels/en.groups.fragment.html", crate::server::Answer::missing());
    let body = embed("groups").replace("Seizures fell", "<button>Press</button>");
    browser.goto(&site.page_with(SHORTCUTS, &body)).await;
    browser.wait_for("the failure", "seen.degraded.length").await;
    browser.run("document.querySelector('button').focus();").await;
    browser.type_in("j").await;
    browser.wait_for("the command", "heard.includes('keydown j')").await;
}
