//! The colours that a style sheet gives to its custom properties.

use std::collections::HashMap;

use palette::Srgb;

/// Colours by name, without the two hyphens.
pub struct Theme(HashMap<String, Srgb>);

impl Theme {
    /// The custom properties of these rules, later ones over earlier ones.
    ///
    /// Of each rule the first place counts: rules for print come last and are not meant.
    #[track_caller]
    pub fn read(css: &str, selectors: &[&str]) -> Theme {
        let mut colours = HashMap::new();
        for selector in selectors {
            // At the beginning of a line: what others come before is another rule.
            let begins =
                |at: &usize| css[..*at].trim_end_matches(' ').ends_with(['\n', '{']) || *at == 0;
            let head = format!("{selector} {{");
            let mut all = css.match_indices(&head).map(|(at, _)| at);
            let start = all.find(begins).expect("the rule is there");
            let (rule, _) = css[start..].split_once('}').expect("the rule ends");
            colours.extend(rule.lines().filter_map(property));
        }
        Theme(colours)
    }

    #[track_caller]
    pub fn colour(&self, name: &str) -> Srgb {
        *self.0.get(name).unwrap_or_else(|| panic!("--{name} is no colour of the rules"))
    }
}

/// A line with a colour, such as `--paper: var(--nutgraf-paper, #ffffff);`.
fn property(line: &str) -> Option<(String, Srgb)> {
    let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
    let colour = value.split('#').nth(1)?.trim_end_matches([';', ')', ' ']);
    let colour: Srgb<u8> = colour.parse().expect("a colour in hexadecimal");
    Some((name.to_owned(), colour.into_format()))
}
