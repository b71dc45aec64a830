//! `nutgraf build`: a story folder becomes a folder of files to copy to a web server.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use tempfile::NamedTempFile;

use super::folder::with_path;
use crate::story::Story;
use crate::story::problem::Problem;
use crate::story::read::{Files, languages, read};
use crate::story::travel::encode;

/// The ending of the data file that an embed loads: `en.story`.
pub const ENDING: &str = "story";

/// Reads a story in all languages of its folder.
///
/// # Errors
/// The problems of all languages, if there is any.
pub fn read_all(files: &Files) -> Result<Vec<Story>, Vec<Problem>> {
    let languages = languages(files);
    if languages.is_empty() {
        return read(files, "en").map(|story| vec![story]);
    }
    let mut stories = Vec::new();
    let mut problems = Vec::new();
    for language in languages {
        match read(files, language) {
            Ok(story) => stories.push(story),
            Err(found) => problems.extend(found),
        }
    }
    problems.sort();
    problems.dedup();
    if problems.is_empty() { Ok(stories) } else { Err(problems) }
}

/// Writes the data file of each language and returns their names.
///
/// Each file appears whole or not at all: it is written beside its place and then moved there.
///
/// # Errors
/// What the system says while writing.
pub fn write(stories: &[Story], out: &Path) -> io::Result<Vec<String>> {
    fs::create_dir_all(out).map_err(|error| with_path(out, error))?;
    let mut names = Vec::new();
    for story in stories {
        let bytes = encode(story);
        let name = format!("{}.{ENDING}", story.language.tag);
        let path = out.join(&name);
        let written = NamedTempFile::new_in(out).and_then(|mut file| {
            file.write_all(&bytes)?;
            readable(&file)?;
            Ok(file.persist(&path)?)
        });
        written.map_err(|error| with_path(&path, error))?;
        names.push(name);
    }
    Ok(names)
}

/// Temporary files are private; a web server has to read these.
#[cfg(unix)]
fn readable(file: &NamedTempFile) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(file.path(), fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &NamedTempFile) -> io::Result<()> {
    Ok(())
}
