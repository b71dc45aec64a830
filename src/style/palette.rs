//! The colours of an explainer, light and dark, and which of them a publisher can set.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use palette::Srgb;

use super::bundle::WIDGET;
use super::colour::colour;
use super::sheet::{Declared, StyleSheet, sheet};
use crate::story::problem::{Problem, ProblemKind, Problems};

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scheme {
    /// Dark letters on a light ground.
    Light,
    /// The other way round.
    Dark,
}

/// A colour of ours.
#[derive(Clone, Debug)]
pub struct Own {
    /// What it is if nobody sets it.
    pub colour: Srgb<u8>,
    /// The property by which a publisher sets it.
    pub property: Option<String>,
}

impl Scheme {
    /// Both.
    pub const ALL: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }

    /// The colours by their names, without the hyphens.
    pub fn colours(self) -> &'static BTreeMap<String, Own> {
        static LIGHT: LazyLock<BTreeMap<String, Own>> = LazyLock::new(|| own(&[".shell"]));
        static DARK: LazyLock<BTreeMap<String, Own>> =
            LazyLock::new(|| own(&[".shell", ".shell[data-scheme=\"dark\"]"]));
        match self {
            Scheme::Light => &LIGHT,
            Scheme::Dark => &DARK,
        }
    }
}

/// The colours of these rules, later ones over earlier ones.
fn own(selectors: &[&str]) -> BTreeMap<String, Own> {
    let declared = sheet(WIDGET.text).declared;
    let rules = declared
        .iter()
        .filter(|it| it.conditions.is_empty() && selectors.contains(&it.selector.as_str()));
    let colours = rules.filter_map(|it| {
        let (property, value) = with_fallback(&it.value);
        let colour = colour(value).ok()?;
        Some((it.name.trim_start_matches('-').to_owned(), Own { colour, property }))
    });
    colours.collect()
}

/// What is set for every explainer and is no colour that can be compared, with its place.
pub fn problems() -> Vec<Problem> {
    let mut problems = Problems::default();
    for (file, css) in WIDGET.files {
        check(file, &sheet(css), &mut problems);
    }
    problems.into_sorted()
}

fn check(file: &str, sheet: &StyleSheet, problems: &mut Problems) {
    for Declared { name, value, value_place, conditions, .. } in &sheet.declared {
        let sets = name.starts_with("--") && conditions.is_empty();
        if sets && colour(with_fallback(value).1).is_err() {
            let what = format!("`{name}: {value}` is not a color that can be compared with others");
            let help = "write it as #8a1f2d, or as var(--nutgraf-…, #8a1f2d)";
            problems.add(file, value_place.clone(), ProblemKind::InvalidColor, what, help);
        }
    }
}

/// The property and the colour of `var(--property, colour)`.
fn with_fallback(value: &str) -> (Option<String>, &str) {
    let inner = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')'));
    match inner.and_then(|inner| inner.split_once(',')) {
        Some((property, value)) => (Some(property.trim().to_owned()), value.trim()),
        None => (None, value),
    }
}

/// Every property that a publisher can set, colours and others.
pub fn properties() -> Vec<&'static str> {
    let css = WIDGET.text;
    let names =
        css.split("var(--nutgraf-").skip(1).filter_map(|rest| rest.split([',', ')']).next());
    let whole = names.filter_map(|name| {
        let start = css.find(&format!("--nutgraf-{name}"))?;
        css.get(start..start + "--nutgraf-".len() + name.len())
    });
    let mut all: Vec<&str> = whole.collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_tells_what_can_be_set() {
        let light = Scheme::Light.colours();
        assert_eq!(light["accent"].property.as_deref(), Some("--nutgraf-accent"));
        assert_eq!(light["ink"].property, None);
        let dark = Scheme::Dark.colours();
        assert_eq!(dark["accent"].property.as_deref(), Some("--nutgraf-accent-dark"));
        assert_ne!(light["tone0"].colour, dark["tone0"].colour);
        for name in ["--nutgraf-accent", "--nutgraf-paper-dark", "--nutgraf-font"] {
            assert!(properties().contains(&name), "{:?}", properties());
        }
        // Each is documented, and nothing else is.
        let docs = include_str!("../../docs/theme.md");
        for name in properties() {
            assert!(docs.contains(&format!("`{name}`")), "{name} is not in docs/theme.md");
        }
    }

    #[test]
    fn what_cannot_be_compared_is_told_with_its_place() {
        assert_eq!(problems(), []);
        let css = ".shell {\n  --ink: #111;\n  --rule: color-mix(in srgb, red, blue);\n}\n\
                   @media (forced-colors: active) { .shell { --ink: CanvasText } }";
        let mut problems = Problems::default();
        check("www/widget.css", &sheet(css), &mut problems);
        let told = problems.into_sorted().iter().map(ToString::to_string).collect::<String>();
        let expected = "www/widget.css:3:11: `--rule: color-mix(in srgb, red, blue)` is not a color \
                        that can be compared with others\n  help: write it as #8a1f2d, or as \
                        var(--nutgraf-…, #8a1f2d)";
        assert_eq!(told, expected);
    }
}
