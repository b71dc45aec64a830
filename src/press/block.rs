//! What the press makes of a block, whatever kind it is of. The kinds are listed here and nowhere
//! else in the press; what a kind makes is in its own folder.

use yew::Html;

use super::image::sheet::ImageSheet;
use crate::story::block::Block;
use crate::story::{Source, Story};
use crate::style::bundle::Bundle;
use crate::view::scene::Scene;

/// A kind of block, as the press sees it.
pub trait Printed {
    /// Its style sheet, which travels with the fragments that have such a block.
    fn style(&self) -> Bundle;

    /// What is measured or compared.
    fn measure(&self, story: &Story) -> String;

    /// What came out, in a sentence; nothing where one sentence cannot say it.
    fn finding(&self, story: &Story) -> Option<String>;

    /// What its pictures show, in words.
    fn alt(&self, story: &Story) -> String;

    /// Its picture as SVG; nothing for a kind whose card is its only picture.
    ///
    /// # Errors
    /// What the renderer says.
    fn picture(&self, story: &Story) -> Result<Option<String>, String>;

    /// Draws what its card for social networks has between the upper edge and the foot.
    fn card(&self, sheet: &mut ImageSheet, story: &Story);

    /// What stands on the last line of its card, in a room of this width.
    fn card_foot(&self, _story: &Story, _room: f64) -> Option<Html> {
        None
    }

    /// Draws what the card of the whole story has of it, and says whether that is anything.
    fn story_card(&self, _sheet: &mut ImageSheet, _story: &Story) -> bool {
        false
    }

    /// It as plain markup, without its title.
    fn plain(&self, scene: &Scene) -> Html;

    /// What its terms mean, a line each.
    fn definitions(&self, story: &Story) -> Vec<String>;

    /// What was not known, a line each.
    fn unknown(&self, story: &Story) -> Vec<String>;

    /// What an author may want to balance, as text for a terminal.
    fn balance(&self, _sources: &[Source]) -> Option<String> {
        None
    }

    /// Whether its live view names sources; otherwise all of them are taken from the fragment.
    fn names_sources(&self) -> bool {
        true
    }

    /// Removes what its live view takes from the fragment, where it stands already.
    fn strip(&mut self);
}

/// What prints a block.
pub fn printed(block: &Block) -> &dyn Printed {
    match block {
        Block::Trend(trend) => trend,
        Block::Map(atlas) => atlas,
        Block::Options(options) => options,
    }
}

/// What strips a block.
pub fn printed_mut(block: &mut Block) -> &mut dyn Printed {
    match block {
        Block::Trend(trend) => trend,
        Block::Map(atlas) => atlas,
        Block::Options(options) => options,
    }
}
