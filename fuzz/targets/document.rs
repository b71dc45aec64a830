//! The document of a story, with tables that fit the good one.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf_fuzz::{files, read_story};

fuzz_target!(|document: &[u8]| {
    let mut files = files();
    files.insert("en.json".to_owned(), document.to_vec());
    read_story(&files);
});
