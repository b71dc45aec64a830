//! Blocks, whatever kind they are of.

use yew::prelude::*;

use super::kept::kept;
use super::map::MapBlock;
use super::options::OptionsBlock;
use super::scene::Scene;
use super::trend::TrendBlock;
use crate::story::Block;

/// A block that is made when it is its turn: all that a story has would hold a slow phone up.
pub fn waiting(scene: &Scene, index: usize, alone: bool) -> Html {
    let blocks = scene.clone();
    kept(scene, &[index], move || block(&blocks, index, alone))
}

fn block(scene: &Scene, index: usize, alone: bool) -> Html {
    let scene = scene.clone();
    match scene.story.blocks.get(index) {
        Some(Block::Trend(_)) => html! { <TrendBlock {scene} {index} {alone} /> },
        Some(Block::Map(_)) => html! { <MapBlock {scene} {index} {alone} /> },
        Some(Block::Options(_)) => html! { <OptionsBlock {scene} {index} {alone} /> },
        None => Html::default(),
    }
}
