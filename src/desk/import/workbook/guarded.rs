//! A panic in the library that reads workbooks, told as what it is: a file that cannot be read.
//!
//! What is known to stop calamine is taken out of a file before. Speaks against doing without this:
//! other broken bytes may stop it, too, and a newsroom would see nothing but where in its code.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let book = std::fs::read("tests/import/workbooks/landings.xls").unwrap();
//! let read = import(&book[..book.len() / 2], &Wishes::default());
//! assert!(read.series.is_none() && !read.findings.troubles.is_empty());
//! ```

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// What `read` returns, or nothing if it has panicked. Of that panic nothing is printed; it ends
/// no program that unwinds, which all profiles for native code do.
pub fn guarded<T>(read: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |info| {
            if !GUARDED.get() {
                before(info);
            }
        }));
    });
    let around = GUARDED.replace(true);
    // What the library was making is dropped with it.
    let done = catch_unwind(AssertUnwindSafe(read));
    GUARDED.set(around);
    done.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_nothing_and_the_next_is_told_again() {
        assert_eq!(guarded(|| 7), Some(7));
        let none: Vec<u8> = Vec::new();
        assert_eq!(guarded(|| none[none.len()]), None);
        assert!(!GUARDED.get());
    }
}
