//! What a trend shows, key by key, and back.

use std::ops::Range;

use super::multiples;
use super::sentence::MOST;
use super::state::State;
use crate::chart::points::{Point, Sum};
use crate::chart::scale::ScaleKind;
use crate::chart::terms::Terms;
use crate::story::Story;
use crate::story::trend::Trend;
use crate::view::address::{Address, View, place};

/// The ways to add up by their ids.
pub const SUMS: [(Sum, &str); 3] =
    [(Sum::None, "months"), (Sum::TwelveMonths, "twelve"), (Sum::Years, "years")];

/// The scales by their ids.
pub const SCALES: [(ScaleKind, &str); 2] = [(ScaleKind::Linear, "linear"), (ScaleKind::Log, "log")];

/// The ways to show all values of a choice by their ids.
pub const VIEWS: [&str; 3] = ["one", "same", "own"];

/// Which of them a trend has.
fn sums(trend: &Trend) -> [bool; 3] {
    [true, trend.twelve_months.is_some(), trend.year.is_some()]
}

/// The id of a place that is read, under the key that it has.
fn reading(point: &Point) -> (&'static str, String) {
    match point.year {
        Some(year) => ("year", year.to_string()),
        None => (point.start.frequency.noun(), point.start.to_string()),
    }
}

impl State {
    /// The state that a view tells. What it does not tell, or a trend does not have, is as it is at
    /// first.
    pub fn told(story: &Story, trend: &Trend, view: &dyn View) -> State {
        let mut state = State::new(trend.choices.len());
        for (choice, slot) in trend.choices.iter().zip(&mut state.key) {
            let ids = |at: usize| Some(choice.values.get(at)?.id.as_str());
            let at = place(view, &choice.column, &ids).unwrap_or(0);
            *slot = u8::try_from(at).unwrap_or(0);
        }
        let sum = place(view, "period", &|at| Some(SUMS.get(at)?.1)).unwrap_or(0);
        if sums(trend).get(sum) == Some(&true) {
            state.sum = SUMS.get(sum).map(|(sum, _)| *sum).unwrap_or_default();
        }
        if view.id("scale").as_deref() == Some(SCALES[1].1) {
            state.kind = SCALES[1].0;
        }
        if multiples::choice(trend).is_some() {
            state.view = place(view, "view", &|at| VIEWS.get(at).copied()).unwrap_or(0);
        }
        let unit = place(view, "unit", &|at| Some(trend.units.get(at)?.short.as_str()));
        state.unit = unit.unwrap_or(0);
        let points = state.points(story, trend);
        // A link may name months and years; only one of them is shown.
        let read = points.first().and_then(|point| view.id(reading(point).0));
        state.cursor = read.and_then(|id| points.iter().position(|it| reading(it).1 == id));
        state
    }

    /// Says what is shown, in the order in which it can be chosen.
    pub fn tell(&self, story: &Story, trend: &Trend, view: &mut dyn View) {
        self.tell_choices(trend, 0..MOST, view);
        let points = self.points(story, trend);
        if let Some(point) = self.reading(points.len()).and_then(|at| points.get(at)) {
            let (key, id) = reading(point);
            view.say(key, Some(&id), self.cursor.is_none());
        }
        self.tell_choices(trend, MOST..usize::MAX, view);
        if multiples::choice(trend).is_some() {
            view.say("view", VIEWS.get(self.view).copied(), self.view == 0);
        }
        if sums(trend)[1..].contains(&true) {
            let at = self.sum as usize;
            view.say("period", SUMS.get(at).map(|(_, id)| *id), at == 0);
        }
        let at = self.kind as usize;
        view.say("scale", SCALES.get(at).map(|(_, id)| *id), at == 0);
        if trend.units.len() > 1 {
            let unit = trend.units.get(self.unit).map(|unit| unit.short.as_str());
            view.say("unit", unit, self.unit == 0);
        }
    }

    /// The address of what is shown.
    pub fn address(&self, story: &Story, trend: &Trend) -> Address {
        let mut address = Address::new(&story.slug, &trend.id);
        self.tell(story, trend, &mut address);
        address
    }

    /// Says what is chosen at some places.
    fn tell_choices(&self, trend: &Trend, places: Range<usize>, view: &mut dyn View) {
        for (nth, choice) in trend.choices.iter().enumerate() {
            let at = self.key.get(nth).copied().unwrap_or(0);
            if places.contains(&nth) && choice.values.len() > 1 {
                let value = choice.values.get(usize::from(at));
                view.say(&choice.column, value.map(|value| value.id.as_str()), at == 0);
            }
        }
    }

    fn points(&self, story: &Story, trend: &Trend) -> Vec<Point> {
        let terms = Terms::new(story, trend, self.unit);
        terms.map(|terms| terms.points(&self.key, self.sum)).unwrap_or_default()
    }
}
