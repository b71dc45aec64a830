//! Placeholders in texts: each where something takes its place, and none elsewhere.

use super::checker::Checker;
use crate::story::problem::ProblemKind;

/// What stands for the unit in the measure of a trend; views put the unit there.
const UNIT: &str = "{unit}";

impl Checker<'_> {
    /// The measure of a trend, the only text in which the unit and the choices, by the columns of
    /// these names, have placeholders.
    pub(super) fn measure(&mut self, pointer: &str, text: &str, columns: &[&str]) {
        self.filled(pointer, text);
        for wrong in braced(text).into_iter().filter(|piece| *piece != UNIT) {
            if self.is_figure(wrong) || inside(wrong).is_some_and(|name| columns.contains(&name)) {
                continue;
            }
            let what = format!("`{wrong}` is not a placeholder, so readers would see it as is");
            let help = format!(
                "write `{UNIT}` for the unit that the reader has chosen, or the id of one of \
                 `figures` in braces"
            );
            self.problem(pointer, ProblemKind::Placeholder, what, help);
        }
    }

    /// Notes placeholders in a text that has none but figures.
    pub(super) fn no_placeholders(&mut self, pointer: &str, text: &str) {
        for wrong in braced(text).into_iter().filter(|piece| is_name(piece)) {
            if self.is_figure(wrong) {
                continue;
            }
            let what = format!("nothing replaces `{wrong}` in this text");
            let help = format!(
                "write the words themselves, or the id of one of `figures` in braces; only the \
                 `measure` of a trend can have `{UNIT}`"
            );
            self.problem(pointer, ProblemKind::Placeholder, what, help);
        }
    }

    /// Whether a piece in braces names a figure.
    fn is_figure(&self, piece: &str) -> bool {
        inside(piece).is_some_and(|name| self.figures.contains(name))
    }
}

fn inside(piece: &str) -> Option<&str> {
    piece.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'))
}

/// Whether this is one word in braces: texts may have braces of their own.
fn is_name(piece: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let begins = |name: &str| name.starts_with(|c: char| c.is_ascii_alphabetic());
    inside(piece).is_some_and(|name| begins(name) && name.chars().all(letter))
}

/// Whatever braces enclose, with them; where one of the two is missing, the word at the other.
pub(super) fn braced(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        if from.starts_with('}') {
            let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            let start = at - word.len();
            found.extend(rest.get(start..=at));
            rest = from.get(1..).unwrap_or_default();
            continue;
        }
        let inside = from.get(1..).unwrap_or_default();
        // Up to the next brace, if that closes this one.
        let mut next = inside.match_indices(['{', '}']);
        let closed = next.next().filter(|(_, brace)| *brace == "}").map(|(end, _)| end);
        let end = closed.map_or_else(
            || from.find(char::is_whitespace).unwrap_or(from.len()),
            |end| end + "{}".len(),
        );
        let (piece, after) = from.split_at(end);
        found.push(piece);
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_braces_is_found() {
        for (text, expected) in [
            ("pounds", vec![]),
            ("in {unit}", vec!["{unit}"]),
            ("{unit} and {units}, {}", vec!["{unit}", "{units}", "{}"]),
            ("in {unit per month", vec!["{unit"]),
            ("in unit} per month", vec!["unit}"]),
            ("ä{{unit}}", vec!["{{unit}}"]),
            ("{ unit }", vec!["{ unit }"]),
        ] {
            assert_eq!(braced(text), expected, "{text}");
        }
    }

    #[test]
    fn braces_of_a_text_are_no_placeholder() {
        assert!(is_name("{unit}") && is_name("{first_month}"));
        for piece in ["{}", "{1, 2}", "{ unit }", "{unit", "{größe}"] {
            assert!(!is_name(piece), "{piece}");
        }
    }
}
