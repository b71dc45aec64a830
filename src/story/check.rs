//! What must hold in a story beyond the shape of its document.
//!
//! Every check notes its problems and goes on with what it has, so that an author sees all of
//! them at once.

mod atlas;
mod blocks;
mod checker;
mod dates;
mod defined;
mod disputes;
mod ids;
mod language;
mod links;
mod options;
mod placeholders;
mod sources;
mod tables;
mod texts;
mod trend;

use self::checker::Checker;
pub use self::language::known;
use super::Story;
use super::cited::cited;
use super::document::Document;
use super::files::Files;
use super::json::Json;
use super::problem::Problems;

/// The checked story, or `None` if too much is wrong to go on; problems are noted either way.
///
/// ```
/// use nutgraf::press::folder::files;
/// use nutgraf::story::check::check;
/// use nutgraf::story::json::Json;
/// use nutgraf::story::problem::Problems;
/// use nutgraf::story::schema::document;
///
/// let (files, mut problems) = (files("www/stories/cartels".as_ref()).unwrap(), Problems::default());
/// let text = std::str::from_utf8(&files["en.json"]).unwrap();
/// let json = Json::parse("en.json", text, &mut problems).unwrap();
/// let document = document(&json, &mut problems).unwrap();
/// assert!(check(&document, &json, &files, "en", &mut problems).is_some());
/// ```
pub fn check(
    document: &Document,
    json: &Json,
    files: &Files,
    language: &str,
    problems: &mut Problems,
) -> Option<Story> {
    let mut checker = Checker::new(json, files, problems);
    let spoken = checker.language(document, language);
    checker.own_ids("/figures", document.figures.iter().map(|figure| &*figure.id));
    checker.figures = document.figures.iter().map(|figure| figure.id.as_str()).collect();
    let slug = checker.slug(&document.slug);
    let sources = checker.sources(&document.sources);
    let blocks = checker.blocks(document);
    let disputes = checker.disputes(&document.disputes);
    let corrections = checker.corrections(&document.corrections);
    checker.unused_sources(document);
    let updated = checker.day("/updated", &document.updated);
    let title = checker.words("/title", &document.title);
    let key = checker.words("/key", &document.key);
    Some(Story {
        slug,
        language: spoken?,
        title,
        key,
        updated: updated?,
        sources,
        cited: cited(&blocks, &disputes),
        blocks,
        disputes,
        corrections,
    })
}
