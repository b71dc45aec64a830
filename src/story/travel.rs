//! The data file: a checked story on its way from the press to the page.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::Story;

/// The first bytes of every data file.
const MAGIC: [u8; 4] = *b"NGF1";

/// The story as bytes: a mark with the version, then postcard.
///
/// Postcard is a binary serde format; reading it costs the wasm a third of what JSON does.
///
/// # Errors
/// Only if a sequence has no known length, which no part of a story has.
pub fn encode(story: &Story) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_extend(story, MAGIC.to_vec())
}

/// The story in the bytes of a data file.
///
/// # Errors
/// [`Damage`] when the bytes are not a data file of this version, or were cut.
pub fn decode(bytes: &[u8]) -> Result<Story, Damage> {
    let body = bytes.strip_prefix(&MAGIC).ok_or(Damage::NotAStory)?;
    postcard::from_bytes(body).map_err(|_| Damage::Broken)
}

/// Why a data file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Damage {
    /// The bytes do not begin like a data file: another file, or another version.
    NotAStory,
    /// They begin well and then make no sense, as after a cut.
    Broken,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Damage::NotAStory => {
                "this is not a story data file of this version; build the story again with the \
                 same release as embed.js"
            }
            Damage::Broken => "the story data file is damaged or cut short; copy it again",
        })
    }
}

impl core::error::Error for Damage {}
