//! The explainer as Yew components. They know neither browser nor files: what they need from
//! outside comes through [`scene::Outside`].
//!
//! A component costs about 5 kB of wasm, a function a few hundred bytes. So only what keeps a
//! state, or must not be made again at every move of a finger, is a component.
//!
//! Every view is a function of a story and a small state; what a reader does is a message to a
//! reducer in the `state` module beside the view.

pub mod address;
pub mod bar;
pub mod block;
pub mod block_props;
pub mod choices;
pub mod cite;
mod cited_most;
pub mod dispute;
pub mod hooks;
pub mod kept;
pub mod length;
pub mod link;
pub mod map;
mod named;
pub mod notes;
pub mod options;
pub mod part;
pub mod phrase;
pub mod prose;
pub mod scene;
pub mod sources;
pub mod trend;

use yew::prelude::*;

use self::block::waiting;
use self::hooks::use_attendance;
use self::part::{key, part};
use self::scene::Scene;
use self::sources::sources;
use crate::story::Block;

/// What an explainer shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ExplainerProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// The id of the only block to show; all blocks where none is named.
    #[prop_or_default]
    pub block: Option<AttrValue>,
}

/// A whole story, or one block of it.
#[component]
pub fn Explainer(props: &ExplainerProps) -> Html {
    let said = use_state_eq(String::new);
    let announce = use_callback((), {
        let said = said.setter();
        move |text, ()| said.set(text)
    });
    use_attendance(&props.scene);
    let scene = Scene { announce, ..props.scene.clone() };
    let story = &scene.story;
    let wanted = |block: &Block| props.block.as_deref().is_none_or(|id| id == block.id());
    let shown = story.blocks.iter().enumerate();
    let shown = shown.filter(|(_, block)| wanted(block)).map(|(index, _)| index);
    let behind = || sources(&scene, props.block.as_deref());
    html! {
        <div class="nutgraf" lang={story.language.tag.clone()}>
            if props.block.is_none() {
                <header class="opening">
                    <h2 part="title">{ &story.title }</h2>
                    <p class="key" part="key">{ &story.key }</p>
                </header>
            }
            { for shown.map(|index| waiting(&scene, index, props.block.is_some())) }
            { part(&scene, key(&["closing"]), behind) }
            // Shown by the style sheet where the loader says so.
            <p class="changed">{ &scene.words().changed }</p>
            <p class="newer">{ &scene.words().newer }</p>
            // The only live region: what several of them said would be said over each other.
            <p class="hidden" role="status">{ &*said }</p>
        </div>
    }
}
