//! Pages: complete, true, and safe with whatever an author writes.

use nutgraf::press::site::Site;
use serde_json::Value;

use crate::pressed::{KNOWN, Tree, hostile, pressed, site, story, text};

/// The values of an attribute.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The data for machines.
fn linked(html: &str) -> Value {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect("data");
    let (data, _) = rest.split_once("</script>").expect("an end");
    serde_json::from_str(data).expect("JSON")
}

fn pages(files: &Tree) -> Vec<&str> {
    let pages = files.keys().filter(|path| {
        path.ends_with(".html") && !path.ends_with(".fragment.html") && !path.contains('/')
    });
    pages.map(|path| text(files, path)).collect()
}

#[test]
fn a_page_says_what_it_is_and_where() {
    let page = text(&KNOWN, "en.seizures.html");
    let base = "https://news.example/nutgraf/stories/harbour";
    for part in [
        "<title>Seizures have doubled</title>".to_owned(),
        "name=\"description\" content=\"Weight seized in the harbour, pounds per month\"".into(),
        format!("<link rel=\"canonical\" href=\"{base}/en.seizures.html\">"),
        format!("property=\"og:url\" content=\"{base}/en.seizures.html\""),
        format!("property=\"og:image\" content=\"{base}/images/en.seizures.card.png\""),
        "name=\"twitter:card\" content=\"summary_large_image\"".into(),
        "<template shadowrootmode=\"open\">".into(),
        "<html lang=\"en\">".into(),
    ] {
        assert!(page.contains(&part), "{part}");
    }
    assert!(page.starts_with("<!DOCTYPE html>"));
}

#[test]
fn what_it_tells_machines_is_what_the_story_says() {
    let data = linked(text(&KNOWN, "en.html"));
    assert_eq!(data["name"], "Two gangs and a harbour");
    assert_eq!(data["dateModified"], "2026-01-31");
    assert_eq!(data["citation"][0]["url"], "https://example.org/figures");
    assert_eq!(data["citation"][0]["datePublished"], "2026-01");
    assert_eq!(data["citation"][1].get("url"), None);
    assert_eq!(data["correction"][0]["datePublished"], "2026-01-31");
    let part = linked(text(&KNOWN, "en.ways.html"));
    assert_eq!(part["isPartOf"]["name"], "Two gangs and a harbour");
    let cited = part["citation"].as_array().expect("a list");
    assert_eq!((cited.len(), &cited[0]["name"]), (1, &"Report on the gangs".into()));
}

#[test]
fn what_a_content_system_asks_of_a_graphic_is_there() {
    let meta = |page: &str, name: &str| {
        let start = format!("<meta name=\"{name}\" content=\"");
        let (_, rest) = page.split_once(&start).unwrap_or_else(|| panic!("{name}"));
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let page = text(&KNOWN, "en.seizures.html");
    assert_eq!(meta(page, "graphic-title"), "Seizures have doubled");
    assert!(meta(page, "graphic-alt-text").contains("20.0"), "it says what is seen");
    assert_eq!(meta(page, "graphic-source"), "Customs office; The Paper");
    for page in pages(&KNOWN) {
        for name in ["title", "alt-text", "caption", "source"] {
            assert!(!meta(page, &format!("graphic-{name}")).is_empty(), "{name}");
        }
    }
}

#[test]
fn an_address_that_is_not_known_is_not_told() {
    for page in pages(&pressed(story(), &Site::default())) {
        for word in
            ["canonical", "oembed", "og:url", "og:image", "YOUR-HOST", "summary_large_image"]
        {
            assert!(!page.contains(word), "{word}");
        }
        let data = linked(page);
        assert_eq!((data.get("url"), data.get("image")), (None, None));
    }
}

#[test]
fn a_page_loads_only_files_that_stand_beside_it_or_beside_the_loader() {
    let found = pages(&KNOWN);
    assert_eq!(found.len(), 4);
    for page in found {
        let (head, body) = page.split_once("<body>").expect("a body");
        let links: Vec<&str> =
            head.split("<link ").skip(1).chain(body.split("<link ").skip(1)).collect();
        let styles =
            links.iter().filter(|link| link.contains("stylesheet") || link.contains("preload"));
        for style in styles {
            let style = format!(" {style}");
            let href = values(&style, "href")[0];
            assert!(href == "../../widget.css" || KNOWN.contains_key(href), "{href}");
        }
        assert_eq!(values(page, "src"), ["../../frame.js", "../../embed.js"]);
        assert_eq!(page.matches("<script").count(), 3);
        for word in ["<style", " style=\"", " onload", "javascript:"] {
            assert!(!page.contains(word), "{word}");
        }
    }
}

#[test]
fn what_an_author_writes_stays_text() {
    let files = pressed(hostile(), &site());
    assert!(text(&files, "en.html").contains("&lt;img src=x onerror=alert(1)&gt;"));
    for page in pages(&files) {
        assert_eq!(page.matches("<script").count(), 3, "only the data and our two");
        assert!(!page.contains("<img"));
        let data = linked(page);
        assert_eq!(data["citation"][0]["name"], "</script><!--");
    }
    let (_, rest) = text(&files, "en.html").split_once("<title>").expect("a title");
    assert!(rest.starts_with("&lt;script&gt;alert("), "{}", &rest[..60]);
}
