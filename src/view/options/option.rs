//! One option: what it is, and how it is read.

use yew::prelude::*;

use super::answers::answers;
use super::side::sides;
use super::state::Reading;
use crate::story::Block;
use crate::story::options::{Options, Proposal};
use crate::view::adopted::{adopted, in_block};
use crate::view::cite::{cite, cited};
use crate::view::dispute::disputes;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// One option, by its block and its place in it.
pub fn view(
    scene: &Scene,
    (index, option): (usize, usize),
    hidden: bool,
    reading: Reading,
) -> Html {
    let Some(Block::Options(options)) = scene.story.blocks.get(index) else {
        return Html::default();
    };
    let Some(proposal) = options.options.get(option) else {
        return Html::default();
    };
    let words = scene.words();
    let at = |which: &str| {
        let option = format!(".option[data-id=\"{}\"] > {which}", proposal.id);
        in_block(&options.id, &option)
    };
    let counts = words.sides(proposal.pros.len(), proposal.cons.len());
    html! {
        <details class="option" part="option" data-id={proposal.id.clone()} open={option == 0} {hidden}>
            <summary>
                <span class="name">{ &proposal.title }</span>
                { " " }
                <span class="counts">{ counts }</span>
            </summary>
            { adopted(scene, at(":not(summary, .sides, .sides ~ *)"), || what(scene, options, proposal)) }
            if reading == Reading::Questions {
                { answers(scene, options, proposal) }
            }
            { adopted(scene, at(":is(.sides, .sides ~ *)"), || said(scene, proposal, option)) }
        </details>
    }
}

/// What an option is, and what it needs.
fn what(scene: &Scene, options: &Options, proposal: &Proposal) -> Html {
    html! {
        <>
            <div class="what">{ cited(scene, &proposal.what) }</div>
            if !proposal.needs.is_empty() {
                <h5>{ scene.words().needs }</h5>
                { needs(scene, options, proposal) }
            }
        </>
    }
}

/// What is said for and against it, and what is known besides.
fn said(scene: &Scene, proposal: &Proposal, option: usize) -> Html {
    let words = scene.words();
    html! {
        <>
            { sides(scene, proposal, option) }
            if !proposal.precedents.is_empty() {
                <h5>{ words.precedents }</h5>
                { precedents(scene, proposal) }
            }
            if !proposal.later.is_empty() {
                <h5>{ words.since_then }</h5>
                { later(scene, proposal) }
            }
            { disputes(scene, &proposal.id) }
        </>
    }
}

/// What sources say that an option needs.
pub fn needs(scene: &Scene, options: &Options, proposal: &Proposal) -> Html {
    let items = proposal.needs.iter().map(|need| {
        let label = options.needs.get(usize::from(need.need)).map(|named| named.label.as_str());
        html! { <li><b>{ label }{ ":" }</b>{ " " }{ cited(scene, &need.said) }</li> }
    });
    list(scene, items.collect())
}

/// What was tried before.
pub fn precedents(scene: &Scene, proposal: &Proposal) -> Html {
    let items = proposal.precedents.iter();
    list(scene, items.map(|item| html! { <li>{ cited(scene, item) }</li> }).collect())
}

/// What happened after the sources were written.
pub fn later(scene: &Scene, proposal: &Proposal) -> Html {
    let items = proposal.later.iter().map(|item| {
        html! {
            <li>
                { scene.formats().date(item.date) }{ ": " }{ prose(&item.text) }{ " " }
                { cite(scene, item.source) }
            </li>
        }
    });
    list(scene, items.collect())
}

/// A list, or the statement that the sources name nothing for it.
fn list(scene: &Scene, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return html! { <p class="missing">{ scene.words().none_named }</p> };
    }
    html! { <ul class="facts">{ items.into_iter().collect::<Html>() }</ul> }
}
