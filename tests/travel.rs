//! The data file on its way from the press to the page: nothing changes, and damage is told.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "travel/damage.rs"]
mod damage;
#[path = "travel/memory.rs"]
mod memory;
#[path = "problems/story.rs"]
mod story;

use std::path::Path;

use nutgraf::press::carried::carried;
use nutgraf::press::folder::files;
use nutgraf::story::read::read;
use nutgraf::story::travel::{decode, encode};
use nutgraf::story::trend::{Trend, Values};
use nutgraf::story::{Block, Story};

fn cartels() -> Story {
    let files = files(Path::new("www/stories/cartels")).expect("the folder is there");
    read(&files, "en").expect("the story has no problems")
}

#[test]
fn a_story_comes_out_as_it_went_in() {
    for story in [cartels(), read(&story::good(), "en").expect("no problems")] {
        let carried = carried(&story);
        assert_eq!(decode(&encode(&story)).map(|it| it.blocks.len()), Ok(story.blocks.len()));
        assert_eq!(decode(&encode(&carried)), Ok(carried));
    }
}

/// What a live view takes over from the fragment does not travel a second time.
#[test]
fn only_what_a_live_view_makes_is_carried() {
    let story = cartels();
    let data = encode(&carried(&story));
    let back = decode(&data).expect("it was just written");
    let carries = |text: &str| data.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    let options = |story: &Story| match story.block("options") {
        Some(Block::Options(options)) => options.clone(),
        _ => panic!("no options"),
    };
    let (before, after) = (options(&story), options(&back));
    for argument in &before.arguments {
        assert!(!carries(&argument.text.words()), "{:?}", argument.text);
    }
    for (before, after) in before.options.iter().zip(&after.options) {
        assert_eq!((&before.id, &before.title), (&after.id, &after.title));
        for need in 0..8 {
            assert_eq!(before.has_need(need), after.has_need(need));
        }
    }
    assert_eq!(before.options.len(), after.options.len());
}

/// The first trend.
fn trend(story: &mut Story) -> &mut Trend {
    let trend = story.blocks.iter_mut().find_map(|block| match block {
        Block::Trend(trend) => Some(trend),
        _ => None,
    });
    trend.expect("the story has a trend")
}

/// The values of the first series.
fn values(story: &mut Story) -> &mut Values {
    &mut trend(story).series[0].values
}

#[test]
fn values_keep_their_decimals() {
    let lists = [
        vec![Some(0.0), Some(1.0), Some(1e12), None],
        vec![Some(0.1), Some(2_999_999_999.9), None, Some(0.3)],
        vec![Some(12.345), Some(0.001), Some(999_999_999_999.999), None],
        vec![Some(1.01), Some(75.9), Some(3220.3)],
        vec![],
    ];
    let mut story = cartels();
    for list in lists {
        *values(&mut story) = Values(list.clone());
        let mut back = decode(&encode(&story)).expect("it was just written");
        assert_eq!(values(&mut back).0, list);
    }
}
