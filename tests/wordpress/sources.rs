//! The plugin's own files.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::skip::skip;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "php") {
            found.push(path);
        }
    }
}

#[test]
fn every_file_is_php_that_can_be_read_and_cannot_be_called_alone() {
    if Command::new("php").arg("-v").output().is_err() {
        skip("wordpress", "there is no PHP here");
        return;
    }
    let mut files = Vec::new();
    sources(Path::new("www/wordpress"), &mut files);
    assert!(files.len() >= 9, "{files:?}");
    for file in files {
        let checked = Command::new("php").arg("-l").arg(&file).output().unwrap();
        let said = String::from_utf8_lossy(&checked.stdout).into_owned();
        assert!(checked.status.success(), "{said}");
        // Asked for by its address, without WordPress: nothing happens.
        let alone = Command::new("php").arg(&file).output().unwrap();
        assert!(alone.status.success(), "{}", file.display());
        assert_eq!(String::from_utf8_lossy(&alone.stdout), "", "{}", file.display());
    }
}
