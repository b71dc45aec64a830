//! The demonstration story says what its data say, and the data what was published.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "cartels/article.rs"]
mod article;
#[path = "cartels/groups.rs"]
mod groups;
#[path = "cartels/labels.rs"]
mod labels;
#[path = "cartels/own_words.rs"]
mod own_words;
#[path = "cartels/seizures.rs"]
mod seizures;
#[path = "cartels/sentences.rs"]
mod sentences;
#[path = "cartels/shingles.rs"]
#[allow(dead_code, reason = "shared with the example that makes the hashes")]
mod shingles;
#[path = "cartels/sides.rs"]
mod sides;

use std::path::Path;

use nutgraf::press::folder::files;
use nutgraf::story::atlas::Atlas;
use nutgraf::story::options::Options;
use nutgraf::story::read::read;
use nutgraf::story::time::Period;
use nutgraf::story::trend::{Series, Trend};
use nutgraf::story::{Block, Story};

fn story() -> Story {
    let files = files(Path::new("www/stories/cartels")).expect("the folder is there");
    match read(&files, "en") {
        Ok(story) => story,
        Err(wrong) => {
            let lines: Vec<String> = wrong.problems.iter().map(ToString::to_string).collect();
            panic!("{}", lines.join("\n"));
        }
    }
}

fn trend<'a>(story: &'a Story, id: &str) -> &'a Trend {
    let trends = story.blocks.iter().filter_map(|block| match block {
        Block::Trend(trend) => Some(trend),
        _ => None,
    });
    let mut all = trends.flat_map(|trend| [Some(trend), trend.below.as_deref()]).flatten();
    all.find(|trend| *trend.id == *id).unwrap_or_else(|| panic!("no trend {id}"))
}

fn atlas(story: &Story) -> &Atlas {
    match story.block("groups") {
        Some(Block::Map(atlas)) => atlas,
        _ => panic!("no map"),
    }
}

fn options(story: &Story) -> &Options {
    match story.block("options") {
        Some(Block::Options(options)) => options,
        _ => panic!("no options"),
    }
}

/// The series with these values chosen, by their ids.
fn chosen<'a>(trend: &'a Trend, ids: &[&str]) -> &'a Series {
    let key = trend.choices.iter().zip(ids).map(|(choice, id)| {
        let place = choice.values.iter().position(|value| value.id == *id);
        u8::try_from(place.expect("the choice has this value")).expect("few values")
    });
    trend.series_for(&key.collect::<Vec<_>>()).expect("a series for every choice")
}

fn values(trend: &Trend, ids: &[&str]) -> Vec<f64> {
    let all = chosen(trend, ids).values.0.iter();
    all.map(|value| value.expect("every month of the seizures is known")).collect()
}

fn at(trend: &Trend, year: i32, month: u8) -> usize {
    let period = month_of(&format!("{year}-{month:02}"));
    period.since(trend.start).expect("a month of the data")
}

fn month_of(text: &str) -> Period {
    Period::parse(text).expect("a month")
}

#[test]
fn the_counts_of_options_in_words_hold() {
    let story = story();
    let options = options(&story);
    assert_eq!(options.options.len(), 30);
    assert_eq!(
        options.title,
        "30 options for dealing with the cartels, with the arguments for and against each"
    );
    assert!(story.key.contains("30 options"));
    for (nth, family) in options.families.iter().enumerate() {
        assert!(options.of_family(nth).count() > 0, "{}", family.id);
    }
}
