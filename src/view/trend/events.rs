//! Events: numbered marks above the chart, their texts below it.

use yew::prelude::*;

use super::state::Action;
use crate::chart::figure::Figure;
use crate::story::trend::{Event, Trend};
use crate::view::cite::cite;
use crate::view::dispute::disputes;
use crate::view::length::length;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// The texts of events: those opened on the chart, and the list of all.
pub fn events(
    scene: &Scene,
    trend: &Trend,
    open: Option<(usize, usize)>,
    (panel, act): (&NodeRef, &Callback<Action>),
) -> Html {
    let words = scene.words();
    let opened = open.and_then(|(from, to)| trend.events.get(from..=to)).unwrap_or(&[]);
    let from = open.map_or(0, |(from, _)| from);
    let close = Callback::from({
        let (scene, panel, act) = (scene.clone(), panel.clone(), act.clone());
        move |_: MouseEvent| {
            // The button goes, and the focus would go with it.
            scene.outside.focus(&panel);
            act.emit(Action::CloseEvents);
        }
    });
    html! {
        <div class="events">
            <div tabindex="-1" ref={panel.clone()}>
                if !opened.is_empty() {
                    <div class="opened">
                        <button type="button" class="close" onclick={close}>{ words.close }</button>
                        <ol start={(from + 1).to_string()}>
                            { for opened.iter().map(|event| html! {
                                <li>
                                    <strong>{ &event.title }</strong>{ ", " }{ telling(scene, event) }
                                </li>
                            }) }
                        </ol>
                    </div>
                }
            </div>
            if !trend.events.is_empty() {
                <details class="notes">
                    <summary>{ words.events(trend.events.len()) }</summary>
                    <ol>
                        { for trend.events.iter().map(|event| html! {
                            <li key={event.id.clone()}>
                                <details>
                                    <summary>
                                        { scene.formats().date(event.date) }{ ": " }{ &event.title }
                                    </summary>
                                    <div>{ telling(scene, event) }</div>
                                    { disputes(scene, &event.id) }
                                </details>
                            </li>
                        }) }
                    </ol>
                </details>
            }
        </div>
    }
}

fn telling(scene: &Scene, event: &Event) -> Html {
    html! {
        <>
            { scene.formats().date(event.date) }{ ". " }{ prose(&event.text) }{ " " }
            { cite(scene, event.source) }
        </>
    }
}

/// A mark for one or more events that would otherwise touch.
struct Cluster {
    from: usize,
    to: usize,
    /// Where each event is, ascending.
    places: Vec<f64>,
}

impl Cluster {
    fn label(&self) -> String {
        if self.from == self.to {
            (self.from + 1).to_string()
        } else {
            format!("{}–{}", self.from + 1, self.to + 1)
        }
    }

    fn middle(&self) -> f64 {
        let ends = self.places.first().zip(self.places.last());
        ends.map_or(0.0, |(left, right)| (left + right) / 2.0)
    }

    /// Half the width of the mark.
    fn half(&self) -> f64 {
        8.0 + 3.5 * self.label().chars().count() as f64
    }
}

/// The marks of the events that fall in the time of the chart.
pub fn marks(
    figure: &Figure,
    trend: &Trend,
    open: Option<(usize, usize)>,
    act: &Callback<Action>,
) -> Html {
    let mark = |cluster: &Cluster| {
        let (from, to) = (cluster.from, cluster.to);
        let onclick = act.reform(move |_: MouseEvent| Action::Events(from, to));
        let class = classes!("event", (open == Some((from, to))).then_some("open"));
        let (middle, half) = (cluster.middle(), cluster.half());
        html! {
            <g {class} {onclick}>
                { for cluster.places.iter().map(|x| html! {
                    <line x1={length(*x)} x2={length(*x)} y1="26" y2={length(figure.frame.bottom)} />
                }) }
                // The target is larger than the mark: 24 px at least.
                <rect class="target" x={length(middle - half.max(12.0))} y="0"
                    width={length(2.0 * half.max(12.0))} height="28" />
                <rect x={length(middle - half)} y="4" width={length(2.0 * half)} height="20" rx="10" />
                <text x={length(middle)} y="18" text-anchor="middle">{ cluster.label() }</text>
            </g>
        }
    };
    clusters(figure, trend).iter().map(mark).collect()
}

/// Joins events from left to right until no two marks touch.
fn clusters(figure: &Figure, trend: &Trend) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for (index, event) in trend.events.iter().enumerate() {
        // Of some events only the year is known: a mark would say more than that.
        let month = (event.date.month > 0).then(|| event.date.in_month());
        let Some(x) = month.and_then(|month| figure.across(month)) else { continue };
        let mut next = Cluster { from: index, to: index, places: vec![x] };
        while let Some(last) =
            clusters.pop_if(|last| last.middle() + last.half() + 4.0 > next.middle() - next.half())
        {
            let places = [last.places, next.places].concat();
            next = Cluster { from: last.from, places, ..next };
        }
        clusters.push(next);
    }
    clusters
}
