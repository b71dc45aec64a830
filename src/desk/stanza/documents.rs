//! The documents of a story folder, each with what it lacks to show a series.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::Stanza;
use super::lack::Lack;
use crate::press::folder::files;

/// A document of the folder.
#[derive(Debug)]
pub struct Wanting {
    /// Where it is.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// What it lacks.
    pub lack: Lack,
}

/// A document that could not be read, and why, in words.
pub type BrokenDocument = (PathBuf, &'static str);

/// The documents of a story folder, or the first that cannot be read.
///
/// # Errors
/// What the system says of the folder, with the path.
pub fn documents(
    stanza: &Stanza,
    folder: &Path,
) -> io::Result<Result<Vec<Wanting>, BrokenDocument>> {
    let mut files = files(folder)?;
    files.retain(|name, _| name.ends_with(".json"));
    Ok(files.into_iter().map(|(name, bytes)| document(stanza, folder.join(name), bytes)).collect())
}

fn document(stanza: &Stanza, path: PathBuf, bytes: Vec<u8>) -> Result<Wanting, BrokenDocument> {
    let Ok(text) = String::from_utf8(bytes) else { return Err((path, "this is not UTF-8 text")) };
    let Ok(document) = serde_json::from_str::<Value>(&text) else {
        return Err((path, "this is not JSON"));
    };
    if !document.is_object() {
        return Err((path, "this is not a story document"));
    }
    Ok(Wanting { lack: stanza.lacking(&document), path, text })
}
