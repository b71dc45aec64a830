//! Pages that others build: an explainer is laid out on each of them as on any, and harms none.

use serde_json::json;

use crate::browser::Browser;
use crate::heights::snippet;
use crate::page::{Site, embed};
use crate::server::Answer;

/// What is wrong with how an embed is laid out: what has no width, is cut off, sticks out, or lies
/// over what comes after it.
pub const FAULTS: &str = "embeds.flatMap((embed, nth) => {
    const shell = one(nth, '.shell');
    const box = shell.getBoundingClientRect();
    const name = (one) => `${one.localName}.${one.getAttribute('class')}`;
    const faults = box.width > 100 && box.height > 200 ? [] : [`shell ${box.width} x ${box.height}`];
    // In this order: boxes of what is closed are laid out only for whoever asks.
    const seen = (one) => !one.closest('.hidden, .scroll, svg')
        && one.checkVisibility({ contentVisibilityAuto: true }) && one.getClientRects().length;
    for (const one of all(nth, '.shell *').filter(seen)) {
        const { width, left, right, bottom } = one.getBoundingClientRect();
        if (!width && one.textContent.trim()) faults.push(`no width: ${name(one)}`);
        if (right > box.right + 1 || left < box.left - 1) faults.push(`sticks out: ${name(one)}`);
        const { overflowX } = getComputedStyle(one);
        if (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1) faults.push(`cut: ${name(one)}`);
        const next = one.nextElementSibling;
        if (one.parentNode.matches('.block, .told, .drawn') && next && seen(next)
            && next.getBoundingClientRect().top < bottom - 1) faults.push(`under: ${name(one)}`);
    }
    return faults.slice(0, 5).map((fault) => `${embed.dataset.block}: ${fault}`);
})";

/// A page: its name, its head, and what stands around the embeds.
type Page = (&'static str, &'static str, &'static str, &'static str);

const PAGES: [Page; 25] = [
    ("as it is", "", "", ""),
    ("all unset", "<style>* { all: unset !important }</style>", "", ""),
    ("svg", "<style>svg { width: 100%; height: auto; display: block }</style>", "", ""),
    ("empty", "<style>div:empty { display: none } p:empty { display: none }</style>", "", ""),
    ("letters", "<style>body { letter-spacing: .3em; word-spacing: 1em }</style>", "", ""),
    ("capitals", "<style>* { text-transform: uppercase }</style>", "", ""),
    ("zoom", "<style>body { zoom: 1.25 }</style>", "", ""),
    (
        "transform",
        "<style>main { transform: scale(.8) rotate(0.01deg) }</style>",
        "<main>",
        "</main>",
    ),
    ("small root", "<style>html { font-size: 62.5% }</style>", "", ""),
    ("large root", "<style>html { font-size: 24px }</style>", "", ""),
    ("sidebar", "<style>aside { width: 180px }</style>", "<aside>", "</aside>"),
    ("wide", "<style>main { width: 2000px }</style>", "<main>", "</main>"),
    ("details", "", "<details open><summary>More</summary>", "</details>"),
    ("dialog", "", "<dialog open>", "</dialog>"),
    ("unseen", "<style>main { content-visibility: auto }</style>", "<main>", "</main>"),
    ("elsewhere", "<base href=\"https://elsewhere.example/deep/\">", "", ""),
    ("names", "", "<form id=\"nutgraf\"><input name=\"scan\"></form>", ""),
    (
        "another element",
        "<script>customElements.define('nut-graf', class extends HTMLElement {})</script>",
        "",
        "",
    ),
    ("prototypes", "<script>Array.prototype.last = 1; Object.prototype.more = 1;</script>", "", ""),
    (
        "console",
        "<script>for (const way in console) console[way] = () => { throw way };</script>",
        "",
        "",
    ),
    (
        "wrapped",
        "<script>const { fetch: own } = window; window.fetch = (...all) => own(...all);
         const define = customElements.define.bind(customElements);
         customElements.define = (...all) => define(...all);</script>",
        "",
        "",
    ),
    (
        "methods of its own",
        "<script>for (const kind of [Array, String, Function, NodeList, Map, Promise]) {
            for (const name of Object.getOwnPropertyNames(kind.prototype)) {
                const { value: own, writable } = Object.getOwnPropertyDescriptor(kind.prototype, name);
                if (typeof own !== 'function' || !writable || /constructor|apply|call/.test(name)) continue;
                kind.prototype[name] = function (...all) { return Reflect.apply(own, this, all); };
            }
         }</script>",
        "",
        "",
    ),
    (
        "no elements of others",
        "<script>customElements.define = () => { throw new TypeError('taken'); };</script>",
        "",
        "",
    ),
    (
        "styled from above",
        "<style>:root, body, div { all: revert; line-height: 3 }</style>",
        "",
        "",
    ),
    ("boxes", "<style>* { box-sizing: border-box; min-width: 0; max-width: 100% }</style>", "", ""),
];

/// The pages whose styles hide or change an empty element.
const HIDING: [&str; 3] = ["as it is", "empty", "boxes"];

#[tokio::test]
async fn an_explainer_is_laid_out_well_on_the_pages_of_others() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let mut faults = Vec::new();
    browser.resize(1280, 6500).await;
    for (name, head, before, after) in PAGES {
        let body =
            [before, &embed("seizures"), &embed("groups"), &embed("options"), after].concat();
        browser.goto(&site.page_with(head, &body)).await;
        browser
            .wait_for(format!("life in {name}"), "seen.live === 3 || seen.degraded.length")
            .await;
        browser.settle().await;
        assert_eq!(browser.get("seen.degraded").await, json!([]), "{name}");
        assert_eq!(browser.get("seen.errors").await, json!([]), "{name}");
        let found = browser.at_rest(FAULTS).await;
        if found != json!([]) {
            faults.push(format!("{name}: {found}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn a_page_in_quirks_mode_is_one_like_any() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.resize(1280, 6500).await;
    let page = format!(
        "<title>Host</title><script src=\"{0}/collector.js\"></script><table><tr><td>{1}</table>
         <script src=\"{0}/embed.js\"></script>",
        site.embeds.origin,
        embed("groups")
    );
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    browser.wait_for("life", "seen.live === 1").await;
    assert_eq!(browser.get("document.compatMode").await, "BackCompat");
    assert_eq!(browser.at_rest(FAULTS).await, json!([]));
}

/// What a page could notice of a guest.
const TRACES: &str = "<script>
    window.added = [];
    const { addEventListener: add } = EventTarget.prototype;
    window.traces = () => ({
        names: Object.getOwnPropertyNames(window).filter((name) => !/^(seen|embeds|added|traces|before|ret_nodes)$/.test(name)).sort(),
        title: document.title, focus: document.activeElement.localName, history: history.length,
        address: location.href, natives: ['Array', 'Node', 'Element', 'Promise', 'String', 'Object', 'Map']
            .map((name) => [name, Object.getOwnPropertyNames(window[name].prototype).length]),
        body: document.body.className + document.documentElement.className + document.body.style.cssText,
    });
    addEventListener('DOMContentLoaded', () => { window.before = traces(); });
</script>";

#[tokio::test]
async fn the_page_is_as_it_was() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.resize(1280, 6500).await;
    let body = ["seizures", "groups", "options"].map(embed).concat();
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{0}/collector.js\"></script>{TRACES}
        <body>{body}<script>window.loader = document.createElement('script');
        addEventListener('load', () => {{ loader.src = '{0}/embed.js'; document.body.append(loader); }});
        </script></body></html>",
        site.embeds.origin
    );
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    browser.wait_for("life", "seen.live === 3").await;
    browser.settle().await;
    let [before, after] = ["before", "traces()"].map(|it| format!("JSON.stringify({it})"));
    let read = |text: String| serde_json::from_str::<serde_json::Value>(&text).expect("JSON");
    let (mut before, after) = (read(browser.text(&before).await), read(browser.text(&after).await));
    // The one name that is documented.
    let names = before["names"].as_array_mut().expect("names");
    names.push(json!("nutgraf"));
    names.sort_by_key(|name| name.as_str().map(str::to_owned));
    for (what, found) in after.as_object().expect("an object") {
        let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
        let (now, then) = (list(found), list(&before[what]));
        let new: Vec<_> = now.iter().filter(|it| !then.contains(it)).collect();
        let gone: Vec<_> = then.iter().filter(|it| !now.contains(it)).collect();
        assert!(found == &before[what], "{what}: new {new:?}, gone {gone:?}");
    }
    assert_eq!(browser.get("seen.lines").await, json!([]));
}

#[tokio::test]
async fn an_embed_may_be_moved_cloned_and_taken_away_again_and_again() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.page(&[embed("groups"), "<main></main>".to_owned()].concat())).await;
    browser.wait_for("life", "seen.live === 1").await;
    let churn = "window.churned = (async () => {
        const [one] = embeds;
        const main = document.querySelector('main');
        for (let nth = 0; nth < 200; nth += 1) {
            const copy = one.cloneNode(true);
            main.append(copy);
            if (nth % 2) main.append(one); else document.body.prepend(one);
            if (nth % 3) one.remove();
            if (nth % 5 === 0) await new Promise((done) => setTimeout(done));
            document.body.prepend(one);
            copy.remove();
        }
        return true;
    })();";
    browser.run(churn).await;
    browser.client.execute_async("window.churned.then(arguments[0]);", Vec::new()).await.unwrap();
    browser.run("scrollTo(0, 0);").await;
    browser.wait_for("life again", "one(0, '.shell .block') && !one(0, '.fragment')").await;
    browser.settle().await;
    assert_eq!(browser.get("embeds.length").await, 1);
    assert_eq!(browser.get("seen.degraded").await, json!([]));
    assert_eq!(browser.get("seen.errors").await, json!([]));
    assert_eq!(browser.at_rest(FAULTS).await, json!([]));
    browser.click("radio(0, 'MS-13')").await;
    browser.wait_for("the card", "one(0, '.card h4')").await;
}

/// The room that a snippet holds is an element without content, which pages hide.
#[tokio::test]
async fn no_style_of_a_page_takes_the_room_of_a_snippet() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for kind in ["short", "full"] {
        let pasted = snippet(&site, &format!("en.groups.{kind}"));
        let (element, _) = pasted.split_once("<script").unwrap();
        let mut heights = Vec::new();
        for (name, head, before, after) in PAGES.into_iter().filter(|page| HIDING.contains(&page.0))
        {
            // Nobody finds it, so it stays as it was pasted.
            let element = element.replace("data-nutgraf", "data-held");
            browser.goto(&site.page_with(head, &[before, &element, after].concat())).await;
            let held = "document.querySelector('[data-room]')";
            browser.wait_for("the room", held).await;
            let height = browser.get(&format!("{held}.getBoundingClientRect().height")).await;
            heights.push((name, height.as_f64().unwrap()));
        }
        assert!(heights.iter().all(|(_, height)| *height > 500.0), "{kind}: {heights:?}");
    }
}
