//! Where the loader finds its files, however a page has come by it; and that it asks nobody whom
//! neither the build nor the page has named.

use std::process::Command;

use nutgraf::press::digest::brief;
use serde_json::json;

use crate::browser::Browser;
use crate::page::{Files, Site, embed};
use crate::server::{Answer, Server, dist};

/// The loader as a build with this base, and this script for its live half, has it.
pub fn loader(base: &str, glue: &str, digest: &str) -> Vec<u8> {
    let style = std::fs::read_to_string(dist().join("widget.css")).unwrap();
    let text = |text: &str| serde_json::to_string(text).unwrap();
    let made = Command::new("esbuild")
        .args(["www/embed/index.js", "--bundle", "--format=iife", "--charset=utf8"])
        .arg(format!("--define:STYLE={}", text(&style)))
        .arg(format!("--define:GLUE={}", text(glue)))
        .arg(format!("--define:GLUE_SRI={}", text(digest)))
        .arg(format!("--define:BASE={}", text(base)))
        .output()
        .expect("esbuild, as .ci/env puts it on the path");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    made.stdout
}

/// The same for the script that was built.
fn loader_at(base: &str) -> Vec<u8> {
    let glue = Files::built().glue;
    loader(base, glue.trim_start_matches('/'), &brief(&Files::read(&glue)))
}

fn script(code: impl Into<Vec<u8>>) -> Answer {
    Answer::of("text/javascript", code)
}

/// A page with this in it and nothing else, on a host with another vendor's `embed.js` before it.
async fn opened(site: &Site, vendor: &Server, body: &str) -> Browser {
    let browser = Browser::open().await;
    vendor.put("/embed.js", script("window.vendor = true;"));
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{}/collector.js\"></script></head>
        <body><blockquote class=\"post\">A post</blockquote><script src=\"{}/embed.js\"></script>
        {body}</body></html>",
        site.embeds.origin, vendor.origin
    );
    browser.goto(&site.articles.put("/", Answer::page(page))).await;
    browser
}

/// Alive, and nothing was asked of anybody else.
async fn assert_live(body: impl Fn(&Site) -> String) {
    let (site, vendor) = (Site::open().await, Server::of_articles().await);
    let body = body(&site);
    let browser = opened(&site, &vendor, &body).await;
    browser.wait_for_live(1).await;
    assert_eq!(vendor.requests(), ["/embed.js"]);
    let here = site.articles.requests();
    assert!(
        here.iter().all(|path| !path.contains("stories") && !path.contains("nutgraf-")),
        "{here:?}"
    );
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}

/// One line that says why not, and no request.
async fn assert_unknown(body: impl Fn(&Site) -> String) {
    let (site, vendor) = (Site::open().await, Server::of_articles().await);
    let body = body(&site);
    let browser = opened(&site, &vendor, &body).await;
    browser.wait_for("the event", "seen.degraded.length").await;
    browser.settle().await;
    assert_eq!(
        browser.get("seen.degraded.map(({ reason }) => reason)").await,
        json!(["base-unknown"])
    );
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert_eq!(vendor.requests(), ["/embed.js"]);
    let asked = site.embeds.requests();
    assert!(asked.iter().all(|path| !path.contains("stories")), "{asked:?}");
    assert_eq!(browser.get("shown(embeds[0].querySelector('.fallback'))").await, true);
}

const BUILT: &str = "embed.js";

fn built() -> String {
    String::from_utf8(Files::read(BUILT)).unwrap()
}

#[tokio::test]
async fn a_module_that_follows_its_embed() {
    assert_live(|site| {
        let origin = &site.embeds.origin;
        format!("{}<script type=\"module\" src=\"{origin}/embed.js\"></script>", embed("groups"))
    })
    .await;
}

#[tokio::test]
async fn a_script_that_was_put_in_again() {
    assert_live(|site| {
        format!(
            "{}<script>document.body.append(Object.assign(document.createElement('script'),
                {{ src: '{}/embed.js' }}));</script>",
            embed("groups"),
            site.embeds.origin
        )
    })
    .await;
}

/// As jQuery does with a script in markup: fetched, and run as a text.
#[tokio::test]
async fn a_text_that_is_run_while_its_tag_stands_in_the_page() {
    assert_live(|site| {
        let loader = format!("{}/embed.js", site.embeds.origin);
        format!(
            "<div id=\"place\"></div><script>
            fetch('{loader}').then((answer) => answer.text()).then((text) => {{
                document.querySelector('#place').innerHTML =
                    {:?} + '<script src=\"{loader}\"><\\/script>';
                document.head.appendChild(Object.assign(document.createElement('script'), {{ text }}))
                    .remove();
            }});</script>",
            embed("groups")
        )
    })
    .await;
}

/// A tag that nobody has loaded proves nothing: whoever may write HTML could have written it.
#[tokio::test]
async fn a_tag_that_was_never_loaded_is_no_proof() {
    assert_unknown(|_| {
        format!(
            "<div id=\"place\"></div><script>document.querySelector('#place').innerHTML =
                {:?} + '<script src=\"http://127.0.0.1:9/embed.js\"><\\/script>';</script>
            <script>{}</script>",
            embed("groups"),
            built().replace("</script", "<\\/script")
        )
    })
    .await;
}

#[tokio::test]
async fn a_text_that_is_in_the_page() {
    assert_unknown(|_| {
        format!("{}<script>{}</script>", embed("groups"), built().replace("</script", "<\\/script"))
    })
    .await;
}

#[tokio::test]
async fn a_module_that_another_imports() {
    assert_unknown(|site| {
        let origin = &site.embeds.origin;
        format!("{}<script>import('{origin}/embed.js');</script>", embed("groups"))
    })
    .await;
}

/// What a newsroom has mistyped is no reason to stop without a word.
#[tokio::test]
async fn a_base_that_is_no_address() {
    // Of a blank in a host Chromium makes an address, which nobody answers.
    for base in ["https://YOUR[HOST]/", "http://[", "https://%zz/"] {
        assert_unknown(|site| {
            let address = site.articles.put("/cache/embed.js", script(loader_at("")));
            let tag = format!("<script src=\"{address}\" data-base=\"{base}\"></script>");
            [embed("groups"), tag].concat()
        })
        .await;
    }
}

/// In one file with others, as optimizers put it.
#[tokio::test]
async fn one_of_several_in_a_file() {
    let both = |site: &Site, attributes: &str| {
        let file = format!("window.other = true;\n{}\nwindow.another = true;", built());
        let address = site.articles.put("/cache/all-0123.js", script(file));
        format!("{}<script src=\"{address}\" {attributes}></script>", embed("groups"))
    };
    assert_unknown(|site| both(site, "")).await;
    assert_live(|site| both(site, &format!("data-base=\"{}\"", site.embeds.origin))).await;
    assert_live(|site| {
        let meta = format!("<meta name=\"nutgraf-base\" content=\"{}/\">", site.embeds.origin);
        let head =
            format!("<script>document.head.insertAdjacentHTML('beforeend', {meta:?});</script>");
        head + &both(site, "")
    })
    .await;
}

/// A meta element in the text of an article is the author's, not the page's.
#[tokio::test]
async fn a_meta_element_outside_of_the_head_says_nothing() {
    assert_unknown(|_| {
        format!(
            "<meta name=\"nutgraf-base\" content=\"http://127.0.0.1:9/\">{}<script>{}</script>",
            embed("groups"),
            built().replace("</script", "<\\/script")
        )
    })
    .await;
}

/// What the build knows nobody can lose.
#[tokio::test]
async fn a_loader_that_was_built_with_its_base() {
    let file = |site: &Site| loader_at(&site.embeds.origin);
    assert_live(|site| {
        let address = site.articles.put("/cache/min/1/embed.js", script(file(site)));
        format!("{}<script src=\"{address}\" async></script>", embed("groups"))
    })
    .await;
    assert_live(|site| {
        let text = String::from_utf8(file(site)).unwrap().replace("</script", "<\\/script");
        format!("{}<script type=\"module\">{text}</script>", embed("groups"))
    })
    .await;
}
