//! Parts of a view that stay as they are until what they depend on changes.
//!
//! Without them a move of a finger would make a whole block anew, and compare it node by node with
//! the one before.

use std::rc::Rc;

use yew::prelude::*;

/// What a part is given.
#[derive(Clone, Properties)]
pub struct KeptProps {
    /// Everything that the part depends on besides the story.
    pub of: Vec<usize>,
    /// Makes it.
    pub make: Rc<dyn Fn() -> Html>,
}

/// Parts are the same that depend on the same.
impl PartialEq for KeptProps {
    fn eq(&self, other: &KeptProps) -> bool {
        self.of == other.of
    }
}

/// The part.
#[component]
pub fn Kept(props: &KeptProps) -> Html {
    (props.make)()
}

/// A part that is made again only when one of the numbers has changed. It may depend on nothing
/// else but the story.
pub fn kept(of: &[usize], make: impl Fn() -> Html + 'static) -> Html {
    // What is written here would be compiled once for each part.
    part(of.to_vec(), Rc::new(make))
}

fn part(of: Vec<usize>, make: Rc<dyn Fn() -> Html>) -> Html {
    html! { <Kept {of} {make} /> }
}

/// An index, or none, as a number that a part depends on.
pub fn at(index: Option<usize>) -> usize {
    index.map_or(0, |index| index + 1)
}
