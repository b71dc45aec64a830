//! The colours of an explainer, light and dark, and which of them a publisher can set.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use palette::Srgb;

use super::sheet::sheet;

/// The style sheet of every explainer.
const OURS: &str = include_str!("../../../www/widget.css");

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
    let declared = sheet(OURS).declared;
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
    let names =
        OURS.split("var(--nutgraf-").skip(1).filter_map(|rest| rest.split([',', ')']).next());
    let whole = names.filter_map(|name| {
        let start = OURS.find(&format!("--nutgraf-{name}"))?;
        OURS.get(start..start + "--nutgraf-".len() + name.len())
    });
    let mut all: Vec<&str> = whole.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Why a value is no colour that can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// It depends on what else the page sets.
    Depends,
    /// It lets through what is behind.
    Through,
    /// It is no colour at all.
    Wrong,
}

/// What depends on the rest of the page.
const DEPENDS: [&str; 11] = [
    "var(",
    "env(",
    "color-mix(",
    "light-dark(",
    "attr(",
    "currentcolor",
    "inherit",
    "initial",
    "revert",
    "unset",
    "contrast-color(",
];

/// The colour that a value names.
///
/// # Errors
/// Why it is none to compare.
pub fn colour(value: &str) -> Result<Srgb<u8>, Unclear> {
    let small = value.to_ascii_lowercase();
    if DEPENDS.iter().any(|it| small.contains(it)) {
        return Err(Unclear::Depends);
    }
    // The parser also takes digits without a `#`, which no browser does.
    let bare = small.starts_with(|c: char| c.is_ascii_digit()) || is_bare_hex(&small);
    let parsed = csscolorparser::parse(value).ok().filter(|_| !bare);
    match parsed.map(|it| it.to_rgba8()) {
        Some([red, green, blue, 255]) => Ok(Srgb::new(red, green, blue)),
        Some(_) => Err(Unclear::Through),
        None => Err(Unclear::Wrong),
    }
}

fn is_bare_hex(value: &str) -> bool {
    let named = cssparser::color::parse_named_color(value).is_ok();
    !named && value.chars().all(|c| c.is_ascii_hexdigit())
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
        let docs = include_str!("../../../docs/theme.md");
        for name in properties() {
            assert!(docs.contains(&format!("`{name}`")), "{name} is not in docs/theme.md");
        }
    }

    #[test]
    fn a_value_is_a_colour_or_says_why_not() {
        let red = Ok(Srgb::new(255, 0, 0));
        for value in ["#f00", "#FF0000", "Red", "rgb(255 0 0)", "hsl(0, 100%, 50%)", "#ff0000ff"] {
            assert_eq!(colour(value), red, "{value}");
        }
        for value in ["var(--brand)", "color-mix(in srgb, red, blue)", "CurrentColor", "inherit"] {
            assert_eq!(colour(value), Err(Unclear::Depends), "{value}");
        }
        for value in ["transparent", "#ff000080", "rgb(255 0 0 / 50%)"] {
            assert_eq!(colour(value), Err(Unclear::Through), "{value}");
        }
        for value in ["#12", "reddish", "ff0000", "123456", "", "fade"] {
            assert_eq!(colour(value), Err(Unclear::Wrong), "{value}");
        }
    }
}
