//! What is drawn and written, compared with files that were looked at and committed.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "goldens/charts.rs"]
mod charts;
#[path = "goldens/golden.rs"]
mod golden;
#[path = "goldens/pictures.rs"]
mod pictures;
#[path = "goldens/room.rs"]
mod room;
#[path = "goldens/series.rs"]
mod series;
#[path = "problems/story.rs"]
mod story;
#[path = "goldens/summaries.rs"]
mod summaries;
#[path = "goldens/views.rs"]
mod views;

use std::fs;
use std::panic::catch_unwind;

#[test]
fn a_difference_is_written_beside_the_golden_and_fails() {
    if std::env::var_os("NUTGRAF_BLESS").is_some() {
        golden::skip::skip("goldens", "NUTGRAF_BLESS lets every golden pass");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder for a moment");
    let golden = folder.path().join("word.txt");
    let missing = catch_unwind(|| golden::check(&golden, "new\n"));
    assert!(missing.is_err(), "a missing golden must fail");
    fs::write(&golden, "old\n").expect("a golden");
    let differs = catch_unwind(|| golden::check(&golden, "new\n"));
    assert!(differs.is_err(), "a difference must fail");
    let changed = folder.path().join("word-changed.txt");
    assert_eq!(fs::read_to_string(&changed).ok().as_deref(), Some("new\n"));
    golden::check(&golden, "old\n");
    assert!(!changed.exists(), "what no longer differs must not lie about");
}
