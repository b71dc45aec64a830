//! What the reader of the test page has chosen; it stands in the address.

use url::form_urlencoded::parse;

/// Widths of columns in which articles show embeds, in CSS pixels.
pub const WIDTHS: [u16; 4] = [320, 412, 640, 960];
/// Light and dark.
pub const SCHEMES: [&str; 2] = ["light", "dark"];

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switches {
    /// The part, by its stem; empty for the first.
    pub part: String,
    /// Which of [`WIDTHS`].
    pub widths: Vec<u16>,
    /// Which of [`SCHEMES`].
    pub schemes: Vec<&'static str>,
    /// Whether scripts run.
    pub script: bool,
}

impl Switches {
    /// Reads the part of an address after `?`. What is not known is not heeded; where nothing is
    /// chosen, everything is shown, light and with scripts.
    pub fn read(query: &str) -> Switches {
        let pairs: Vec<(String, String)> = parse(query.as_bytes()).into_owned().collect();
        let has = |name: &str, value: &str| pairs.iter().any(|(n, v)| n == name && v == value);
        let part = pairs.iter().find(|(name, _)| name == "part");
        let mut widths: Vec<u16> =
            WIDTHS.into_iter().filter(|width| has("width", &width.to_string())).collect();
        if widths.is_empty() {
            widths = WIDTHS.to_vec();
        }
        let mut schemes: Vec<&str> =
            SCHEMES.into_iter().filter(|scheme| has("scheme", scheme)).collect();
        if schemes.is_empty() {
            schemes = vec![SCHEMES[0]];
        }
        let part = part.map(|(_, stem)| stem.clone()).unwrap_or_default();
        Switches { part, widths, schemes, script: !has("script", "off") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_what_is_chosen() {
        let all = Switches::read("");
        assert_eq!((all.widths.as_slice(), all.schemes.as_slice()), (&WIDTHS[..], &["light"][..]));
        assert!(all.script && all.part.is_empty());
        let some =
            Switches::read("part=en.a%20b&width=640&width=7&scheme=dark&scheme=x&script=off");
        assert_eq!(some.part, "en.a b");
        assert_eq!((some.widths, some.schemes), (vec![640], vec!["dark"]));
        assert!(!some.script);
    }
}
