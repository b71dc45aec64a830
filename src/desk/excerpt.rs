//! The line of a file that a problem is about, and which part of it.

use std::ops::Range;

use crate::story::problem::{Place, Problem};

/// One line of a file, with the part of it that a problem is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The text of the line, without its end.
    pub text: String,
    /// Its number, from 1.
    pub line: usize,
    /// The part in question, in bytes of `text`; empty for a place where something is missing.
    pub part: Range<usize>,
    /// The name of the column of a table, where a single cell is meant.
    pub cell: Option<String>,
}

impl Excerpt {
    /// What the problem is about in the bytes of its file; `None` for a file as a whole, or a
    /// place that is not in it.
    pub fn of(problem: &Problem, bytes: &[u8]) -> Option<Excerpt> {
        let text = String::from_utf8_lossy(bytes);
        let at = |line: usize| {
            let text = text.split('\n').nth(line.checked_sub(1)?)?;
            Some(text.trim_end_matches('\r').to_owned())
        };
        match &problem.place {
            Place::File => None,
            Place::Text { line, column } => {
                let text = at(*line)?;
                let part = token(&text, column.saturating_sub(1));
                Some(Excerpt { text, line: *line, part, cell: None })
            }
            Place::Cell { row, column } => {
                let text = at(*row)?;
                let header = at(1).unwrap_or_default();
                let part = cell(&header, &text, column);
                let named = part.is_some().then(|| column.clone());
                let part = part.unwrap_or(0..text.len());
                Some(Excerpt { text, line: *row, part, cell: named })
            }
        }
    }

    /// The column at which the part begins, from 1, in characters.
    pub fn column(&self) -> usize {
        self.text.get(..self.part.start).map_or(1, |before| before.chars().count() + 1)
    }
}

/// What stands at a character of JSON or CSS: a whole text with its quotes, a number, a colour, a
/// bracket.
fn token(text: &str, column: usize) -> Range<usize> {
    let start = text.char_indices().nth(column).map_or(text.len(), |(byte, _)| byte);
    let rest = text.get(start..).unwrap_or_default();
    let mut chars = rest.char_indices();
    let length = match chars.next() {
        None => 0,
        Some((_, '"')) => {
            let mut escaped = false;
            let end = chars.find(|(_, c)| {
                let ends = *c == '"' && !escaped;
                escaped = *c == '\\' && !escaped;
                ends
            });
            end.map_or(rest.len(), |(byte, _)| byte + 1)
        }
        Some((_, first)) => {
            let inside = |c: char| c.is_alphanumeric() || "+-._#".contains(c);
            let end = rest.find(|c| !inside(c)).unwrap_or(rest.len());
            // A function, such as `rgb(…)`, with what is in it.
            let called = end > 0 && rest.get(end..).is_some_and(|rest| rest.starts_with('('));
            let close = rest.find(')').filter(|_| called).map(|at| at + 1);
            close.unwrap_or(end).max(first.len_utf8())
        }
    };
    start..start + length
}

/// The cell of a line of CSV below a column of the header.
fn cell(header: &str, line: &str, column: &str) -> Option<Range<usize>> {
    let named = |part: &Range<usize>| {
        header.get(part.clone()).is_some_and(|name| name.trim().trim_matches('"').trim() == column)
    };
    let place = cells(header).iter().position(named).filter(|_| !column.is_empty())?;
    cells(line).get(place).cloned()
}

/// The cells of a line of CSV; commas in quotes do not separate.
fn cells(line: &str) -> Vec<Range<usize>> {
    let (mut cells, mut start, mut quoted) = (Vec::new(), 0, false);
    for (byte, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => {
                cells.push(start..byte);
                start = byte + 1;
            }
            _ => {}
        }
    }
    cells.push(start..line.len());
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::problem::ProblemKind;

    fn part(place: Place, file: &str) -> Option<(usize, String)> {
        let (file_name, what, help) = ("f".into(), "w".into(), "h".into());
        let problem = Problem { file: file_name, place, what, help, kind: ProblemKind::Shape };
        let excerpt = Excerpt::of(&problem, file.as_bytes())?;
        Some((excerpt.column(), excerpt.text[excerpt.part].to_owned()))
    }

    fn text(line: usize, column: usize, file: &str) -> Option<(usize, String)> {
        part(Place::Text { line, column }, file)
    }

    #[test]
    fn a_value_of_json_is_taken_whole() {
        let file = "{\n  \"ä\\\"b\": -1.5e3, [\n  true,\n";
        assert_eq!(text(2, 3, file), Some((3, "\"ä\\\"b\"".into())));
        assert_eq!(text(2, 11, file), Some((11, "-1.5e3".into())));
        assert_eq!(text(2, 19, file), Some((19, "[".into())));
        assert_eq!(text(3, 3, file), Some((3, "true".into())));
        // The end of the line, the end of the file, and beyond.
        assert_eq!(text(3, 8, file), Some((8, String::new())));
        assert_eq!(text(4, 1, file), Some((1, String::new())));
        assert_eq!(text(5, 1, file), None);
    }

    #[test]
    fn a_value_of_css_is_taken_whole() {
        let file = "a { --b: #fff; --c: rgb(1 2 3) }";
        assert_eq!(text(1, 10, file), Some((10, "#fff".into())));
        assert_eq!(text(1, 5, file), Some((5, "--b".into())));
        assert_eq!(text(1, 21, file), Some((21, "rgb(1 2 3)".into())));
    }

    #[test]
    fn a_cell_is_found_behind_commas_in_quotes() {
        let file = "id, name ,\"source\"\r\nx,\"a, \"\"b\"\"\",\n";
        let cell = |row, column: &str| part(Place::Cell { row, column: column.into() }, file);
        assert_eq!(cell(2, "name"), Some((3, "\"a, \"\"b\"\"\"".into())));
        assert_eq!(cell(2, "source"), Some((14, String::new())));
        assert_eq!(cell(1, "source"), Some((11, "\"source\"".into())));
        // A row as a whole, and a column that is not there.
        assert_eq!(cell(2, ""), Some((1, "x,\"a, \"\"b\"\"\",".into())));
        assert_eq!(cell(2, "none"), Some((1, "x,\"a, \"\"b\"\"\",".into())));
        assert_eq!(cell(9, "id"), None);
    }
}
