//! What is mounted on the page, by handle.

use std::cell::RefCell;

use yew::AppHandle;

use crate::view::Explainer;

#[derive(Default)]
struct Registry {
    last: u32,
    mounted: Vec<(u32, AppHandle<Explainer>)>,
}

thread_local! {
    static REGISTRY: RefCell<Registry> = RefCell::default();
}

/// Keeps an app and returns its handle; handles are never used twice.
pub fn keep(app: AppHandle<Explainer>) -> u32 {
    REGISTRY.with_borrow_mut(|registry| {
        registry.last = registry.last.wrapping_add(1);
        registry.mounted.push((registry.last, app));
        registry.last
    })
}

/// Takes down the app with this handle, if there is one.
pub fn destroy(handle: u32) {
    // Destroyed outside the borrow: an app may call back while it goes.
    let app = REGISTRY.with_borrow_mut(|registry| {
        let place = registry.mounted.iter().position(|(known, _)| *known == handle)?;
        Some(registry.mounted.swap_remove(place).1)
    });
    if let Some(app) = app {
        app.destroy();
    }
}
