//! What the loader leaves of a fragment is what our views write: no less, or explainers would lose
//! something, and no more, or a fragment of somebody else's could bring it.

use std::collections::BTreeSet;
use std::fs;

/// The names of elements and of attributes in HTML as the views write it: nothing that an author
/// wrote has a `<` or a quote in it.
fn names(html: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut elements, mut attributes) = (BTreeSet::new(), BTreeSet::new());
    for tag in html.split('<').skip(1).filter(|tag| !tag.starts_with(['/', '!'])) {
        let inside = tag.split('>').next().unwrap_or_default();
        // Every other piece is a value.
        let mut pieces = inside.split('"').step_by(2).flat_map(str::split_whitespace);
        elements.extend(pieces.next().map(str::to_owned));
        attributes.extend(pieces.map(|piece| piece.trim_end_matches('=').to_owned()));
    }
    (elements, attributes)
}

/// The names in one of the loader's lists.
fn listed(name: &str) -> BTreeSet<String> {
    let source = fs::read_to_string("www/embed/allowed.js").unwrap();
    let (_, list) = source.split_once(&format!("{name} = ")).unwrap();
    let (list, _) = list.split_once(';').unwrap();
    let parts = list.split('\'').skip(1).step_by(2);
    parts.flat_map(str::split_whitespace).map(str::to_owned).collect()
}

#[test]
fn the_loader_leaves_what_the_views_write() {
    let (mut elements, mut attributes) = (BTreeSet::new(), BTreeSet::new());
    for entry in fs::read_dir("tests/goldens/views").unwrap() {
        let (some, more) = names(&fs::read_to_string(entry.unwrap().path()).unwrap());
        elements.extend(some);
        attributes.extend(more);
    }
    // Whose values are looked at, or that only say something to us or to screen readers.
    attributes.retain(|name| {
        !["fill", "href", "stroke"].contains(&name.as_str())
            && !["aria-", "data-"].iter().any(|start| name.starts_with(start))
    });
    assert_eq!(listed("ELEMENTS"), elements);
    assert_eq!(listed("ATTRIBUTES"), attributes);
}

#[test]
fn nothing_that_runs_or_is_fetched_is_listed() {
    let both = listed("ELEMENTS").into_iter().chain(listed("ATTRIBUTES"));
    let bad = [
        "action", "animate", "base", "embed", "form", "iframe", "img", "link", "meta", "object",
        "script", "set", "src", "srcdoc", "style", "template", "use",
    ];
    for name in both {
        assert!(!bad.contains(&name.as_str()) && !name.starts_with("on"), "{name}");
    }
}
