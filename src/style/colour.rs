//! Colours that values name.

use palette::Srgb;

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
