//! The stretches of time that are marked below a chart, in words.

use yew::prelude::*;

use crate::story::trend::{Band, Span, Trend};
use crate::view::cite::cite;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// Each row of stretches, one press away.
pub fn spans(scene: &Scene, trend: &Trend) -> Html {
    let row = |band: &Band| {
        html! {
            <details class="notes">
                <summary>{ &band.label }</summary>
                <ul>{ for band.spans.iter().map(|span| item(scene, trend, span)) }</ul>
            </details>
        }
    };
    trend.bands.iter().map(row).collect()
}

fn item(scene: &Scene, trend: &Trend, span: &Span) -> Html {
    let date = |date| scene.formats().date(date);
    let when = scene.words().span(span.from.map(date).as_deref(), span.to.map(date).as_deref());
    html! {
        <li>
            <b>{ &span.label }</b>
            if !when.is_empty() {
                { ", " }{ when }
            }
            { ". " }
            if let Some(text) = &span.text {
                { prose(text) }{ " " }
            }
            { cite(scene, span.source, &trend.id) }
        </li>
    }
}
