//! A data file behind a hash that fits. What can be read can be written and read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf_fuzz::hashed;
use nutgraf_fuzz::story::travel::{decode, encode};

fuzz_target!(|body: &[u8]| {
    if let Ok(story) = decode(&hashed(body)) {
        assert_eq!(decode(&encode(&story)).as_ref(), Ok(&story));
    }
});
