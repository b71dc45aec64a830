//! From the files of a story folder to a checked story.

use super::Story;
use super::check::check;
use super::document::Document;
use super::files::Files;
use super::json::Json;
use super::problem::{Place, Problems, Wrong};
use super::schema::document;
use super::text::text;

/// Reads the story in one language.
///
/// # Errors
/// All problems that were found, by file and place. A story that is returned has none.
pub fn read(files: &Files, language: &str) -> Result<Story, Wrong> {
    let mut problems = Problems::default();
    let story = attempt(files, language, &mut problems);
    match story {
        Some(story) if problems.is_empty() => Ok(story),
        _ => Err(problems.into_wrong()),
    }
}

fn attempt(files: &Files, language: &str, problems: &mut Problems) -> Option<Story> {
    let Some((document, json)) = parsed(files, language, problems) else {
        problems.cut_short();
        return None;
    };
    check(&document, &json, files, language, problems)
}

/// The document, if it is JSON of the right shape.
fn parsed(files: &Files, language: &str, problems: &mut Problems) -> Option<(Document, Json)> {
    let file = format!("{language}.json");
    let Some(bytes) = files.get(&file) else {
        let help = "a story folder holds one document a language, for instance en.json";
        problems.add(&file, Place::File, "the file is missing", help);
        return None;
    };
    let json = Json::parse(&file, text(&file, bytes, problems)?, problems)?;
    Some((document(&json, problems)?, json))
}
