//! Events, one at a time: the one before, the next, and what happened. All of them are listed with
//! what is said of the figures.

use yew::prelude::*;

use super::state::Action;
use crate::chart::figure::Figure;
use crate::story::trend::{Event, Trend};
use crate::view::cite::{cite, room_for};
use crate::view::dispute::disputes;
use crate::view::part::{again_or, key, part, part_of};
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// The event that is told, and the way to the others.
pub fn stepper(
    scene: &Scene,
    trend: &Trend,
    (index, figure): (usize, &Figure),
    act: &Callback<Action>,
) -> Html {
    let Some(event) = trend.events.get(index) else { return Html::default() };
    let all = trend.events.len();
    let places = trend.events.iter().map(|it| place(figure, it)).collect::<Vec<_>>();
    let step = Callback::from({
        let (scene, act) = (scene.clone(), act.clone());
        move |event: MouseEvent| {
            let next = match scene.outside.nth(&event) {
                Some(0) => (index + all - 1) % all,
                _ => (index + 1) % all,
            };
            act.emit(Action::Event(next, places.get(next).copied().flatten()));
        }
    });
    html! {
        <div class="events">
            // Nothing but its two buttons is in it to be pressed.
            <div class="steps" onclick={step}>
                { part(scene, key(&[&trend.id, "steps"]), || buttons(scene)) }
            </div>
            <div class="event">
                { part(scene, key(&[&trend.id, "longest"]), || longest(scene, trend)) }
                <div>{ telling(scene, event, index, all) }</div>
            </div>
        </div>
    }
}

/// The point of a chart in which an event is, if it is known and shown.
pub fn place(figure: &Figure, event: &Event) -> Option<usize> {
    figure.place_of(event.date).filter(|_| event.date.month > 0)
}

fn buttons(scene: &Scene) -> Html {
    let words = scene.told();
    html! {
        <>
            // Their signs are in the style sheet: a text that is read would not be their name.
            <button type="button" aria-label={words.previous_event.clone()} />
            <button type="button" aria-label={words.next_event.clone()} />
        </>
    }
}

/// Room for the event that needs most, so that nothing jumps.
fn longest(scene: &Scene, trend: &Trend) -> Html {
    let all = trend.events.len();
    let publishers = |event: &Event| {
        let sources = [Some(event.source), event.second].into_iter().flatten();
        let named = |id| scene.story.source(id).map(|source| source.publisher.clone());
        sources.filter_map(named).collect::<Vec<_>>()
    };
    let letters = |event: &&Event| {
        let cited = publishers(event).concat();
        let date = scene.formats().date(event.date);
        [event.text.words(), cited, date].iter().map(|text| text.chars().count()).sum::<usize>()
    };
    match trend.events.iter().max_by_key(letters) {
        Some(event) => html! {
            <div class="room" aria-hidden="true">
                { heading(scene, event, all, all) }{ " " }{ event.text.words() }
                { for publishers(event).iter().map(|publisher| html! {
                    <>{ " " }{ room_for(scene, publisher) }</>
                }) }
            </div>
        },
        None => Html::default(),
    }
}

/// Which of all events it is, and when it was.
pub fn heading(scene: &Scene, event: &Event, n: usize, all: usize) -> Html {
    let date = scene.formats().date(event.date);
    // One text: of several that a page has replaced the next would come in another order.
    html! { <b>{ [&scene.words().event(n, all), " · ", &*date].concat() }</b> }
}

fn telling(scene: &Scene, event: &Event, index: usize, all: usize) -> Html {
    html! {
        <>
            { heading(scene, event, index + 1, all) }{ " " }
            // Another element for another event: what was copied into it stays in it.
            <div key={event.id.clone()}>
                { again_or(scene, &event.id, "told", || told(scene, event)) }
            </div>
        </>
    }
}

fn told(scene: &Scene, event: &Event) -> Html {
    html! {
        <div>
            { prose(&event.text) }{ " " }{ cite(scene, event.source, &event.id) }
            if let Some(second) = event.second {
                { " " }{ cite(scene, second, &event.id) }
            }
        </div>
    }
}

/// All events.
pub fn list(scene: &Scene, trend: &Trend) -> Html {
    let item = |event: &Event| {
        html! {
            <li data-id={event.id.clone()}>
                { scene.formats().date(event.date) }{ &scene.words().colon }<b>{ &event.title }</b>{ &scene.words().stop }{ " " }
                { part_of(scene, &event.id, "told", || told(scene, event)) }
                { disputes(scene, &event.id) }
            </li>
        }
    };
    html! {
        if !trend.events.is_empty() {
            <h5>{ scene.told().events(trend.events.len()) }</h5>
            <ol>{ for trend.events.iter().map(item) }</ol>
        }
    }
}
