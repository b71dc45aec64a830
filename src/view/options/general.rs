//! What is said of a whole family: once, with all that belongs to it.

use yew::prelude::*;

use super::option::facts;
use super::side::{Subject, sides};
use crate::story::argument::Side;
use crate::story::balance::{Balance, Both, Count};
use crate::story::options::{Family, Options};
use crate::view::part::{key, part};
use crate::view::scene::Scene;

/// The arguments about all options of the family at this place, if there are any, and whether a
/// side of it has nobody who argues it.
pub fn general(scene: &Scene, options: &Options, place: usize, family: &Family) -> Html {
    part(scene, key(&[&options.id, &family.id, "general"]), || {
        let both = Balance::of(options).families.get(place).copied().unwrap_or_default();
        html! { <>{ without_holder(scene, both) }{ made(scene, options, place, family) }</> }
    })
}

fn made(scene: &Scene, options: &Options, place: usize, family: &Family) -> Html {
    let (words, told) = (scene.words(), scene.told());
    let subject = Subject::Family(place);
    let [pros, cons] = Side::BOTH.map(|side| subject.count(options, side));
    if pros + cons == 0 && family.context.is_empty() {
        return Html::default();
    }
    html! {
        <details class="option general" data-id={family.id.clone()}>
            <summary>
                <span class="name">{ &family.in_general }</span>
                { " " }
                <span class="counts">{ words.sides(pros, cons) }</span>
            </summary>
            { sides(scene, options, subject) }
            if !family.context.is_empty() {
                <h5>{ told.context }</h5>
                { facts(scene, &family.context, &family.id) }
            }
        </details>
    }
}

/// Which side of a family nobody argues in their own name, in a sentence for each.
fn without_holder(scene: &Scene, both: Both) -> Html {
    let unheld = |(side, count): (Side, Count)| (count.held() == 0).then_some(side);
    let sides = Side::BOTH.into_iter().zip(both).filter_map(unheld);
    let line = |side| html! { <p class="missing">{ scene.told().no_holder(side) }</p> };
    sides.map(line).collect()
}
