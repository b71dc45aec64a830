//! Arguments as dots: filled where the speaker holds it, hollow where it is conceded or told of
//! somebody else.
//!
//! They stand in the author's order, which is that of the arguments below them: sorted ones would
//! look like bars, and a bar like a weight.

use yew::prelude::*;

use super::side::ArgumentSubject;
use crate::story::argument::{Scope, Side, Stance};
use crate::story::options::{Options, Placed};
use crate::view::part::{key, part};
use crate::view::scene::Scene;

/// Both sides as dots, for whoever sees them. What is said of the whole family has a row of its own:
/// counted here as well, an option that nobody argues for would seem to have supporters.
pub fn dots(scene: &Scene, options: &Options, subject: ArgumentSubject) -> Html {
    let dot = |(_, argument): &Placed<'_>| {
        html! { <i class={(argument.stance != Stance::Holds).then_some("hollow")} /> }
    };
    let list = |side: Side| {
        let own = subject.said(options, side);
        html! {
            <span class="dots" data-side={scene.words().side(side).to_owned()} aria-hidden="true">
                { for own.iter().map(dot) }
                if own.is_empty() {
                    <b>{ "–" }</b>
                }
            </span>
        }
    };
    Side::BOTH.map(list).into_iter().collect()
}

/// Both sides in words, as cells of their own for whoever is told the table.
pub fn counted(scene: &Scene, options: &Options, subject: ArgumentSubject) -> Html {
    let cell = |side: Side| {
        let own = subject.said(options, side);
        let of = |stance| own.iter().filter(|(_, it)| it.stance == stance).count();
        let more = subject.count(options, side) - own.len();
        let text = scene.told().counted(Stance::ALL.map(of), more);
        html! { <div class="hidden" role="cell">{ text }</div> }
    };
    Side::BOTH.map(cell).into_iter().collect()
}

/// What the dots and tags mean.
pub fn legend(scene: &Scene, options: &Options) -> Html {
    part(scene, key(&[&options.id, "key"]), || {
        let told = scene.told();
        html! {
            <>
            if !options.questions.is_empty() {
                <ol class="asked">
                    { for options.questions.iter().map(|it| html! { <li>{ &it.text }</li> }) }
                </ol>
            }
            <p class="measure signs">
                <span aria-hidden="true">
                    <i />{ " " }{ &told.dot_held }{ " " }<i class="hollow" />{ " " }{ &told.dot_told }
                    { &scene.words().stop }{ " " }
                    if options.arguments.iter().any(|it| matches!(it.scope, Scope::Family(_))) {
                        { &told.dots_more }{ " " }
                    }
                </span>
                { &told.dot_means }
                if !options.needs.is_empty() {
                    { " " }<span class="tag">{ &told.tag_means }</span>
                }
            </p>
            </>
        }
    })
}
