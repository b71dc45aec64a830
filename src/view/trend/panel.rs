//! The trend below another: a chart of its own, on an axis of its own, in the same time.

use yew::prelude::*;

use super::part::sources_of;
use super::plot::{Plot, PlotProps};
use crate::chart::points::Period;
use crate::chart::terms::Terms;
use crate::story::trend::Trend;
use crate::view::cite::credit;
use crate::view::notes::caveat;
use crate::view::scene::Scene;

/// The panel of a trend below another; `plot` is its chart, if it can be shown for this period.
pub fn panel(scene: &Scene, terms: Terms<'_>, above: &Trend, plot: Option<PlotProps>) -> Html {
    let trend = terms.trend;
    let title = format!("{}-title", trend.id);
    let year = above.year.as_ref().map_or("", |year| year.label.as_str());
    html! {
        <div class="panel" role="group" aria-labelledby={title.clone()}>
            <h4 id={title}>{ &trend.title }</h4>
            if let Some(plot) = plot {
                <p class="measure">{ terms.measure() }</p>
                <Plot ..plot />
                { credit(scene, &sources_of(terms, &[], Period::Months), &terms.trend.id) }
                { caveat(scene, &trend.notes, &trend.id) }
            } else {
                <p class="measure">{ scene.words().not_by_year(year) }</p>
            }
        </div>
    }
}
