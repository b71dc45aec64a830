//! A trend on a card for social networks.

use yew::prelude::*;

use super::key::key;
use super::picture::drawing;
use crate::chart::figure::{Content, Figure, Layout};
use crate::chart::points::Sum;
use crate::chart::terms::Terms;
use crate::press::image::card::{FOOT, MARGIN, WIDTH, heading};
use crate::press::image::sheet::ImageSheet;
use crate::story::Story;
use crate::story::trend::Trend;
use crate::view::length::length;

/// Draws a trend under its title and what it measures.
pub fn card(sheet: &mut ImageSheet, story: &Story, trend: &Trend) {
    let measure = Terms::new(story, trend, 0).map(|terms| terms.measure(&key(trend)));
    let room = (WIDTH - 2.0 * MARGIN, 2);
    heading(sheet, &trend.title, &measure.unwrap_or_default(), room);
    chart(sheet, story, trend);
}

/// The chart in what is left of the height, where that is enough.
pub fn chart(sheet: &mut ImageSheet, story: &Story, trend: &Trend) {
    let Some(terms) = Terms::new(story, trend, 0) else { return };
    let points = terms.points(&key(trend), Sum::None);
    let together = terms.together(&key(trend), Sum::None);
    // Titles of events have no room here.
    let bare = Trend { events: Vec::new(), ..trend.clone() };
    let terms = Terms { trend: &bare, ..terms };
    let content = Content { terms, points: &points, together: &together };
    let left = FOOT - sheet.y;
    let laid = |scale: f64| {
        let layout = Layout { width: sheet.room() / scale, ..Layout::default() };
        Figure::new(content, layout)
    };
    // Letters of 12 pixels are too small for a card.
    let scale = (left / laid(1.6).frame.height).min(1.9);
    if scale < 1.1 {
        return;
    }
    if let Ok(drawn) = drawing(&laid(scale), false) {
        let drawn = html! { <g transform={format!("scale({})", length(scale))}>{ drawn }</g> };
        sheet.draw(drawn, left);
    }
}
