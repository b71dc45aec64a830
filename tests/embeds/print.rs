//! An explainer on paper: nothing folded away, nothing cut off, links with their addresses.

use serde_json::json;

use crate::browser::Browser;
use crate::heights::snippet;
use crate::page::Site;
use crate::server::Answer;

/// The printable width of A4 with margins of a centimetre, in CSS pixels.
const PAPER: u32 = 718;

/// What a reader of a page looks at, as functions of a script.
const LOOK: &str = "
    const root = document.querySelector('[data-nutgraf]').shadowRoot;
    const every = (selector) => [...root.querySelectorAll(selector)];
    const visible = (one) => one.checkVisibility({ visibilityProperty: true })
        && one.getClientRects().length > 0;
    const name = (one) => `${one.localName}.${one.className}: ${one.textContent.slice(0, 40)}`;
    // The tables behind the charts stay on the page, and so does the sentence in them.
    const unseen = every('.side li, .sources li, .dispute li, .summary:not(.table *)')
        .filter((one) => !visible(one)).map(name);
";

/// What else a reader of the paper lacks. On a screen all that is folded would be laid out for it.
const LACKS: &str = "
    // Of what is drawn in a picture its frame cuts off what it is to cut off, but no words.
    const laid = every('*').filter((one) => !one.ownerSVGElement || one.localName === 'text');
    const cut = laid.filter((one) => one.getBoundingClientRect().right > innerWidth + 1
        || (getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1
            && one.clientWidth > 1 && visible(one)));
    const mute = every('a[href^=http]').filter((one) => visible(one)
        // Firefox says by which words the address is written.
        && ![one.href, 'attr(href)'].some((it) => getComputedStyle(one, '::after').content.includes(it)));
    return [unseen, ...[cut, mute].map((found) => found.map(name))];
";

async fn assert_prints(page: &str, live: bool) {
    let site = Site::open().await;
    let address = format!("{}/stories/cartels/{page}.html", site.embeds.origin);
    assert_prints_at(&address, page, live).await;
}

async fn assert_prints_at(address: &str, page: &str, live: bool) {
    let browser = Browser::open().await;
    browser.resize(PAPER, 1000).await;
    browser.goto(address).await;
    browser.wait_for("the page", "document.querySelector('[data-nutgraf]').shadowRoot").await;
    if live {
        // In its place, not on its way there.
        let alive = "['.nutgraf', '.fragment', '.shell > [hidden]'].map((part) => !!document
            .querySelector('[data-nutgraf]').shadowRoot.querySelector(part))
            .join() === 'true,false,false'";
        browser.wait_for("the live explainer", alive).await;
    }
    // What is folded away comes when the reader is near.
    let whole = "(({ adoptedStyleSheets, styleSheets }) => adoptedStyleSheets.length > 3
        || styleSheets.length > 0)(document.querySelector('[data-nutgraf]').shadowRoot)";
    browser.wait_for("all of it", whole).await;
    // On a screen most of it is folded, or the test looks for nothing.
    assert_ne!(browser.run(&[LOOK, "return unseen;"].concat()).await, json!([]));
    browser.as_printed().await;
    let lacks = browser.run(&[LOOK, LACKS].concat()).await;
    assert_eq!(lacks, json!([[], [], []]), "{page}: unseen, cut off, links without address");
    let both = "new Set([...document.querySelector('[data-nutgraf]').shadowRoot
        .querySelectorAll('.option')].map((one) => one.querySelectorAll('.side').length)).size";
    assert_eq!(browser.get(both).await, 1, "an option has fewer sides than the others");
    let pdf = browser.printed().await;
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 37_500, "{} bytes", pdf.len());
}

#[tokio::test]
async fn the_live_page_prints_whole() {
    assert_prints("en", true).await;
}

/// A snippet in an article of others, which has a style for paper of its own.
#[tokio::test]
async fn an_article_prints_what_was_pasted_into_it() {
    for live in [true, false] {
        let site = Site::open().await;
        let (there, here) = (
            "data-nutgraf",
            format!("data-nutgraf data-live=\"{}\"", if live { "visible" } else { "never" }),
        );
        let pasted = snippet(&site, "en.full").replacen(there, &here, 1);
        let page = format!(
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
            <style>@media print {{ p {{ color: #000 }} nav {{ display: none }} }}</style>
            <body style=\"margin:0\"><p>Before.</p>{pasted}<p>After.</p></body></html>"
        );
        let address = site.articles.put("/", Answer::page(page));
        assert_prints_at(&address, if live { "live" } else { "finished" }, live).await;
    }
}

#[tokio::test]
async fn a_page_without_wasm_prints_whole() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.allow_scripts(false).await;
    browser.resize(PAPER, 1000).await;
    browser.goto(&format!("{}/stories/cartels/en.options.html", site.embeds.origin)).await;
    browser.allow_scripts(true).await;
    browser.as_printed().await;
    assert_eq!(
        browser.run(&[LOOK, LACKS].concat()).await,
        json!([[], [], []]),
        "unseen, cut off, no address"
    );
}
