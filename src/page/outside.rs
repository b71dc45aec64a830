//! What a view asks of the browser, in JavaScript: so it takes fewer bytes than by way of the
//! bindings of each method.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, Node, PointerEvent};

use crate::view::address::View;

#[wasm_bindgen(module = "/www/live/outside.js")]
extern "C" {
    /// The parts of a fragment by their keys.
    pub type PartsByKey;

    #[wasm_bindgen(js_name = partsOf)]
    pub fn parts_of(fragment: &Element) -> PartsByKey;
    pub fn first(parts: &PartsByKey, key: &str) -> Option<Element>;
    pub fn copies(parts: &PartsByKey, key: &str, inside: bool) -> Vec<Node>;

    /// What is chosen in a block, by key.
    pub type Chosen;

    #[wasm_bindgen(js_name = idOf)]
    pub fn id_of(chosen: &Chosen, key: &str) -> Option<String>;
    pub fn say(chosen: &Chosen, key: &str, id: Option<&str>, at_first: bool);

    #[wasm_bindgen(js_name = widthOf)]
    pub fn width_of(element: &Node) -> f64;
    pub fn across(event: &PointerEvent, element: &Node) -> f64;
    pub fn down(event: &PointerEvent, element: &Node) -> f64;
    pub fn observe(element: &Node, tell: &Closure<dyn FnMut()>) -> js_sys::Function;
    pub fn nth(event: &Event) -> i32;
    pub fn hint(event: &Event, text: &str);
    pub fn pressed(event: &Event) -> Option<String>;
    pub fn mark(list: &Node, standing: &str);
    #[wasm_bindgen(js_name = valueOf)]
    pub fn value_of(event: &Event) -> String;
    pub fn choose(control: &Node, value: &str);
    pub fn focus(element: &Node);
    pub fn reveal(element: &Node, found: &str);
}

impl View for &Chosen {
    fn id(&self, key: &str) -> Option<String> {
        id_of(self, key)
    }

    fn say(&mut self, key: &str, id: Option<&str>, at_first: bool) {
        say(self, key, id, at_first);
    }
}
