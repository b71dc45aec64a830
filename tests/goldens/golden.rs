//! A golden file: what is produced must equal it, and one variable accepts what is new.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../support/skip.rs"]
#[allow(dead_code, reason = "shared with tests that use more of it")]
pub mod skip;

/// Compares with a file; on a difference writes what was produced beside it.
#[track_caller]
pub fn check(golden: &Path, produced: &str) {
    let changed = beside(golden);
    let _ = fs::remove_file(&changed);
    let committed = fs::read_to_string(golden).ok();
    if committed.as_deref() == Some(produced) {
        return;
    }
    if env::var_os("NUTGRAF_BLESS").is_some() {
        if let Some(folder) = golden.parent() {
            fs::create_dir_all(folder).expect("the folder of the golden can be made");
        }
        // Nothing was compared: where tests are counted this one has not passed, and CI refuses it.
        skip::skip("goldens", &format!("NUTGRAF_BLESS has written {}", golden.display()));
        fs::write(golden, produced).expect("the golden can be written");
        return;
    }
    fs::write(&changed, produced).expect("the changed file can be written");
    let what = if committed.is_some() { "differs from what is produced" } else { "is missing" };
    let line = first_difference(committed.as_deref().unwrap_or_default(), produced);
    panic!(
        "{} {what}, first in line {line}; see {}.\n\
         If that is meant: NUTGRAF_BLESS=1 cargo test --features cli",
        golden.display(),
        changed.display()
    );
}

/// `trend.html` is produced as `trend-changed.html`.
fn beside(golden: &Path) -> PathBuf {
    let mut name = OsString::from(golden.file_stem().unwrap_or_default());
    name.push("-changed.");
    name.push(golden.extension().unwrap_or_default());
    golden.with_file_name(name)
}

fn first_difference(committed: &str, produced: &str) -> usize {
    let same = committed.lines().zip(produced.lines()).take_while(|(a, b)| a == b);
    same.count() + 1
}
