//! A link to a page of the newsroom's own host becomes the explainer in a frame.

use std::path::Path;
use std::rc::Rc;

use nutgraf::press::build::{embedded, read_all};
use nutgraf::press::edition::Edition;
use nutgraf::press::folder::files;
use nutgraf::press::site::Site;
use serde_json::json;

use crate::browser::Browser;
use crate::server::{Answer, Server};
use crate::site::site;

/// What a build for this host answers of the chart.
fn answer(origin: &str) -> Vec<u8> {
    let files = files(Path::new("www/stories/cartels")).unwrap();
    let story = read_all(&files).unwrap().remove(0);
    let site = Site { base: Some(format!("{origin}/")), loader: None };
    let pressed = embedded(&Edition::new(&Rc::new(story)), &site);
    pressed["en.seizures.oembed.json"].clone()
}

/// Types the address of the host into the settings; what is kept of it.
async fn set_host(site: &crate::site::Site, browser: &Browser, typed: &str) -> String {
    site.log_in(browser, "admin").await;
    browser.goto(&format!("{}wp-admin/options-writing.php", site.address)).await;
    let form = "document.querySelector('form[action=\"options.php\"]')";
    let typing = format!(
        "nutgraf_host.value = {}; window.leaving = true;
         HTMLFormElement.prototype.submit.call({form});",
        json!(typed)
    );
    browser.run(&typing).await;
    browser.wait_for("the answer", "!window.leaving && document.readyState === 'complete'").await;
    browser.text("nutgraf_host.value").await
}

/// The frames in the article, as addresses.
const FRAMES: &str = "[...document.querySelectorAll('article iframe')].map((one) => one.src)";

#[tokio::test]
async fn a_link_to_the_newsrooms_host_becomes_a_frame() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let (browser, host) = (Browser::open().await, Server::of_embeds().await);
    let page = format!("{}/stories/cartels/en.seizures.html", host.origin);
    let beside = "/stories/cartels/en.seizures.oembed.json";
    host.put(beside, Answer::of("application/json", answer(&host.origin)));

    let kept = format!("{}/", host.origin);
    assert_eq!(set_host(site, &browser, "").await, "");
    for refused in ["https://a.example/?x", "http://a.example/", "https://a.example/../nutgraf/"] {
        assert_eq!(set_host(site, &browser, refused).await, "", "{refused}");
    }
    assert_eq!(set_host(site, &browser, "https://a.example/b").await, "https://a.example/b/");
    assert_eq!(set_host(site, &browser, &host.origin).await, kept);

    site.log_in(&browser, "author").await;
    let link = format!("A link:\n\n{page}\n\nAnd one to elsewhere: https://a.example/\n");
    let address = site.publish(&browser, "Linked", &link).await;
    site.read(&browser, &address).await;
    let frames =
        browser.get("[...document.querySelectorAll('article iframe')].map((one) => one.src)");
    assert_eq!(frames.await, json!([page]));
    // Trusted, so not shut in as what WordPress does not know.
    assert_eq!(browser.get("document.querySelector('article iframe').sandbox.length").await, 0);
    // The height goes by the width of the column, as a style that WordPress has left alone.
    let held = "document.querySelector('article iframe').getBoundingClientRect().height";
    let held = browser.get(held).await.as_f64().unwrap();
    assert!((1000.0..3000.0).contains(&held), "{held} px");
    let asked = host.requests().into_iter().filter(|it| it.starts_with(beside)).count();
    assert_eq!(asked, 1);
}

/// Whoever may put a file on the same origin could say what stands in articles, if a link were read
/// by how it begins, or the answer taken as it is.
#[tokio::test]
async fn what_is_no_page_is_never_asked_for_and_markup_is_never_taken() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let (browser, host) = (Browser::open().await, Server::of_articles().await);
    set_host(site, &browser, &format!("{}/nutgraf/", host.origin)).await;
    let evil = json!({
        "type": "rich", "version": "1.0", "width": 640, "height": 480,
        "title": "\"><img src=x onerror=alert(1)>",
        "html": "<script>window.taken = true</script><iframe src=\"https://evil.example/\" \
                 style=\"height:calc(1px);background:url(https://evil.example/)\"></iframe>",
    });
    let evil = || Answer::of("application/json", evil.to_string());
    for path in ["/2025/01/evil.txt", "/2025/01/evil.html", "/2025/01/evil.oembed.json"] {
        host.put(path, evil());
    }
    host.put("/nutgraf/stories/cartels/en.groups.oembed.json", evil());

    site.log_in(&browser, "author").await;
    let paths = [
        "stories/../../2025/01/evil.txt",
        "stories/../../2025/01/evil.html",
        "stories/cartels/../../../2025/01/evil.html",
        "stories/cartels/%2e%2e/%2e%2e/%2e%2e/2025/01/evil.html",
        "stories/cartels/..%2f..%2f..%2f2025%2f01%2fevil.html",
        "stories/cartels\\..\\..\\..\\2025\\01\\evil.html",
        "stories/cartels/en.html/../../../../2025/01/evil.html",
        "stories/cartels/en.%252e%252e.html",
        "stories/cartels/en.a%00b.html",
    ];
    let links = paths.map(|path| format!("{}/nutgraf/{path}", host.origin)).join("\n\n");
    let good = format!("{}/nutgraf/stories/cartels/en.groups.html", host.origin);
    let address = site.publish(&browser, "Evil", &format!("{links}\n\n{good}\n")).await;
    for reader in ["author", ""] {
        if reader.is_empty() {
            site.read(&browser, &address).await;
        } else {
            browser.goto(&address).await;
        }
        assert_eq!(browser.get(FRAMES).await, json!([good]));
        assert_eq!(browser.get("window.taken ?? null").await, json!(null));
        let frame = "document.querySelector('article iframe')";
        assert_eq!(browser.get(&format!("{frame}.height")).await, "480");
        assert_eq!(browser.get(&format!("{frame}.title")).await, "\">");
        let style = browser.text(&format!("{frame}.getAttribute('style')")).await;
        assert!(!style.contains("url("), "{style}");
        assert_eq!(browser.get("document.querySelectorAll('article img').length").await, 0);
    }
    // What the editor asks for its preview.
    let preview = |page: &str| format!("/oembed/1.0/proxy&url={}", page.replace('&', "%26"));
    site.log_in(&browser, "author").await;
    let shown = site.ask(&browser, "GET", &preview(&good), json!(null)).await;
    let html = shown["html"].as_str().unwrap();
    assert!(html.contains(&format!("src=\"{good}\"")) && !html.contains("evil"), "{html}");
    let asked: Vec<_> = host.requests().into_iter().filter(|it| it.contains("evil")).collect();
    assert!(asked.is_empty(), "{asked:?}");
}

/// What a link asks of the page it leads to is asked by the frame; nothing else is.
#[tokio::test]
async fn a_link_keeps_its_flags_and_its_view_and_waits_for_its_files() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let (browser, host) = (Browser::open().await, Server::of_articles().await);
    set_host(site, &browser, &host.origin).await;
    let page = format!("{}/stories/cartels/en.seizures.html", host.origin);
    let links = format!("{page}?dark=auto&plain&utm_source=x#nutgraf-a=b\n\n{page}?dark=x\n");

    // Written before the story is there: it is a link, for a reader and in the text that is kept.
    site.log_in(&browser, "author").await;
    let address = site.publish(&browser, "Early", &links).await;
    site.read(&browser, &address).await;
    assert_eq!(browser.get(FRAMES).await, json!([]));
    let link = "document.querySelectorAll('article a[href*=\"/stories/cartels/\"]').length";
    assert_eq!(browser.get(link).await, 2);

    let answer = Answer::of("application/json", answer(&host.origin));
    host.put("/stories/cartels/en.seizures.oembed.json", answer);
    site.log_in(&browser, "author").await;
    browser.goto(&address).await;
    let frames = json!([format!("{page}?plain&dark=auto#nutgraf-a=b"), page]);
    assert_eq!(browser.get(FRAMES).await, frames);
    let schemes = "[...document.querySelectorAll('article iframe')]
        .map((one) => one.style.colorScheme)";
    assert_eq!(browser.get(schemes).await, json!(["light dark", "light"]));
    // Nobody has saved the post again.
    site.read(&browser, &address).await;
    assert_eq!(browser.get(FRAMES).await, frames);
}
