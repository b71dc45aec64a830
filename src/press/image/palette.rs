//! The colours of pictures: those of `www/widget/shell.css` on a light page, under the same names.

use crate::chart::Rgb;

/// Text.
pub const INK: &str = "#1b1b1a";
/// Text of less weight.
pub const QUIET: &str = "#5a5a57";
/// Thin lines.
pub const RULE: &str = "#dcdcd8";
/// What is drawn.
pub const ACCENT: &str = "#1f5f99";
/// The area below it.
pub const FILL: &str = "#d6e4f0";
/// What is drawn of a second series.
pub const SECOND: &str = "#8f4e1c";
/// The area below it.
pub const SECOND_FILL: &str = "#efe3d8";
/// Land of which nothing is said.
pub const LAND: &str = "#e9e7e2";
/// What is around the land.
pub const WATER: &str = "#f6f8f9";
/// Steps of the map: one without a degree, then from the weakest statement to the strongest.
pub const TONES: [&str; 5] = ["#b4b4b8", "#cfe0ee", "#8cb6d9", "#1f5f99", "#123c63"];
/// What is behind everything.
pub const PAPER: &str = "#ffffff";

/// A colour as red, green and blue; black for what is none.
pub fn rgb(colour: &str) -> Rgb {
    let part = |from: usize| {
        let digits = colour.get(from..from + 2).unwrap_or_default();
        u8::from_str_radix(digits, 16).unwrap_or_default()
    };
    (part(1), part(3), part(5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_has_the_same_colours() {
        let sheet = include_str!("../../../www/widget/shell.css");
        let light = sheet.split("data-scheme=\"dark\"").next().unwrap();
        let [tone0, tone1, tone2, tone3, tone4] = TONES;
        for (name, colour) in [
            ("ink", INK),
            ("quiet", QUIET),
            ("rule", RULE),
            ("accent", ACCENT),
            ("fill", FILL),
            ("second", SECOND),
            ("second-fill", SECOND_FILL),
            ("land", LAND),
            ("water", WATER),
            ("tone0", tone0),
            ("tone1", tone1),
            ("tone2", tone2),
            ("tone3", tone3),
            ("tone4", tone4),
            ("paper", PAPER),
        ] {
            let line = light.lines().find(|line| line.trim().starts_with(&format!("--{name}:")));
            assert!(line.is_some_and(|line| line.contains(colour)), "--{name}: {line:?}");
        }
    }
}
