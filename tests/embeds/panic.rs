//! A panic in the wasm: one instance serves the page, so every embed goes back to its fragment.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};

/// A host page that breaks the DOM for everybody, as some polyfills have done.
const BREAK: &str = "window.kept = Node.prototype.insertBefore;
    Node.prototype.insertBefore = () => { throw new Error('hostile'); };";

async fn opened() -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = [embed("seizures"), embed("groups"), embed("options")].concat();
    browser.goto(&site.page(&body)).await;
    browser.wait_for_live(3).await;
    (site, browser)
}

async fn broken() -> (Site, Browser) {
    let (site, browser) = opened().await;
    browser.run(BREAK).await;
    browser.click("radio(1, 'MS-13')").await;
    browser.wait_for("the events", "seen.degraded.length").await;
    browser.settle().await;
    (site, browser)
}

#[tokio::test]
async fn every_embed_shows_its_fragment_again() {
    let (_site, browser) = broken().await;
    let reasons = browser.get("seen.degraded.map((event) => event.reason)").await;
    assert_eq!(reasons, json!(["panic", "panic", "panic"]));
    let shown = "embeds.map((embed, nth) => shown(one(nth, '.fragment .block')))";
    assert_eq!(browser.get(shown).await, json!([true, true, true]));
    let blocks = "embeds.map((embed, nth) => all(nth, '.block').length)";
    assert_eq!(browser.get(blocks).await, json!([1, 1, 1]));
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with("[nutgraf] panic: "), "{lines:#?}");
}

#[tokio::test]
async fn a_panic_while_it_is_mounted_leaves_the_fragment() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = embed("seizures").replace("data-nutgraf", "data-nutgraf data-live=\"touch\"");
    browser.goto(&site.page(&body)).await;
    browser.wait_for_still(1).await;
    browser.run(BREAK).await;
    browser.run("one(0, '.table summary').click();").await;
    browser.wait_for("the event", "seen.degraded.length").await;
    browser.settle().await;
    assert_eq!(browser.get("seen.degraded.map((event) => event.reason)").await, json!(["panic"]));
    let whole = "all(0, '.fragment .still').some(shown) && !one(0, '.shell > [hidden]') && one(0, '.table').open";
    assert_eq!(browser.get(whole).await, true);
}

#[tokio::test]
async fn an_embed_that_comes_later_stays_a_fragment_too() {
    let (_site, browser) = broken().await;
    let later = format!(
        "Node.prototype.insertBefore = kept;
         document.body.insertAdjacentHTML('beforeend', {:?});",
        embed("groups")
    );
    browser.run(&later).await;
    browser.wait_for("the fragment", "one(3, '.fragment .map')").await;
    browser.run("one(3, 'summary').click();").await;
    browser.wait_for("the event", "seen.degraded.length === 4").await;
    assert_eq!(browser.get("seen.degraded[3].reason").await, "panic");
    assert_eq!(browser.get("shown(one(3, '.fragment .map'))").await, true);
}

/// An instance that traps as soon as `trapped` is set: by what is no panic, nobody is told.
const TRAP: &str = "<script>
    const own = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
        const { instance, module } = await own.apply(WebAssembly, given);
        const wrap = (one) => (typeof one === 'function' ? (...all) => {
            if (window.trapped) throw new WebAssembly.RuntimeError('memory access out of bounds');
            return one(...all);
        } : one);
        const exports = Object.fromEntries(Object.entries(instance.exports)
            .map(([name, one]) => [name, wrap(one)]));
        return { instance: { exports }, module };
    };
</script>";

#[tokio::test]
async fn a_trap_that_is_no_panic_ends_the_instance_too() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = [embed("seizures"), embed("groups")].concat();
    browser.goto(&site.page_with(TRAP, &body)).await;
    browser.wait_for_live(2).await;
    browser
        .run("window.trapped = true; embeds[1].nutgraf.show('cartels/groups?group=ms-13');")
        .await;
    browser.wait_for("the events", "seen.degraded.length === 2").await;
    browser.run("window.trapped = false;").await;
    browser.settle().await;
    let reasons = browser.get("seen.degraded.map((event) => event.reason)").await;
    assert_eq!(reasons, json!(["panic", "panic"]));
    let shown = "embeds.map((embed, nth) => shown(one(nth, '.fragment .block')))";
    assert_eq!(browser.get(shown).await, json!([true, true]));
    let lines = browser.warnings().await;
    assert!(lines[0].contains("memory access out of bounds"), "{lines:#?}");
}

#[tokio::test]
async fn a_dead_instance_is_left_alone() {
    let (_site, browser) = broken().await;
    // The trap itself; nothing may come after it, whatever happens to the page.
    let before = browser.get("seen.errors").await;
    assert_eq!(before.as_array().unwrap().len(), 1, "{before}");
    browser.resize(500, 700).await;
    browser.run("document.body.className = 'other'; embeds[0].remove();").await;
    browser.run("document.body.dataset.theme = 'dark'; embeds[0].dataset.theme = 'dark';").await;
    browser.run("embeds[1].dataset.block = 'groups';").await;
    browser.settle().await;
    assert_eq!(browser.get("seen.errors").await, before);
}
