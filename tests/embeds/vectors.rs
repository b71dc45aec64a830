//! A public list of script injections through every text, address, cell and attribute of stories and
//! embeds: nothing of it runs, as finished markup, alive, in frames, and by whoever may write links,
//! messages or attributes.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::{Site, embed_of};
use crate::server::Answer;
use crate::vector_page::{
    FOREIGN, HOOKS, STORIES, assert_quiet, name, open, page, serve, serve_all,
};

/// Without its script, what is pasted is all that there is.
#[tokio::test]
async fn nothing_of_what_is_pasted_runs() {
    let Some((site, _)) = open().await else { return };
    let body = serve_all(&site);
    // Frames have a test of their own, and pictures and scripts are those of ours.
    let body =
        ["iframe", "script", "img", "amp-img", "amp-iframe"].iter().fold(body, |body, kind| {
            body.replace(&format!("<{kind}"), "<i").replace(&format!("</{kind}>"), "</i>")
        });
    let browser = Browser::open().await;
    browser.goto(&site.articles.put("/", page(&site, &body.replace(" src=", " data-src=")))).await;
    assert!(browser.get("document.body.textContent.length").await.as_u64() > Some(400_000));
    assert_quiet(&site, &browser).await;
}

/// Uses all that can be used in an explainer, also for what only a pointer or a key reaches.
const USE: &str = "for (const [nth] of embeds.entries()) {
    for (const one of all(nth, 'details')) one.open = true;
    for (const one of all(nth, '*')) {
        for (const type of ['pointerenter', 'pointerover', 'mouseover', 'focusin', 'pointermove', 'focus'])
            one.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        if (/^(input|button|summary)$/.test(one.localName) && !one.closest('.save')) one.click();
        if (one.matches('.dots i, .area'))
            one.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        if (one.localName === 'select') {
            one.selectedIndex = one.options.length - 1;
            one.dispatchEvent(new Event('change', { bubbles: true }));
        }
    }
    for (const one of all(nth, 'details')) one.open = true;
}";

/// Asks for views by the page's own means and by its address; the last of them is waited for.
const ASK: &str = "const [vectors] = arguments;
    vectors.forEach((vector, nth) => embeds[nth % embeds.length].nutgraf.show(vector));
    for (let at = 0; at < vectors.length; at += 30) {
        const some = vectors.slice(at, at + 30).map(encodeURIComponent);
        embeds[0].nutgraf.show(`vectors-0/seizures?place=${some}`.slice(0, 4000));
        embeds[0].nutgraf.show(`vectors-0/seizures?${some.join('=&')}`.slice(0, 4000));
        location.hash = `#nutgraf_vectors-0_seizures__place_${vectors[at]}`;
        location.hash = `#nutgraf=vectors-0/seizures?place=${vectors[at]}`;
        location.hash = vectors[at];
    }
    embeds[0].nutgraf.show('the last of all');";

#[tokio::test]
async fn nothing_runs_in_a_live_embed() {
    let Some((site, vectors)) = open().await else { return };
    serve_all(&site);
    let mut body: String = (0..STORIES).map(|nth| embed_of(&name(nth), "")).collect();
    body += &format!("<script src=\"{}/embed.js\"></script>", site.embeds.origin);
    let browser = Browser::open().await;
    browser.goto(&site.articles.put("/", page(&site, &body))).await;
    browser.wait_for_live(STORIES).await;
    for _ in 0..2 {
        browser.run(USE).await;
        assert_quiet(&site, &browser).await;
    }
    ask(&browser, ASK, &vectors).await;
    browser
        .wait_for("the last", "seen.lines.some((line) => line.includes('the last of all'))")
        .await;
    assert_quiet(&site, &browser).await;
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}

/// Runs a script with all vectors as its argument.
async fn ask(browser: &Browser, script: &str, vectors: &[String]) {
    let embeds = "const embeds = [...document.querySelectorAll('[data-nutgraf], nut-graf')];";
    let asked = format!("{embeds}\n{script}");
    browser.client.execute(&asked, vec![json!(vectors)]).await.unwrap();
}

/// In the address of the page, in what its host says, and in all that it shows.
#[tokio::test]
async fn nothing_runs_in_frames() {
    let Some((site, vectors)) = open().await else { return };
    serve_all(&site);
    let own = String::from_utf8(crate::page::Files::read("frame.js")).unwrap();
    site.embeds.put("/frame.js", Answer::of("text/javascript", [HOOKS, &own].concat()));
    let browser = Browser::open().await;
    // Of the same origin as its frames, so that it can look into them.
    browser.goto(&site.embeds.put("/host.html", page(&site, ""))).await;
    let frames = "const [vectors] = arguments;
        ['', '.seizures', '.gangs', '.ways', '', ''].forEach((part, nth) => {
            const asked = new URLSearchParams();
            const next = (at) => vectors[(nth * 97 + at * 31) % vectors.length];
            ['childId', 'initialWidth', 'parentUrl', 'plain', 'dark', 'static', next(9)].forEach(
                (name, at) => asked.set(name, next(at)));
            if (nth === 4) asked.set('childId', 'a');
            const frame = document.createElement('iframe');
            const path = `stories/vectors-${nth % 3}/en${part}.html?${asked}#${next(10)}`;
            frame.src = new URL(path, location).href;
            document.body.append(frame);
        });";
    ask(&browser, frames, &vectors).await;
    let inside = "[...document.querySelectorAll('iframe')].every(({ contentDocument: page }) =>
        page.querySelector('[data-nutgraf]')?.shadowRoot?.querySelector('.shell .block'))";
    browser.wait_for("the frames", inside).await;
    let messages = "const [vectors] = arguments;
        for (const frame of document.querySelectorAll('iframe')) for (const vector of vectors) {
            frame.contentWindow.postMessage(vector, '*');
            frame.contentWindow.postMessage(`pymxPYMxaxPYMxwidthxPYMx${vector}`, '*');
        }";
    ask(&browser, messages, &vectors).await;
    assert_quiet(&site, &browser).await;
}

/// Elements by the attributes that whoever may write HTML may write, and a publisher's own script.
const ELEMENTS: &str = "const [vectors] = arguments;
    const names = ['data-story', 'data-block', 'data-lang', 'data-version', 'data-integrity',
        'data-live', 'data-theme', 'data-dark', 'data-loader', 'data-base', 'data-origins', 'id'];
    for (let at = 0; at < vectors.length; at += 11) {
        const one = document.createElement(at % 2 ? 'nut-graf' : 'div');
        one.setAttribute('data-nutgraf', vectors[at]);
        names.forEach((name, nth) => one.setAttribute(name, vectors[(at + nth) % vectors.length]));
        // Some are there, whatever else is said of them.
        if (at % 9 === 0) names.slice(1, 5).forEach((name) => one.removeAttribute(name));
        if (at % 9 === 0) one.setAttribute('data-story', 'vectors-0');
        document.body.append(one);
    }";

/// Loaders, as if a newsroom had pasted this into their tags.
const LOADERS: &str = "const [vectors] = arguments;
    for (let at = 0; at < 40; at += 1) {
        const script = document.createElement('script');
        // A base may be on any host, for the newsroom says so: these are on ours.
        const next = (nth) => vectors[(at * 101 + nth) % vectors.length].replaceAll(/[\\\\/]/g, '');
        Object.assign(script, { src: document.querySelector('[src$=\"/embed.js\"]').src });
        ['data-base', 'data-origins', 'id', 'data-nutgraf-loader'].forEach((name, nth) =>
            script.setAttribute(name, nth ? next(nth) : ['', 'javascript:', 'data:text/html,'][at % 3] + next(nth)));
        script.onload = () => { window.loaded = (window.loaded ?? 0) + 1; };
        document.body.append(script);
    }";

#[tokio::test]
async fn no_attribute_runs() {
    let Some((site, vectors)) = open().await else { return };
    serve(&site, &vectors[..200]);
    let body = format!("<script src=\"{}/embed.js\"></script>", site.embeds.origin);
    let browser = Browser::open().await;
    browser.goto(&site.articles.put("/", page(&site, &body))).await;
    ask(&browser, ELEMENTS, &vectors).await;
    browser.wait_for("all", "seen.degraded.length + seen.ready >= embeds.length").await;
    assert!(browser.get("seen.degraded.length").await.as_u64() > Some(200));
    assert!(browser.get("seen.ready").await.as_u64() > Some(30));
    ask(&browser, LOADERS, &vectors).await;
    browser.wait_for("the loaders", "window.loaded === 40").await;
    assert_quiet(&site, &browser).await;
    let asked = site.articles.requests();
    assert!(asked.iter().all(|path| ["/", "/favicon.ico"].contains(&path.as_str())), "{asked:?}");
}

/// A tame vector runs where it is taken for markup, and does not end the page.
fn is_tame(vector: &str) -> bool {
    let wild =
        ["location", "while", "for(", "meta", "write", "history", "close", "import", "Worker"];
    vector.contains("alert") && wild.iter().all(|word| !vector.contains(word))
}

/// The same page, had the press written texts as they are: it is noticed.
#[tokio::test]
async fn what_would_run_is_noticed() {
    let Some((site, mut vectors)) = open().await else { return };
    vectors.retain(|vector| is_tame(vector));
    vectors.truncate(600);
    // Else many a word would be broken in the middle.
    let pasted = serve(&site, &vectors).replace("<wbr>", "");
    let raw = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    let raw = raw.iter().fold(pasted, |text, (escaped, sign)| text.replace(escaped, sign));
    let browser = Browser::open().await;
    site.articles.put("/raw.html", page(&site, &raw));
    // What it does stays in its frame.
    let frame = "<iframe sandbox=\"allow-scripts\" src=\"raw.html\"></iframe>";
    browser.goto(&site.articles.put("/", page(&site, frame))).await;
    for kind in ["alert", "script-src", "img-src"] {
        let seen = format!("ran.filter((one) => one.startsWith('frame: {kind}')).length > 5");
        browser.wait_for(kind, &seen).await;
    }
    assert_found(&site, &browser, &raw).await;
}

/// What does not run by itself is found by looking.
async fn assert_found(site: &Site, browser: &Browser, raw: &str) {
    let found = format!(
        "const origin = () => '{}';
        const other = new DOMParser().parseFromString(arguments[0], 'text/html');
        return ((document) => {FOREIGN})(other);",
        site.embeds.origin
    );
    let found = browser.client.execute(&found, vec![json!(raw)]).await.unwrap();
    let found: Vec<String> = serde_json::from_value::<Vec<Value>>(found)
        .map(|list| list.iter().map(ToString::to_string).collect())
        .unwrap();
    for kind in ["script", "img onerror", "svg onload", "a href=javascript:"] {
        assert!(found.iter().any(|one| one.contains(kind)), "{kind}: {found:?}");
    }
}
