//! A problem as an author sees it: the line of the file, a mark below the place, what to do.

use std::borrow::Cow;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::excerpt::Excerpt;
use crate::story::files::Files;
use crate::story::problem::{Problem, visible};

/// A problem drawn with codes for the colours of a terminal; what prints it strips them where
/// there is none. `folder` is put before the name of the file, so that an editor finds it.
pub fn drawn(problem: &Problem, folder: &Path, files: &Files) -> String {
    let path = folder.join(&problem.file).display().to_string();
    let excerpt = files.get(&problem.file).and_then(|bytes| Excerpt::of(problem, bytes));
    let title = Level::ERROR.primary_title(visible(&problem.what));
    let place = match &excerpt {
        Some(excerpt) => title.element(snippet(excerpt, path)),
        None => title.element(Origin::path(path)),
    };
    render(place.element(Level::HELP.message(visible(&problem.help))))
}

/// A warning that belongs to no line.
pub fn warning(what: &str, help: &str) -> String {
    let title = Level::WARNING.primary_title(visible(what));
    render(title.element(Level::HELP.message(visible(help))))
}

fn render(group: Group<'_>) -> String {
    Renderer::styled().render(&[group]) + "\n"
}

fn snippet(excerpt: &Excerpt, path: String) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let label = excerpt.cell.as_ref().map(|cell| Cow::from(format!("column `{}`", visible(cell))));
    let mark = AnnotationKind::Primary.span(excerpt.part.clone()).label(label);
    Snippet::source(&excerpt.text).line_start(excerpt.line).path(path).annotation(mark)
}
