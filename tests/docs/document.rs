//! A document of the repository, and the fenced blocks in it.

use std::fs;
use std::path::{Path, PathBuf};

/// A document.
pub struct Document {
    /// Its path from the root of the repository.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
}

/// What stands between fences, with the words behind the first one: `csv seizures.csv`.
pub struct Block<'a> {
    pub info: &'a str,
    pub text: String,
}

impl Document {
    pub fn read(path: impl Into<PathBuf>) -> Document {
        let path = path.into();
        let text = fs::read_to_string(&path).expect("the document can be read");
        Document { path, text }
    }

    /// The README, what a contributor reads, and everything in `docs`.
    pub fn all() -> Vec<Document> {
        let mut all: Vec<Document> =
            ["README.md", "CONTRIBUTING.md"].into_iter().map(Document::read).collect();
        add(Path::new("docs"), &mut all);
        assert!(all.len() > 5, "the documents were not found");
        all
    }

    pub fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks: Vec<Block<'_>> = Vec::new();
        let mut inside = false;
        for line in self.text.lines() {
            match line.strip_prefix("```") {
                Some(_) if inside => inside = false,
                Some(info) => {
                    inside = true;
                    blocks.push(Block { info, text: String::new() });
                }
                None if inside => {
                    let block = blocks.last_mut().expect("a block was begun");
                    block.text += line;
                    block.text.push('\n');
                }
                None => {}
            }
        }
        assert!(!inside, "{}: a fence is not closed", self.path.display());
        blocks
    }
}

fn add(folder: &Path, all: &mut Vec<Document>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            add(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            all.push(Document::read(path));
        }
    }
}
