//! Fragments are published in brief, and say the same.

use std::rc::Rc;

use nutgraf::press::edition::Edition;
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
            assert!(part.fragment.len() < whole.len(), "{:?}", part.stem);
            assert_eq!(nodes(&part.fragment), nodes(&whole), "{:?}", part.stem);
        }
    }
}
