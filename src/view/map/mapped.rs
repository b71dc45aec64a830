//! A map as its parts see it.

use yew::prelude::*;

use super::state::{Action, State};
use crate::map::listing_days;
use crate::story::Block;
use crate::story::atlas::Atlas;
use crate::view::kept::kept;
use crate::view::scene::Scene;

/// A map, and what is chosen on it.
#[derive(Clone)]
pub struct Mapped {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Place of the block in the story.
    pub index: usize,
    /// Whether the block stands alone.
    pub alone: bool,
    /// What is chosen.
    pub state: State,
    /// Told what the reader does.
    pub act: Callback<Action>,
    /// The width for which what lies over the outlines is laid out, in pixels of usual type.
    pub width: f64,
    /// The field of areas.
    pub field: NodeRef,
    /// The slider of days.
    pub slider: NodeRef,
    /// The small maps.
    pub tiles: NodeRef,
}

impl Mapped {
    /// The map, as the story has it.
    pub fn atlas(&self) -> Option<&Atlas> {
        match self.scene.story.blocks.get(self.index) {
            Some(Block::Map(atlas)) => Some(atlas),
            _ => None,
        }
    }

    /// Whether what it shows is what is chosen in the beginning.
    pub fn beginning(&self, atlas: &Atlas) -> bool {
        let State { group, step, .. } = State::new(listing_days(atlas).len());
        (self.state.group, self.state.step) == (group, step)
    }

    /// A part that is made again only when one of the numbers has changed.
    pub fn part(&self, of: &[usize], make: fn(&Mapped, &Atlas) -> Html) -> Html {
        let map = self.clone();
        kept(&self.scene, of, move || {
            map.atlas().map(|atlas| make(&map, atlas)).unwrap_or_default()
        })
    }
}
