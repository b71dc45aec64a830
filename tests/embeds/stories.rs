//! Stories of the sizes that a layout is not made for: the demonstration cut down to one of
//! everything, and grown to forty with long names.

use std::path::Path;
use std::rc::Rc;

use nutgraf::press::edition::Edition;
use nutgraf::press::folder::files;
use nutgraf::story::id::Id;
use nutgraf::story::read::read;
use nutgraf::story::{Block, Story};

use crate::page::Site;
use crate::server::Answer;

/// As long as names of organizations get, with a word that cannot be broken at a space.
const LONG: &str = "Movimiento Revolucionario de Resistencia y Autodefensa Antinarcotraficantes";

/// A story made from the demonstration.
type Change = fn(&mut Story);

/// Serves the stories `one`, `forty` and `together` beside the demonstration.
pub fn serve(site: &Site) {
    let all: [(&str, Change); 3] = [
        ("one", |story| resize(story, 1)),
        ("forty", |story| resize(story, 40)),
        ("together", together),
    ];
    for (name, change) in all {
        let files = files(Path::new("www/stories/cartels")).unwrap();
        let mut story = read(&files, "en").unwrap();
        change(&mut story);
        let edition = Edition::new(&Rc::new(story));
        let put = |file: &str, answer| site.embeds.put(&format!("/stories/{name}/{file}"), answer);
        put(&edition.data_name, Answer::of("application/octet-stream", edition.data.clone()));
        for part in &edition.parts {
            put(&format!("{}.fragment.html", part.stem), Answer::page(part.file()));
            if let Some(rest) = &part.rest {
                put(&rest.name, Answer::page(rest.file.clone()));
            }
        }
    }
}

/// With the lines of the first choice of each trend drawn together.
fn together(story: &mut Story) {
    for block in &mut story.blocks {
        if let Block::Trend(trend) = block {
            trend.choices.iter_mut().take(1).for_each(|choice| choice.together = true);
        }
    }
}

fn resize(story: &mut Story, count: usize) {
    for block in &mut story.blocks {
        match block {
            Block::Trend(trend) => trend.events.truncate(count),
            Block::Map(atlas) => {
                repeat(&mut atlas.groups, count, |group, nth| {
                    group.id = Id::new(&format!("group-{nth}")).unwrap();
                    group.name = long(&group.name, nth, count);
                });
                // Otherwise groups that are listed later would be among the earlier ones.
                atlas.groups.sort_by_key(|group| group.first_listed());
                atlas.extents.truncate(count);
            }
            Block::Options(options) => {
                repeat(&mut options.options, count, |option, nth| {
                    option.id = Id::new(&format!("option-{nth}")).unwrap();
                    option.title = long(&option.title, nth, count);
                });
                options.families.truncate(count);
                let last = options.families.len().saturating_sub(1);
                for option in &mut options.options {
                    option.family = option.family.min(u8::try_from(last).unwrap());
                }
            }
        }
    }
}

/// The same things again and again until there are so many.
fn repeat<T: Clone>(things: &mut Vec<T>, count: usize, rename: impl Fn(&mut T, usize)) {
    let grown = things.iter().cycle().take(count).cloned();
    *things = grown.collect();
    for (nth, thing) in things.iter_mut().enumerate() {
        rename(thing, nth);
    }
}

fn long(name: &str, nth: usize, count: usize) -> String {
    if count == 1 { name.to_owned() } else { format!("{LONG} ({name}) {nth}") }
}
