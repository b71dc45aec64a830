//! Hashes of ten words in a row of the source articles, which are not ours to give away:
//! `shingles.bin` has five bytes of each, sorted. `examples/shingles.rs` makes it from the articles.

use std::collections::BTreeSet;
use std::fs;

/// Words in a row that may not be shared.
pub const RUN: usize = 10;
/// Bytes kept of a hash: by chance one text in hundreds has one in common with a source.
const KEPT: usize = 5;
/// Where the hashes are.
pub const SHINGLES: &str = "tests/cartels/shingles.bin";

/// What is kept of a hash.
pub type Hash = [u8; KEPT];

/// Words without case and punctuation, so that neither hides a copy.
pub fn words(text: &str) -> Vec<String> {
    let plain = text.replace(['\u{2019}', '\''], "").to_lowercase();
    plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Of some words. FNV-1a: the same everywhere and for ever, which the hash of the standard library is not.
pub fn hash(words: &[String]) -> Hash {
    let bytes = words.iter().flat_map(|word| word.bytes().chain([b' ']));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut kept = [0; KEPT];
    kept.copy_from_slice(&hash.to_be_bytes()[..KEPT]);
    kept
}

/// The hashes that are in the repository.
pub fn known() -> BTreeSet<Hash> {
    let bytes = fs::read(SHINGLES).expect("the hashes are there");
    bytes.chunks_exact(KEPT).map(|it| it.try_into().expect("a whole hash")).collect()
}
