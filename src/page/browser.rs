//! The browser as the outside of a view.

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, DocumentFragment, Element, HtmlAnchorElement, HtmlElement, Node, Url,
    window,
};
use yew::{Callback, InputEvent, MouseEvent, NodeRef, PointerEvent};

use super::{canvas, surface};
use crate::chart::figure::Figure;
use crate::view::scene::{Guard, Outside, Surface};

/// The browser.
pub struct Browser;

impl Outside for Browser {
    fn watch(&self, element: &NodeRef, tell: Callback<Surface>) -> Guard {
        let element = element.cast::<Element>()?;
        Some(Box::new(surface::watch(element, tell)?))
    }

    fn paint(&self, canvas: &NodeRef, figure: &Figure, surface: Surface) {
        canvas::paint(canvas, figure, surface);
    }

    fn across(&self, event: &PointerEvent, element: &NodeRef) -> Option<f64> {
        let area = element.cast::<Element>()?.get_bounding_client_rect();
        (area.width() > 0.0).then(|| (f64::from(event.client_x()) - area.left()) / area.width())
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

    fn go(&self, event: &MouseEvent, id: &str) {
        // The page's own way to an id does not lead into a shadow root.
        event.prevent_default();
        let from = event.composed_path().get(0).dyn_into::<Node>().ok();
        let root = from.and_then(|node| node.get_root_node().dyn_into::<DocumentFragment>().ok());
        let there = root.and_then(|root| root.get_element_by_id(id));
        if let Some(there) = there.and_then(|there| there.dyn_into::<HtmlElement>().ok()) {
            there.set_tab_index(-1);
            let _ = there.focus();
        }
    }

    fn focus(&self, element: &NodeRef) {
        if let Some(element) = element.cast::<HtmlElement>() {
            // Fails only where the element cannot have the focus, which then stays where it is.
            let _ = element.focus();
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
