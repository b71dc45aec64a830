//! Pages on which whatever runs is noticed, whoever has brought it.

use std::rc::Rc;
use std::sync::LazyLock;

use nutgraf::press::build::embedded;
use nutgraf::press::edition::Edition;
use nutgraf::press::manifest::Pressed;
use nutgraf::press::site::{Loader, Site as Place};
use nutgraf::story::read::read;
use serde_json::Value;

use crate::browser::Browser;
use crate::golden::skip::skip;
use crate::laden::{laden, vectors};
use crate::page::Site;
use crate::server::Answer;

/// How many stories share the vectors.
pub const STORIES: usize = 3;

/// What a build says where it does not know its host.
const ELSEWHERE: &str = "https://YOUR-HOST.example/nutgraf/";

/// What a vector can do to be seen, in the page and in a frame of it.
pub const HOOKS: &str = "
    window.ran = [];
    const tell = (what) => {
        ran.push(what);
        if (parent !== window) parent.postMessage({ ran: what }, '*');
    };
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval']) {
        window[name] = (...all) => tell(`${name} ${all}`);
    }
    addEventListener('message', ({ data }) => { if (data?.ran) ran.push(`frame: ${data.ran}`); });
    addEventListener('error', ({ message }) => tell(`error ${message}`));
    addEventListener('unhandledrejection', ({ reason }) => tell(`rejection ${reason}`));
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
        if (!blockedURI.endsWith('/favicon.ico')) tell(`${effectiveDirective} ${blockedURI} ${sample}`);
    });";

/// Forbids nothing and tells of everything that no embed needs.
const POLICY: &str = "default-src 'none'; script-src EMBEDS 'wasm-unsafe-eval'; connect-src EMBEDS; \
                      style-src EMBEDS 'unsafe-inline'; frame-src EMBEDS; img-src EMBEDS data:; \
                      base-uri 'none'; form-action 'none'; object-src 'none'";

/// What is in a page, its shadow roots and its frames and that no view of ours writes.
pub const FOREIGN: &str = "(() => {
    const found = [];
    const ours = (address) => address.startsWith(origin()) || /^(\\.\\.\\/|data:,$)/.test(address);
    const walk = (root) => {
        for (const one of root.querySelectorAll('*')) {
            const kind = one.localName;
            if (/^(object|embed|base|video|audio|math|set|animate.*|image|foreignobject|frame|marquee|style|iframe|img|script)$/i
                .test(kind) && !(/^(iframe|img|script)$/.test(kind) && ours(one.getAttribute('src') ?? ''))
                && one.type !== 'application/ld+json') found.push(kind);
            if (kind === 'meta' && one.httpEquiv) found.push('meta');
            // What is on its way to come alive waits in a hidden form of ours, which leads nowhere.
            if (kind === 'form' && !(one.hidden && one.attributes.length === 1)) found.push(kind);
            for (const { name, value } of one.attributes) {
                if (/^on|^(srcdoc|action|formaction|ping|background|poster|srcset|data|xlink:href)$/i.test(name))
                    found.push(`${kind} ${name}`);
                // What is drawn once more is a part of the same fragment.
                if (kind === 'use' && name === 'href' && !value.startsWith('#')) found.push('use');
                if (name === 'src' && !ours(value)) found.push(`${kind} ${name}=${value}`);
                if (name === 'href' && !/^(https?:|mailto:|#)/i.test(value)
                    && !(kind === 'link' && /^[\\w./-]+$|^data:,$/.test(value)))
                    found.push(`${kind} ${name}=${value}`);
            }
            if (one.shadowRoot) walk(one.shadowRoot);
            if (kind === 'iframe') try { walk(one.contentDocument); } catch { /* Of another origin. */ }
        }
    };
    walk(document);
    return [...new Set(found)];
})()";

/// A site with stories that have the vectors in them, and the vectors; none where there is no list.
pub async fn open() -> Option<(Site, Vec<String>)> {
    let Some(vectors) = vectors() else {
        skip("vectors", "there is no list of script injections");
        return None;
    };
    let site = Site::open().await;
    site.embeds.put("/hooks.js", Answer::of("text/javascript", HOOKS));
    Some((site, vectors))
}

/// The name of one of the stories.
pub fn name(nth: usize) -> String {
    format!("vectors-{nth}")
}

/// The files of a story with these vectors, for a host that is not known yet.
fn pressed(nth: usize, vectors: &[String]) -> Pressed {
    let laden = laden(&name(nth), vectors);
    assert!(laden.kept > vectors.len() / 2, "{} of {}", laden.kept, vectors.len());
    let story = read(&laden.files, "en").expect("no problems");
    let loader = Loader::new("embed-0123456789abcdef.js", b"loader");
    embedded(&Edition::new(&Rc::new(story)), &Place { base: None, loader })
}

/// Each has its share of all vectors. They are pressed once for all tests.
static PRESSED: LazyLock<Vec<Pressed>> = LazyLock::new(|| {
    let vectors = vectors().expect("a list");
    let shares = vectors.chunks(vectors.len().div_ceil(STORIES));
    shares.enumerate().map(|(nth, share)| pressed(nth, share)).collect()
});

/// Serves the stories, and returns the snippets of their parts.
pub fn serve_all(site: &Site) -> String {
    PRESSED.iter().enumerate().map(|(nth, files)| put(site, nth, files)).collect()
}

/// The same for one story with these vectors.
pub fn serve(site: &Site, vectors: &[String]) -> String {
    put(site, 0, &pressed(0, vectors))
}

fn put(site: &Site, nth: usize, files: &Pressed) -> String {
    let mut snippets = String::new();
    let there = format!("{}/", site.embeds.origin);
    for (path, bytes) in files {
        let address = format!("/stories/{}/{path}", name(nth));
        let text = || String::from_utf8_lossy(bytes).replace(ELSEWHERE, &there);
        if path.ends_with(".txt") {
            snippets += &text();
        } else if path.ends_with(".html") {
            site.embeds.put(&address, watched(site, Answer::page(text())));
        } else {
            site.embeds.put(&address, Answer::of("application/octet-stream", bytes.clone()));
        }
    }
    snippets
}

/// An answer whose page says what a policy would forbid.
pub fn watched(site: &Site, mut page: Answer) -> Answer {
    let policy = POLICY.replace("EMBEDS", &site.embeds.origin);
    page.headers.push(("Content-Security-Policy-Report-Only", policy));
    page
}

/// A page with the hooks and this in its body.
pub fn page(site: &Site, body: &str) -> Answer {
    let origin = &site.embeds.origin;
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{origin}/hooks.js\"></script><script src=\"{origin}/collector.js\"></script>
        </head><body>{body}</body></html>"
    );
    watched(site, Answer::page(html))
}

/// Nothing has run, nothing is there that could, and the page is still the same.
pub async fn assert_quiet(site: &Site, browser: &Browser) {
    browser.settle().await;
    let ours = format!("const origin = () => '{}';", site.embeds.origin);
    let seen = browser
        .run(&format!(
            "{ours} return [window.ran ?? ['another page'], {FOREIGN}, window.name, document.title,
                document.cookie];"
        ))
        .await;
    assert_eq!(seen, serde_json::json!([[], [], "", "Host", ""]), "{}", first(&seen));
}

/// The beginning of what was seen: vectors are long.
fn first(seen: &Value) -> String {
    seen.to_string().chars().take(2_000).collect()
}
