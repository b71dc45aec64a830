//! What components of this room share beside their views.

use std::rc::Rc;

use yew::prelude::*;

use super::scene::Scene;
use crate::chart::frame::breakpoint;

/// A state that is on or off. One for all: each way to begin a state is compiled on its own.
#[hook]
pub fn use_switch(on: bool) -> UseStateHandle<bool> {
    use_state_eq(|| on)
}

/// The breakpoint that a part of a block has reached, for as long as the component is there; `name`
/// names it in the fragment.
#[hook]
pub fn use_breakpoint(scene: &Scene, name: &str, element: &NodeRef) -> f64 {
    let reached = use_state_eq(|| scene.breakpoint(name));
    let (outside, element, reach) = (scene.outside.clone(), element.clone(), reached.setter());
    use_effect_with((), move |()| {
        // Only the breakpoint counts: up to the next one nothing is laid out anew.
        let tell = Callback::from(move |width| reach.set(breakpoint(width)));
        let guard = outside.watch(&element, tell);
        move || drop(guard)
    });
    *reached
}

/// Answers who asks whether all is there: in the effect of the outermost view, which Yew calls when
/// it has nothing else to do.
#[hook]
pub fn use_attendance(scene: &Scene) {
    // Turned round each time.
    let asked = use_switch(false);
    let outside = Rc::clone(&scene.outside);
    use_told(usize::from(*asked), String::new(), Callback::from(move |_| outside.answer()));
    let ask = asked.setter();
    scene.outside.attend(Callback::from(move |()| ask.set(!*asked)));
}

/// Announces a text when it changes, not when it first appears.
#[hook]
pub fn use_announcement(scene: &Scene, text: String) {
    use_told(0, text, scene.announce.clone());
}

/// Tells a text when it or the number changes, not when it first appears.
#[hook]
pub fn use_told(of: usize, text: String, tell: Callback<String>) {
    let first = use_mut_ref(|| true);
    use_effect_with((of, text), move |(_, text)| {
        if !first.replace(false) {
            tell.emit(text.clone());
        }
    });
}
