//! Loaders of two newsrooms, or of two versions, on one page: each serves its own embeds.

use nutgraf::press::digest::{brief, named};
use serde_json::json;

use crate::browser::Browser;
use crate::page::{Files, Site, embed, embed_of};
use crate::server::{Answer, Server};
use crate::source::loader;

/// Another newsroom's host: the story is `harbor` there, and the first does not have it.
async fn another() -> Server {
    let server = Server::of_embeds().await;
    let (story, groups) = (Files::built().story, "/stories/cartels/en.groups.fragment.html");
    for path in [groups, Files::rest(groups).as_str(), story.as_str()] {
        let kind = if path.ends_with("html") { "text/html" } else { "application/octet-stream" };
        let bytes = Files::read(path);
        server.put(&path.replace("cartels", "harbor"), Answer::of(kind, bytes));
    }
    server
}

fn script(host: &Server) -> String {
    format!("<script src=\"{}/embed.js\"></script>", host.origin)
}

/// A page with this body, and the first host's loader at its end.
async fn opened(body: impl Fn(&Site) -> String) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.page(&body(&site))).await;
    (site, browser)
}

#[tokio::test]
async fn what_one_host_does_not_have_another_may() {
    for first in [true, false] {
        // A host of its own each time: it counts all that it was ever asked for.
        let other = another().await;
        let body = [embed("seizures"), embed_of("harbor", "groups")].concat();
        let (site, browser) = opened(|site| {
            let both = [script(&site.embeds), script(&other)];
            // The page's own comes last and again.
            if first { body.clone() + &both.concat() } else { script(&other) + &body }
        })
        .await;
        browser.wait_for_live(2).await;
        assert_eq!(browser.get("!!one(0, '.trend') && !!one(1, '.map')").await, true);
        assert_eq!(browser.get("seen.degraded").await, json!([]));
        // The same version: one instance for the page.
        let wasm = Files::built().wasm;
        let asked = other.requests().iter().filter(|path| **path == wasm).count();
        assert_eq!(site.embeds.count(&wasm) + asked, 1);
        assert_eq!(browser.get("Object.keys(nutgraf.glues).length").await, 1);
    }
}

/// Both have a story of this name: each element is served by the host that its snippet names.
#[tokio::test]
async fn a_snippet_names_its_host() {
    let other = Server::of_embeds().await;
    let of = |host: &str, block: &str| {
        embed(block)
            .replace("data-nutgraf", &format!("data-nutgraf data-loader=\"{host}/embed.js\""))
    };
    let (site, browser) = opened(|site| {
        let ours = of(&site.embeds.origin, "seizures");
        [ours, of(&other.origin, "groups"), script(&other)].concat()
    })
    .await;
    browser.wait_for_live(2).await;
    let path = |block: &str| format!("/stories/cartels/en.{block}.fragment.html");
    for (host, own, foreign) in
        [(&site.embeds, "seizures", "groups"), (&other, "groups", "seizures")]
    {
        assert_eq!((host.count(&path(own)), host.count(&path(foreign))), (1, 0));
    }
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}

/// A frozen snippet has an older loader, with an instance of its own.
#[tokio::test]
async fn two_versions_have_an_instance_each() {
    let glue = Files::built().glue;
    let older = [Files::read(&glue).as_slice(), b"\n// older"].concat();
    let name = named("nutgraf.js", &older);
    let mut address = String::new();
    let (site, browser) = (Site::open().await, Browser::open().await);
    site.embeds.put(&format!("/{name}"), Answer::of("text/javascript", older.clone()));
    let text = loader("", &name, &brief(&older));
    address.push_str(
        &site.embeds.put("/embed-0123456789abcdef.js", Answer::of("text/javascript", text)),
    );
    let frozen =
        embed("groups").replace("data-nutgraf", &format!("data-nutgraf data-loader=\"{address}\""));
    let live = embed("seizures").replace(
        "data-nutgraf",
        &format!("data-nutgraf data-loader=\"{}/embed.js\"", site.embeds.origin),
    );
    let body = [live, frozen, format!("<script src=\"{address}\"></script>")].concat();
    browser.goto(&site.page(&body)).await;
    browser.wait_for_live(2).await;
    assert_eq!(browser.get("Object.keys(nutgraf.glues).length").await, 2);
    assert_eq!(browser.get("embeds[0].shadowRoot.querySelectorAll('.shell').length").await, 1);
    // Each is served by its own, whatever the page does.
    browser
        .run("embeds[0].nutgraf.destroy(); embeds[1].nutgraf.show('cartels/groups?group=ms-13');")
        .await;
    browser.wait_for("the card", "one(1, '.card h4')").await;
    assert_eq!(browser.get("!!one(0, '.shell')").await, false);
    browser.run("nutgraf.scan();").await;
    browser.wait_for_live(2).await;
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}
