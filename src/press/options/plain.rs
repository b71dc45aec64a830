//! Options as plain markup: each with what is said for and against it.

use yew::prelude::*;

use crate::press::plain::folded::folded;
use crate::press::plain::said::said;
use crate::story::argument::Side;
use crate::story::options::{Filled, Options, Placed};
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// The options of each family, under what is said of all of them.
pub fn plain(scene: &Scene, options: &Options) -> Html {
    let family = |place: usize| {
        let option = |(option, _)| self::option(scene, options, option);
        html! {
            <>
                { general(scene, options, place) }
                { for options.of_family(place).map(option) }
            </>
        }
    };
    html! {
        <>
            <p>{ &options.measure }{ &scene.words().stop }</p>
            { for (0..options.families.len()).map(family) }
        </>
    }
}

/// What is said of all options of a family: it stands once, and its options say so.
fn general(scene: &Scene, options: &Options, family: usize) -> Option<Html> {
    let in_general = &options.families.get(family)?.in_general;
    let said = Side::BOTH.map(|side| (side, options.said_in_general(family, side).collect()));
    if said.iter().all(|(_, all): &(Side, Vec<Placed<'_>>)| all.is_empty()) {
        return None;
    }
    let title = html! { <strong>{ in_general }</strong> };
    Some(folded(title, said.iter().map(|(side, all)| list(scene, *side, all)).collect()))
}

/// An option: its name, and what is said about it. More in sight would be higher than the explainer,
/// where only the names are.
fn option(scene: &Scene, options: &Options, option: usize) -> Html {
    let Some(proposal) = options.options.get(option) else { return Html::default() };
    let status = proposal.status.first().map(|it| {
        let date = scene.formats().date(it.date);
        html! { <p>{ scene.told().status(it.stage, it.by.as_deref(), &date) }{ &scene.words().stop }</p> }
    });
    let family = usize::from(proposal.family);
    let side = |side: Side| {
        let own: Vec<Placed<'_>> = options.said_of(option, side).collect();
        let general = options.said_around(option, side).count();
        let in_general = options.families.get(family).filter(|_| general > 0);
        html! {
            <>
                { list(scene, side, &own) }
                if own.is_empty() {
                    <p>{ scene.told().no_argument(side, options.filled(option, side)) }</p>
                }
                if let Some(family) = in_general {
                    <p>{ scene.told().in_general(&family.in_general, general) }{ &scene.words().stop }</p>
                }
            </>
        }
    };
    let searched = proposal.searched.as_ref().or(options.searched.as_ref());
    let empty = Side::BOTH.iter().any(|side| options.filled(option, *side) == Filled::Nothing);
    folded(
        html! { <strong>{ &proposal.title }</strong> },
        html! {
            <>
                <p>{ prose(&proposal.what.text) }</p>
                { status }
                { for Side::BOTH.map(side) }
                if let Some(searched) = searched.filter(|_| empty) {
                    <p>{ &scene.told().searched }{ " " }{ prose(&searched.text) }</p>
                }
            </>
        },
    )
}

/// The arguments of a side with their number.
fn list(scene: &Scene, side: Side, all: &[Placed<'_>]) -> Html {
    html! {
        <>
            <p><strong>{ scene.words().side_count(side, all.len()) }</strong></p>
            if !all.is_empty() {
                <ul>{ for all.iter().map(|(_, it)| html! { <li>{ said(scene, it) }</li> }) }</ul>
            }
        </>
    }
}
