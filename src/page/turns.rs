//! The parts of an explainer that is being mounted, each of which waits for its turn.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use yew::Callback;

/// The turns of one explainer, first come, first served.
#[derive(Default)]
pub struct Turns {
    over: Cell<bool>,
    waiting: RefCell<VecDeque<Callback<()>>>,
}

impl Turns {
    /// Whether parts have to wait.
    pub fn open(&self) -> bool {
        !self.over.get()
    }

    /// Adds a part, to be called back when it is its turn.
    pub fn add(&self, part: Callback<()>) {
        self.waiting.borrow_mut().push_back(part);
    }

    /// Forgets the parts that wait, which hold on to what they would be part of.
    pub fn forget(&self) {
        self.waiting.take();
    }

    /// Calls the next part. When there is none the turns are over: parts that come later are made
    /// at once. Returns whether there was one.
    pub fn next(&self) -> bool {
        // Called outside the borrow: a part may bring others.
        let part = self.waiting.borrow_mut().pop_front();
        self.over.set(part.is_none());
        if let Some(part) = part {
            part.emit(());
        }
        self.open()
    }
}
