//! The width of an element, watched for as long as somebody wants to know.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use wasm_bindgen::prelude::*;
use web_sys::Node;
use yew::Callback;

use super::outside;

struct Watcher {
    element: Node,
    tell: Callback<f64>,
    /// The coming report, if the size has changed since the last frame.
    frame: RefCell<Option<AnimationFrame>>,
}

/// Ends the watching when it is dropped.
pub struct WidthWatch {
    end: js_sys::Function,
    _resized: Closure<dyn FnMut()>,
}

impl Drop for WidthWatch {
    fn drop(&mut self) {
        // It throws nothing.
        let _ = self.end.call0(&JsValue::NULL);
    }
}

/// Tells the width of an element, as [`of`] has it, now and whenever it changes.
pub fn watch(element: Node, tell: Callback<f64>) -> WidthWatch {
    let watcher = Rc::new(Watcher { element, tell, frame: RefCell::default() });
    let resized = Closure::<dyn FnMut()>::new({
        let watcher = Rc::clone(&watcher);
        move || watcher.report_soon()
    });
    let end = outside::observe(&watcher.element, &resized);
    watcher.report();
    WidthWatch { end, _resized: resized }
}

/// The width of an element, in pixels of usual type; none of one that is hidden, where what was drawn
/// before is still right when it is shown again.
pub fn of(element: &Node) -> Option<f64> {
    let width = outside::width_of(element);
    (width > 0.0).then_some(width)
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
