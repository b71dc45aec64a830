//! The map as a file for spreadsheets: each group in each of its areas.

use crate::chart::table::quoted;
use crate::story::Story;
use crate::story::atlas::Atlas;

/// Rows of group, area, level and source. The button adds the byte order mark and the returns that
/// the files of charts have: HTML would drop them.
pub fn csv(story: &Story, atlas: &Atlas) -> String {
    let mut text = String::from("group,area,level,source");
    for group in &atlas.groups {
        for presence in &group.presence {
            let Some(area) = atlas.basemap.areas.get(usize::from(presence.area)) else { continue };
            let source = story.source(presence.source).map_or("", |it| it.publisher.as_str());
            let area = match presence.places.as_str() {
                "" => area.name.clone(),
                places => [&area.name, " (", places, ")"].concat(),
            };
            let cells = [group.name.as_str(), &area, presence.level.id(), source];
            text.push('\n');
            text.push_str(&cells.map(quoted).join(","));
        }
    }
    text
}
