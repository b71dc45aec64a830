//! A map as the press prints it.

mod card;
mod method;
mod picture;
mod plain;

use yew::Html;

use super::block::Printed;
use super::image::sheet::ImageSheet;
use crate::story::Story;
use crate::story::atlas::Atlas;
use crate::style::bundle::{Bundle, MAP};
use crate::view::scene::Scene;

impl Printed for Atlas {
    fn style(&self) -> Bundle {
        MAP
    }

    fn measure(&self, _story: &Story) -> String {
        self.measure.clone()
    }

    fn finding(&self, _story: &Story) -> Option<String> {
        None
    }

    fn alt(&self, story: &Story) -> String {
        picture::words(story, self)
    }

    fn picture(&self, story: &Story) -> Result<Option<String>, String> {
        Ok(Some(picture::picture(story, self)))
    }

    fn card(&self, sheet: &mut ImageSheet, story: &Story) {
        card::card(sheet, story, self);
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

    /// Shapes are in the fragment, and so is what the parts of countries are called.
    fn strip(&mut self) {
        self.notes.clear();
        self.basemap.arcs.clear();
        for area in &mut self.basemap.areas {
            area.rings.clear();
            area.nouns = Default::default();
        }
    }
}
