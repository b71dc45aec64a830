//! Fragments are published in brief, and say the same.

use std::rc::Rc;

use nutgraf::press::edition::{Edition, EditionPart};
use nutgraf::press::fragment::fragment;
use scraper::{Html, Selector};

use crate::pressed::{hostile, story};

#[test]
fn a_fragment_in_brief_has_the_same_nodes() {
    let all = Selector::parse(".nutgraf").expect("a selector");
    let nodes = |html: &str| {
        let html = Html::parse_fragment(html);
        html.select(&all).next().expect("an explainer").html()
    };
    for story in [story(), hostile()].map(Rc::new) {
        for part in Edition::new(&story).parts {
            let block = part.block.map(|nth| story.blocks[nth].id());
            let whole = fragment(&story, block);
            assert!(unstyled(&part.whole).len() < whole.len(), "{:?}", part.stem);
            assert_eq!(nodes(&part.whole), nodes(&whole), "{:?}", part.stem);
            assert!(part.fragment.len() < part.whole.len(), "{:?}", part.stem);
            assert_eq!(nodes(&filled(&part)), nodes(&whole), "{:?}", part.stem);
        }
    }
}

/// A fragment without the look that travels with it.
fn unstyled(html: &str) -> String {
    let (before, style) = html.split_once(" data-style=\"").expect("a look");
    let (_, after) = style.split_once('"').expect("its end");
    [before, after].concat()
}

/// The rest with all that stands in it once in all its places.
fn said_again(file: &str) -> String {
    let details = file.match_indices("<details").filter_map(|(at, _)| {
        let (element, _) = file[at..].split_once("</details>").expect("its end");
        let (tag, inside) = element.split_once('>').expect("a tag");
        let may_be = ["class=\"cite\"", "class=\"shared\""].iter().any(|it| tag.contains(it));
        (may_be && !inside.contains("<details")).then_some(element)
    });
    let once: Vec<&str> = details.collect();
    let mut parts = file.split("<wbr data-same=\"");
    let mut all = parts.next().expect("a part").to_owned();
    for part in parts {
        let (nth, after) = part.split_once("\">").expect("its end");
        all.extend([once[nth.parse::<usize>().expect("a number")], "</details>", after]);
    }
    all
}

/// The fragment with what it has folded away in its place again.
fn filled(part: &EditionPart) -> String {
    let rest = part.rest.as_ref().expect("something is folded away");
    let rest = Html::parse_document(&said_again(&rest.file));
    let parts = Selector::parse(".fragment > div").expect("a selector");
    let mut filled = part.fragment.clone();
    for (nth, part) in rest.select(&parts).enumerate() {
        let place = format!("<p data-later=\"{nth}\">");
        let (before, after) = filled.split_once(&place).expect("its place");
        let (_, after) = after.split_once("</details>").expect("its end");
        filled = [before, &part.inner_html(), "</details>", after].concat();
    }
    assert!(!filled.contains("data-later"), "{filled}");
    filled
}
