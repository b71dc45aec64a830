//! Many embeds, and embeds that come and go all day: nothing fails and nothing is left.
//!
//! `NUTGRAF_MOUNTS` says how many come and go, of which there are few without it.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::browser::engine::Engine;
use crate::page::{Files, Site, embed};
use crate::reader::BLOCKS;
use crate::server::Answer;

/// As many come and go before anything is counted, so that what is made once is there.
const FIRST: u64 = 50;

/// What may be left of a thousand, as a part of what there was.
const MOST: f64 = 1.05;

/// Keeps the memory of the wasm, which nobody else hands out.
const MEMORY: &str = "<script>
    for (const way of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[way];
        WebAssembly[way] = async (...all) => {
            const made = await real.apply(WebAssembly, all);
            window.wasm = (made.instance ?? made).exports.memory;
            return made;
        };
    }
</script>";

#[tokio::test]
async fn fifty_on_one_page_come_alive() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let text = "<p>Between two of them stands a text.</p>";
    let body: String =
        (0..50).map(|nth| embed(BLOCKS[nth % BLOCKS.len()]) + &text.repeat(9)).collect();
    browser.goto(&site.page(&body)).await;
    let there = "embeds.filter((embed, nth) => one(nth, '.block')).length === 50";
    browser.wait_for("all fragments", there).await;
    // Most are far from the reader: they stay as they were built until somebody comes.
    assert!(browser.get("seen.live").await.as_u64() < Some(10));
    for nth in 0..50 {
        browser.run(&format!("embeds[{nth}].scrollIntoView({{ behavior: 'instant' }});")).await;
        browser.wait_for(format!("life in number {nth}"), &format!("alive({nth})")).await;
    }
    browser.click("radio(49, 'MS-13') ?? all(49, '.steps button')[1]").await;
    browser.settle().await;
    assert_eq!(browser.get("seen.live").await, 50);
    assert_eq!(browser.get("seen.degraded").await, json!([]));
    assert_eq!(browser.get("seen.errors").await, json!([]));
    let Files { glue, wasm, story, .. } = Files::built();
    for file in [glue, wasm, story] {
        assert_eq!(site.embeds.count(&file), 1, "{file}");
    }
}

/// Lets so many embeds come alive and go, one after the other, of each kind in turn.
async fn come_and_go(browser: &Browser, count: u64) {
    let mut left = count;
    while left > 0 {
        // Scripts of drivers may not take for ever.
        let some = left.min(25);
        left -= some;
        let script = format!(
            "const done = arguments[0];
            (async () => {{
                const main = document.querySelector('main');
                for (let nth = 0; nth < {some}; nth += 1) {{
                    const one = kinds[nth % kinds.length].cloneNode(true);
                    const live = new Promise((end) => one.addEventListener('nutgraf:live', end));
                    main.append(one);
                    await live;
                    one.remove();
                    await null;
                }}
            }})().then(() => done(true), (error) => done(String(error)));"
        );
        let ended = browser.client.execute_async(&script, Vec::new()).await.unwrap();
        assert_eq!(ended, true, "{:#}", browser.get("seen").await);
    }
}

/// What there is of everything, after what nobody needs has been collected.
async fn count_all(browser: &Browser) -> Vec<(String, f64)> {
    // A listener waits a quarter of a second before it tells; some waits take a minute.
    browser.settle().await;
    let pages = browser.get("wasm.buffer.byteLength / 65536").await.as_f64().unwrap();
    let mut all = vec![("wasm, pages".to_owned(), pages)];
    if Engine::chosen() == Engine::Chromium {
        browser.devtools("Performance.enable", json!({})).await;
        for _ in 0..3 {
            browser.devtools("HeapProfiler.collectGarbage", json!({})).await;
            browser.settle().await;
        }
        let told = browser.devtools("Performance.getMetrics", json!({})).await;
        let wanted = ["JSHeapUsedSize", "Nodes", "JSEventListeners"];
        for one in told["metrics"].as_array().unwrap() {
            let name = one["name"].as_str().unwrap();
            if wanted.contains(&name) {
                all.push((name.to_owned(), one["value"].as_f64().unwrap()));
            }
        }
        assert_eq!(all.len(), 4, "{told}");
    }
    all
}

/// What there is more of than may be, with how much there was and is.
fn grown(first: &[(String, f64)], last: &[(String, f64)]) -> Vec<String> {
    let both = first.iter().zip(last).filter(|((_, before), (_, after))| *after > before * MOST);
    both.map(|((name, before), (_, after))| format!("{name}: {before}, then {after}")).collect()
}

#[tokio::test]
async fn what_has_come_and_gone_leaves_nothing() {
    let mounts = std::env::var("NUTGRAF_MOUNTS").map_or(150, |count| count.parse().unwrap());
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.resize(1280, 2000).await;
    // The page may read what goes wrong in a script that it has asked for in this way.
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{0}/collector.js\"></script>{MEMORY}<body><main></main>
        <template>{1}</template><script src=\"{0}/embed.js\" crossorigin></script></body></html>",
        site.embeds.origin,
        BLOCKS.map(embed).concat()
    );
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    browser.run("window.kinds = [...document.querySelector('template').content.children];").await;
    come_and_go(&browser, FIRST).await;
    let first = count_all(&browser).await;
    come_and_go(&browser, mounts - FIRST).await;
    let mut last = count_all(&browser).await;
    // On a busy machine not all that nobody needs is collected at once; what is held on to never is.
    for _ in 0..10 {
        if grown(&first, &last).is_empty() {
            break;
        }
        last = count_all(&browser).await;
    }
    for ((name, before), (_, after)) in first.iter().zip(&last) {
        println!("{name}: {before} after {FIRST}, {after} after {mounts}");
    }
    assert_eq!(grown(&first, &last), Vec::<String>::new());
    assert_eq!(browser.get("seen.live").await, Value::from(mounts));
    assert_eq!(browser.get("seen.degraded").await, json!([]));
    assert_eq!(browser.get("seen.errors").await, json!([]));
}
