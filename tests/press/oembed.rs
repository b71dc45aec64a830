//! oEmbed answers: by the specification, found from the page, and never without an address.

use nutgraf::press::headers::headers;
use nutgraf::press::kind::content_type;
use nutgraf::press::manifest::entries;
use nutgraf::press::site::Site;
use resvg::usvg::roxmltree::Document;
use serde_json::{Value, json};

use crate::pressed::{KNOWN, Tree, hostile, pressed, site, story, text};

const PARTS: [&str; 4] = ["en", "en.seizures", "en.gangs", "en.ways"];
const HERE: &str = "https://news.example/nutgraf/stories/harbour";

fn answer(files: &Tree, part: &str) -> Value {
    serde_json::from_str(text(files, &format!("{part}.oembed.json"))).expect("JSON")
}

fn faults(answer: &Value) -> Vec<String> {
    let schema: Value = serde_json::from_str(include_str!("oembed.schema.json")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    validator.iter_errors(answer).map(|error| error.to_string()).collect()
}

#[test]
fn each_answer_is_as_the_specification_says() {
    let hostile = pressed(hostile(), &site());
    for files in [&*KNOWN, &hostile] {
        for part in PARTS {
            let answer = answer(files, part);
            assert_eq!(faults(&answer), Vec::<String>::new(), "{part}");
            for name in ["title", "provider_name", "thumbnail_url", "cache_age"] {
                assert!(answer.get(name).is_some(), "{part}: {name}");
            }
        }
    }
}

/// Guards the test above.
#[test]
fn what_the_specification_forbids_is_found() {
    let good = answer(&KNOWN, "en");
    for (name, wrong) in [
        ("type", json!("photo")),
        ("version", json!(1.0)),
        ("width", json!("640")),
        ("height", json!(null)),
        ("thumbnail_url", json!("images/en.card.png")),
        ("colour", json!("red")),
    ] {
        let mut answer = good.clone();
        answer[name] = wrong;
        assert_eq!(faults(&answer).len(), 1, "{name}: {:?}", faults(&answer));
    }
    for name in ["html", "width", "height", "thumbnail_width"] {
        let mut answer = good.clone();
        answer.as_object_mut().expect("an object").remove(name);
        assert!(!faults(&answer).is_empty(), "without {name}");
    }
}

#[test]
fn it_says_what_is_in_the_page_and_how_large_it_is() {
    let told = answer(&KNOWN, "en.seizures");
    assert_eq!(told["title"], "Seizures have doubled");
    assert_eq!(told["provider_name"], "news.example");
    assert_eq!(told["provider_url"], "https://news.example/");
    let card = "images/en.seizures.card.png";
    assert_eq!(told["thumbnail_url"], format!("{HERE}/{card}"));
    let number =
        |at: usize| u32::from_be_bytes(KNOWN[card][at..at + 4].try_into().expect("four bytes"));
    assert_eq!(
        (&told["thumbnail_width"], &told["thumbnail_height"]),
        (&json!(number(16)), &json!(number(20)))
    );
    // The map of the story is higher than its chart, and each has its own height.
    let height = |part| answer(&KNOWN, part)["height"].as_u64().expect("a height");
    assert!(
        height("en.seizures") > 300 && height("en") > height("en.seizures") + height("en.ways") / 2
    );
}

#[test]
fn its_markup_is_one_frame_that_any_reader_of_xhtml_understands() {
    let hostile = pressed(hostile(), &site());
    for files in [&*KNOWN, &hostile] {
        for part in PARTS {
            let answer = answer(files, part);
            let html = answer["html"].as_str().expect("markup");
            let document = Document::parse(html).unwrap_or_else(|error| panic!("{error}: {html}"));
            let names: Vec<&str> = document
                .descendants()
                .filter(|node| node.is_element())
                .map(|node| node.tag_name().name())
                .collect();
            assert_eq!(names, ["div", "div", "iframe"], "{part}");
            let frame = document.descendants().find(|node| node.has_tag_name("iframe"));
            let attribute = |name| frame.and_then(|frame| frame.attribute(name)).expect("there");
            assert_eq!(attribute("src"), format!("{HERE}/{part}.html"));
            assert_eq!(attribute("title"), answer["title"].as_str().expect("a title"));
            assert_eq!(attribute("width"), answer["width"].to_string());
            assert_eq!(attribute("height"), answer["height"].to_string());
            // Host pages wait for what is far below, and others' boxes have no margin.
            assert_eq!(attribute("loading"), "lazy");
            assert!(!html.contains("margin") && !html.contains("padding"));
        }
    }
}

#[test]
fn the_page_leads_to_it_in_the_markup_that_is_served() {
    for part in PARTS {
        let page = text(&KNOWN, &format!("{part}.html"));
        let (_, link) = page.split_once("<link rel=\"alternate\"").expect("a link");
        let (link, _) = link.split_once('>').expect("an end");
        assert!(link.contains(" type=\"application/json+oembed\""), "{link}");
        assert!(link.contains(&format!(" href=\"{HERE}/{part}.oembed.json\"")), "{link}");
        assert!(link.contains(" title=\""), "{link}");
        assert!(page.find("rel=\"alternate\"") < page.find("<body>"));
    }
}

#[test]
fn it_is_served_as_json_for_a_short_time() {
    let path = "en.oembed.json";
    assert_eq!(content_type(path), "application/json");
    let entry = &entries(&KNOWN)[path];
    assert_eq!(
        (entry.content_type, entry.cache_control),
        ("application/json", "public, max-age=300")
    );
    let rule = format!("/{path}\n  Content-Type: application/json\n");
    assert!(headers(&KNOWN).contains(&rule));
}

#[test]
fn without_an_address_there_is_none() {
    let unknown = pressed(story(), &Site::default());
    assert!(unknown.keys().all(|path| !path.contains("oembed")));
    for part in PARTS {
        assert!(!text(&unknown, &format!("{part}.html")).contains("oembed"));
    }
}
