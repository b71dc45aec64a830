//! What the view of one option and its parts are given.

use yew::prelude::*;

use super::state::Reading;
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
    /// Whether it is not what the reader looks for. It stays, and with it what is open in it.
    pub hidden: bool,
    /// How it is read.
    pub reading: Reading,
}
