//! The data file: a checked story on its way from the press to the page.

#[macro_use]
mod fields;
mod layout;
mod reader;
mod wire;
mod writer;

use core::fmt;

use xxhash_rust::xxh64::xxh64;

use self::reader::Reader;
use self::wire::Wire as _;
use self::writer::Writer;
use super::Story;

/// The first bytes of every data file.
const MAGIC: [u8; 4] = *b"NGF8";

/// The story as bytes: a mark with the version, a hash of what follows, then texts and numbers.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// use nutgraf::story::travel::{decode, encode};
///
/// let there = decode(&encode(&story)).unwrap();
/// assert_eq!(there.title, story.title);
/// assert!(there.corrections.is_empty(), "what the fragment says does not travel");
/// ```
pub fn encode(story: &Story) -> Vec<u8> {
    let mut writer = Writer::default();
    story.write(&mut writer);
    let body = writer.finish();
    let hash = xxh64(&body, 0).to_le_bytes();
    [MAGIC.as_slice(), &hash, &body].concat()
}

/// The story in the bytes of a data file.
///
/// ```
/// use nutgraf::story::travel::{Damage, decode};
///
/// assert_eq!(decode(b"<!DOCTYPE html>"), Err(Damage::NotAStory));
/// ```
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
    let mut reader = Reader::new(body);
    let story = Story::read(&mut reader);
    if reader.whole() { Ok(story) } else { Err(Damage::Broken) }
}

/// Why a data file cannot be read.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// use nutgraf::story::travel::{Damage, decode, encode};
///
/// let mut bytes = encode(&story);
/// bytes.pop();
/// assert_eq!(decode(&bytes), Err(Damage::Changed));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
                "the story data file was cut off or changed after it was built. Copy it again, and \
                 make sure that nothing rewrites it"
            }
            Damage::Broken => {
                "this story data file was written by another release; build the story again with \
                 the release of embed.js"
            }
        })
    }
}

impl core::error::Error for Damage {}
