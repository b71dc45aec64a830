//! The commands in the documents are run as they stand there, each document in a folder of its
//! own. What a fence calls `sh` is run; what does not end by itself is called `console`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::document::Document;

/// In the documents the command is run by cargo, from the root of the repository.
const PRELUDE: &str =
    "set -eu\ncargo() { [ \"$1\" = nutgraf ] && shift && \"$NUTGRAF\" \"$@\"; }\n";

/// What the commands of a document print, or what went wrong.
fn run(document: &Document) -> Result<(), String> {
    let blocks = document.blocks();
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["dist", "www", "docs"] {
        std::os::unix::fs::symlink(root.join(name), folder.path().join(name))
            .map_err(|error| error.to_string())?;
    }
    let mut script = PRELUDE.to_owned();
    for block in blocks {
        match block.info.split_once(' ') {
            None if block.info == "sh" => script += &block.text,
            // A file that the text shows before a command reads it.
            Some(("csv" | "json" | "text", name)) => {
                fs::write(folder.path().join(name), block.text)
                    .map_err(|error| error.to_string())?;
            }
            _ => {}
        }
    }
    let done = Command::new("sh")
        .args(["-c", &script])
        .current_dir(folder.path())
        .env("NUTGRAF", env!("CARGO_BIN_EXE_nutgraf"))
        .output()
        .map_err(|error| error.to_string())?;
    let told = String::from_utf8_lossy(&done.stderr);
    if done.status.success() { Ok(()) } else { Err(format!("{}\n{script}\n{told}", done.status)) }
}

#[test]
fn the_commands_of_the_documents_run() {
    let mut faults = Vec::new();
    let mut count = 0;
    for document in Document::all().iter().filter(|it| it.path.starts_with("docs")) {
        count += document.blocks().iter().filter(|block| block.info == "sh").count();
        if let Err(fault) = run(document) {
            faults.push(format!("{}: {fault}", document.path.display()));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    assert!(count > 2, "only {count} blocks of commands were found");
}
