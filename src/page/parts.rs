//! The parts of a fragment by their keys, as they stand when an explainer is begun: what a page
//! does to its fragment later takes none of them away.

use std::cell::OnceCell;

use wasm_bindgen::JsCast as _;
use web_sys::Element;
use yew::Html;

use crate::view::part::key;

/// The elements of a fragment that have a key.
pub struct Parts {
    found: Vec<(String, Element)>,
    missing: OnceCell<String>,
}

impl Parts {
    /// Looks for all keys of a fragment, once.
    pub fn new(fragment: &Element) -> Parts {
        let mut found = Vec::new();
        // Fails only for a selector that is none.
        if let Ok(all) = fragment.query_selector_all("[data-part]") {
            let elements = (0..all.length()).filter_map(|nth| all.get(nth));
            let elements = elements.map(|node| node.unchecked_into::<Element>());
            found.extend(elements.filter_map(|element| Some((key_of(&element)?, element))));
        }
        Parts { found, missing: OnceCell::new() }
    }

    /// The first element with a key.
    pub fn first(&self, key: &str) -> Option<&Element> {
        self.found.iter().find(|(known, _)| known == key).map(|(_, element)| element)
    }

    /// Copies of all elements with a key.
    pub fn copies(&self, key: &str) -> Option<Html> {
        let with = self.found.iter().filter(|(known, _)| known == key);
        copies(with.map(|(_, element)| element.clone()))
    }

    /// Copies of all elements in the one with a key.
    pub fn copies_inside(&self, key: &str) -> Option<Html> {
        let inside = self.first(key)?.children();
        copies((0..inside.length()).filter_map(|nth| inside.item(nth)))
    }

    /// Remembers the first key that was looked for and not found.
    pub fn miss(&self, key: &str) {
        self.missing.get_or_init(|| key.to_owned());
    }

    /// The first key that was looked for and not found.
    pub fn missing(&self) -> Option<&str> {
        self.missing.get().map(String::as_str)
    }
}

/// What is written on an element, in what has an id behind that.
fn key_of(element: &Element) -> Option<String> {
    let name = element.get_attribute("data-part")?;
    let within = element.parent_element().and_then(|it| it.closest("[data-id]").ok()?);
    match within.and_then(|it| it.get_attribute("data-id")) {
        Some(id) => Some(key(&[&id, &name])),
        None => Some(name),
    }
}

fn copies(elements: impl Iterator<Item = Element>) -> Option<Html> {
    let copies = elements.filter_map(|element| element.clone_node_with_deep(true).ok());
    let copies: Vec<Html> = copies.map(Html::VRef).collect();
    (!copies.is_empty()).then(|| copies.into_iter().collect())
}
