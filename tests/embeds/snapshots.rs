//! Pages that replace themselves without being loaded: what they keep of an explainer, and put back,
//! comes alive again once, and nothing jumps.

use serde_json::json;

use crate::browser::Browser;
use crate::browser::engine::Engine;
use crate::heights::snippet;
use crate::page::Site;
use crate::server::Answer;
use crate::shift::{ARTICLE, TEXT, WATCH, WATCH_PLACES};

/// The most that may move at each step.
const MOST: f64 = 0.02;

/// A package of the folder that the set-up fills.
fn package(path: &str) -> Answer {
    let tools = std::env::var("NUTGRAF_TOOLS").expect("`. .ci/env` says where the tools are");
    let file = format!("{tools}/node/node_modules/{path}");
    let read = std::fs::read(&file);
    Answer::of("text/javascript", read.unwrap_or_else(|_| panic!("{file}: run `sh .ci/setup`")))
}

/// A snippet as it was pasted, with its script.
pub fn pasted(site: &Site, name: &str) -> String {
    snippet(site, name).replacen("<div data-nutgraf", "<div id=\"figure\" data-nutgraf", 1)
}

/// The page of an article at a path, and what its head and body have besides.
pub fn put(site: &Site, path: &str, head: &str, body: &str) -> String {
    let watch = if head.contains("view-transition-name") { WATCH_PLACES } else { WATCH };
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{path}</title>
        <script src=\"{0}/collector.js\"></script>{watch}{ARTICLE}{head}</head><body>{body}</body></html>",
        site.embeds.origin
    );
    let mut answer = Answer::page(page);
    // What may not be stored browsers do not keep either when it is left.
    answer.headers.push(("Cache-Control", "no-cache".to_owned()));
    site.articles.put(path, answer)
}

/// An article with a snippet in it and a link to another.
pub fn article(site: &Site, name: &str, to: &str) -> String {
    format!(
        "<nav><a id=\"to\" href=\"{to}\">Next</a></nav>{}{}{}",
        TEXT.repeat(3),
        pasted(site, name),
        TEXT.repeat(20)
    )
}

/// Alive for the so manieth time, once, answering, and nothing has jumped since the last step.
pub async fn assert_alive(browser: &Browser, what: &str, times: u64, title: &str) {
    browser.wait_for(what, &format!("document.title === '{title}'")).await;
    browser.wait_for(format!("life: {what}"), &format!("seen.live >= {times} && alive(0)")).await;
    browser.settle().await;
    assert_eq!(browser.get("embeds.length").await, 1, "{what}");
    let shells = "embeds[0].shadowRoot.querySelectorAll('.shell').length";
    assert_eq!(browser.get(shells).await, 1, "{what}");
    assert_eq!(browser.get("[seen.degraded, seen.errors]").await, json!([[], []]), "{what}");
    if Engine::chosen() == Engine::Chromium {
        let sum = "shifts.splice(0).reduce((sum, one) => sum + one, 0)";
        let shift = browser.get(sum).await.as_f64().unwrap();
        println!("{what}: a layout shift of {shift:.4}");
        assert!(shift <= MOST, "{what}: a layout shift of {shift}");
    }
    // A picture of an explainer has the control, but gives no answer.
    let word = "text(one(0, '.phrase > span'))";
    let before = browser.text(word).await;
    browser.run("change(0);").await;
    browser.wait_for(format!("an answer: {what}"), &format!("{word} !== {before:?}")).await;
    browser.settle().await;
    browser.run("window.shifts?.splice(0);").await;
}

pub const ONE: &str = "/one.html";
pub const TWO: &str = "/two.html";

pub async fn go(browser: &Browser) {
    // By a script: a pointer over it would fetch the page before.
    browser.run("document.getElementById('to').click();").await;
}

#[tokio::test]
async fn turbo() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let script =
        site.articles.put("/turbo.js", package("@hotwired/turbo/dist/turbo.es2017-umd.js"));
    let head = format!("<script src=\"{script}\"></script>");
    let first = put(&site, ONE, &head, &article(&site, "en.groups.short", TWO));
    put(&site, TWO, &head, &article(&site, "en.seizures.full", ONE));
    browser.goto(&first).await;
    assert_alive(&browser, "the first page", 1, ONE).await;
    go(&browser).await;
    assert_alive(&browser, "a visit", 2, TWO).await;
    browser.run("history.back();").await;
    assert_alive(&browser, "a page that was kept", 3, ONE).await;
    browser.run("history.forward();").await;
    assert_alive(&browser, "forward again", 4, TWO).await;
    // What was kept is shown until the page is there.
    site.articles.hold(ONE);
    go(&browser).await;
    let preview = "document.documentElement.hasAttribute('data-turbo-preview')";
    browser.wait_for("the preview", preview).await;
    assert_alive(&browser, "a preview", 5, ONE).await;
    assert_eq!(browser.get(preview).await, true);
    site.articles.release(ONE);
    browser.wait_for("the page itself", &format!("!{preview}")).await;
    assert_alive(&browser, "after the preview", 5, ONE).await;
    let asked = site.embeds.count("/embed.js");
    assert_eq!(asked, 1, "the loader was asked for {asked} times");
}

/// What a page keeps itself is the same one on the next.
#[tokio::test]
async fn turbo_keeps_what_is_permanent() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let script =
        site.articles.put("/turbo.js", package("@hotwired/turbo/dist/turbo.es2017-umd.js"));
    let head = format!("<script src=\"{script}\"></script>");
    let kept = |to: &str| {
        article(&site, "en.groups.short", to)
            .replace("id=\"figure\"", "id=\"figure\" data-turbo-permanent")
    };
    let first = put(&site, ONE, &head, &kept(TWO));
    put(&site, TWO, &head, &kept(ONE));
    browser.goto(&first).await;
    browser.wait_for("life", "seen.live === 1").await;
    browser.run("radio(0, 'MS-13').click();").await;
    browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
    for title in [TWO, ONE] {
        go(&browser).await;
        browser.wait_for(title, &format!("document.title === '{title}'")).await;
        browser.settle().await;
        browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
    }
    assert_eq!(browser.get("[seen.live, seen.degraded, seen.errors]").await, json!([1, [], []]));
}

/// A page that is fetched again and changed where it differs.
#[tokio::test]
async fn turbo_changes_what_differs() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let script =
        site.articles.put("/turbo.js", package("@hotwired/turbo/dist/turbo.es2017-umd.js"));
    let head = format!(
        "<script src=\"{script}\"></script><meta name=\"turbo-refresh-method\" content=\"morph\">"
    );
    let body = article(&site, "en.groups.short", TWO);
    let first = put(&site, ONE, &head, &body);
    browser.goto(&first).await;
    browser.wait_for("life", "seen.live === 1").await;
    browser.run("radio(0, 'MS-13').click();").await;
    browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
    put(&site, ONE, &head, &body.replacen("What follows", "This is new, and what follows", 1));
    browser.run("shifts.length = 0; Turbo.visit(location.href, { action: 'replace' });").await;
    let new = "document.querySelector('p').textContent.startsWith('This is new')";
    browser.wait_for("the new text", new).await;
    browser.settle().await;
    // It has not changed, so neither has what the reader sees.
    assert_eq!(browser.text("text(one(0, '.card h4'))").await, "MS-13");
    assert_eq!(browser.get("[seen.live, seen.degraded, seen.errors]").await, json!([1, [], []]));
    // Another block under the same element.
    put(&site, ONE, &head, &article(&site, "en.options.full", TWO));
    browser.run("Turbo.visit(location.href, { action: 'replace' });").await;
    browser.wait_for("the other block", "one(0, '.options') && alive(0)").await;
    browser.settle().await;
    assert_eq!(browser.get("[seen.degraded, seen.errors]").await, json!([[], []]));
    assert_eq!(browser.get("embeds[0].shadowRoot.querySelectorAll('.shell').length").await, 1);
}

async fn assert_survives_htmx(file: &str) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let script = site.articles.put("/htmx.js", package(file));
    let head = format!("<script src=\"{script}\"></script>");
    let swap = |to: &str, how: &str| {
        format!(
            "<nav><a id=\"to\" href=\"#\" hx-get=\"{to}\" hx-target=\"#figure\" hx-swap=\"{how}\">Next</a>
            <a id=\"push\" href=\"#\" hx-get=\"/page.html\" hx-target=\"#all\" hx-push-url=\"true\"
            hx-swap=\"innerHTML\">Page</a></nav>"
        )
    };
    let fragment = |name: &str| {
        let all = pasted(&site, name);
        let (element, _) = all.split_once("<script").unwrap();
        let (_, element) = element.split_once("-->").unwrap();
        Answer::page(element.trim().to_owned())
    };
    site.articles.put("/groups.html", fragment("en.groups.short"));
    site.articles.put("/options.html", fragment("en.options.full"));
    site.articles.put(
        "/page.html",
        Answer::page(format!("<h1>Another</h1>{}", pasted(&site, "en.groups.short"))),
    );
    let body = format!(
        "{}<main id=\"all\">{}{}{}</main>",
        swap("/groups.html", "outerHTML"),
        TEXT.repeat(3),
        pasted(&site, "en.seizures.full"),
        TEXT.repeat(20)
    );
    let first = put(&site, ONE, &head, &body);
    browser.goto(&first).await;
    assert_alive(&browser, "the first page", 1, ONE).await;
    go(&browser).await;
    browser.wait_for("another block", "one(0, '.map')").await;
    assert_alive(&browser, "an element in the place of another", 2, ONE).await;
    // The same again, in a transition, and by what differs only.
    let next = "const link = document.getElementById('to');
        link.setAttribute('hx-get', '/options.html');
        link.setAttribute('hx-swap', 'outerHTML transition:true'); htmx.process(link); link.click();";
    browser.run(next).await;
    browser.wait_for("another block", "one(0, '.options')").await;
    assert_alive(&browser, "in a transition", 3, ONE).await;
    browser.run("document.getElementById('push').click();").await;
    browser.wait_for("another page", "text(document.querySelector('h1')) === 'Another'").await;
    assert_alive(&browser, "another page", 4, ONE).await;
    browser.run("history.back();").await;
    browser.wait_for("the page before", "!document.querySelector('h1')").await;
    browser.wait_for("life", "alive(0)").await;
    browser.settle().await;
    assert_eq!(browser.get("embeds[0].shadowRoot.querySelectorAll('.shell').length").await, 1);
    assert_eq!(browser.get("[seen.degraded, seen.errors]").await, json!([[], []]));
}

#[tokio::test]
async fn htmx() {
    assert_survives_htmx("htmx.org/dist/htmx.min.js").await;
}

/// The version that most sites have.
#[tokio::test]
async fn htmx_2() {
    assert_survives_htmx("htmx-2/dist/htmx.min.js").await;
}
