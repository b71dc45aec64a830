//! What a command brings from elsewhere is what was reviewed: its version is locked, or its digest.

use std::fs;
use std::path::{Path, PathBuf};

/// The scripts that install, build or test.
fn scripts() -> Vec<(PathBuf, String)> {
    let folders = [".ci", ".ci/tools", "fuzz", "bench"];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
    let files = entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file());
    let texts = files.filter_map(|path| {
        let text = fs::read_to_string(&path).ok()?;
        // A command may go on in the next line.
        Some((path, text.replace("\\\n", " ")))
    });
    let package = fs::read_to_string("package.json").expect("a text");
    texts.chain([(Path::new("package.json").to_owned(), package)]).collect()
}

/// Lines, and not those that only say something.
fn commands(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with('#'))
}

const COMPILING: [&str; 8] = ["build", "test", "run", "clippy", "doc", "install", "fetch", "deny"];

#[test]
fn cargo_takes_what_the_lock_file_names() {
    let mut count = 0;
    for (path, text) in scripts() {
        for line in commands(&text) {
            for kind in COMPILING.map(|kind| format!("cargo {kind} ")) {
                if line.contains(&kind) && !line.contains("--version >") {
                    assert!(line.contains("--locked"), "{}: {line}", path.display());
                    count += 1;
                }
            }
        }
    }
    assert!(count > 10, "{count} commands");
    let trunk = fs::read_to_string("Trunk.toml").expect("a text");
    assert!(trunk.contains("\nlocked = true\n"));
}

/// npm's lock files have the digests; whatever else is unpacked is compared with its own.
#[test]
fn what_is_unpacked_has_a_digest() {
    let mut count = 0;
    for (path, text) in scripts() {
        for line in commands(&text) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let has = |pair: [&str; 2]| words.windows(2).any(|words| words == pair);
            // The runner of a benchmark is nothing of ours.
            let ours = !path.ends_with("bench");
            assert!(!ours || !has(["npm", "install"]), "{}: {line}", path.display());
            if has(["npm", "pack"]) {
                assert!(text.contains("_digest=sha512-"), "{}: {line}", path.display());
                count += 1;
            }
            if has(["pip", "download"]) || has(["pip", "install"]) {
                assert!(line.contains("--require-hashes"), "{}: {line}", path.display());
                count += 1;
            }
            for word in ["curl ", "wget "] {
                let asks = line.contains(word) && !line.contains("https://sh.rustup.rs");
                assert!(!asks, "{}: {line}", path.display());
            }
        }
    }
    assert_eq!(count, 2);
    for lock in ["package-lock.json", "fuzz/package-lock.json"] {
        let lock: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(lock).expect("a text")).expect("JSON");
        for (name, package) in lock["packages"].as_object().expect("packages") {
            assert!(name.is_empty() || package["integrity"].is_string(), "{name}");
        }
    }
}
