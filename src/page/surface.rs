//! The size and density of an element, watched for as long as somebody wants to know.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use wasm_bindgen::prelude::*;
use web_sys::{Element, MediaQueryList, ResizeObserver, window};
use yew::Callback;

use crate::view::scene::Surface;

thread_local! {
    static COLOURS: Cell<u32> = const { Cell::new(0) };
    static LAST: Cell<u32> = const { Cell::new(0) };
    static WATCHERS: RefCell<Vec<(u32, Rc<Watcher>)>> = RefCell::default();
}

struct Watcher {
    element: Element,
    tell: Callback<Surface>,
    /// The media query of the present ratio; it fires once when that changes.
    density: RefCell<Option<EventListener>>,
    /// The coming report, if the size has changed since the last frame.
    frame: RefCell<Option<AnimationFrame>>,
}

/// Ends the watching when it is dropped.
pub struct Watch {
    id: u32,
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
        WATCHERS.with_borrow_mut(|watchers| watchers.retain(|(id, _)| *id != self.id));
    }
}

/// Tells the surface of an element now and whenever it changes.
pub fn watch(element: Element, tell: Callback<Surface>) -> Option<Watch> {
    let watcher =
        Rc::new(Watcher { element, tell, density: RefCell::default(), frame: RefCell::default() });
    let resized = Closure::<dyn FnMut()>::new({
        let watcher = Rc::clone(&watcher);
        move || watcher.report_soon()
    });
    let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
    observer.observe(&watcher.element);
    watcher.report();
    listen_for_density(&watcher);
    let id = LAST.with(|last| last.replace(last.get().wrapping_add(1)));
    WATCHERS.with_borrow_mut(|watchers| watchers.push((id, watcher)));
    Some(Watch { id, observer, _resized: resized })
}

/// Tells all surfaces again, with another count of colours.
pub fn recolour() {
    COLOURS.with(|colours| colours.set(colours.get().wrapping_add(1)));
    let all: Vec<_> = WATCHERS.with_borrow(Clone::clone);
    for (_, watcher) in all {
        watcher.report();
    }
}

/// The surface of an element; none of one that is hidden, where what was drawn before is still
/// right when it is shown again.
pub fn of(element: &Element) -> Option<Surface> {
    let width = element.get_bounding_client_rect().width();
    (width > 0.0).then(|| Surface { width, ratio: ratio(), colours: COLOURS.with(Cell::get) })
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
        if let Some(surface) = of(&self.element) {
            self.tell.emit(surface);
        }
    }
}

fn ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(0.5, 4.0)
}

/// A change of density, by zoom or by another screen, is told by no event of its own.
fn listen_for_density(watcher: &Rc<Watcher>) {
    let ratio = window().map_or(1.0, |window| window.device_pixel_ratio());
    // Written by the browser: formatting it here would add a twentieth to the wasm.
    let ratio = String::from(js_sys::Object::from(js_sys::Number::from(ratio)).to_string());
    let query = ["(resolution: ", &ratio, "dppx)"].concat();
    let media: Option<MediaQueryList> =
        window().and_then(|window| window.match_media(&query).ok().flatten());
    let weak = Rc::downgrade(watcher);
    let listener = media.map(|media| {
        EventListener::once(&media, "change", move |_| {
            if let Some(watcher) = weak.upgrade() {
                watcher.report();
                listen_for_density(&watcher);
            }
        })
    });
    watcher.density.replace(listener);
}
