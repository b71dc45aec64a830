//! The tables of a story: the first byte says which.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf_fuzz::{files, read_story};

fuzz_target!(|input: &[u8]| {
    let Some((which, table)) = input.split_first() else { return };
    let mut files = files();
    let names: Vec<String> = files.keys().filter(|name| name.ends_with(".csv")).cloned().collect();
    let name = names[usize::from(*which) % names.len()].clone();
    files.insert(name, table.to_vec());
    read_story(&files);
});
