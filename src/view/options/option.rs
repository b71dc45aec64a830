//! One option: what it is, what has become of it, and how it is read.

use yew::prelude::*;

use super::answers::answers;
use super::side::{Subject, sides};
use super::status::{stage, statuses};
use crate::story::argument::Side;
use crate::story::options::{Happened, Options, Proposal};
use crate::story::{Block, Cited};
use crate::view::cite::{cite, cited};
use crate::view::dispute::disputes;
use crate::view::part::part_of;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// One option, by its block and its place in it.
pub fn view(scene: &Scene, (index, option): (usize, usize), hidden: bool) -> Html {
    let Some(Block::Options(options)) = scene.story.blocks.get(index) else {
        return Html::default();
    };
    let Some(proposal) = options.options.get(option) else {
        return Html::default();
    };
    html! {
        <details class="option" part="option" data-id={proposal.id.clone()} {hidden}>
            { part_of(scene, &proposal.id, "head", || head(scene, options, option)) }
            { part_of(scene, &proposal.id, "what", || what(scene, options, proposal)) }
            if !options.questions.is_empty() {
                { part_of(scene, &proposal.id, "answers", || answers(scene, options, option)) }
            }
            { part_of(scene, &proposal.id, "sides", || sides(scene, options, Subject::Option(option))) }
            { part_of(scene, &proposal.id, "besides", || besides(scene, proposal)) }
        </details>
    }
}

/// Its name, how far it has come, and how much is said on each side.
fn head(scene: &Scene, options: &Options, option: usize) -> Html {
    let Some(proposal) = options.options.get(option) else { return Html::default() };
    let [pros, cons] = Side::BOTH.map(|side| options.count(option, side));
    html! {
        <summary>
            <span class="name">{ &proposal.title }</span>
            { " " }
            <span class="counts">
                { stage(scene, proposal) }{ " · " }{ scene.words().sides(pros, cons) }
            </span>
        </summary>
    }
}

/// What an option is, what has become of it, and what it needs.
fn what(scene: &Scene, options: &Options, proposal: &Proposal) -> Html {
    html! {
        <>
            <div class="what">{ cited(scene, &proposal.what, &proposal.id) }</div>
            { statuses(scene, proposal) }
            if !proposal.needs.is_empty() {
                <h5>{ scene.words().needs }</h5>
                { needs(scene, options, proposal) }
            }
        </>
    }
}

/// What is known of it beside what is said for and against it.
fn besides(scene: &Scene, proposal: &Proposal) -> Html {
    let told = scene.told();
    html! {
        <>
            if !proposal.context.is_empty() {
                <h5>{ told.context }</h5>
                { facts(scene, &proposal.context, &proposal.id) }
            }
            if !proposal.precedents.is_empty() {
                <h5>{ told.precedents }</h5>
                { facts(scene, &proposal.precedents, &proposal.id) }
            }
            if !proposal.history.is_empty() {
                <h5>{ told.history }</h5>
                { history(scene, proposal) }
            }
            { disputes(scene, &proposal.id) }
        </>
    }
}

/// What sources say that an option needs.
fn needs(scene: &Scene, options: &Options, proposal: &Proposal) -> Html {
    let items = proposal.needs.iter().map(|need| {
        let label = options.needs.get(usize::from(need.need)).map(|named| named.label.as_str());
        html! { <li><b>{ label }{ ":" }</b>{ " " }{ cited(scene, &need.said, &proposal.id) }</li> }
    });
    list(scene, items.collect())
}

/// Texts that each have a source, at the option or family with this id.
pub fn facts(scene: &Scene, all: &[Cited], at: &str) -> Html {
    list(scene, all.iter().map(|item| html! { <li>{ cited(scene, item, at) }</li> }).collect())
}

/// What has happened with it. A single source that is no official record is said to be the only one.
fn history(scene: &Scene, proposal: &Proposal) -> Html {
    let alone = |item: &Happened| match item.sources.as_slice() {
        [only] => scene.story.source(*only).is_some_and(|source| !source.record),
        _ => false,
    };
    let items = proposal.history.iter().map(|item| {
        html! {
            <li>
                { scene.formats().date(item.date) }{ ": " }{ prose(&item.text) }
                { for item.sources.iter().map(|source| html! { <>{ " " }{ cite(scene, *source, &proposal.id) }</> }) }
                if alone(item) {
                    <span class="by">{ " " }{ scene.told().one_source }</span>
                }
            </li>
        }
    });
    list(scene, items.collect())
}

/// A list, or the statement that the sources name nothing for it.
pub fn list(scene: &Scene, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return html! { <p class="missing">{ scene.told().none_named }</p> };
    }
    html! { <ul class="facts">{ items.into_iter().collect::<Html>() }</ul> }
}
