//! Stretches of time that matter to a trend, in words.

use yew::prelude::*;

use crate::story::trend::{Band, Span, Trend};
use crate::view::cite::cite;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// Each kind of stretches.
pub fn spans(scene: &Scene, trend: &Trend) -> Html {
    let row = |band: &Band| {
        html! {
            <>
                <h5>{ &band.label }</h5>
                <ul>{ for band.spans.iter().map(|span| item(scene, trend, span)) }</ul>
            </>
        }
    };
    trend.bands.iter().map(row).collect()
}

fn item(scene: &Scene, trend: &Trend, span: &Span) -> Html {
    let date = |date| scene.formats().date(date);
    let when = scene.told().span(span.from.map(date).as_deref(), span.to.map(date).as_deref());
    html! {
        <li>
            <b>{ &span.label }</b>
            if !when.is_empty() {
                { ", " }{ when }
            }
            { &scene.words().stop }{ " " }
            if let Some(text) = &span.text {
                { prose(text) }{ " " }
            }
            { cite(scene, span.source, &trend.id) }
        </li>
    }
}
