//! Finding options, comparing two, following arguments that answer each other.

use fantoccini::key::Key;
use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};

const SHOWN: &str = "all(0, '.option:not(.general)').filter(shown).length";
const SAID: &str = "text(one(0, '[role=status]'))";

/// The options in a window of this width, alive.
pub async fn opened(width: u32) -> (Site, Browser) {
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
    let back = "all(0, 'button').filter(shown).find((one) => text(one) === 'Show all')";
    assert_eq!(browser.get(&format!("!{back}")).await, true, "nothing is hidden");
    browser.run("all(0, '.option:not(.general) > summary')[1].click();").await;
    browser.run("choose(0, 'family', 'U.S. force in Mexico');").await;
    browser.wait_for("those with force", &format!("{SAID} === '5 of 30 options'")).await;
    browser.run("choose(0, 'need', 'needing Congress’s approval');").await;
    browser.wait_for("fewer", &format!("{SAID} === '4 of 30 options'")).await;
    assert_eq!(browser.get(SHOWN).await, 4);
    let sentence = "text(one(0, '.ask').cloneNode(true)).replace(/ ?▾/g, '')";
    let words = "[...one(0, '.ask').querySelectorAll('.phrase > span')].map(text)";
    let expected = json!(["the arguments", "U.S. force in Mexico", "needing Congress’s approval"]);
    assert_eq!(browser.get(words).await, expected, "{}", browser.get(sentence).await);
    browser.run("choose(0, 'family', 'Inside the United States');").await;
    browser.wait_for("none", &format!("{SAID}.startsWith('No option')")).await;
    assert_eq!(browser.get(SHOWN).await, 0);
    browser.click(back).await;
    browser.wait_for("all", &format!("{SHOWN} === 30")).await;
    // The button is gone; the focus is in the sentence.
    let focus = "embeds[0].shadowRoot.activeElement?.closest('.ask') !== null";
    assert_eq!(browser.get(focus).await, true);
    // What was open before is open still.
    assert_eq!(browser.get("all(0, '.option:not(.general)')[1].open").await, true);
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

/// A press with nothing to see would seem broken: a closed row says how many answers it has.
#[tokio::test]
async fn read_by_questions_a_row_counts_its_answers() {
    let (_site, browser) = opened(412).await;
    let seen = "['.dots', '.signs', '.answered', '.asked'].map((it) => shown(one(0, it)))";
    assert_eq!(browser.get(seen).await, json!([true, true, false, false]));
    browser.run("choose(0, 'read', 'the answers to 5 questions');").await;
    let told = format!("JSON.stringify({seen}) === '[false,false,true,true]'");
    browser.wait_for("the counts", &told).await;
    let counts = "all(0, '.option:not(.general)').filter((option) => {
        const answers = [...option.querySelectorAll('.questions dd')];
        const some = answers.filter((one) => !one.querySelector('.missing')).length;
        return text(option.querySelector('.answered')) !== `${some} of ${answers.length} answered`;
    }).length";
    assert_eq!(browser.get(counts).await, 0);
    assert_eq!(browser.get("all(0, '.asked li').length").await, 5);
}

#[tokio::test]
async fn arguments_are_kept_as_a_table() {
    let (_site, browser) = opened(800).await;
    let kept = "window.kept = [];
        URL.createObjectURL = (blob) => { kept.push(blob); return 'blob:none'; };
        HTMLAnchorElement.prototype.click = function () { kept.push(this.download); };";
    browser.run(kept).await;
    browser.run("one(0, '.save').open = true; one(0, '[data-save=csv]').click();").await;
    browser.wait_for("the file", "kept.length === 2").await;
    assert_eq!(browser.text("kept[1]").await, "cartels-options.csv");
    browser
        .run("kept[0].text().then((text) => { window.table = text.trim().split('\\r\\n'); });")
        .await;
    browser.wait_for("its text", "window.table").await;
    let head = "family,option,side,speaker,argument,publisher,source,address";
    assert_eq!(browser.text("table[0].replace('\\ufeff', '')").await, head);
    let rows = "table.length - 1 - all(0, '.option .side > ul > li').length";
    assert_eq!(browser.get(rows).await, 0);
    let first = browser.text("table[1]").await;
    assert!(
        first.starts_with("\"U.S. force in Mexico\",\"Force in Mexico in general\",\"For\","),
        "{first}"
    );
    assert!(first.contains("\"https://"), "{first}");
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn any_two_options_are_compared() {
    let (_site, browser) = opened(800).await;
    browser.run("choose(0, 'read', 'two options side by side');").await;
    browser.wait_for("the choices", "all(0, '.compared select').length === 2").await;
    assert_eq!(browser.get(SHOWN).await, 0);
    browser.run("all(0, '.compared select')[1].focus();").await;
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
    assert_eq!(heads.last(), Some(&"More"));
    // What is said of both stands in its own column.
    let columns = "all(0, '.line')[1].querySelectorAll('.cell')";
    let said = browser
        .get(&format!("[...{columns}].map((one) => one.querySelectorAll('.said').length > 0)"))
        .await;
    assert_eq!(said, json!([true, true]));
    // Neither can be chosen twice.
    let disabled =
        "all(0, '.compared select').map((one) => one.querySelectorAll(':disabled').length)";
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
        ("pro", "con", "Even an air campaign could easily escalate"),
        ("con", "pro", "Law enforcement does not get"),
        ("pro", "con", "Even an air campaign could easily escalate"),
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

/// The words of a counterpoint press its button, but lead nowhere where both sides are in sight.
#[tokio::test]
async fn the_words_of_an_answer_lead_to_it_where_it_is_hidden() {
    // A reply to what is said of the whole family has no place in the lists of an option.
    let press = "all(0, '.option:not(.general) .reply')
        .find((one) => one.querySelector('button')).click();";
    let (_site, browser) = opened(412).await;
    browser.run("one(0, '.option:not(.general)').open = true;").await;
    browser.run(press).await;
    browser.wait_for("the argument", "!!one(0, '.side .found')").await;

    drop(browser);
    let (_site, browser) = opened(800).await;
    browser.run("one(0, '.option:not(.general)').open = true;").await;
    browser.run(press).await;
    browser.run("choose(0, 'read', 'two options side by side');").await;
    browser.wait_for("a counterpoint", "shown(one(0, '.compared .reply'))").await;
    browser.run("one(0, '.compared .reply').click();").await;
    browser.settle().await;
    assert_eq!(browser.get("all(0, '.found').length").await, 0);
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
