//! The parts of a fragment by their keys, as they are when an explainer is begun: what a page
//! does to its fragment later takes none of them away.

use std::cell::OnceCell;

use web_sys::Element;
use yew::Html;

use super::outside;

/// The elements of a fragment that have a key.
pub struct FragmentParts {
    found: outside::PartsByKey,
    missing: OnceCell<String>,
}

impl FragmentParts {
    /// Looks for all keys of a fragment, once.
    pub fn new(fragment: &Element) -> FragmentParts {
        FragmentParts { found: outside::parts_of(fragment), missing: OnceCell::new() }
    }

    /// The first element with a key.
    pub fn first(&self, key: &str) -> Option<Element> {
        outside::first(&self.found, key)
    }

    /// Copies of all elements with a key, or of all that is in the one with that key.
    pub fn copies(&self, key: &str, inside: bool) -> Option<Html> {
        let copies = outside::copies(&self.found, key, inside);
        (!copies.is_empty()).then(|| copies.into_iter().map(Html::VRef).collect())
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
