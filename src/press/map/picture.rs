//! The map as a picture: all groups, by the last listing day.

use yew::prelude::*;

use crate::map::frame::MapFrame;
use crate::map::marks::{self, WHOLE, shades};
use crate::map::rings::RADIUS;
use crate::map::{listed_by, listing_days, outline};
use crate::press::image::palette::{INK, LAND, PAPER, QUIET, RULE, TONES, WATER};
use crate::press::image::sheet::{ImageSheet, halo, line};
use crate::press::image::source_line::source_line;
use crate::press::image::text::TextStyle;
use crate::story::atlas::{Atlas, Extent};
use crate::story::{SourceId, Story};
use crate::view::length::length;
use crate::view::map::legend::{hatching, meanings};
use crate::view::map::state::State;

/// What an area or a box of the legend is filled with.
fn fill(pattern: &str, shade: &str) -> String {
    let [reported, weak, middle, strong, strongest] = TONES;
    let tone = match shade {
        WHOLE => return format!("url(#{pattern})"),
        "base" => strongest,
        "significant" | "many" => strong,
        "limited" | "few" => middle,
        "sporadic" | "one" => weak,
        _ => reported,
    };
    tone.to_owned()
}

/// The picture of a map as it is shown first.
pub fn picture(story: &Story, atlas: &Atlas) -> String {
    let words = story.language.words();
    let mut sheet = ImageSheet::new(800.0, 24.0, 4.0);
    sheet.title(&atlas.title, 26.0);
    sheet.gap(4.0);
    sheet.note(&atlas.measure, 14.0);
    sheet.gap(10.0);
    let (drawn, height) = drawing(atlas, sheet.room());
    sheet.draw(drawn, height);
    sheet.gap(8.0);
    sheet.draw(legend(story, atlas), 22.0);
    sheet.gap(4.0);
    sheet.tell(&words.presence_is_not_control, TextStyle::bold(13.0), INK);
    sheet.gap(4.0);
    let sources: Vec<SourceId> = atlas
        .groups
        .iter()
        .flat_map(|group| group.presence.iter().map(|presence| presence.source))
        .collect();
    let line = source_line(story, &sources);
    sheet.note(&format!("{line} {}", atlas.basemap.credit), 12.0);
    sheet.svg(&atlas.title, &self::words(story, atlas))
}

/// What the picture shows, in words.
pub fn words(story: &Story, atlas: &Atlas) -> String {
    let day = listing_days(atlas).last().copied();
    let count = day.map_or(0, |day| listed_by(atlas, day).count());
    let day = day.map(|day| story.language.formats.date(day)).unwrap_or_default();
    story.language.words().picture_of_all(count, &day)
}

/// The map in so many pixels across, and how high it is.
pub fn drawing(atlas: &Atlas, width: f64) -> (Html, f64) {
    let state = State::new(listing_days(atlas).len());
    let Some(extent) = atlas.extents.get(state.extent(atlas)) else {
        return (Html::default(), 0.0);
    };
    let frame = MapFrame::new(extent, width);
    let [left, top, across, down] = extent.bounds;
    let [wide, high] = [frame.width, frame.height].map(length);
    let whole = format!("{}-whole", atlas.id);
    let shades = shades(atlas, state.shown());
    let area = |at: u16, fill: String| {
        let area = atlas.basemap.areas.get(usize::from(at))?;
        Some(html! { <path {fill} d={outline(&atlas.basemap, area)} /> })
    };
    let land = (0..).zip(&atlas.basemap.areas).filter(|(_, area)| area.within.is_none());
    let land = land.filter_map(|(at, _)| area(at, LAND.to_owned()));
    let shaded = shades.iter().filter_map(|(at, shade)| area(*at, fill(&whole, shade)));
    let drawn = html! {
        <>
            <rect width={wide.clone()} height={high.clone()} fill={WATER} />
            <svg width={wide.clone()} height={high.clone()}
                viewBox={format!("{left} {top} {across} {down}")}>
                { style() }
                { hatching(&whole, frame.unit) }
                <g stroke={PAPER} stroke-width={length(frame.unit * 0.75)}
                    stroke-linejoin="round">
                    { for land }
                    { for shaded }
                </g>
            </svg>
            { over(atlas, extent, &frame, &state) }
            <rect width={wide} height={high} fill="none" stroke={RULE} />
        </>
    };
    (drawn, frame.height)
}

/// What the class of the hatching means here: no style sheet reaches a picture.
fn style() -> Html {
    let [_, _, _, hatch, _] = TONES;
    html! { <style>{ format!(".hatch{{fill:none;stroke:{hatch};stroke-width:1.2}}") }</style> }
}

/// Rings and names.
fn over(atlas: &Atlas, extent: &Extent, frame: &MapFrame, state: &State) -> Html {
    let over = marks::over(atlas, extent, frame, state.shown());
    let ring = over.rings.iter().map(|ring| {
        html! {
            <circle cx={length(ring.at.0)} cy={length(ring.at.1)} r={length(RADIUS)} fill="none"
                stroke={INK} stroke-width="1.5" />
        }
    });
    let name = over.names.iter().map(|label| {
        let kind = TextStyle::plain(12.0);
        let left = label.at.0 - kind.width(label.name) / 2.0;
        halo(label.name, (left, label.at.1 + 4.0), kind)
    });
    ring.chain(name).collect()
}

/// The shades with their meanings, in one line.
pub fn legend(story: &Story, atlas: &Atlas) -> Html {
    let kind = TextStyle::plain(13.0);
    let state = State::new(listing_days(atlas).len());
    let id = format!("{}-key", atlas.id);
    let mut x = 0.0;
    let entry = |(shade, text): (&str, &str)| {
        let at = x;
        x += 26.0 + kind.width(text) + 20.0;
        html! {
            <g transform={format!("translate({} 0)", length(at))}>
                <rect x="0.5" y="0.5" width="17" height="17" fill={fill(&id, shade)}
                    stroke={QUIET} />
                { line(text, (26.0, 14.0), kind, INK) }
            </g>
        }
    };
    let meanings = meanings(story.language.words(), atlas, state.shown());
    html! { <>{ hatching(&id, 1.0) }{ for meanings.into_iter().map(entry) }</> }
}
