//! How large a file may be that is imported.

use std::fs;

use crate::import::place;
use crate::{path, run, text};

/// A file of 16 MiB is read, and one byte more is refused.
#[test]
fn a_file_has_at_most_16_mib() {
    const MOST: usize = 16 << 20;
    let (place, _) = place();
    let export = place.path().join("large.csv");
    let head = "Month,Boxes\n2025-01,1\n2025-02,";
    // Blanks around a figure say nothing.
    let blanks = |length: usize| format!("{head}{}2\n", " ".repeat(length - head.len() - 2));
    fs::write(&export, blanks(MOST)).expect("a file");
    let done = run(&["import", path(&export), "--source", "office"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert_eq!(text(&done.stdout), "month,value,source\n2025-01,1,office\n2025-02,2,office\n");
    fs::write(&export, blanks(MOST + 1)).expect("a file");
    let done = run(&["import", path(&export), "--source", "office"]);
    assert_eq!((done.status.code(), text(&done.stdout)), (Some(2), String::new()));
    assert!(text(&done.stderr).contains("large.csv: larger than 16 MiB"), "{done:?}");
}
