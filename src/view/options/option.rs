//! One option: its row in the overview, and in it what it is, what has become of it, and how it is
//! read.

use yew::prelude::*;

use super::answers::{answered, answers};
use super::dots::{counted, dots};
use super::side::{ArgumentSubject, sides};
use super::status::{stage, statuses};
use crate::story::options::{Happened, Options, Proposal};
use crate::story::{Block, Cited};
use crate::view::cite::{cite, cited};
use crate::view::dispute::disputes;
use crate::view::part::{inside, key, name, part_of};
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// The row of an option, by its block and its place in it. Only whether it is hidden changes.
pub fn row(scene: &Scene, (index, option): (usize, usize), hidden: bool) -> Html {
    let Some(Block::Options(options)) = scene.story.blocks.get(index) else {
        return Html::default();
    };
    let Some(proposal) = options.options.get(option) else {
        return Html::default();
    };
    let key = key(&[&proposal.id, "row"]);
    html! {
        <div class="proposal" role="row" data-part={name(key.clone())} {hidden}>
            { inside(scene, key, || cells(scene, options, option)) }
        </div>
    }
}

/// The option itself, and how much is said on each side.
fn cells(scene: &Scene, options: &Options, option: usize) -> Html {
    let Some(proposal) = options.options.get(option) else { return Html::default() };
    let subject = ArgumentSubject::Option(option);
    html! {
        <>
            <div role="cell">
                <details class="option" part="option" data-id={proposal.id.clone()}>
                    <summary>
                        { head(scene, options, proposal) }
                        { dots(scene, options, subject) }
                        if !options.questions.is_empty() {
                            { answered(scene, options, option) }
                        }
                    </summary>
                    { part_of(scene, &proposal.id, "what", || what(scene, options, proposal)) }
                    if !options.questions.is_empty() {
                        { answers(scene, options, option) }
                    }
                    { sides(scene, options, subject) }
                    { part_of(scene, &proposal.id, "besides", || besides(scene, proposal)) }
                </details>
            </div>
            { counted(scene, options, subject) }
        </>
    }
}

/// Its name, what it needs, and how far it has come.
fn head(scene: &Scene, options: &Options, proposal: &Proposal) -> Html {
    let label = |need: &crate::story::options::Need| options.needs.get(usize::from(need.need));
    let mut needs: Vec<&str> =
        proposal.needs.iter().filter_map(label).map(|it| it.label.as_str()).collect();
    // Two sources may name the same need.
    needs.dedup();
    let tag = |label: &str| html! { <>{ " " }<span class="tag">{ label }</span></> };
    html! {
        <span class="name">
            { &proposal.title }
            { for needs.into_iter().map(tag) }
            { " " }
            <span class="by">{ stage(scene, proposal) }</span>
        </span>
    }
}
/// What an option is, what has become of it, and what it needs.
fn what(scene: &Scene, options: &Options, proposal: &Proposal) -> Html {
    html! {
        <>
            <div class="what">{ cited(scene, &proposal.what, &proposal.id) }</div>
            { statuses(scene, proposal) }
            if !proposal.needs.is_empty() {
                <h5>{ &scene.words().needs }</h5>
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
                <h5>{ &told.context }</h5>
                { facts(scene, &proposal.context, &proposal.id) }
            }
            if !proposal.precedents.is_empty() {
                <h5>{ &told.precedents }</h5>
                { facts(scene, &proposal.precedents, &proposal.id) }
            }
            if !proposal.history.is_empty() {
                <h5>{ &told.history }</h5>
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
                { scene.formats().date(item.date) }{ &scene.words().colon }{ prose(&item.text) }
                { for item.sources.iter().map(|source| html! { <>{ " " }{ cite(scene, *source, &proposal.id) }</> }) }
                if alone(item) {
                    <span class="by">{ " " }{ &scene.told().one_source }</span>
                }
            </li>
        }
    });
    list(scene, items.collect())
}

/// A list, or the statement that the sources name nothing for it.
pub fn list(scene: &Scene, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return html! { <p class="missing">{ &scene.told().none_named }</p> };
    }
    html! { <ul class="facts">{ items.into_iter().collect::<Html>() }</ul> }
}
