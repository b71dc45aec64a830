//! What reads: the room of the story, and import. Taken from the sources of the package, so that
//! nothing else has to be built for it.

extern crate self as nutgraf;

use std::sync::LazyLock;

#[path = "../src"]
#[allow(dead_code)]
mod taken {
    pub mod story;
    pub mod desk {
        pub mod excerpt;
        pub mod import;
    }
}

/// The story that the tests begin with.
#[path = "../tests/problems/story.rs"]
mod good;

pub use self::taken::{desk, story};

use self::good::good;
use self::story::files::Files;
use self::story::read::read;
use self::story::travel::{decode, encode};

/// The files of a story without problems.
pub fn files() -> Files {
    good()
}

/// The bytes of its data file.
pub fn data() -> &'static [u8] {
    static DATA: LazyLock<Vec<u8>> =
        LazyLock::new(|| encode(&read(&good(), "en").expect("no problems")));
    &DATA
}

/// Bytes as if they stood in a data file behind a hash that fits.
pub fn hashed(body: &[u8]) -> Vec<u8> {
    let hash = xxhash_rust::xxh64::xxh64(body, 0).to_le_bytes();
    [&data()[..4], hash.as_slice(), body].concat()
}

/// Reads a story; what is no story has a problem. What stays behind in a data file stays behind
/// once.
pub fn read_story(files: &Files) {
    match read(files, "en") {
        Ok(story) => {
            let bytes = encode(&story);
            assert_eq!(decode(&bytes).map(|back| encode(&back)), Ok(bytes));
        }
        Err(wrong) => assert!(!wrong.problems.is_empty()),
    }
}
