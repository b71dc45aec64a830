//! The AMP snippet, by what AMP's validator and its amp-iframe ask for.

use resvg::usvg::roxmltree::{Document, Node};

use crate::pressed::{KNOWN, hostile, pressed, site, text};

/// Elements with the attributes that AMP's validator lets them have.
const ALLOWED: [(&str, &[&str]); 3] = [
    (
        "amp-iframe",
        &[
            "frameborder",
            "height",
            "lang",
            "layout",
            "referrerpolicy",
            "resizable",
            "sandbox",
            "src",
            "title",
        ],
    ),
    ("amp-img", &["alt", "layout", "object-fit", "object-position", "placeholder", "src"]),
    ("div", &["aria-label", "overflow", "role", "tabindex"]),
];

fn child<'a>(frame: Node<'a, 'a>, attribute: &str) -> Node<'a, 'a> {
    let children: Vec<_> = frame.children().filter(|it| it.has_attribute(attribute)).collect();
    assert_eq!(children.len(), 1, "{attribute}");
    children[0]
}

fn assert_sound(path: &str, text: &str) {
    let (_, pasted) = text.split_once('\n').expect("lines");
    let document = Document::parse(pasted).unwrap_or_else(|error| panic!("{path}: {error}"));
    for node in document.descendants().filter(|node| node.is_element()) {
        let name = node.tag_name().name();
        let known = ALLOWED.iter().find(|(known, _)| *known == name);
        let (_, attributes) = known.unwrap_or_else(|| panic!("{path}: <{name}>"));
        for attribute in node.attributes() {
            assert!(attributes.contains(&attribute.name()), "{path}: {name} {}", attribute.name());
        }
    }
    let frame = document.root_element();
    assert_eq!(frame.tag_name().name(), "amp-iframe");
    let has = |name| frame.attribute(name).unwrap_or_else(|| panic!("{path}: {name}"));
    assert!(has("src").starts_with("https://"), "{path}");
    assert!(!has("title").is_empty());
    // A layout of fixed height has a height, and no width.
    assert_eq!(has("layout"), "fixed-height");
    assert!(has("height").parse::<u32>().is_ok_and(|height| height > 300), "{path}");
    // With an origin of its own the frame could not be on the host of the article.
    let sandbox: Vec<&str> = has("sandbox").split(' ').collect();
    assert!(sandbox.contains(&"allow-scripts") && !sandbox.contains(&"allow-same-origin"));
    // What may grow has a button for where it must not, and a picture lets it stand at the top.
    assert_eq!(has("resizable"), "");
    let button = child(frame, "overflow");
    assert_eq!(
        (button.attribute("role"), button.attribute("tabindex")),
        (Some("button"), Some("0"))
    );
    assert!(button.text().is_some_and(|text| !text.trim().is_empty()));
    let picture = child(frame, "placeholder");
    assert_eq!((picture.tag_name().name(), picture.attribute("layout")), ("amp-img", Some("fill")));
    assert!(picture.attribute("src").is_some_and(|src| src.ends_with(".card.png")));
    assert!(picture.attribute("alt").is_some_and(|alt| !alt.is_empty()));
}

#[test]
fn a_page_with_it_is_valid() {
    let hostile = pressed(hostile(), &site());
    let mut count = 0;
    for files in [&*KNOWN, &hostile] {
        for path in files.keys().filter(|path| path.ends_with(".amp.txt")) {
            assert_sound(path, text(files, path));
            count += 1;
        }
    }
    assert_eq!(count, 8);
}
