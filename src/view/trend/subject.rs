//! Which chart of a block is meant: its own or the one below it, and in which unit.

use crate::chart::terms::Terms;
use crate::story::Block;
use crate::view::scene::Scene;

/// One chart of a block. Components are given this instead of the trend, which the story owns.
#[derive(Clone, Copy, PartialEq)]
pub struct Subject {
    /// Place of the block in the story.
    pub index: usize,
    /// Whether the trend below the block's own is meant.
    pub low: bool,
    /// Which of the trend's units.
    pub unit: usize,
}

impl Subject {
    /// The trend of the chart, in the terms in which it is told.
    pub fn terms(self, scene: &Scene) -> Option<Terms<'_>> {
        let Some(Block::Trend(trend)) = scene.story.blocks.get(self.index) else { return None };
        let trend = if self.low { trend.below.as_deref()? } else { trend };
        Terms::new(&scene.story, trend, self.unit)
    }

    /// The trend below this one.
    pub fn below(self) -> Subject {
        Subject { low: true, unit: 0, ..self }
    }
}
