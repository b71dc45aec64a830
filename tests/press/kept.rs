//! What content systems keep of a snippet: all of it.

use crate::pressed::{KNOWN, hostile, pressed, site};
use crate::snippets::snippets;

/// Elements that content systems keep, and the two last ones, which some of them take away.
const KEPT: [&str; 22] = [
    "a", "caption", "details", "div", "h2", "h3", "iframe", "img", "li", "p", "span", "strong",
    "summary", "table", "tbody", "td", "th", "thead", "tr", "wbr", "link", "script",
];

/// Attributes that they keep.
const ATTRIBUTES: [&str; 34] = [
    "alt",
    "as",
    "async",
    "class",
    "crossorigin",
    "data-block",
    "data-height",
    "data-integrity",
    "data-lang",
    "data-loader",
    "data-nutgraf",
    "data-pym-src",
    "data-pym-title",
    "data-room",
    "data-story",
    "data-version",
    "dir",
    "fetchpriority",
    "height",
    "href",
    "id",
    "integrity",
    "loading",
    "referrerpolicy",
    "rel",
    "scope",
    "src",
    "style",
    "target",
    "title",
    "width",
    "colspan",
    "rowspan",
    "lang",
];

/// The tags of a snippet, each as its name and attributes.
fn tags(html: &str) -> Vec<(&str, Vec<&str>)> {
    let inside = html.split('<').skip(1).filter_map(|rest| rest.split('>').next());
    let opening = inside.filter(|tag| !tag.starts_with(['/', '!']));
    opening
        .map(|tag| {
            let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
            // Values have no quotes in them: they are escaped.
            let names = rest.split('"').step_by(2).map(|name| name.trim().trim_end_matches('='));
            (name, names.filter(|name| !name.is_empty()).collect())
        })
        .collect()
}

#[test]
fn no_content_system_takes_anything_away() {
    let hostile = pressed(hostile(), &site());
    let all = snippets(&KNOWN).into_iter().chain(snippets(&hostile));
    // Pages for AMP have elements of their own.
    for (path, text) in all.filter(|(path, _)| !path.ends_with(".amp.txt")) {
        for (name, attributes) in tags(text) {
            assert!(KEPT.contains(&name) || name == "ul", "{path}: <{name}>");
            for attribute in attributes {
                assert!(ATTRIBUTES.contains(&attribute), "{path}: {name} {attribute}");
            }
        }
        let none = ["iframe", "mail", "pym"].iter().any(|kind| path.contains(kind));
        let scripts = usize::from(!none);
        assert_eq!(text.matches("<script").count(), scripts, "{path}");
        // What may be taken away stands at the end, below all that a reader needs.
        let end = text.find("<script").unwrap_or(text.len());
        assert_eq!(text.matches("<link").count(), scripts, "{path}");
        assert_eq!(text[end..].matches("</script>\n<link").count(), scripts, "{path}");
        assert!(!text[end..].contains("</div>"), "{path}");
    }
}
