//! Events: numbered marks above the chart, their texts below it.

use yew::prelude::*;

use super::state::Action;
use crate::chart::annotations::{Annotation, annotations};
use crate::chart::figure::Figure;
use crate::chart::frame::Room;
use crate::story::trend::{Event, Trend};
use crate::view::cite::cite;
use crate::view::dispute::disputes;
use crate::view::length::{em, percent};
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// More events than this are a wall of text in a narrow box, so only their titles are open.
const FEW: usize = 2;

/// The texts of the events whose mark was opened on the chart.
pub fn opened(
    scene: &Scene,
    trend: &Trend,
    open: Option<(usize, usize)>,
    room: Room,
    (panel, act): (&NodeRef, &Callback<Action>),
) -> Html {
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
    let folded = room == Room::Narrow && opened.len() > FEW;
    html! {
        <div tabindex="-1" ref={panel.clone()}>
            if !opened.is_empty() {
                <div class="opened">
                    <button type="button" class="close" onclick={close}>
                        { scene.words().close }
                    </button>
                    <ol start={(from + 1).to_string()}>
                        { for opened.iter().map(|event| if folded {
                            item(scene, event)
                        } else {
                            html! {
                                <li>
                                    <strong>{ &event.title }</strong>{ ", " }
                                    { scene.formats().date(event.date) }{ ". " }
                                    { telling(scene, event) }
                                </li>
                            }
                        }) }
                    </ol>
                </div>
            }
        </div>
    }
}

/// All events, one press away.
pub fn list(scene: &Scene, trend: &Trend) -> Html {
    if trend.events.is_empty() {
        return Html::default();
    }
    html! {
        <details class="notes">
            <summary>{ scene.words().events(trend.events.len()) }</summary>
            <ol>{ for trend.events.iter().map(|event| item(scene, event)) }</ol>
        </details>
    }
}

/// The title of an event, one press away the rest.
fn item(scene: &Scene, event: &Event) -> Html {
    html! {
        <li key={event.id.clone()}>
            <details>
                <summary>{ scene.formats().date(event.date) }{ ": " }{ &event.title }</summary>
                <div>{ telling(scene, event) }</div>
                { disputes(scene, &event.id) }
            </details>
        </li>
    }
}

fn telling(scene: &Scene, event: &Event) -> Html {
    html! {
        <>
            { prose(&event.text) }{ " " }{ cite(scene, event.source, &event.id) }
            if let Some(second) = event.second {
                { " " }{ cite(scene, second, &event.id) }
            }
        </>
    }
}

/// The marks of the events that fall in the time of the chart.
pub fn marks(
    figure: &Figure,
    trend: &Trend,
    open: Option<(usize, usize)>,
    act: &Callback<Action>,
) -> Html {
    let place = |(index, event): (usize, &Event)| {
        // Of some events only the year is known: a mark would say more than that.
        let month = (event.key && event.date.month > 0).then(|| event.date.in_month())?;
        Some((index, figure.across(month)?))
    };
    let places = trend.events.iter().enumerate().filter_map(place);
    annotations(places, &figure.frame).iter().map(|it| mark(it, figure, open, act)).collect()
}

fn mark(
    it: &Annotation,
    figure: &Figure,
    open: Option<(usize, usize)>,
    act: &Callback<Action>,
) -> Html {
    let (from, to) = (it.from, it.to);
    let onclick = act.reform(move |_: MouseEvent| Action::Events(from, to));
    let class = classes!("event", (open == Some((from, to))).then_some("open"));
    let frame = &figure.frame;
    let line = |x: &f64| {
        let (x, dx) = frame.spread(*x);
        let x = percent(x);
        // Moved like its date, so that the two ends meet at the chart.
        let from = percent((it.middle - dx) / frame.width * 100.0);
        html! {
            <svg x={em(dx)}>
                <line x1={from} x2={x.clone()} y1={em(24.0)} y2={em(frame.top)} />
                <line x1={x.clone()} x2={x} y1={em(frame.top)} y2={em(frame.bottom)} />
            </svg>
        }
    };
    let (x, dx) = frame.spread(it.left());
    let (x, width) = (percent(x), em(it.width));
    html! {
        <g {class} {onclick}>
            { for it.places.iter().map(line) }
            <svg x={em(dx)}>
                // The target is higher than the mark: 24 px at least.
                <rect class="target" x={x.clone()} y="0" width={width.clone()} height={em(28.0)} />
                <rect x={x.clone()} y={em(4.0)} {width} height={em(20.0)} rx={em(10.0)} />
                <text {x} dx={em(it.width / 2.0)} y={em(18.0)} text-anchor="middle">
                    { it.label() }
                </text>
            </svg>
        </g>
    }
}
