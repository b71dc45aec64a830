//! What is mounted on the page, by handle.

use std::cell::RefCell;
use std::rc::Rc;

use yew::AppHandle;

use super::browser::Browser;
use crate::view::Explainer;

#[derive(Default)]
struct Registry {
    last: u32,
    mounted: Vec<(u32, AppHandle<Explainer>, Rc<Browser>)>,
}

thread_local! {
    static REGISTRY: RefCell<Registry> = RefCell::default();
}

/// Keeps an app and its browser and returns their handle; handles are never used twice.
pub fn keep(app: AppHandle<Explainer>, browser: Rc<Browser>) -> u32 {
    REGISTRY.with_borrow_mut(|registry| {
        registry.last = registry.last.wrapping_add(1);
        registry.mounted.push((registry.last, app, browser));
        registry.last
    })
}

/// The browser of the app with this handle, if there is one.
pub fn browser(handle: u32) -> Option<Rc<Browser>> {
    REGISTRY.with_borrow(|registry| {
        let (.., browser) = registry.mounted.iter().find(|(known, ..)| *known == handle)?;
        Some(Rc::clone(browser))
    })
}

/// Takes down the app with this handle, if there is one.
pub fn destroy(handle: u32) {
    // Destroyed outside the borrow: an app may call back while it goes.
    let app = REGISTRY.with_borrow_mut(|registry| {
        let place = registry.mounted.iter().position(|(known, ..)| *known == handle)?;
        Some(registry.mounted.swap_remove(place).1)
    });
    if let Some(app) = app {
        app.destroy();
    }
}
