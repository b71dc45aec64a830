//! What is mounted on the page, by handle.

use std::cell::RefCell;
use std::rc::Rc;

use yew::AppHandle;

use super::browser::Browser;
use crate::view::Explainer;

#[derive(Default)]
struct Registry {
    last: u32,
    mounted: Vec<(u32, Rc<Browser>, Option<AppHandle<Explainer>>)>,
}

thread_local! {
    static REGISTRY: RefCell<Registry> = RefCell::default();
}

/// Keeps the browser of an app that is to come and returns a handle; it is never used twice.
pub fn keep(browser: Rc<Browser>) -> u32 {
    REGISTRY.with_borrow_mut(|registry| {
        registry.last = registry.last.wrapping_add(1);
        registry.mounted.push((registry.last, browser, None));
        registry.last
    })
}

/// Adds the app of this handle. It is there still: an app comes when its browser is asked for.
pub fn add(handle: u32, app: AppHandle<Explainer>) {
    REGISTRY.with_borrow_mut(|registry| {
        let known = registry.mounted.iter_mut().find(|(known, ..)| *known == handle);
        if let Some((.., empty)) = known {
            *empty = Some(app);
        }
    });
}

/// The browser of the app with this handle, if there is one.
pub fn browser(handle: u32) -> Option<Rc<Browser>> {
    REGISTRY.with_borrow(|registry| {
        let (_, browser, _) = registry.mounted.iter().find(|(known, ..)| *known == handle)?;
        Some(Rc::clone(browser))
    })
}

/// Takes down the app with this handle, if there is one.
pub fn destroy(handle: u32) {
    // Destroyed outside the borrow: an app may call back while it goes.
    let gone = REGISTRY.with_borrow_mut(|registry| {
        let place = registry.mounted.iter().position(|(known, ..)| *known == handle)?;
        Some(registry.mounted.swap_remove(place))
    });
    if let Some((_, browser, app)) = gone {
        browser.turns.forget();
        if let Some(app) = app {
            app.destroy();
        }
    }
}
