//! The good story with one change, and what is said about it.

use nutgraf::story::files::Files;
use nutgraf::story::read::read;

use crate::story::good;

/// Replaces a piece of a file that stands in it once.
pub fn replace(files: &mut Files, file: &str, from: &str, to: &str) {
    let bytes = files.get_mut(file).expect("the good story has this file");
    let text = String::from_utf8(bytes.clone()).expect("the good story is UTF-8");
    assert_eq!(text.matches(from).count(), 1, "{from:?} in {file}");
    *bytes = text.replace(from, to).into_bytes();
}

/// Everything that is printed after a change.
pub fn after(change: impl FnOnce(&mut Files)) -> String {
    let mut files = good();
    change(&mut files);
    match read(&files, "en") {
        Ok(_) => String::new(),
        Err(wrong) => {
            let lines: Vec<String> = wrong.problems.iter().map(ToString::to_string).collect();
            lines.join("\n")
        }
    }
}

/// Everything that is printed after a replacement.
pub fn replaced(file: &str, from: &str, to: &str) -> String {
    after(|files| replace(files, file, from, to))
}

/// Everything that is printed after a file was written anew.
pub fn rewritten(file: &str, bytes: impl Into<Vec<u8>>) -> String {
    after(|files| {
        files.insert(file.to_owned(), bytes.into());
    })
}

/// Compares what is printed with what is expected, but for indentation.
#[track_caller]
pub fn told(printed: String, expected: &str) {
    let even = |text: &str| -> Vec<String> {
        let lines = text.lines().map(|line| line.trim().to_owned());
        lines.filter(|line| !line.is_empty()).collect()
    };
    assert!(even(&printed) == even(expected), "printed:\n<<<\n{printed}\n>>>");
}

#[test]
fn the_good_story_has_no_problems() {
    told(after(|_| ()), "");
    assert!(read(&good(), "en").is_ok());
}
