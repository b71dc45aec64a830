//! The head of a family, and what is said of all its options: once, with all that belongs to it.

use yew::prelude::*;

use super::dots::{counted, dots};
use super::option::facts;
use super::side::{ArgumentSubject, sides};
use crate::story::argument::Side;
use crate::story::balance::{Balance, Both, Count};
use crate::story::options::{Family, Options};
use crate::view::dispute::disputes;
use crate::view::part::{key, part};
use crate::view::scene::Scene;

/// The first rows of the family at this place: its name over the columns, whether a side of it has
/// nobody who argues it, and what is said or in dispute about all of its options, if anything is.
pub fn general(scene: &Scene, options: &Options, place: usize, family: &Family) -> Html {
    part(scene, key(&[&options.id, &family.id, "general"]), || {
        let both = Balance::of(options).families.get(place).copied().unwrap_or_default();
        html! {
            <>
                { heads(scene, family) }
                { without_holder(scene, both) }
                { made(scene, options, place, family) }
            </>
        }
    })
}

fn heads(scene: &Scene, family: &Family) -> Html {
    let side = |side: Side| {
        html! { <div class="by" role="columnheader">{ scene.words().side(side) }</div> }
    };
    html! {
        <div class="heads" role="row">
            <div role="columnheader"><h4>{ &family.label }</h4></div>
            { for Side::BOTH.map(side) }
        </div>
    }
}

fn made(scene: &Scene, options: &Options, place: usize, family: &Family) -> Html {
    let told = scene.told();
    let subject = ArgumentSubject::Family(place);
    let [pros, cons] = Side::BOTH.map(|side| subject.count(options, side));
    let disputed = scene.story.disputes_about(&family.id).next().is_some();
    if pros + cons == 0 && family.context.is_empty() && !disputed {
        return Html::default();
    }
    html! {
        <div class="proposal" role="row">
            <div role="cell">
                <details class="option general" data-id={family.id.clone()}>
                    <summary>
                        <span class="name">{ &family.in_general }</span>
                        { dots(scene, options, subject) }
                    </summary>
                    { sides(scene, options, subject) }
                    if !family.context.is_empty() {
                        <h5>{ &told.context }</h5>
                        { facts(scene, &family.context, &family.id) }
                    }
                    { disputes(scene, &family.id) }
                </details>
            </div>
            { counted(scene, options, subject) }
        </div>
    }
}

/// Which side of a family nobody argues in their own name, in a sentence for each.
fn without_holder(scene: &Scene, both: Both) -> Html {
    let unheld = |(side, count): (Side, Count)| (count.held() == 0).then_some(side);
    let sides = Side::BOTH.into_iter().zip(both).filter_map(unheld);
    let line = |side| {
        html! {
            <div class="proposal missing" role="row">
                <div role="cell">{ scene.told().no_holder(side) }</div>
            </div>
        }
    };
    sides.map(line).collect()
}
