//! A page that is itself a Yew app: it and an explainer in it each hear their own events only.

use nutgraf::press::digest::{brief, named};
use serde_json::json;

use crate::browser::Browser;
use crate::page::{Files, Site, embed};
use crate::server::Answer;
use crate::source::loader;

/// An explainer as any Yew app has it: with the names that Yew gives to what it marks.
fn app() -> (String, Vec<u8>) {
    let glue = String::from_utf8(Files::read(&Files::built().glue)).unwrap();
    let glue = glue.replace(".__nutgraf_", ".__yew_") + "\n// An app.";
    assert!(glue.contains(".__yew_listener_id") && glue.contains(".__yew_subtree_id"));
    (named("nutgraf.js", glue.as_bytes()), glue.into_bytes())
}

#[tokio::test]
async fn a_page_that_is_a_yew_app_hears_nothing_of_what_is_pressed_inside() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let (name, glue) = app();
    let text = loader("", &name, &brief(&glue));
    site.embeds.put(&format!("/{name}"), Answer::of("text/javascript", glue));
    let theirs = site.embeds.put("/embed-0123456789abcdef.js", Answer::of("text/javascript", text));
    let named_by = |address: &str| format!("data-nutgraf data-loader=\"{address}\"");
    let body = [
        embed("groups").replace("data-nutgraf", &named_by(&theirs)),
        format!("<script src=\"{theirs}\"></script>"),
    ]
    .concat();
    browser.resize(1280, 3000).await;
    browser.goto(&site.page(&body)).await;
    browser.wait_for("the app", "seen.live === 1").await;
    let inside = format!(
        "const guest = document.createElement('nut-graf');
        guest.dataset.loader = '{}/embed.js';
        Object.assign(guest.dataset, {{ story: 'cartels', block: 'groups' }});
        all(0, '.block')[0].append(guest);",
        site.embeds.origin
    );
    browser.run(&inside).await;
    browser.wait_for("the explainer in it", "seen.live === 2").await;
    assert_eq!(browser.get("Object.keys(nutgraf.glues).length").await, 2);
    let within = "one(0, 'nut-graf').shadowRoot";
    let ours = format!(
        "[...{within}.querySelectorAll('.tile')]
        .find((one) => one.querySelector('strong').textContent === 'MS-13')"
    );
    for _ in 0..2 {
        browser.run(&format!("{ours}.querySelector('input').click();")).await;
        browser.wait_for("the card", &format!("{within}.querySelector('.card h4')")).await;
        browser.settle().await;
        let card = "all(0, '.card h4').length";
        assert_eq!(browser.get(card).await, 0, "the app has heard what was pressed inside");
    }
    // And the other way round.
    browser.run("radio(0, 'Gulf Cartel').click();").await;
    browser.wait_for("the card of the app", "one(0, '.card h4')").await;
    let card = format!("text({within}.querySelector('.card h4'))");
    assert_eq!(browser.get(&card).await, "MS-13");
    assert_eq!(browser.get("seen.degraded").await, json!([]));
    assert_eq!(browser.get("seen.errors").await, json!([]));
}
