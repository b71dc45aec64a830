//! The explainer as plain markup, for where nothing else gets through: pasted into a CMS, in a
//! feed, in a mail, in a reader's mode. Only elements and attributes that no CMS takes away.
//!
//! What is long is folded, as in the fragment: it then needs no more room than the explainer that
//! takes its place. Where a reader's program does not know how to fold, all of it is in sight.

pub(super) mod folded;
pub(super) mod said;

use yew::prelude::*;

use self::folded::folded;
use self::said::disputed;
use super::block::printed;
use crate::story::{Block, SourceId};
use crate::view::cite::entry;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// A whole story, or one block of it with what it cites; `page` is the address of all of it.
pub fn plain(scene: &Scene, only: Option<&Block>, sources: &[SourceId], page: &str) -> Html {
    let (story, words) = (&scene.story, scene.words());
    let shown: Vec<&Block> = only.map_or_else(|| story.blocks.iter().collect(), |it| vec![it]);
    html! {
        <>
            if only.is_none() {
                <h2>{ &story.title }</h2>
                <p>{ &story.key }</p>
            }
            { for shown.iter().map(|shown| block(scene, shown)) }
            <p><a href={page.to_owned()}>{ &scene.told().interactive }</a></p>
            { folded(html! { &scene.told().sources }, html! {
                <ul>{ for sources.iter().map(|id| html! { <li>{ entry(scene, *id) }</li> }) }</ul>
            }) }
            if !story.corrections.is_empty() {
                { folded(html! { &scene.told().corrections }, corrections(scene)) }
            }
            <p>{ words.updated(&scene.formats().date(story.updated)) }</p>
        </>
    }
}

fn corrections(scene: &Scene) -> Html {
    html! {
        <ul>
            { for scene.story.corrections.iter().map(|correction| html! {
                <li>
                    { scene.formats().date(correction.date) }{ &scene.words().colon }
                    { prose(&correction.text) }
                </li>
            }) }
        </ul>
    }
}

fn block(scene: &Scene, block: &Block) -> Html {
    let disputes = scene.story.disputes_about(block.id());
    html! {
        <>
            <h3>{ block.title() }</h3>
            { printed(block).plain(scene) }
            { for disputes.map(|it| disputed(scene, it)) }
        </>
    }
}
