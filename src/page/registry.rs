//! What is mounted on the page, by handle, and the roots that nobody uses now.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::browser::Browser;
use super::root::{Root, RootProps};
use crate::view::ExplainerProps;

/// An element and the app in it.
type MountedApp = (Element, AppHandle<Root>);

#[derive(Default)]
struct Registry {
    last: u32,
    mounted: Vec<(u32, Rc<Browser>, Option<MountedApp>)>,
    free: Vec<MountedApp>,
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

/// Shows an explainer in an element, in the app of this handle, which is there still: an app comes
/// when its browser is asked for.
pub fn show(handle: u32, element: Element, props: ExplainerProps) {
    let props = RootProps { shown: Some((handle, props)) };
    let known = REGISTRY.with_borrow_mut(|registry| {
        let place = registry.free.iter().position(|(known, _)| *known == element)?;
        Some(registry.free.swap_remove(place))
    });
    let stage = match known {
        Some((element, mut app)) => {
            app.update(props);
            (element, app)
        }
        None => (element.clone(), Renderer::with_root_and_props(element, props).render()),
    };
    REGISTRY.with_borrow_mut(|registry| {
        let known = registry.mounted.iter_mut().find(|(known, ..)| *known == handle);
        if let Some((.., empty)) = known {
            *empty = Some(stage);
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

/// Takes down what is shown under this handle, if there is anything. Its element can be used again.
pub fn clear(handle: u32) {
    // Cleared outside the borrow: an app may call back while its explainer goes.
    let gone = REGISTRY.with_borrow_mut(|registry| {
        let place = registry.mounted.iter().position(|(known, ..)| *known == handle)?;
        Some(registry.mounted.swap_remove(place))
    });
    if let Some((_, browser, stage)) = gone {
        browser.turns.forget();
        browser.links.take();
        if let Some((element, mut app)) = stage {
            app.update(RootProps { shown: None });
            REGISTRY.with_borrow_mut(|registry| registry.free.push((element, app)));
        }
    }
}
