//! The map as a picture: all groups, by the last listing day.

use yew::prelude::*;

use super::palette::{INK, LAND, PAPER, QUIET, RULE, TONES, WATER};
use super::sheet::{Sheet, line};
use super::text::Type;
use crate::map::frame::Frame;
use crate::map::labels::labels;
use crate::map::rings::{RADIUS, rings};
use crate::map::{listed_by, listing_days, outline};
use crate::story::atlas::{Atlas, Extent};
use crate::story::{SourceId, Story};
use crate::view::length::length;
use crate::view::map::legend::{patterns, shade};
use crate::view::map::state::State;

/// The shades of a map of all groups.
const SHADES: [&str; 3] = ["one", "few", "many"];

/// What an area or a box of the legend is filled with. The last shade has no lines, and is a colour
/// and no pattern: viewers of PDF show seams between the tiles of a dark one.
fn fill(patterns: &str, shade: &str) -> String {
    match (shade, TONES) {
        ("many", [.., fullest]) => fullest.to_owned(),
        _ => format!("url(#{patterns}-{shade})"),
    }
}

/// The picture of a map as it is shown first.
pub fn picture(story: &Story, atlas: &Atlas) -> String {
    let words = story.language.words();
    let mut sheet = Sheet::new(800.0, 24.0, 4.0);
    sheet.title(&atlas.title, 26.0);
    sheet.gap(4.0);
    sheet.note(&atlas.measure, 14.0);
    sheet.gap(10.0);
    let (drawn, height) = drawing(atlas, sheet.room());
    sheet.draw(drawn, height);
    sheet.gap(8.0);
    sheet.draw(legend(atlas, &words.counts), 22.0);
    sheet.gap(4.0);
    sheet.tell(words.presence_is_not_control, Type::bold(13.0), INK);
    sheet.gap(4.0);
    let sources: Vec<SourceId> = atlas
        .groups
        .iter()
        .flat_map(|group| group.presence.iter().map(|presence| presence.source))
        .collect();
    let line = super::source_line(story, &sources);
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
    let frame = Frame::new(extent, width);
    let [left, top, across, down] = extent.bounds;
    let [wide, high] = [frame.width, frame.height].map(length);
    let areas = (0..).zip(&atlas.basemap.areas).map(|(at, area)| {
        let shade = shade(atlas, &state, at);
        let fill = shade.map_or_else(|| LAND.to_owned(), |it| fill(&atlas.id, it));
        html! { <path {fill} d={outline(&atlas.basemap, area)} /> }
    });
    let drawn = html! {
        <>
            <rect width={wide.clone()} height={high.clone()} fill={WATER} />
            <svg width={wide.clone()} height={high.clone()}
                viewBox={format!("{left} {top} {across} {down}")}>
                { style() }
                { patterns(&atlas.id, None, frame.unit) }
                <g stroke={PAPER} stroke-width={length(frame.unit * 0.75)}
                    stroke-linejoin="round">
                    { for areas }
                </g>
            </svg>
            { over(atlas, extent, &frame, &state) }
            <rect width={wide} height={high} fill="none" stroke={RULE} />
        </>
    };
    (drawn, frame.height)
}

/// What the classes of the hatchings mean here: no style sheet reaches a picture.
fn style() -> Html {
    let tones = TONES.iter().enumerate();
    let tones = tones.map(|(nth, tone)| format!(".tone{nth}{{fill:{tone}}}"));
    let [.., hatch] = TONES;
    let lines = format!(
        ".hatch{{fill:none;stroke:{hatch};stroke-width:1.4}}\
         .dots{{stroke-width:2.4;stroke-linecap:round}}.fine{{display:none}}"
    );
    html! { <style>{ tones.chain([lines]).collect::<String>() }</style> }
}

/// Rings and names.
fn over(atlas: &Atlas, extent: &Extent, frame: &Frame, state: &State) -> Html {
    let shaded = |area: u16| shade(atlas, state, area).is_some();
    let rings = rings(&atlas.basemap, extent, frame, shaded);
    let marks: Vec<_> = rings.iter().map(|ring| (ring.at, RADIUS)).collect();
    let names = labels(&atlas.basemap, extent, frame, shaded, &marks);
    let ring = rings.iter().map(|ring| {
        html! {
            <circle cx={length(ring.at.0)} cy={length(ring.at.1)} r={length(RADIUS)} fill="none"
                stroke={INK} stroke-width="1.5" />
        }
    });
    let name = names.iter().map(|label| {
        let kind = Type::plain(12.0);
        let left = label.at.0 - kind.width(label.name) / 2.0;
        super::chart::halo(label.name, (left, label.at.1 + 4.0), kind)
    });
    ring.chain(name).collect()
}

/// The shades with their meanings, in one line.
pub fn legend(atlas: &Atlas, meanings: &[&str]) -> Html {
    let kind = Type::plain(13.0);
    let mut x = 0.0;
    let entry = |(shade, text): (&str, &&str)| {
        let id = format!("{}-key", atlas.id);
        let at = x;
        x += 36.0 + kind.width(text) + 20.0;
        html! {
            <>
                { patterns(&id, Some(shade), 1.0) }
                <g transform={format!("translate({} 0)", length(at))}>
                    <rect x="0.5" y="0.5" width="28" height="17" fill={fill(&id, shade)}
                        stroke={QUIET} />
                    { line(text, (36.0, 14.0), kind, INK) }
                </g>
            </>
        }
    };
    SHADES.into_iter().zip(meanings).map(entry).collect()
}
