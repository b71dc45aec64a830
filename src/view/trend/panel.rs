//! The trend below another: a chart on an axis of its own, in the same time.

use yew::prelude::*;

use super::plot::{Plot, PlotProps};
use crate::chart::terms::Terms;
use crate::story::trend::Trend;
use crate::view::choices::control;
use crate::view::part::{key, part};
use crate::view::scene::Scene;

/// The panel of a trend below another; `plot` is its chart, if it can be shown for this sum.
pub fn panel(scene: &Scene, terms: Terms<'_>, above: &Trend, plot: Option<PlotProps>) -> Html {
    let trend = terms.trend;
    let title = control(&trend.id, "title");
    let year = above.year.as_ref().map_or("", |year| year.label.as_str());
    html! {
        <div class="panel" role="group" aria-labelledby={title.clone()}>
            { part(scene, key(&[&trend.id, "label"]), || html! {
                <h4 id={title.clone()} class="label">{ label(terms) }</h4>
            }) }
            if let Some(plot) = plot {
                <Plot ..plot />
            } else {
                <p class="measure">{ scene.words().not_by_year(year) }</p>
            }
        </div>
    }
}

/// What the chart shows, in a few words.
fn label(terms: Terms<'_>) -> String {
    match terms.trend.label.as_str() {
        "" => terms.measure(&[]),
        label => label.to_owned(),
    }
}
