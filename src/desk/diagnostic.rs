//! A problem as an author sees it: the line of the file, a mark below the place, what to do.

use std::borrow::Cow;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::excerpt::Excerpt;
use super::import::sheet::Sheet;
use super::import::trouble::Trouble;
use crate::story::files::Files;
use crate::story::problem::{Problem, visible};

/// The longest line that is shown, in bytes.
const LONGEST: usize = 2_000;

/// A problem drawn with codes for the colours of a terminal; what prints it strips them where
/// there is none. `folder` is put before the name of the file, so that an editor finds it.
pub fn drawn(problem: &Problem, folder: &Path, files: &Files) -> String {
    let excerpt = files.get(&problem.file).and_then(|bytes| Excerpt::of(problem, bytes));
    error(&folder.join(&problem.file), (&problem.what, &problem.help), excerpt)
}

/// What could not be read of a spreadsheet, drawn in the same way.
pub fn drawn_trouble(trouble: &Trouble, file: &Path, sheet: &Sheet) -> String {
    error(file, (&trouble.what, &trouble.help), trouble.excerpt(sheet))
}

fn error(file: &Path, (what, help): (&str, &str), excerpt: Option<Excerpt>) -> String {
    let path = file.display().to_string();
    let title = Level::ERROR.primary_title(visible(what));
    let place = match &excerpt {
        // A file on one line would be shown as a whole, for each of its problems.
        Some(excerpt) if excerpt.text.len() > LONGEST => {
            title.element(Origin::path(path).line(excerpt.line).char_column(excerpt.column()))
        }
        Some(excerpt) => title.element(snippet(excerpt, path)),
        None => title.element(Origin::path(path)),
    };
    render(place.element(Level::HELP.message(visible(help))))
}

fn render(group: Group<'_>) -> String {
    Renderer::styled().render(&[group]) + "\n"
}

fn snippet(excerpt: &Excerpt, path: String) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let label = excerpt.cell.as_ref().map(|cell| Cow::from(format!("column `{}`", visible(cell))));
    let mark = AnnotationKind::Primary.span(excerpt.part.clone()).label(label);
    Snippet::source(&excerpt.text).line_start(excerpt.line).path(path).annotation(mark)
}
