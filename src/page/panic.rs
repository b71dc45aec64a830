//! What happens when something panics: the instance is dead, and says so once.

use std::cell::{Cell, RefCell};
use std::panic::set_hook;

use js_sys::Function;
use wasm_bindgen::{JsError, JsValue};

thread_local! {
    static DEAD: Cell<bool> = const { Cell::new(false) };
    static ON_PANIC: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `on_panic` with the message if anything panics.
pub fn watch(on_panic: Function) {
    ON_PANIC.with(|slot| slot.replace(Some(on_panic)));
    let hook = |info: &std::panic::PanicHookInfo<'_>| {
        // A second panic, in the callback for instance, must not come here again.
        if DEAD.with(|dead| dead.replace(true)) {
            return;
        }
        let message = JsValue::from_str(&info.to_string());
        let callback = ON_PANIC.with(|slot| slot.try_borrow().ok().and_then(|slot| slot.clone()));
        if let Some(callback) = callback {
            // The page is told or it is not: there is nobody left to tell about that.
            let _ = callback.call1(&JsValue::NULL, &message);
        }
    };
    set_hook(Box::new(hook));
    // Yew would put its own hook in place at the first mount.
    yew::set_custom_panic_hook(Box::new(hook));
}

/// Whether something has panicked.
pub fn is_dead() -> bool {
    DEAD.with(Cell::get)
}

/// Refuses a call to a dead instance.
pub fn refuse_if_dead() -> Result<(), JsError> {
    if is_dead() {
        return Err(JsError::new("panic: this instance has panicked before; reload the page"));
    }
    Ok(())
}
