//! What the component of a block is given, whatever kind it is of.

use yew::prelude::*;

use super::scene::Scene;

/// What a block component is given.
#[derive(Clone, PartialEq, Properties)]
pub struct BlockProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Place of the block in the story.
    pub index: usize,
    /// Whether it stands alone. Among others it says in fewer bytes what it says alone.
    pub alone: bool,
}
