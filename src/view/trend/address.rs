//! What a trend shows, as its address says it, and back.

use super::state::State;
use crate::chart::points::{Period, Point};
use crate::chart::scale::Kind;
use crate::chart::terms::Terms;
use crate::story::Story;
use crate::story::trend::Trend;
use crate::view::address::Address;

/// The periods by their ids.
const PERIODS: [(Period, &str); 3] =
    [(Period::Months, "months"), (Period::TwelveMonths, "twelve"), (Period::Years, "years")];

/// The ways to show all values of a choice by their ids.
const VIEWS: [&str; 3] = ["one", "same", "own"];

/// The id of a place that is read, under the key that it has.
fn reading(point: &Point) -> (&'static str, String) {
    match point.year {
        Some(year) => ("year", year.to_string()),
        None => ("month", point.start.to_string()),
    }
}

impl State {
    /// The state that an address tells. What it does not tell, or a trend does not have, is as it
    /// is at first.
    pub fn told(story: &Story, trend: &Trend, address: &Address) -> State {
        let mut state = State::new(trend.choices.len());
        for (choice, slot) in trend.choices.iter().zip(&mut state.key) {
            let ids = choice.values.iter().map(|value| value.id.as_str());
            let place = address.place(&choice.column, ids);
            *slot = place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0);
        }
        let period = address.place("period", PERIODS.map(|(_, id)| id));
        let period = period.and_then(|place| PERIODS.get(place)).map(|(period, _)| *period);
        state.period = period.unwrap_or_default();
        if address.id("scale") == Some("log") {
            state.kind = Kind::Log;
        }
        state.view = address.place("view", VIEWS).unwrap_or(0);
        let units = trend.units.iter().map(|unit| unit.short.as_str());
        state.unit = address.place("unit", units).unwrap_or(0);
        let points = state.points(story, trend);
        state.cursor = points.iter().position(|point| {
            let (key, id) = reading(point);
            address.id(key) == Some(id.as_str())
        });
        state
    }

    /// The address of what is shown.
    pub fn address(&self, story: &Story, trend: &Trend) -> Address {
        let mut address = Address::new(&story.slug, &trend.id);
        for (choice, value) in trend.choices.iter().zip(&self.key) {
            let value = choice.values.get(usize::from(*value)).filter(|_| *value > 0);
            if let Some(value) = value {
                address.choose(&choice.column, value.id.as_str());
            }
        }
        let period = PERIODS.iter().find(|(it, _)| *it == self.period && *it != Period::Months);
        if let Some((_, id)) = period {
            address.choose("period", *id);
        }
        if self.kind == Kind::Log {
            address.choose("scale", "log");
        }
        if let Some(id) = VIEWS.get(self.view).filter(|_| self.view > 0) {
            address.choose("view", *id);
        }
        if let Some(unit) = trend.units.get(self.unit).filter(|_| self.unit > 0) {
            address.choose("unit", unit.short.as_str());
        }
        let points = self.points(story, trend);
        if let Some((key, id)) = self.cursor.and_then(|at| points.get(at)).map(reading) {
            address.choose(key, id);
        }
        address
    }

    fn points(&self, story: &Story, trend: &Trend) -> Vec<Point> {
        let terms = Terms::new(story, trend, self.unit);
        terms.map(|terms| terms.points(&self.key, self.period)).unwrap_or_default()
    }
}
