//! Parts of a view that stay as they are until what they depend on changes.
//!
//! Without them a move of a finger would make a whole block anew, and compare it node by node with
//! the one before. Nor are they all made in one go when an explainer is mounted, which would hold
//! a slow phone up for a tenth of a second: each waits for its turn.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::use_switch;
use super::scene::{Outside, Scene};

/// What a part is given.
#[derive(Clone, Properties)]
pub struct KeptProps {
    /// Says when it is its turn, if it has to wait for one.
    pub turns: Option<Rc<dyn Outside>>,
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
    let turns = props.turns.as_ref().filter(|outside| outside.mounting());
    let waits = use_switch(turns.is_some());
    // At once, not as an effect: effects may come when the turns are over.
    use_memo((), |()| {
        if let Some(outside) = turns {
            let waits = waits.setter();
            outside.wait(Callback::from(move |()| waits.set(false)));
        }
    });
    if *waits { Html::default() } else { (props.make)() }
}

/// A part that is made again only when one of the numbers has changed. It may depend on nothing
/// else but the story.
pub fn kept(scene: &Scene, of: &[usize], make: impl Fn() -> Html + 'static) -> Html {
    // What is written here would be compiled once for each part.
    part(Some(Rc::clone(&scene.outside)), of.to_vec(), Rc::new(make))
}

/// A part that depends on nothing but the story and is made in no time.
pub fn fixed(make: impl Fn() -> Html + 'static) -> Html {
    part(None, Vec::new(), Rc::new(make))
}

fn part(turns: Option<Rc<dyn Outside>>, of: Vec<usize>, make: Rc<dyn Fn() -> Html>) -> Html {
    html! { <Kept {turns} {of} {make} /> }
}

/// An index, or none, as a number that a part depends on.
pub fn at(index: Option<usize>) -> usize {
    index.map_or(0, |index| index + 1)
}
