//! The browser as the outside of a view.

use std::iter::successors;

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Element, FocusOptions, HtmlAnchorElement, HtmlElement,
    ScrollIntoViewOptions, ScrollLogicalPosition, Url, window,
};
use yew::{Callback, Html, InputEvent, MouseEvent, NodeRef, PointerEvent};

use super::parts::Parts;
use super::turns::Turns;
use super::width;
use crate::view::scene::{Guard, Outside};

/// The browser, with what it shows of the story already.
pub struct Browser {
    /// What the fragment has.
    pub parts: Parts,
    /// What is still to be made.
    pub turns: Turns,
}

impl Outside for Browser {
    fn mounting(&self) -> bool {
        self.turns.open()
    }

    fn wait(&self, part: Callback<()>) {
        self.turns.add(part);
    }

    fn attend(&self, ask: Callback<()>) {
        self.turns.attend(ask);
    }

    fn answer(&self) {
        self.turns.answer();
    }

    fn watch(&self, element: &NodeRef, tell: Callback<f64>) -> Guard {
        let element = element.cast::<Element>()?;
        Some(Box::new(width::watch(element, tell)?))
    }

    fn part(&self, key: &str) -> Option<Html> {
        self.parts.copies(key)
    }

    fn inside(&self, name: &str) -> Option<Html> {
        self.parts.copies_inside(name)
    }

    fn miss(&self, key: &str) {
        self.parts.miss(key);
    }

    fn width(&self, name: &str) -> Option<f64> {
        width::of(self.parts.first(name)?)
    }

    fn across(&self, event: &PointerEvent, element: &NodeRef) -> Option<(f64, f64)> {
        let element = element.cast::<Element>()?;
        let (area, enlarged) = (element.get_bounding_client_rect(), width::enlarged(&element));
        let across = (f64::from(event.client_x()) - area.left()) / enlarged;
        (area.width() > 0.0).then(|| (across, area.width() / enlarged))
    }

    fn nth(&self, event: &MouseEvent) -> Option<usize> {
        let target: Element = event.composed_path().get(0).dyn_into().ok()?;
        successors(target.previous_element_sibling(), Element::previous_element_sibling)
            .count()
            .into()
    }

    fn hint(&self, event: &MouseEvent, text: &str) {
        let target = event.composed_path().get(0).dyn_into::<Element>().ok();
        if let Some(picture) = target.and_then(|it| it.closest("div").ok()?) {
            // Fails only for a name that no attribute can have.
            let _ = picture.set_attribute("title", text);
        }
    }

    fn value(&self, event: &InputEvent) -> Option<String> {
        // The target as seen from outside would be the host of the shadow root.
        let target = event.composed_path().get(0);
        // Inputs and selects alike have it.
        Reflect::get(&target, &JsValue::from_str("value")).ok()?.as_string()
    }

    fn choose(&self, control: &NodeRef, value: &str) {
        if let Some(control) = control.get() {
            // Fails only for an object that lets nothing be set.
            let _ = Reflect::set(&control, &JsValue::from_str("value"), &JsValue::from_str(value));
        }
    }

    fn focus(&self, element: &NodeRef) {
        if let Some(element) = element.cast::<HtmlElement>() {
            // Where it is now is not where it will be when what was pressed has gone.
            let still = FocusOptions::new();
            still.set_prevent_scroll(true);
            // Fails only where the element cannot have the focus, which then stays where it is.
            let _ = element.focus_with_options(&still);
        }
    }

    fn reveal(&self, element: &NodeRef, found: &str) {
        let element = element.cast::<Element>();
        if let Some(found) = element.and_then(|it| it.query_selector(found).ok()?) {
            let little = ScrollIntoViewOptions::new();
            little.set_block(ScrollLogicalPosition::Nearest);
            found.scroll_into_view_with_scroll_into_view_options(&little);
        }
    }

    fn save(&self, name: &str, mime: &str, text: &str) {
        // A policy that forbids it leaves the table, which says the same.
        let _ = download(name, mime, text);
    }
}

fn download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
