//! A whole story in one explainer, before it comes alive and after.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};

/// In a whole story, too: there a table that is made only when it is opened comes before controls.
#[tokio::test]
async fn in_a_whole_story_each_control_keeps_its_own() {
    for open in ["", "one(0, '.table').open = true;"] {
        let (site, browser) = (Site::open().await, Browser::open().await);
        let body = embed("").replace("data-nutgraf", "data-nutgraf data-live=\"touch\"");
        browser.goto(&site.page(&body)).await;
        browser.wait_for("the fragment", "one(0, '.fragment .options')").await;
        browser.run(&format!("{open} one(0, 'input[type=search]').value = 'ms';")).await;
        browser.run("choose(0, 'family', 'Law and money');").await;
        browser.run("one(0, '.shell').dispatchEvent(new KeyboardEvent('keydown'));").await;
        browser.wait_for("the event", "seen.live === 1").await;
        let chosen = "all(0, '.phrase > span').map(text)";
        let expected = [
            "nationwide",
            "at and between ports",
            "Mexico",
            "the arguments",
            "Law and money",
            "regardless of requirements",
        ];
        browser.wait_for("the family", "all(0, '.family').filter(shown).length === 1").await;
        assert_eq!(browser.get(chosen).await, json!(expected), "{open}");
        assert_eq!(browser.text("one(0, 'input[type=search]').value").await, "ms", "{open}");
        let rows = "[one(0, '.table').open, !!one(0, '.table tr')]";
        let expected = json!([!open.is_empty(), !open.is_empty()]);
        let made = format!("JSON.stringify({rows}) === '{expected}'");
        browser.wait_for(format!("the rows: {open}"), &made).await;
    }
}
