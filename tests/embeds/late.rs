//! Answers that come late, or from an older build than the rest: what is below stays in sight, and
//! nothing is waited for without end.

use std::time::Instant;

use nutgraf::press::digest::{brief, named};
use serde_json::json;

use crate::browser::Browser;
use crate::faults::{GROUPS, LOADER, assert_in_sight, assert_told};
use crate::page::{Files, Site, embed};
use crate::server::Answer;
use crate::source::loader;

/// Minutes pass when the test says so: what waits for one is kept.
const CLOCK: &str = "<script>
    window.waits = new Map();
    const { setTimeout: later, clearTimeout: never } = window;
    window.setTimeout = (task, time, ...more) => {
        if (time !== 60000) return later(task, time, ...more);
        const id = later(() => {}, 1e9);
        waits.set(id, task);
        return id;
    };
    window.clearTimeout = (id) => { waits.delete(id); never(id); };
    window.pass = () => { const all = [...waits.values()]; waits.clear(); all.forEach((task) => task()); };
</script>";

/// Half a minute is waited for; nobody waits for more than a minute.
#[tokio::test]
async fn an_answer_that_comes_late() {
    let browser = Browser::open().await;
    let Files { glue, wasm, story, .. } = Files::built();
    let files = [
        (GROUPS.to_owned(), 0, "fragment-unreachable"),
        (Files::rest(GROUPS), 1, "fragment-unreachable"),
        (glue, 1, "glue-unreachable"),
        (wasm, 1, "wasm-unreachable"),
        (story, 1, "story-unreachable"),
    ];
    for (path, rung, reason) in files {
        for minute in [false, true] {
            let (site, what) = (Site::open().await, format!("{path}, a minute late: {minute}"));
            site.embeds.hold(&path);
            browser.goto(&site.page_with(CLOCK, &embed("groups"))).await;
            let began = Instant::now();
            while site.embeds.count(&path) == 0 {
                assert!(began.elapsed().as_secs() < 20, "never asked for: {what}");
                browser.settle().await;
            }
            browser.settle().await;
            assert_in_sight(&browser, &what, rung).await;
            assert_eq!(browser.get("seen.degraded").await, json!([]), "{what}");
            if minute {
                // What is only slow, as another file may be, would be late with it.
                browser.wait_for("nothing else", "waits.size === 1").await;
                browser.run("pass();").await;
                assert_told(&browser, &what, &[reason], rung).await;
                assert_in_sight(&browser, &what, rung).await;
            }
            site.embeds.release(&path);
            if minute {
                browser.run("nutgraf.scan();").await;
            }
            browser.wait_for(format!("life after {what}"), "seen.live === 1").await;
            browser.settle().await;
            assert_eq!(
                browser.get("embeds[0].shadowRoot.querySelectorAll('.shell').length").await,
                1
            );
            assert_eq!(browser.get("seen.errors").await, json!([]), "{what}");
        }
    }
}

/// A fragment from a cache beside files of a newer build.
fn older(missing: bool) -> (String, String) {
    let fragment = String::from_utf8(Files::read(GROUPS)).unwrap();
    let story = Files::built().story;
    let name = story.rsplit('/').next().unwrap();
    let gone = if missing { "en-0123456789abcdef.story" } else { "en-fedcba9876543210.story" };
    (fragment.replace(name, gone), format!("/stories/cartels/{gone}"))
}

#[tokio::test]
async fn an_old_fragment_beside_new_files() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    // Nothing is deleted when a new build is copied: the older figures are there.
    let (fragment, path) = older(false);
    site.embeds.put(GROUPS, Answer::page(fragment));
    let data = Files::read(&Files::built().story);
    site.embeds.put(&path, Answer::of("application/octet-stream", data));
    browser.goto(&site.page(&embed("groups"))).await;
    browser.wait_for("life", "seen.live === 1").await;
    assert_eq!(browser.get("seen.degraded").await, json!([]));
    assert_eq!((site.embeds.count(&path), site.embeds.count(&Files::built().story)), (1, 0));
    // They are gone.
    site.embeds.put(GROUPS, Answer::page(older(true).0));
    browser.goto("about:blank").await;
    browser.goto(&site.page(&embed("groups"))).await;
    assert_told(&browser, "older figures", &["story-missing"], 1).await;
    assert_in_sight(&browser, "older figures", 1).await;
    site.embeds.restore(GROUPS);
    browser.client.refresh().await.unwrap();
    browser.wait_for("life", "seen.live === 1").await;
}

/// A loader from a cache, whose live half is no longer there, or is older than the fragments.
#[tokio::test]
async fn an_old_loader_beside_new_files() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let glue = Files::built().glue;
    let text = [Files::read(&glue).as_slice(), b"\n// older"].concat();
    let name = named("nutgraf.js", &text);
    let old = loader("", &name, &brief(&text));
    site.embeds.put(LOADER, Answer::of("text/javascript", old));
    browser.goto(&site.page(&embed("groups"))).await;
    assert_told(&browser, "an older half", &["glue-missing"], 1).await;
    assert_in_sight(&browser, "an older half", 1).await;
    site.embeds.put(&format!("/{name}"), Answer::of("text/javascript", text));
    browser.run("nutgraf.scan();").await;
    browser.wait_for("life", "seen.live === 1").await;
    // And the new one, when the cache has let go of it.
    site.embeds.restore(LOADER);
    browser.client.refresh().await.unwrap();
    browser.wait_for("life", "seen.live === 1").await;
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}
