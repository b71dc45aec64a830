//! What the note on how a story was made says of a map.

use crate::press::handover::sentence::{cited, defined, marks};
use crate::story::Story;
use crate::story::atlas::Atlas;
use crate::story::language::fill;

/// What it shows, what presence means, and its notes.
pub fn definitions(story: &Story, atlas: &Atlas) -> Vec<String> {
    let mut lines = vec![defined(story, &atlas.title, &atlas.measure)];
    lines.push(story.language.words().presence_is_not_control.to_owned());
    lines.extend(atlas.notes.iter().map(|note| cited(story, note)));
    lines
}

/// What is uncertain about groups, and those that are in no area.
pub fn unknown(story: &Story, atlas: &Atlas) -> Vec<String> {
    let colon = marks(story).0;
    let uncertain = atlas.groups.iter().filter_map(|group| {
        Some([&*group.name, colon, &group.uncertain.as_ref()?.words()].concat())
    });
    let nowhere = atlas.groups.iter().filter(|group| !group.territory);
    let nowhere =
        nowhere.map(|it| fill(&story.language.told().method_nowhere, &[("name", &it.name)]));
    uncertain.chain(nowhere).collect()
}
