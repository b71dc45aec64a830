//! What our style sheets say that heights do not follow: either it has no height, or whoever has
//! written it is told.

use super::document::sheets;
use super::style::Style;
use crate::story::problem::{Problem, ProblemKind, Problems};
use crate::style::cascade::rules;
use crate::style::length::{LengthScale, ROOT};
use crate::style::sheet::{Declared, StyleSheet};

/// Properties that move no edge: colors and strokes, what answers a pointer, how text is marked, and
/// where something lies in room that is there anyway.
const WITHOUT_HEIGHT: &[&str] = &[
    "-webkit-appearance",
    "-webkit-text-size-adjust",
    "align-content",
    "appearance",
    "background",
    "border-bottom-color",
    "border-color",
    "border-radius",
    "bottom",
    "color",
    "color-scheme",
    "cursor",
    "direction",
    "fill",
    "fill-opacity",
    "font-style",
    "font-variant-numeric",
    "forced-color-adjust",
    "inset",
    "inset-inline-start",
    "justify-content",
    "list-style",
    "opacity",
    "outline",
    "outline-offset",
    "overflow-wrap",
    "paint-order",
    "pointer-events",
    "scroll-margin-block",
    "stroke",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-width",
    "text-align",
    "text-anchor",
    "text-decoration",
    "text-shadow",
    "text-wrap",
    "vector-effect",
    "visibility",
    "z-index",
];

/// Declarations that are only made where no height follows from them.
const UNMEASURED: &[(&str, &str)] = &[
    // The page cannot reach in; what a browser does by itself, it still does.
    ("all", "initial"),
    // Of an input that lies over its label.
    ("all", "unset"),
    // Of a list that lies over the words of a sentence.
    ("contain", "strict"),
    // Of what lies over the chart.
    ("height", "calc(100% - 2px)"),
    // Of words that are hidden in a box of a fixed size.
    ("text-indent", "1em"),
];

/// What is not understood of the style sheets that heights are computed by, with its place.
pub fn problems() -> Vec<Problem> {
    let mut problems = Problems::default();
    for (file, sheet) in sheets() {
        check(file, sheet, &mut problems);
    }
    problems.into_sorted()
}

fn check(file: &str, sheet: &StyleSheet, problems: &mut Problems) {
    for rule in rules(file, sheet, problems) {
        for declared in rule.declared.iter().filter(|it| !is_understood(it)) {
            let Declared { name, value, .. } = declared;
            let what = format!("heights do not follow `{name}: {value}`");
            let help = "write it in another way, teach it to `src/press/heights`, or list it in \
                        `ledger.rs` there if it moves no edge";
            problems.add(file, declared.place.clone(), ProblemKind::UnsupportedStyle, what, help);
        }
    }
}

fn is_understood(declared: &Declared) -> bool {
    let (name, value) = (declared.name.as_str(), declared.value.as_str());
    let listed = || WITHOUT_HEIGHT.contains(&name) || UNMEASURED.contains(&(name, value));
    declared.is_custom() || listed() || Style::root().follows(name, value)
}

impl Style {
    /// Whether a declaration is understood.
    fn follows(mut self, name: &str, value: &str) -> bool {
        let parent = self.clone();
        self.set_type(&parent, name, value, 0.0)
            || self.set(name, value, LengthScale { em: ROOT, column: 0.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::style::sheet::sheet;

    /// What whoever edits `www/widget` and the like has to know.
    #[test]
    fn all_of_our_sheets_is_understood() {
        let told: Vec<String> = problems().iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "\n{}", told.join("\n"));
    }

    #[test]
    fn nothing_is_listed_that_is_understood() {
        for name in WITHOUT_HEIGHT {
            assert!(!Style::root().follows(name, "0"), "{name}");
        }
        for &(name, value) in UNMEASURED {
            assert!(!Style::root().follows(name, value), "{name}: {value}");
        }
        assert!(WITHOUT_HEIGHT.is_sorted());
    }

    #[track_caller]
    fn told(css: &str, expected: &[&str]) {
        let mut problems = Problems::default();
        check("www/x.css", &sheet(css), &mut problems);
        let told = problems.into_sorted().into_iter().map(|it| it.to_string());
        let told: Vec<String> =
            told.map(|it| it.lines().next().unwrap_or_default().to_owned()).collect();
        assert_eq!(told, expected, "{css}");
    }

    #[test]
    fn what_heights_do_not_follow_is_told_with_its_place() {
        told(
            ".a {\n  margin: 0 auto;\n  row-gap: 1em;\n}",
            &["www/x.css:3:3: heights do not follow `row-gap: 1em`"],
        );
        for (property, value) in [
            ("display", "inline-grid"),
            ("position", "running(a)"),
            ("width", "20vw"),
            ("height", "calc(1em + 2px)"),
            ("padding", "1em 2ch"),
            ("border", "thin solid red"),
            ("font", "1em sans-serif"),
            ("font-size", "larger"),
            ("font-weight", "bolder"),
            ("line-height", "inherit"),
            ("flex", "1 1 calc(1em)"),
            ("flex-direction", "row-reverse"),
            ("grid-template-columns", "subgrid"),
            ("grid-area", "a"),
            ("align-items", "last baseline"),
            ("white-space", "pre-line"),
            ("content", "counter(a)"),
            ("aspect-ratio", "auto"),
            ("margin-trim", "block"),
        ] {
            let place = format!("www/x.css:1:6: heights do not follow `{property}: {value}`");
            told(&format!(".a {{ {property}: {value} }}"), &[&place]);
        }
    }

    #[test]
    fn what_has_no_height_needs_no_understanding() {
        told(
            ".a { --x: 1vw; color: red; border-color: red; all: unset } .a:hover { margin: 1vw }",
            &[],
        );
    }
}
