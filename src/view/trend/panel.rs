//! The trend below another: a chart of its own, on an axis of its own, in the same time.

use yew::prelude::*;

use super::plot::{Plot, PlotProps};
use super::sources_of;
use crate::chart::points::Period;
use crate::chart::terms::Terms;
use crate::view::cite::credit;
use crate::view::notes::caveat;
use crate::view::scene::Scene;

/// The panel of a trend; `plot` is its chart, if it can be shown for this period.
pub fn panel(scene: &Scene, terms: Terms<'_>, year: &str, plot: Option<PlotProps>) -> Html {
    let trend = terms.trend;
    let title = format!("{}-title", trend.id);
    html! {
        <div class="panel" role="group" aria-labelledby={title.clone()}>
            <h4 id={title}>{ &trend.title }</h4>
            if let Some(plot) = plot {
                <p class="measure">{ terms.measure() }</p>
                <Plot ..plot />
                { credit(scene, &sources_of(terms, &[], Period::Months)) }
                { caveat(scene, &trend.notes) }
            } else {
                <p class="measure">{ scene.words().not_by_year(year) }</p>
            }
        </div>
    }
}
