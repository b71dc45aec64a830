//! What every view stands in: the story, and the way to the world outside.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

use super::address::View;
use crate::chart::frame::{BREAKPOINTS, breakpoint};
use crate::story::Story;
use crate::story::language::{Formats, Told, Words};

/// The story that is told and what it is told through; handed down as context.
#[derive(Clone)]
pub struct Scene {
    /// The story.
    pub story: Rc<Story>,
    /// The browser, or nothing.
    pub outside: Rc<dyn Outside>,
    /// Told what a screen reader should say; the explainer's one live region says it.
    pub announce: Callback<String>,
}

impl Scene {
    /// The interface texts of the story's language.
    pub fn words(&self) -> &Words {
        self.story.language.words()
    }

    /// The texts of what no reader changes, in the story's language.
    pub fn told(&self) -> &Told {
        self.story.language.told()
    }

    /// The breakpoint of the element with this name, as far as it is known before it is there.
    pub fn breakpoint(&self, name: &str) -> f64 {
        breakpoint(self.outside.width(name).unwrap_or(COLUMN))
    }

    /// The formats of the story's language.
    pub fn formats(&self) -> &Formats {
        &self.story.language.formats
    }
}

/// Scenes are the same when they are one scene: a story does not change while it is told.
impl PartialEq for Scene {
    fn eq(&self, other: &Scene) -> bool {
        Rc::ptr_eq(&self.story, &other.story) && Rc::ptr_eq(&self.outside, &other.outside)
    }
}

/// The width of a column of text, in pixels of usual type, until the true one is known.
const COLUMN: f64 = 640.0;

/// What the page asks of a block.
pub enum ViewRequest<'a> {
    /// What it shows.
    What(&'a mut dyn View),
    /// To show something else, as soon as Yew draws again.
    For(&'a dyn View),
}

/// How the page reaches a block.
pub type Link = Rc<dyn Fn(ViewRequest<'_>)>;

/// Keeps something going until it is dropped.
pub type Guard = Option<Box<dyn Any>>;

/// What views need from outside.
///
/// Charts and maps grow with the type of the reader. Their lengths are *pixels of usual type*: CSS
/// pixels where the type of the explainer has 16 of them, and more where it is larger.
pub trait Outside {
    /// Whether an explainer is being mounted, so that its parts wait for their turn.
    fn mounting(&self) -> bool {
        false
    }
    /// Calls back when it is the turn of a part that waits.
    fn wait(&self, _: Callback<()>) {}
    /// Takes a way to ask whether all is there that was to be shown.
    fn attend(&self, _: Callback<()>) {}
    /// Told when it is there, after having asked.
    fn answer(&self) {}
    /// Takes the way to the block with this id; of two the later counts.
    fn link(&self, _: &str, _: Link) {}
    /// Tells the width of an element, in pixels of usual type, now and whenever it changes, while the
    /// guard lives.
    fn watch(&self, element: &NodeRef, tell: Callback<f64>) -> Guard;
    /// The breakpoints for which a chart is laid out: all where the true one will only be known
    /// to the reader's browser, which then chooses by CSS.
    fn steps(&self, step: f64) -> Vec<f64> {
        vec![step]
    }
    /// The width, in pixels of usual type, of the element that has this name in the fragment: what
    /// takes its place will have it.
    fn width(&self, _: &str) -> Option<f64> {
        None
    }
    /// Whether also what is folded away has to be there at once, since nobody can ask for it.
    fn complete(&self) -> bool {
        false
    }
    /// What the fragment has under a key, to be shown once more.
    fn part(&self, _: &str) -> Option<Html> {
        None
    }
    /// What the fragment has in the element with this name, to be shown once more.
    fn inside(&self, _: &str) -> Option<Html> {
        None
    }
    /// Told of a part that the fragment should have and has not.
    fn miss(&self, _: &str) {}
    /// How far a pointer is from the left and the upper edge of an element, and how wide that is, in
    /// pixels of usual type.
    fn across(&self, event: &PointerEvent, element: &NodeRef) -> Option<(f64, f64, f64)>;
    /// The place of the element that an event comes from among those beside it.
    fn nth(&self, event: &MouseEvent) -> Option<usize>;
    /// Says a text, or no longer any, to who rests the mouse on the picture that an event comes
    /// from.
    fn hint(&self, event: &MouseEvent, text: &str);
    /// The value of the radio button that an event comes from.
    fn pressed(&self, event: &MouseEvent) -> Option<String>;
    /// Marks the radio buttons in an element, by a letter each: `c` is chosen, `d` is disabled, `h` is
    /// hidden with its label.
    fn mark(&self, list: &NodeRef, standing: &str);
    /// What the control that an event comes from now holds.
    fn value(&self, event: &InputEvent) -> Option<String>;
    /// The same as a number, if it is one. Read here, so that it is compiled once.
    fn number(&self, event: &InputEvent) -> Option<usize> {
        self.value(event)?.parse().ok()
    }
    /// Chooses what a control, or the one in an element, holds, without telling that it has changed.
    fn choose(&self, control: &NodeRef, value: &str);
    /// Puts the keyboard's focus on an element, and scrolls nowhere.
    fn focus(&self, element: &NodeRef);
    /// Scrolls to what a CSS selector finds in an element, as far as it is out of sight.
    fn reveal(&self, element: &NodeRef, found: &str);
}

/// No outside at all: for rendering natively.
pub struct Nowhere;

impl Outside for Nowhere {
    fn watch(&self, _: &NodeRef, _: Callback<f64>) -> Guard {
        None
    }
    fn complete(&self) -> bool {
        true
    }
    fn steps(&self, _: f64) -> Vec<f64> {
        BREAKPOINTS.to_vec()
    }
    fn across(&self, _: &PointerEvent, _: &NodeRef) -> Option<(f64, f64, f64)> {
        None
    }
    fn nth(&self, _: &MouseEvent) -> Option<usize> {
        None
    }
    fn hint(&self, _: &MouseEvent, _: &str) {}
    fn pressed(&self, _: &MouseEvent) -> Option<String> {
        None
    }
    fn mark(&self, _: &NodeRef, _: &str) {}
    fn value(&self, _: &InputEvent) -> Option<String> {
        None
    }
    fn choose(&self, _: &NodeRef, _: &str) {}
    fn focus(&self, _: &NodeRef) {}
    fn reveal(&self, _: &NodeRef, _: &str) {}
}
