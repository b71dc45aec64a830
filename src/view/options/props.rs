//! What the view of one option and its parts are given.

use yew::prelude::*;

use super::state::{Action, Reading};
use crate::story::options::Side;
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
    /// The side shown where there is room for one only.
    pub side: Side,
    /// The argument that an answer led to, if it is one of these.
    pub found: Option<(Side, usize)>,
    /// How it is read.
    pub reading: Reading,
    /// Told what the reader does.
    pub act: Callback<Action>,
}
