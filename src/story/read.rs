//! From the files of a story folder to a checked story.

use super::Story;
use super::check::check;
use super::files::Files;
use super::json::Json;
use super::problem::{Place, Problem, Problems};
use super::schema::document;
use super::text::text;

/// Reads the story in one language.
///
/// # Errors
/// All problems that were found, by file and place. A story that is returned has none.
pub fn read(files: &Files, language: &str) -> Result<Story, Vec<Problem>> {
    let mut problems = Problems::default();
    let story = attempt(files, language, &mut problems);
    match story {
        Some(story) if problems.is_empty() => Ok(story),
        _ => Err(problems.into_sorted()),
    }
}

fn attempt(files: &Files, language: &str, problems: &mut Problems) -> Option<Story> {
    let file = format!("{language}.json");
    let Some(bytes) = files.get(&file) else {
        let help = "a story folder holds one document a language, for instance en.json";
        problems.add(&file, Place::File, "the file is missing", help);
        return None;
    };
    let json = Json::parse(&file, text(&file, bytes, problems)?, problems)?;
    let document = document(&json, problems)?;
    check(&document, &json, files, language, problems)
}
