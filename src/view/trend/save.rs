//! What a reader can take along of a trend.

use std::rc::Rc;

use yew::prelude::*;

use super::shown::Shown;
use super::state::State;
use crate::chart::table::csv;
use crate::chart::terms::Terms;
use crate::view::part::{key, part};
use crate::view::scene::Scene;

/// The ways to keep what is shown, one press away: each button names its own in `data-save`.
pub fn save(scene: &Scene, shown: &Rc<Shown>, terms: Terms<'_>, state: &State) -> Html {
    let figures = |low: bool| {
        let (terms, _) = shown.told(scene, low)?;
        let name = file_name(terms, if low { None } else { Some(state) });
        let onclick = {
            let (scene, shown) = (scene.clone(), Rc::clone(shown));
            Callback::from(move |_: MouseEvent| {
                if let Some((terms, points)) = shown.told(&scene, low) {
                    let (name, text) = ([&name, ".csv"].concat(), csv(terms, points));
                    scene.outside.save(&name, "text/csv;charset=utf-8", &text);
                }
            })
        };
        let both = shown.below.is_some();
        Some(html! {
            <button type="button" data-save="csv" {onclick}>
                { scene.words().save_csv }
                if both {
                    { " (" }{ &terms.unit.other }{ ")" }
                }
            </button>
        })
    };
    html! {
        <details class="fold save">
            { part(scene, key(&[&terms.trend.id, "save"]), || html! {
                <summary>{ scene.told().save_as }</summary>
            }) }
            <div class="row">{ for [false, true].into_iter().filter_map(figures) }</div>
        </details>
    }
}

/// A file name that says what is in it: `cartels-seizures-southwest-ports`.
fn file_name(terms: Terms<'_>, state: Option<&State>) -> String {
    let key = state.map(|state| state.key.as_slice()).unwrap_or_default();
    let chosen = terms.trend.choices.iter().zip(key);
    let ids = chosen.filter_map(|(choice, value)| choice.values.get(usize::from(*value)));
    let unit = state.filter(|state| state.unit > 0).map(|_| &terms.unit.short);
    let mut name = format!("{}-{}", terms.story.slug, terms.trend.id);
    for part in ids.map(|id| &id.id).chain(unit) {
        name.push('-');
        name.push_str(part);
    }
    name
}
