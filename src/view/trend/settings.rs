//! What few readers change on a trend: what is added up, scale, unit, and how many charts there are.

use yew::prelude::*;

use super::address::{SCALES, SUMS, VIEWS};
use super::multiples;
use super::sentence::MOST;
use super::state::{Action, State};
use crate::chart::points::Sum;
use crate::chart::scale::ScaleKind;
use crate::story::trend::{Named, Trend};
use crate::view::choices::{Choices, control, item};
use crate::view::part::{key, part};
use crate::view::scene::Scene;

/// The settings, one press away.
pub fn settings(scene: &Scene, trend: &Trend, state: &State, act: &Callback<Action>) -> Html {
    let words = scene.words();
    let choices = trend.choices.iter().enumerate().skip(MOST).map(|(choice, options)| Choices {
        legend: &options.label,
        name: control(&trend.id, &options.column),
        items: options.values.clone(),
        chosen: state.key.get(choice).copied().map_or(0, usize::from),
        onchoose: act.reform(move |value| Action::Choose { choice, value }),
        quiet: false,
    });
    let mut sums = vec![(Sum::None, item(SUMS[0].1, trend.start.frequency.by(words).to_owned()))];
    if trend.twelve_months.is_some() {
        sums.push((Sum::TwelveMonths, item(SUMS[1].1, words.twelve_months.to_owned())));
    }
    sums.extend(trend.year.as_ref().map(|it| (Sum::Years, item(SUMS[2].1, words.by(&it.label)))));
    let (sums, items): (Vec<Sum>, Vec<Named>) = sums.into_iter().unzip();
    let sum = (sums.len() > 1).then(|| Choices {
        legend: &words.period,
        name: control(&trend.id, "period"),
        items,
        chosen: sums.iter().position(|sum| *sum == state.sum).unwrap_or_default(),
        onchoose: act
            .reform(move |at: usize| Action::Sum(sums.get(at).copied().unwrap_or_default())),
        quiet: false,
    });
    let scale = Choices {
        legend: &words.scale,
        name: control(&trend.id, "scale"),
        items: vec![
            item(SCALES[0].1, words.linear.to_owned()),
            item(SCALES[1].1, words.log.to_owned()),
        ],
        chosen: usize::from(state.kind == ScaleKind::Log),
        onchoose: act.reform(|value| {
            Action::Scale(if value == 1 { ScaleKind::Log } else { ScaleKind::Linear })
        }),
        quiet: false,
    };
    let unit = (trend.units.len() > 1).then(|| Choices {
        legend: &words.unit,
        name: control(&trend.id, "unit"),
        items: trend.units.iter().map(|unit| item(&unit.short, unit.other.clone())).collect(),
        chosen: state.unit,
        onchoose: act.reform(Action::Unit),
        quiet: false,
    });
    let view = multiples::choice(trend).map(|_| Choices {
        legend: &words.view,
        name: control(&trend.id, "view"),
        items: vec![
            item(VIEWS[0], words.one_chart.to_owned()),
            item(VIEWS[1], words.same_scale.to_owned()),
            item(VIEWS[2], words.own_scale.to_owned()),
        ],
        chosen: state.view,
        onchoose: act.reform(Action::View),
        quiet: false,
    });
    // Not a chain: each of its links would be compiled on its own.
    let mut all: Vec<Choices<'_>> = choices.collect();
    all.extend(view);
    all.extend(sum);
    all.push(scale);
    all.extend(unit);
    html! {
        <details class="fold settings" part="controls">
            { part(scene, key(&[&trend.id, "settings"]), || html! {
                <summary>{ name(scene, trend) }</summary>
            }) }
            <div class="controls">{ for all.iter().map(Choices::view) }</div>
        </details>
    }
}

/// What can be set: `Periods, units and scale`.
fn name<'a>(scene: &'a Scene, trend: &Trend) -> &'a str {
    let told = scene.told();
    let periods = trend.year.is_some() || trend.twelve_months.is_some();
    match (periods, trend.units.len() > 1) {
        (true, true) => &told.periods_and_units,
        (true, false) => &told.periods_and_scale,
        (false, true) => &told.units_and_scale,
        (false, false) => &told.only_scale,
    }
}
