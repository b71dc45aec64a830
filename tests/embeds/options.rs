//! Finding options, comparing two, following arguments that answer each other.

use fantoccini::key::Key;
use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};

const SHOWN: &str = "all(0, '.option:not(.general)').filter(shown).length";
const SAID: &str = "text(one(0, '[role=status]'))";

async fn opened(width: u32) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.resize(width, 900).await;
    browser.goto(&site.page(&embed("options"))).await;
    browser.wait_for_live(1).await;
    (site, browser)
}

#[tokio::test]
async fn options_are_found_by_family_and_need() {
    let (_site, browser) = opened(800).await;
    assert_eq!(browser.get(SHOWN).await, 30);
    browser.run("all(0, '.option:not(.general) > summary')[1].click();").await;
    browser.click("radio(0, 'U.S. force in Mexico')").await;
    browser.wait_for("those with force", &format!("{SAID} === '5 of 30 options'")).await;
    browser.click("radio(0, 'Action by Congress')").await;
    browser.wait_for("fewer", &format!("{SAID} === '3 of 30 options'")).await;
    assert_eq!(browser.get(SHOWN).await, 3);
    browser.click("radio(0, 'Inside the United States')").await;
    browser.wait_for("none", &format!("{SAID}.startsWith('No option')")).await;
    assert_eq!(browser.get(SHOWN).await, 0);
    browser.click("all(0, 'button').find((one) => text(one) === 'Show all options')").await;
    browser.wait_for("all", &format!("{SHOWN} === 30")).await;
    // The button is gone; the focus is where it was.
    assert_eq!(browser.get("embeds[0].shadowRoot.activeElement?.tabIndex").await, -1);
    // What was open before is open still.
    assert_eq!(browser.get("all(0, '.option:not(.general)')[1].open").await, true);
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn any_two_options_are_compared() {
    let (_site, browser) = opened(800).await;
    browser.click("radio(0, 'Compare two options')").await;
    browser.wait_for("the choices", "all(0, 'select').length === 2").await;
    assert_eq!(browser.get(SHOWN).await, 0);
    browser.run("all(0, 'select')[1].focus();").await;
    browser.press(Key::End).await;
    let names = "all(0, '.line')[0].querySelectorAll('.cell > h5:first-child')";
    let second = format!("text({names}[1]) === 'Stricter prescribing and less demand'");
    browser.wait_for("the last option", &second).await;
    let compared = "Air and drone strikes on labs and leaders, compared with Stricter prescribing \
                    and less demand";
    browser.wait_for("it is said", &format!("{SAID} === '{compared}'")).await;
    let heads = browser.get("all(0, '.line > h4').map(text)").await;
    let heads: Vec<&str> = heads.as_array().unwrap().iter().filter_map(|it| it.as_str()).collect();
    let expected = ["What it is", "For", "Against"];
    assert_eq!(heads.get(..3), Some(&expected[..]));
    assert_eq!(heads.len(), 3 + 5 + 1, "five questions, and what is known besides");
    assert_eq!(heads.last(), Some(&"Background"));
    // What is said of both stands in its own column.
    let columns = "all(0, '.line')[1].querySelectorAll('.cell')";
    let said = browser
        .get(&format!("[...{columns}].map((one) => one.querySelectorAll('.said').length > 0)"))
        .await;
    assert_eq!(said, json!([true, true]));
    // Neither can be chosen twice.
    let disabled = "all(0, 'select').map((one) => one.querySelectorAll(':disabled').length)";
    assert_eq!(browser.get(disabled).await, json!([1, 1]));
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn an_answer_leads_to_the_hidden_side_and_back() {
    let (_site, browser) = opened(412).await;
    browser.run("one(0, '.option:not(.general)').open = true;").await;
    let shown = "(side) => shown(one(0, `.option:not(.general) .${side}`))";
    assert_eq!(browser.get(&format!("['pro', 'con'].map({shown})")).await, json!([true, false]));
    let focused = "text(embeds[0].shadowRoot.activeElement)";
    for (from, to, words) in [
        ("pro", "con", "Relying on air power"),
        ("con", "pro", "Bombing labs would cost less"),
        ("pro", "con", "Relying on air power"),
    ] {
        let button = format!(
            "all(0, '.option .{from} .reply').find((one) => text(one).includes('{}'))
                .querySelector('button')",
            words.split(' ').next().unwrap()
        );
        browser.click(&button).await;
        browser.wait_for(to, &format!("({shown})('{to}')")).await;
        browser.wait_for("the focus", &format!("{focused}.startsWith('{words}')")).await;
    }
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn how_much_is_said_adds_up() {
    let (_site, browser) = opened(412).await;
    let sums = "(() => {
        const numbers = (row) => [...row.querySelectorAll('td')].map((one) => Number(text(one)));
        const rows = all(0, '.balance tbody tr').map(numbers);
        const sum = (at) => rows.reduce((sum, row) => sum + row[at], 0);
        const [all_] = all(0, '.balance tfoot tr').map(numbers);
        return [rows.length, ...[0, 1, 2, 3, 5, 6, 7, 8].map((at) => all_[at] <= sum(at))];
    })()";
    assert_eq!(browser.get(sums).await, json!([5, true, true, true, true, true, true, true, true]));
}
