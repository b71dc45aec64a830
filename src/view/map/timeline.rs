//! When groups were listed, and the slider that goes through the days below it.

use yew::prelude::*;

use super::mapped::Mapped;
use super::state::Action;
use crate::chart::frame::BREAKPOINTS;
use crate::map::timeline::{Dot, Note, Timeline, across};
use crate::map::{listed_by, listing_days};
use crate::story::atlas::Atlas;
use crate::story::date::Date;
use crate::view::choices::control;
use crate::view::length::{em, length, percent};
use crate::view::part::{key, part};

/// Room below the axis for the months.
const MONTHS: f64 = 18.0;

/// Steps of the slider for a day. A key moves it by one of them and a finger by more, so that the two
/// can be told from each other.
const FINE: i32 = 8;

/// The picture, the slider as wide as it, and the months below.
pub fn timeline(map: &Mapped, atlas: &Atlas) -> Html {
    let scene = &map.scene;
    let days = listing_days(atlas);
    let made = || Timeline::new(atlas, &BREAKPOINTS, |month| scene.formats().short_month(month));
    html! {
        <div class="timeline" part="timeline">
            <div class="lane">
                { part(scene, key(&[&atlas.id, "days"]), || dots(&made())) }
                { after(map, &days) }
            </div>
            if days.len() > 1 {
                <div class="slide">{ slider(map, atlas, &days) }</div>
            }
            { part(scene, key(&[&atlas.id, "months"]), || months(&made())) }
        </div>
    }
}

fn note(note: &Note, y: f64) -> Html {
    // In the narrowest picture of all it has room anyway.
    let from =
        BREAKPOINTS.first().is_none_or(|least| note.from > *least).then(|| length(note.from));
    html! {
        <text x={percent(note.x * 100.0)} y={em(y)} text-anchor="middle" data-from={from}>
            { &note.text }
        </text>
    }
}

fn dots(made: &Timeline) -> Html {
    let dot = |dot: &Dot| {
        html! {
            <circle class={if dot.in_force { "dot" } else { "dot announced" }}
                cx={percent(dot.x * 100.0)} cy={em(made.height - dot.up)} r={em(made.radius)} />
        }
    };
    html! {
        <svg class="days" aria-hidden="true" height={em(made.height)}>
            { for made.dots.iter().map(dot) }
            { for made.counts.iter().map(|it| note(it, made.height - it.up - 2.0)) }
        </svg>
    }
}

fn months(made: &Timeline) -> Html {
    html! {
        <svg class="months" aria-hidden="true" height={em(MONTHS)}>
            { for made.months.iter().map(|it| note(it, MONTHS - 5.0)) }
        </svg>
    }
}

/// What has not happened by the chosen day is paler.
fn after(map: &Mapped, days: &[Date]) -> Html {
    let Some(day) = days.get(map.state.step).filter(|_| map.state.step + 1 < days.len()) else {
        return Html::default();
    };
    html! {
        <svg class="after" aria-hidden="true">
            <rect x={percent(across(days, *day) * 100.0 + 1.0)} width="100%" height="100%" />
        </svg>
    }
}

fn slider(map: &Mapped, atlas: &Atlas, days: &[Date]) -> Html {
    let Mapped { scene, state, act, slider, .. } = map;
    let words = scene.words();
    let first = days.first().map_or(0, |day| day.number());
    let place = move |day: &Date| (day.number() - first) * FINE;
    let places: Vec<i32> = days.iter().map(place).collect();
    let Some((day, at)) = days.get(state.step).zip(places.get(state.step).copied()) else {
        return Html::default();
    };
    let listed = state.group.and_then(|group| atlas.groups.get(group)?.first_listed());
    let until: Vec<bool> = days.iter().map(|day| listed.is_some_and(|it| it <= *day)).collect();
    let told = words.area_count(&scene.formats().date(*day), listed_by(atlas, *day).count());
    let most = places.last().copied().unwrap_or_default();
    let step = state.step;
    let oninput = Callback::from({
        let (scene, slider, act) = (scene.clone(), slider.clone(), act.clone());
        move |event: InputEvent| {
            let value = scene.outside.number(&event).and_then(|value| i32::try_from(value).ok());
            let Some(value) = value else { return };
            let step = match value - at {
                1 => (step + 1).min(places.len() - 1),
                -1 => step.saturating_sub(1),
                _ => nearest(&places, value),
            };
            if let Some(place) = places.get(step) {
                scene.outside.choose(&slider, &place.to_string());
            }
            let keeps_group = until.get(step).copied().unwrap_or(false);
            act.emit(Action::Step { step, keeps_group });
        }
    });
    html! {
        <input type="range" class="until" ref={slider} name={control(&atlas.id, "by")} min="0"
            max={most.to_string()} value={at.to_string()} aria-label={words.listed_by.clone()}
            aria-valuetext={told} {oninput} />
    }
}

fn nearest(places: &[i32], value: i32) -> usize {
    let all = places.iter().enumerate();
    all.min_by_key(|(_, place)| (**place - value).abs()).map_or(0, |(at, _)| at)
}
