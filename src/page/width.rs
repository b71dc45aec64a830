//! The width of an element, watched for as long as somebody wants to know.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver, window};
use yew::Callback;

struct Watcher {
    element: Element,
    tell: Callback<f64>,
    /// The coming report, if the size has changed since the last frame.
    frame: RefCell<Option<AnimationFrame>>,
}

/// Ends the watching when it is dropped.
pub struct Watch {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells the width of an element, as [`of`] has it, now and whenever it changes.
pub fn watch(element: Element, tell: Callback<f64>) -> Option<Watch> {
    let watcher = Rc::new(Watcher { element, tell, frame: RefCell::default() });
    let resized = Closure::<dyn FnMut()>::new({
        let watcher = Rc::clone(&watcher);
        move || watcher.report_soon()
    });
    let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
    observer.observe(&watcher.element);
    watcher.report();
    Some(Watch { observer, _resized: resized })
}

/// The width of an element, in pixels of usual type; none of one that is hidden, where what was drawn
/// before is still right when it is shown again.
pub fn of(element: &Element) -> Option<f64> {
    let width = element.get_bounding_client_rect().width() / enlarged(element);
    (width > 0.0).then_some(width)
}

/// The size of usual type, in CSS pixels.
const USUAL: f64 = 16.0;

/// How much larger than usual type is in an element, and with it what is drawn there.
pub fn enlarged(element: &Element) -> f64 {
    let style = window().and_then(|window| window.get_computed_style(element).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let size = size.map_or(USUAL, |size| js_sys::parse_float(&size));
    // Not a number in a page that lets nobody ask.
    if size > 0.0 { size / USUAL } else { 1.0 }
}

impl Watcher {
    /// Reports in the next frame. What a report changes may change the height of the watched
    /// element, and inside the observer's own callback that is an error event on the window.
    fn report_soon(self: &Rc<Self>) {
        let watcher = Rc::downgrade(self);
        let frame = request_animation_frame(move |_| {
            if let Some(watcher) = watcher.upgrade() {
                watcher.report();
            }
        });
        self.frame.replace(Some(frame));
    }

    fn report(&self) {
        // An observer may still fire after a panic, when nothing in here can be trusted.
        if super::panic::is_dead() {
            return;
        }
        if let Some(width) = of(&self.element) {
            self.tell.emit(width);
        }
    }
}
