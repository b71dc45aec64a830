//! The sentence that says what is shown; what can be chosen stands in it as words.

use yew::prelude::*;

use super::state::{Action, State};
use crate::chart::terms::Terms;
use crate::view::choices::{control, item};
use crate::view::phrase::Phrase;
use crate::view::scene::Scene;

/// More choices than this make no sentence: the others are among the settings.
pub const MOST: usize = 2;

/// What is measured, with what is chosen.
pub fn sentence(scene: &Scene, terms: Terms<'_>, state: &State, act: &Callback<Action>) -> Html {
    let trend = terms.trend;
    let chosen = |nth: usize| state.key.get(nth).copied().map_or(0, usize::from);
    let phrase = |nth: usize| {
        let Some(choice) = trend.choices.get(nth) else { return Html::default() };
        if nth >= MOST || choice.values.len() < 2 {
            return html! { choice.phrase(chosen(nth)).to_owned() };
        }
        let named = |(at, value): (usize, &crate::story::trend::Named)| {
            item(&value.id, choice.phrase(at).to_owned())
        };
        Phrase {
            label: &choice.label,
            name: control(&trend.id, &choice.column),
            items: choice.values.iter().enumerate().map(named).collect(),
            chosen: chosen(nth),
            onchoose: act.reform(move |value| Action::Choose { choice: nth, value }),
        }
        .view(scene)
    };
    let mut parts: Vec<Html> = Vec::new();
    let mut rest = trend.measure.as_str();
    while let Some((before, from)) = rest.split_once('{') {
        let Some((name, after)) = from.split_once('}') else { break };
        parts.push(html! { before.to_owned() });
        let nth = trend.choices.iter().position(|choice| choice.column.as_str() == name);
        parts.push(match nth {
            Some(nth) => phrase(nth),
            None => html! { terms.unit.other.clone() },
        });
        rest = after;
    }
    parts.push(html! { rest.to_owned() });
    for (nth, choice) in trend.choices.iter().enumerate().take(MOST) {
        if !trend.says(choice) {
            parts.push(html! { [" · ", &choice.label, &scene.words().colon].concat() });
            parts.push(phrase(nth));
        }
    }
    html! { <p class="measure" part="measure">{ for parts }</p> }
}
