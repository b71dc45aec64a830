//! The data file: a checked story on its way from the press to the page.

use core::fmt;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh64::xxh64;

use super::Story;

/// The first bytes of every data file.
const MAGIC: [u8; 4] = *b"NGF2";

/// The story as bytes: a mark with the version, a hash of what follows, then postcard.
///
/// Postcard is a binary serde format; reading it costs the wasm a third of what JSON does.
///
/// # Errors
/// Only if a sequence has no known length, which no part of a story has.
pub fn encode(story: &Story) -> Result<Vec<u8>, postcard::Error> {
    let body = postcard::to_allocvec(story)?;
    let hash = xxh64(&body, 0).to_le_bytes();
    Ok([MAGIC.as_slice(), &hash, &body].concat())
}

/// The story in the bytes of a data file.
///
/// # Errors
/// [`Damage`] when the bytes are not a data file of this version, or not all that was written.
pub fn decode(bytes: &[u8]) -> Result<Story, Damage> {
    let rest = bytes.strip_prefix(&MAGIC).ok_or(Damage::NotAStory)?;
    let (hash, body) = rest.split_first_chunk::<8>().ok_or(Damage::Changed)?;
    // A changed digit would still be a story; it must not be shown as the newsroom's figure.
    if xxh64(body, 0) != u64::from_le_bytes(*hash) {
        return Err(Damage::Changed);
    }
    postcard::from_bytes(body).map_err(|_| Damage::Broken)
}

/// Why a data file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Damage {
    /// The bytes do not begin like a data file: another file, or another version.
    NotAStory,
    /// They are not the bytes that were written: cut, or changed on the way.
    Changed,
    /// They are what was written, by another release.
    Broken,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Damage::NotAStory => {
                "this is not a story data file of this version; build the story again with the \
                 same release as embed.js"
            }
            Damage::Changed => {
                "the story data file is not as it was built: it was cut short or changed. Copy it \
                 again, and let nothing rewrite it"
            }
            Damage::Broken => {
                "this story data file was written by another release; build the story again with \
                 the release of embed.js"
            }
        })
    }
}

impl core::error::Error for Damage {}
