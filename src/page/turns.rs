//! The parts of an explainer that is being mounted, each of which waits for its turn; and whether
//! Yew has made all that was asked for, of which it does in a timer what takes it 16 ms.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use yew::Callback;

/// Whether there is anything left that Yew has to do.
#[derive(Clone, Copy, Default, PartialEq)]
enum Calm {
    #[default]
    Unknown,
    Asked,
    Answered,
    /// And nothing has been asked for since.
    Known,
}

/// The turns of one explainer, first come, first served.
#[derive(Default)]
pub struct Turns {
    over: Cell<bool>,
    calm: Cell<Calm>,
    /// Asks the view for an answer that comes behind all else.
    ask: RefCell<Option<Callback<()>>>,
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

    /// Forgets the parts that wait and the view, which hold on to what these turns are part of.
    pub fn forget(&self) {
        self.waiting.take();
        self.ask.take();
    }

    /// Calls the next part. When there is none, and none can come, the turns are over: parts that
    /// come later are made at once. Returns whether there was one.
    pub fn next(&self) -> bool {
        // Called outside the borrow: a part may bring others.
        let part = self.waiting.borrow_mut().pop_front();
        if let Some(part) = part {
            self.calm.set(Calm::Unknown);
            part.emit(());
            return true;
        }
        self.over.set(self.over.get() || self.calm.get() == Calm::Known);
        false
    }

    /// Takes the way to ask the view.
    pub fn attend(&self, ask: Callback<()>) {
        self.ask.replace(Some(ask));
    }

    /// Takes the answer of the view.
    pub fn answer(&self) {
        self.calm.set(Calm::Answered);
    }

    /// Whether Yew has made all that was asked for before this was first called.
    pub fn settled(&self) -> bool {
        let answered = self.calm.get() == Calm::Answered;
        if answered {
            self.calm.set(Calm::Known);
        } else if self.calm.get() != Calm::Asked {
            // Called outside the borrow: the view may hand over another way.
            let ask = self.ask.borrow().clone();
            if let Some(ask) = ask {
                self.calm.set(Calm::Asked);
                ask.emit(());
            }
        }
        answered
    }
}
