//! One option: what it is, and how it is read.

use yew::prelude::*;

use super::answers::answers;
use super::side::sides;
use super::state::{Action, Reading};
use crate::story::Block;
use crate::story::options::{Proposal, Side};
use crate::view::cite::{cite, cited};
use crate::view::dispute::disputes;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// Which option is shown, and how.
#[derive(Clone, PartialEq, Properties)]
pub struct OptionViewProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Place of the block in the story.
    pub index: usize,
    /// Place of the option in the block.
    pub option: usize,
    /// The side shown where there is room for one only.
    pub side: Side,
    /// How it is read.
    pub reading: Reading,
    /// Told what the reader does.
    pub act: Callback<Action>,
}

/// One option.
#[component]
pub fn OptionView(props: &OptionViewProps) -> Html {
    let scene = &props.scene;
    let Some(Block::Options(options)) = scene.story.blocks.get(props.index) else {
        return Html::default();
    };
    let Some(proposal) = options.options.get(props.option) else {
        return Html::default();
    };
    let words = scene.words();
    let counts = words.sides(proposal.pros.len(), proposal.cons.len());
    html! {
        <details class="option" open={props.option == 0}>
            <summary>
                <span class="name">{ &proposal.title }</span>
                { " " }
                <span class="counts">{ counts }</span>
            </summary>
            <div class="what">{ cited(scene, &proposal.what) }</div>
            { match props.reading {
                Reading::Arguments => sides(scene, proposal, props),
                Reading::Questions => answers(scene, options, proposal),
            } }
            { precedents(scene, proposal) }
            { later(scene, proposal) }
            { disputes(scene, &proposal.id) }
        </details>
    }
}

fn precedents(scene: &Scene, proposal: &Proposal) -> Html {
    if proposal.precedents.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h5>{ scene.words().precedents }</h5>
            <ul>{ for proposal.precedents.iter().map(|item| html! { <li>{ cited(scene, item) }</li> }) }</ul>
        </>
    }
}

fn later(scene: &Scene, proposal: &Proposal) -> Html {
    if proposal.later.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h5>{ scene.words().since_then }</h5>
            <ul>
                { for proposal.later.iter().map(|item| html! {
                    <li>
                        { scene.formats().date(item.date) }{ ": " }{ prose(&item.text) }{ " " }
                        { cite(scene, item.source) }
                    </li>
                }) }
            </ul>
        </>
    }
}
