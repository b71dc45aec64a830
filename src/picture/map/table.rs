//! What a map shows as a table for other programs: CSV.

use crate::chart::table::quoted;
use crate::map::{listed_by, listing_days};
use crate::story::Story;
use crate::story::atlas::Atlas;
use crate::view::address::Address;
use crate::view::map::state::State;

/// A byte order mark, by which spreadsheets know the encoding, and the names of columns.
fn begun(columns: &[&str]) -> String {
    ["\u{feff}", &columns.join(","), "\r\n"].concat()
}

fn row(text: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

/// Where the shown groups are said to be.
pub fn table(story: &Story, atlas: &Atlas, address: &Address) -> String {
    let state = State::told(atlas, address);
    let mut text =
        begun(&["group", "name", "first_listed", "area", "area_name", "level", "places", "source"]);
    let days = listing_days(atlas);
    let Some(day) = days.get(state.step) else { return text };
    let shown = listed_by(atlas, *day).filter(|(at, _)| state.group.is_none_or(|it| it == *at));
    for (_, group) in shown {
        let first = group.first_listed().map(|date| date.to_string()).unwrap_or_default();
        for presence in &group.presence {
            let area = atlas.basemap.areas.get(usize::from(presence.area));
            let (id, name) = area.map_or(("", ""), |area| (&area.id, &area.name));
            let source = story.source(presence.source);
            let source = source.map(|it| [&it.publisher, ": ", &*it.title].concat());
            let source = source.unwrap_or_default();
            let level = presence.level.id();
            let cells =
                [&group.id, &*group.name, &first, id, name, level, &presence.places, &source];
            row(&mut text, &cells);
        }
    }
    text
}
