//! Damage to a data file: it is told, whatever it is, and takes no more memory than it should.

use nutgraf::press::carried::carried;
use nutgraf::story::Story;
use nutgraf::story::travel::{Damage, decode, encode};
use proptest::prelude::*;
use proptest::sample::Index;
use xxhash_rust::xxh64::xxh64;

use super::{cartels, memory, trend};

#[test]
fn a_file_of_another_kind_is_refused() {
    for bytes in [b"".as_slice(), b"NG", b"NGF6\x01\x02", b"\0asm\x01\0\0\0", b"<!doctype html>"] {
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
    for bytes in [b"NGF8".as_slice(), b"NGF8\0\0\0\0\0\0\0", b"NGF8\0\0\0\0\0\0\0\0"] {
        assert_eq!(decode(bytes), Err(Damage::Changed));
    }
    assert_eq!(
        Damage::Changed.to_string(),
        "the story data file was cut off or changed after it was built. Copy it again, and make \
         sure that nothing rewrites it"
    );
}

/// A story of another release may have a right hash and make no sense.
#[test]
fn what_was_written_otherwise_is_told() {
    // The hash of nothing, as xxHash publishes it for seed 0.
    let empty = 0xef46_db37_51d8_e999_u64.to_le_bytes();
    assert_eq!(decode(&[b"NGF8".as_slice(), &empty].concat()), Err(Damage::Broken));
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
        let mark = bytes.starts_with(b"NGF8");
        let damage = if mark { Damage::Changed } else { Damage::NotAStory };
        prop_assert_eq!(decode(&bytes), Err(damage));
    }

    #[test]
    fn changed_bytes_never_panic(changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..6)) {
        let mut body = body();
        for (place, byte) in changes {
            *place.get_mut(&mut body) = byte;
        }
        reads_or_refuses(&hashed(&body))?;
    }

    /// Numbers stand behind the texts: there a change reaches every kind of part.
    #[test]
    fn changed_numbers_never_panic(changes in prop::collection::vec((any::<Index>(), prop_oneof![any::<u8>(), Just(0), Just(0xff), Just(0x7f), Just(0x80)]), 1..6)) {
        let mut body = body();
        let numbers = numbers(&body);
        for (place, byte) in changes {
            *place.get_mut(&mut body[numbers..]) = byte;
        }
        reads_or_refuses(&hashed(&body))?;
    }

    #[test]
    fn any_bytes_never_panic(tail in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = decode(&[b"NGF8".as_slice(), &tail].concat());
        // Past the hash too, as if somebody had made it fit.
        reads_or_refuses(&hashed(&tail))?;
    }
}

/// A body as if somebody had made its hash fit.
fn hashed(body: &[u8]) -> Vec<u8> {
    [b"NGF8".as_slice(), &xxh64(body, 0).to_le_bytes(), body].concat()
}

/// What stands behind mark and hash.
fn body() -> Vec<u8> {
    BYTES.with(|bytes| bytes[12..].to_vec())
}

/// Where the numbers begin, behind the length of the texts and the texts.
fn numbers(body: &[u8]) -> usize {
    let digits = body.iter().position(|byte| byte & 0x80 == 0).expect("a number ends");
    let length =
        body[..=digits].iter().rev().fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7f));
    digits + 1 + length
}

/// What is read can be written again, and takes no more memory than its bytes account for.
fn reads_or_refuses(bytes: &[u8]) -> Result<(), TestCaseError> {
    let (read, taken) = memory::taken(|| decode(bytes));
    // The largest part that one byte can stand for is an empty list, and lists double as they grow.
    let most = 64 * bytes.len() + 4096;
    prop_assert!(taken <= most, "{taken} bytes for {}", bytes.len());
    match read {
        Ok(story) => prop_assert_eq!(decode(&encode(&story)), Ok(story)),
        Err(damage) => prop_assert_eq!(damage, Damage::Broken),
    }
    Ok(())
}

#[test]
fn the_reader_behind_the_hash_is_reached() {
    let body = body();
    let (mut read, mut refused) = (0, 0);
    for place in (numbers(&body)..body.len()).step_by(7) {
        let mut body = body.clone();
        body[place] ^= 1;
        match decode(&hashed(&body)) {
            Ok(_) => read += 1,
            Err(damage) => {
                assert_eq!(damage, Damage::Broken);
                refused += 1;
            }
        }
    }
    assert!(read > 100 && refused > 100, "{read} {refused}");
}

#[test]
fn a_count_that_lies_takes_no_memory() {
    let honest = body();
    let numbers = numbers(&honest);
    // The texts, and for each number no more than an empty list takes while lists grow.
    let most = honest.len() + 64 * (honest.len() - numbers) + 4096;
    for place in numbers..(numbers + 1_000).min(honest.len()) {
        // As many as there are bytes behind it, which is the most that is believed.
        let mut body = honest.clone();
        let count = body.len() - place - 3;
        let digits = [count as u8 | 0x80, (count >> 7) as u8 | 0x80, (count >> 14) as u8 & 0x7f];
        body.splice(place..=place, digits);
        let (_, taken) = memory::taken(|| drop(decode(&hashed(&body))));
        assert!(taken <= most, "{taken} of {most} at {place}");
    }
}

#[test]
fn what_is_no_number_is_refused() {
    let mut story = carried(&cartels());
    let factor = |story: &mut Story, value| trend(story).units[0].factor = value;
    factor(&mut story, 2.5);
    assert_eq!(decode(&encode(&story)).as_ref(), Ok(&story));
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        factor(&mut story, value);
        assert_eq!(decode(&encode(&story)), Err(Damage::Broken), "{value}");
    }
}

/// A later release may have series by the week, say, which charts of this one would show as months.
#[test]
fn an_unknown_frequency_is_refused() {
    let mut story = cartels();
    let bytes = encode(&story);
    let next = trend(&mut story).start.plus(1);
    trend(&mut story).start = next;
    let later = encode(&story);
    // It stands before the number of the first period, which is all that differs behind the hash.
    let differ = |place: &usize| bytes[*place] != later[*place];
    let place = (12..bytes.len()).find(differ).expect("another start") - 1;
    assert_eq!(bytes[place], b'M');
    for code in [0, b'A', b'W', 0x7f] {
        let mut body = bytes[12..].to_vec();
        body[place - 12] = code;
        assert_eq!(decode(&hashed(&body)), Err(Damage::Broken), "{code}");
    }
}

/// An id goes into addresses and selectors: one of another release has to be one, too.
#[test]
fn what_is_no_id_is_refused() {
    let story = cartels();
    let bytes = encode(&story);
    // The first of all texts.
    let slug = story.slug.as_bytes();
    let place = bytes.windows(slug.len()).position(|it| it == slug).expect("the slug is there");
    for wrong in [b'/', b'.', b'A', b'"', b' '] {
        let mut body = bytes[12..].to_vec();
        body[place - 12] = wrong;
        assert_eq!(decode(&hashed(&body)), Err(Damage::Broken));
    }
}

thread_local! {
    // Reading the story anew for every case would take minutes.
    static BYTES: Vec<u8> = encode(&cartels());
}
