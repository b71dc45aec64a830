//! From the files of a story folder to a checked story.

use std::collections::BTreeMap;

use super::Story;
use super::check::check;
use super::document::Document;
use super::figures::{figures, put};
use super::files::Files;
use super::json::Json;
use super::problem::{Place, ProblemKind, Problems, Wrong};
use super::schema::document;
use super::text::text;

/// Reads the story in one language.
///
/// ```
/// use nutgraf::press::folder::files;
/// use nutgraf::story::read::read;
///
/// let story = read(&files("www/stories/cartels".as_ref()).unwrap(), "en").unwrap();
/// assert_eq!(story.slug, "cartels");
/// ```
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
    if document.figures.is_empty() {
        return check(&document, &json, files, language, problems);
    }
    let (document, json, _) = filled(document, json, files, language, problems)?;
    check(&document, &json, files, language, problems)
}

/// The document with its figures in its texts, and the figures by their ids. They are worked out
/// from the story that it is without them.
fn filled(
    document: Document,
    mut json: Json,
    files: &Files,
    language: &str,
    problems: &mut Problems,
) -> Option<(Document, Json, BTreeMap<String, String>)> {
    let mut first = Problems::default();
    let Some(story) = check(&document, &json, files, language, &mut first) else {
        problems.absorb(first);
        return None;
    };
    let figures = figures(&story, &document.figures, &json, problems);
    put(&mut json.value, &figures);
    Some((self::document(&json, problems)?, json, figures))
}

/// The figures of a story as its readers see them, by their ids; none where too much is wrong.
///
/// ```
/// use nutgraf::press::folder::files;
/// use nutgraf::story::read::figures_of;
///
/// let figures = figures_of(&files("www/stories/cartels".as_ref()).unwrap(), "en");
/// assert!(figures.contains_key("fall"));
/// ```
pub fn figures_of(files: &Files, language: &str) -> BTreeMap<String, String> {
    let mut problems = Problems::default();
    let parsed = parsed(files, language, &mut problems);
    let filled =
        parsed.and_then(|(document, json)| filled(document, json, files, language, &mut problems));
    filled.map(|(_, _, figures)| figures).unwrap_or_default()
}

/// The document, if it is JSON of the right shape.
fn parsed(files: &Files, language: &str, problems: &mut Problems) -> Option<(Document, Json)> {
    let file = format!("{language}.json");
    let Some(bytes) = files.get(&file) else {
        let help = "a story folder has one document per language, such as en.json";
        problems.add(&file, Place::File, ProblemKind::FileMissing, "the file is missing", help);
        return None;
    };
    let json = Json::parse(&file, text(&file, bytes, problems)?, problems)?;
    Some((document(&json, problems)?, json))
}
