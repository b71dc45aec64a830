//! AMP's own validator on a page with what the build writes for AMP, and with the text that the
//! WordPress plugin puts into AMP pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::golden::skip::skip;
use crate::project::{ran, recipe, text, tools};
use crate::server::dist;

/// The rules, which `.ci/setup` has taken from a package.
fn rules() -> Option<PathBuf> {
    let rules = tools().join("../../amp/validator_wasm.js");
    if !rules.is_file() {
        skip("amp", "there is no AMP validator; `npm run setup` gets it");
        return None;
    }
    Some(rules)
}

/// The verdict on a page with each of these.
fn validated(rules: &Path, snippets: &[PathBuf]) -> Vec<Value> {
    let verdicts = ran(Command::new("node")
        .arg("validate.mjs")
        .arg(rules)
        .args(snippets)
        .current_dir(recipe("amp")));
    serde_json::from_str(&verdicts).unwrap()
}

fn snippets(ending: &str) -> Vec<PathBuf> {
    let folder = dist().join("stories/cartels/snippets");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect()
}

#[test]
fn pages_with_the_frame_are_valid() {
    let Some(rules) = rules() else { return };
    let snippets = snippets(".amp.txt");
    assert_eq!(snippets.len(), 4);
    for verdict in validated(&rules, &snippets) {
        assert_eq!(verdict, json!(["PASS", []]));
    }
}

#[test]
fn pages_with_the_text_are_valid_and_with_a_script_they_are_not() {
    let Some(rules) = rules() else { return };
    let full = snippets(".full.txt");
    let room = recipe("amp");
    let texts: Vec<PathBuf> = full
        .iter()
        .map(|path| {
            let plain = room.join(path.file_name().unwrap());
            fs::write(&plain, text(&fs::read_to_string(path).unwrap())).unwrap();
            plain
        })
        .collect();
    assert_eq!(texts.len(), 4);
    for verdict in validated(&rules, &texts) {
        assert_eq!(verdict, json!(["PASS", []]));
    }
    for verdict in validated(&rules, &full) {
        assert_eq!(verdict[0], "FAIL");
    }
}
