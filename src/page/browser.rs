//! The browser as the outside of a view.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Callback, Html, InputEvent, MouseEvent, NodeRef, PointerEvent};

use super::outside;
use super::parts::FragmentParts;
use super::turns::Turns;
use super::width;
use crate::view::scene::{Guard, Link, Outside, ViewRequest};

/// The browser, with what it shows of the story already.
pub struct Browser {
    /// What the fragment has.
    pub parts: FragmentParts,
    /// What is still to be made.
    pub turns: Turns,
    /// The ways to its blocks, by their ids.
    pub links: RefCell<Vec<(String, Link)>>,
}

impl Browser {
    /// Asks a block; one that is not there answers nothing.
    pub fn ask(&self, block: &str, asked: ViewRequest<'_>) {
        let links = self.links.borrow();
        let link = links.iter().find(|(known, _)| known == block).map(|(_, link)| Rc::clone(link));
        // Called outside the borrow: what is asked for may be drawn at once.
        drop(links);
        if let Some(link) = link {
            link(asked);
        }
    }
}

impl Outside for Browser {
    fn mounting(&self) -> bool {
        self.turns.open()
    }

    fn wait(&self, part: Callback<()>) {
        self.turns.add(part);
    }

    fn attend(&self, ask: Callback<()>) {
        self.turns.attend(ask);
    }

    fn answer(&self) {
        self.turns.answer();
    }

    fn link(&self, block: &str, link: Link) {
        let mut links = self.links.borrow_mut();
        match links.iter_mut().find(|(known, _)| known == block) {
            Some((_, known)) => *known = link,
            None => links.push((block.to_owned(), link)),
        }
    }

    fn watch(&self, element: &NodeRef, tell: Callback<f64>) -> Guard {
        Some(Box::new(width::watch(element.get()?, tell)))
    }

    fn part(&self, key: &str) -> Option<Html> {
        self.parts.copies(key, false)
    }

    fn inside(&self, name: &str) -> Option<Html> {
        self.parts.copies(name, true)
    }

    fn miss(&self, key: &str) {
        self.parts.miss(key);
    }

    fn width(&self, name: &str) -> Option<f64> {
        let element = self.parts.first(name)?;
        width::of(&element)
    }

    fn across(&self, event: &PointerEvent, element: &NodeRef) -> Option<(f64, f64, f64)> {
        let element = element.get()?;
        let width = width::of(&element)?;
        Some((outside::across(event, &element), outside::down(event, &element), width))
    }

    fn nth(&self, event: &MouseEvent) -> Option<usize> {
        outside::nth(event).try_into().ok()
    }

    fn hint(&self, event: &MouseEvent, text: &str) {
        outside::hint(event, text);
    }

    fn pressed(&self, event: &MouseEvent) -> Option<String> {
        outside::pressed(event)
    }

    fn mark(&self, list: &NodeRef, standing: &str) {
        if let Some(list) = list.get() {
            outside::mark(&list, standing);
        }
    }

    fn value(&self, event: &InputEvent) -> Option<String> {
        Some(outside::value_of(event))
    }

    fn choose(&self, control: &NodeRef, value: &str) {
        if let Some(control) = control.get() {
            outside::choose(&control, value);
        }
    }

    fn focus(&self, element: &NodeRef) {
        if let Some(element) = element.get() {
            outside::focus(&element);
        }
    }

    fn reveal(&self, element: &NodeRef, found: &str) {
        if let Some(element) = element.get() {
            outside::reveal(&element, found);
        }
    }
}
