//! Bytes of workbooks that were changed, outside and inside of their parts.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};

use nutgraf::desk::import::{Wishes, import};

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/import/workbooks/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 8) as usize % most.max(1)
    }
}

fn is_read_or_refused(name: &str, bytes: &[u8]) {
    let read = import(bytes, &Wishes::default());
    assert!(read.findings.ok || !read.findings.troubles.is_empty(), "{name}");
}

/// They are read or refused, and stop nothing.
#[test]
fn changed_workbooks_stop_nothing() {
    for name in ["landings.xlsx", "landings.xls", "percent.xls", "landings.ods"] {
        let (bytes, mut random) = (bytes(name), Random(0x2545_f491_4f6c_dd1d));
        for _ in 0..150 {
            let mut changed = bytes.clone();
            for _ in 0..4 {
                let at = random.below(changed.len());
                changed[at] = random.below(256) as u8;
            }
            is_read_or_refused(name, &changed);
        }
    }
}

/// What is packed again has the right sums, so that the change is met where cells are read.
#[test]
fn changed_parts_of_workbooks_stop_nothing() {
    for name in ["landings.xlsx", "percent.xlsx", "merged.ods"] {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes(name))).expect("an archive");
        let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
        for nth in 0..archive.len() {
            let mut file = archive.by_index(nth).expect("a part");
            let mut part = Vec::new();
            file.read_to_end(&mut part).expect("memory");
            parts.push((file.name().expect("a name").into_owned(), part));
        }
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        for _ in 0..150 {
            let mut changed = parts.clone();
            let which = random.below(changed.len());
            for _ in 0..3 {
                let part = &mut changed[which].1;
                if !part.is_empty() {
                    let at = random.below(part.len());
                    part[at] = random.below(128) as u8;
                }
            }
            let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
            for (name, part) in &changed {
                let options = zip::write::SimpleFileOptions::default();
                new.start_file(name.as_str(), options).expect("memory");
                new.write_all(part).expect("memory");
            }
            is_read_or_refused(name, &new.finish().expect("memory").into_inner());
        }
    }
}
