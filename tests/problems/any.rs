//! Whatever the bytes are: no panic, and either a story or at least one problem.

use nutgraf::story::files::Files;
use nutgraf::story::read::read;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::story::good;

fn holds(files: &Files) -> Result<(), TestCaseError> {
    match read(files, "en") {
        Ok(story) => prop_assert!(!story.blocks.is_empty()),
        Err(wrong) => prop_assert!(!wrong.problems.is_empty()),
    }
    Ok(())
}

fn file_names() -> Vec<String> {
    good().into_keys().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_bytes(name in select(file_names()), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut files = good();
        files.insert(name, bytes);
        holds(&files)?;
    }

    #[test]
    fn any_text(name in select(file_names()), text in "[\\[\\]{}\",:;0-9a-z\\n\\\\ -]{0,400}") {
        let mut files = good();
        files.insert(name, text.into_bytes());
        holds(&files)?;
    }

    #[test]
    fn one_byte_changed(name in select(file_names()), place in any::<Index>(), byte in any::<u8>()) {
        let mut files = good();
        if let Some(bytes) = files.get_mut(&name) {
            *place.get_mut(bytes) = byte;
        }
        holds(&files)?;
    }

    #[test]
    fn one_byte_left_out(name in select(file_names()), place in any::<Index>()) {
        let mut files = good();
        if let Some(bytes) = files.get_mut(&name) {
            bytes.remove(place.index(bytes.len()));
        }
        holds(&files)?;
    }

    #[test]
    fn cut_short(name in select(file_names()), place in any::<Index>()) {
        let mut files = good();
        if let Some(bytes) = files.get_mut(&name) {
            bytes.truncate(place.index(bytes.len()));
        }
        holds(&files)?;
    }

    #[test]
    fn a_line_doubled_or_moved(name in select(file_names()), from in any::<Index>(), to in any::<Index>()) {
        let mut files = good();
        if let Some(bytes) = files.get_mut(&name) {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let mut lines: Vec<&str> = text.lines().collect();
            let line = *from.get(&lines);
            lines.insert(to.index(lines.len()), line);
            *bytes = lines.join("\n").into_bytes();
        }
        holds(&files)?;
    }
}
