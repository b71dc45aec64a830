//! A map as a picture: all groups by a day, or one of them, with what the shades mean.

mod table;

pub use self::table::table;

use super::clip::clip;
use super::hatch::hatch;
use super::item::{
    Anchor, INK, Item, LAND, PAPER, Paint, Position, QUIET, RULE, TONES, Type, WATER,
};
use super::sheet::PictureSheet;
use super::source_line::source_line;
use crate::map::frame::MapFrame;
use crate::map::marks::{WHOLE, over, shades};
use crate::map::rings::RADIUS;
use crate::map::{listed_by, listing_days, rings_of};
use crate::story::atlas::{Area, Atlas, Extent};
use crate::story::{SourceId, Story};
use crate::view::address::Address;
use crate::view::map::legend::meanings;
use crate::view::map::state::State;

/// Type of names on the map, and of the legend.
const SMALL: Type = Type::plain(12.0);

/// From one line of a hatching to the next.
const APART: f64 = 7.0;

/// Draws what an address shows.
pub fn draw(sheet: &mut PictureSheet<'_>, story: &Story, atlas: &Atlas, address: &Address) {
    let state = State::told(atlas, address);
    let words = story.language.words();
    let group = state.group.and_then(|group| atlas.groups.get(group));
    sheet.title(&atlas.title, 22.0);
    sheet.gap(2.0);
    sheet.note(&atlas.measure, 14.0);
    let shown = match (group, listing_days(atlas).get(state.step)) {
        (Some(group), _) => group.name.clone(),
        (None, Some(day)) => {
            let date = story.language.formats.date(*day);
            words.picture_of_all(listed_by(atlas, *day).count(), &date)
        }
        (None, None) => String::new(),
    };
    sheet.tell(&shown, Type::bold(14.0), INK);
    sheet.gap(8.0);
    if let Some(extent) = atlas.extents.get(state.extent(atlas)) {
        let frame = MapFrame::new(extent, sheet.room());
        sheet.draw(map(atlas, extent, &frame, &state), frame.height);
    }
    sheet.gap(8.0);
    for (shade, text) in meanings(words, atlas, state.shown()) {
        key(sheet, shade, text);
    }
    sheet.gap(4.0);
    let drawn = group.is_none_or(|group| group.territory);
    let caution = if drawn { &words.presence_is_not_control } else { &words.no_territory };
    sheet.tell(caution, Type::bold(12.0), INK);
    let shown = atlas.groups.iter().filter(|it| group.is_none_or(|group| it.id == group.id));
    let sources: Vec<SourceId> =
        shown.flat_map(|group| group.presence.iter().map(|presence| presence.source)).collect();
    let line = source_line(story, &sources);
    sheet.note(&[&line, " ", &*atlas.basemap.credit].concat(), 12.0);
}

/// What a shade is filled with; nothing for a whole country, which is hatched.
fn tone(shade: &str) -> Option<Paint> {
    let [reported, weak, middle, strong, strongest] = TONES;
    Some(match shade {
        WHOLE => return None,
        "base" => strongest,
        "significant" | "many" => strong,
        "limited" | "few" => middle,
        "sporadic" | "one" => weak,
        _ => reported,
    })
}

/// What rings enclose, in a shade.
fn shaded(rings: &[Vec<Position>], shade: &str) -> Vec<Item> {
    let ground = tone(shade).unwrap_or(LAND);
    let mut items: Vec<Item> = rings.iter().map(|ring| Item::area(ground, ring.clone())).collect();
    if shade == WHOLE {
        let [_, _, _, lines, _] = TONES;
        let drawn = hatch(rings, APART).into_iter();
        items.extend(drawn.map(|ends| Item::line(lines, ends.to_vec(), 1.0)));
    }
    items
}

fn map(atlas: &Atlas, extent: &Extent, frame: &MapFrame, state: &State) -> Vec<Item> {
    let size = (frame.width, frame.height);
    let mut items = vec![Item::rect(WATER, (0.0, 0.0), size)];
    let edged = |rings: Vec<Vec<Position>>, mut items: Vec<Item>| {
        for mut ring in rings {
            ring.extend(ring.first().copied());
            items.push(Item::line(PAPER, ring, 1.0));
        }
        items
    };
    for area in atlas.basemap.areas.iter().filter(|area| area.within.is_none()) {
        let rings = outlines(atlas, area, frame);
        let land = rings.iter().map(|ring| Item::area(LAND, ring.clone())).collect();
        items.extend(edged(rings, land));
    }
    for (at, shade) in shades(atlas, state.shown()) {
        let Some(area) = atlas.basemap.areas.get(usize::from(at)) else { continue };
        let rings = outlines(atlas, area, frame);
        let filled = shaded(&rings, shade);
        items.extend(edged(rings, filled));
    }
    let over = over(atlas, extent, frame, state.shown());
    items.extend(over.rings.iter().map(|ring| Item::line(INK, circle(ring.at, RADIUS), 1.5)));
    if let Some((at, sure)) = over.point {
        items.push(Item::dot(PAPER, at, 7.0));
        items.push(Item::dot(INK, at, 5.5));
        if !sure {
            items.push(Item::dot(PAPER, at, 3.5));
        }
    }
    items.extend(over.names.iter().map(|label| {
        let at = (label.at.0, label.at.1 + 4.0);
        Item::text(INK, at, Anchor::Middle, label.name, SMALL).haloed()
    }));
    let edge = vec![(0.0, 0.0), (size.0, 0.0), size, (0.0, size.1), (0.0, 0.0)];
    items.push(Item::line(RULE, edge, 1.0));
    items
}

/// The outlines of an area as far as they are in the picture.
fn outlines(atlas: &Atlas, area: &Area, frame: &MapFrame) -> Vec<Vec<Position>> {
    let rings = rings_of(&atlas.basemap, area).into_iter().map(|ring| {
        let placed: Vec<Position> = ring.into_iter().map(|point| frame.place(point)).collect();
        clip(&placed, (frame.width, frame.height))
    });
    rings.filter(|ring| ring.len() > 2).collect()
}

/// A circle of lines, for what is only its edge. It is turned on by 15 degrees each time: to have
/// sine and cosine computed would be 5 kB of wasm.
fn circle((x, y): Position, radius: f64) -> Vec<Position> {
    let (sin, cos) = (0.258_819_045_102_520_74, 0.965_925_826_289_068_3);
    let mut from = (radius, 0.0);
    let at = |_| {
        let (right, down) = from;
        from = (right * cos - down * sin, right * sin + down * cos);
        (x + right, y + down)
    };
    (0..=24).map(at).collect()
}

/// A shade with its meaning.
fn key(sheet: &mut PictureSheet<'_>, shade: &str, text: &str) {
    let corners = vec![(0.0, 0.0), (28.0, 0.0), (28.0, 16.0), (0.0, 16.0)];
    let edge = Item::line(QUIET, [corners.as_slice(), &[(0.0, 0.0)]].concat(), 1.0);
    let mut items = shaded(&[corners], shade);
    items.push(edge);
    items.push(Item::text(INK, (36.0, 12.5), Anchor::Start, text, SMALL));
    sheet.draw(items, 22.0);
}
