//! Options as the press prints them.

pub mod balance;
mod card;
mod method;
mod overview;
mod plain;
mod speakers;

use yew::Html;

use super::block::Printed;
use super::image::sheet::ImageSheet;
use crate::story::options::Options;
use crate::story::{Cited, Source, SourceId, Story};
use crate::style::bundle::{Bundle, OPTIONS};
use crate::view::scene::Scene;

impl Printed for Options {
    fn style(&self) -> Bundle {
        OPTIONS
    }

    fn measure(&self, _story: &Story) -> String {
        self.measure.clone()
    }

    fn finding(&self, _story: &Story) -> Option<String> {
        None
    }

    fn alt(&self, _story: &Story) -> String {
        format!("{}.", self.measure)
    }

    fn picture(&self, _story: &Story) -> Result<Option<String>, String> {
        Ok(None)
    }

    fn card(&self, sheet: &mut ImageSheet, story: &Story) {
        card::card(sheet, story, self);
    }

    fn card_foot(&self, story: &Story, room: f64) -> Option<Html> {
        Some(overview::drawn(&overview::said(story, room)))
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

    fn balance(&self, sources: &[Source]) -> Option<String> {
        Some(balance::report(self, sources))
    }

    fn names_sources(&self) -> bool {
        false
    }

    /// Options are found and compared by their names; what is said of them is in the fragment, and
    /// the layout of data files has no place for it.
    fn strip(&mut self) {
        self.arguments.clear();
        self.searched = None;
        self.notes.clear();
        for question in &mut self.questions {
            question.label.clear();
            question.source = SourceId::default();
        }
        for family in &mut self.families {
            family.in_general.clear();
            family.except.clear();
            family.context.clear();
            family.answers.clear();
        }
        for proposal in &mut self.options {
            proposal.what = Cited::default();
            proposal.status.clear();
            proposal.needs.iter_mut().for_each(|need| need.said = Cited::default());
            proposal.context.clear();
            proposal.precedents.clear();
            proposal.answers.clear();
            proposal.history.clear();
            proposal.searched = None;
        }
    }
}
