//! A trend as the press prints it.

mod card;
mod key;
mod method;
mod picture;
mod plain;

use yew::Html;

use self::key::key;
use super::block::Printed;
use super::image::sheet::ImageSheet;
use crate::chart::points::Sum;
use crate::chart::terms::Terms;
use crate::chart::words::summary;
use crate::story::Story;
use crate::story::trend::Trend;
use crate::style::bundle::{Bundle, TREND};
use crate::view::scene::Scene;

impl Printed for Trend {
    fn style(&self) -> Bundle {
        TREND
    }

    fn measure(&self, story: &Story) -> String {
        let terms = Terms::new(story, self, 0);
        terms.map_or_else(|| self.measure.clone(), |terms| terms.measure(&key(self)))
    }

    fn finding(&self, story: &Story) -> Option<String> {
        let terms = Terms::new(story, self, 0)?;
        Some(summary(terms, &terms.points(&key(self), Sum::None)))
    }

    fn alt(&self, story: &Story) -> String {
        picture::words(story, self)
    }

    fn picture(&self, story: &Story) -> Result<Option<String>, String> {
        picture::picture(story, self).map(Some)
    }

    fn card(&self, sheet: &mut ImageSheet, story: &Story) {
        card::card(sheet, story, self);
    }

    fn story_card(&self, sheet: &mut ImageSheet, story: &Story) -> bool {
        card::chart(sheet, story, self);
        true
    }

    fn plain(&self, scene: &Scene) -> Html {
        plain::plain(scene, self)
    }

    fn definitions(&self, story: &Story) -> Vec<String> {
        method::definitions(story, self)
    }

    fn unknown(&self, story: &Story) -> Vec<String> {
        method::unknown(story, self)
    }

    /// What is said of the figures, whatever is chosen, is in the fragment.
    fn strip(&mut self) {
        self.notes.clear();
        self.bands.clear();
        self.label.clear();
        self.below.iter_mut().for_each(|below| below.strip());
    }
}
