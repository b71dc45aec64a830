//! The data file on its way from the press to the page: nothing changes, and damage is told.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "problems/story.rs"]
mod story;

use std::path::Path;

use nutgraf::press::folder::files;
use nutgraf::story::read::read;
use nutgraf::story::travel::{Damage, decode, encode};
use nutgraf::story::trend::Values;
use nutgraf::story::{Block, Story};
use proptest::prelude::*;
use proptest::sample::Index;
use xxhash_rust::xxh64::xxh64;

fn cartels() -> Story {
    let files = files(Path::new("www/stories/cartels")).expect("the folder is there");
    read(&files, "en").expect("the story has no problems")
}

#[test]
fn a_story_comes_out_as_it_went_in() {
    for story in [cartels(), read(&story::good(), "en").expect("no problems")] {
        let bytes = encode(&story);
        assert_eq!(decode(&bytes), Ok(story));
    }
}

/// The values of the first series.
fn values(story: &mut Story) -> &mut Values {
    let trend = story.blocks.iter_mut().find_map(|block| match block {
        Block::Trend(trend) => Some(trend),
        _ => None,
    });
    &mut trend.expect("the story has a trend").series[0].values
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

#[test]
fn a_file_of_another_kind_is_refused() {
    for bytes in [b"".as_slice(), b"NG", b"NGF2\x01\x02", b"\0asm\x01\0\0\0", b"<!doctype html>"] {
        assert_eq!(decode(bytes), Err(Damage::NotAStory));
    }
    assert_eq!(
        Damage::NotAStory.to_string(),
        "this is not a story data file of this version; build the story again with the same \
         release as embed.js"
    );
}

#[test]
fn a_cut_file_is_told() {
    for bytes in [b"NGF4".as_slice(), b"NGF4\0\0\0\0\0\0\0", b"NGF4\0\0\0\0\0\0\0\0"] {
        assert_eq!(decode(bytes), Err(Damage::Changed));
    }
    assert_eq!(
        Damage::Changed.to_string(),
        "the story data file is not as it was built: it was cut short or changed. Copy it again, \
         and let nothing rewrite it"
    );
}

/// A story of another release may have a right hash and make no sense.
#[test]
fn what_was_written_otherwise_is_told() {
    // The hash of nothing, as xxHash publishes it for seed 0.
    let empty = 0xef46_db37_51d8_e999_u64.to_le_bytes();
    assert_eq!(decode(&[b"NGF4".as_slice(), &empty].concat()), Err(Damage::Broken));
    assert_eq!(
        Damage::Broken.to_string(),
        "this story data file was written by another release; build the story again with the \
         release of embed.js"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_cut_at_any_place_is_noticed(places in prop::collection::vec(any::<Index>(), 4)) {
        let whole = BYTES.with(Clone::clone);
        for place in places {
            let cut = &whole[..place.index(whole.len())];
            prop_assert!(decode(cut).is_err());
        }
    }

    #[test]
    fn a_changed_byte_is_noticed_wherever_it_is(place in any::<Index>(), change in 1..=255_u8) {
        let mut bytes = BYTES.with(Clone::clone);
        *place.get_mut(&mut bytes) ^= change;
        let mark = bytes.starts_with(b"NGF4");
        let damage = if mark { Damage::Changed } else { Damage::NotAStory };
        prop_assert_eq!(decode(&bytes), Err(damage));
    }

    #[test]
    fn changed_bytes_never_panic(changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..6)) {
        let mut bytes = BYTES.with(Clone::clone);
        for (place, byte) in changes {
            *place.get_mut(&mut bytes) = byte;
        }
        let _ = decode(&bytes);
    }

    #[test]
    fn any_bytes_never_panic(tail in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = decode(&[b"NGF4".as_slice(), &tail].concat());
        // Past the hash too, as if somebody had made it fit.
        let hash = xxh64(&tail, 0).to_le_bytes();
        let _ = decode(&[b"NGF4".as_slice(), &hash, &tail].concat());
    }
}

thread_local! {
    // Reading the story anew for every case would take minutes.
    static BYTES: Vec<u8> = encode(&cartels());
}
