//! How wide a text is, and where it is broken.

use std::sync::LazyLock;

use ttf_parser::Face;

/// The width of a letter that the font does not have, in parts of the size.
const UNKNOWN: f64 = 0.6;

/// A size and weight of type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// The size in pixels.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
}

impl TextStyle {
    /// Type for reading.
    pub fn plain(size: f64) -> TextStyle {
        TextStyle { size, bold: false }
    }

    /// Type for titles.
    pub fn bold(size: f64) -> TextStyle {
        TextStyle { size, bold: true }
    }

    /// From one line to the next.
    pub fn leading(self) -> f64 {
        (self.size * if self.bold { 1.25 } else { 1.4 }).round()
    }

    /// The width of a text in pixels.
    pub fn width(self, text: &str) -> f64 {
        static PLAIN: LazyLock<Option<Face<'_>>> =
            LazyLock::new(|| Face::parse(notosans::REGULAR_TTF, 0).ok());
        static BOLD: LazyLock<Option<Face<'_>>> =
            LazyLock::new(|| Face::parse(notosans::BOLD_TTF, 0).ok());
        let Some(face) = (if self.bold { BOLD.as_ref() } else { PLAIN.as_ref() }) else {
            return text.chars().count() as f64 * self.size * UNKNOWN;
        };
        let em = f64::from(face.units_per_em());
        let advance = |letter| Some(f64::from(face.glyph_hor_advance(face.glyph_index(letter)?)?));
        let parts = text.chars().map(|letter| advance(letter).map_or(UNKNOWN, |wide| wide / em));
        parts.sum::<f64>() * self.size
    }

    /// The text in lines of at most `room` pixels. A word that is wider than that has a line of
    /// its own.
    pub fn lines(self, text: &str, room: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        // Not at blanks that must not break, which `split_whitespace` would take too.
        for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}")) <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// The same in at most `most` lines; what is left out is shown to be.
    pub fn first_lines(self, text: &str, room: f64, most: usize) -> Vec<String> {
        let mut lines = self.lines(text, room);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while self.width(&format!("{last} …")) > room && last.contains(' ') {
                    last.truncate(last.rfind(' ').unwrap_or(0));
                }
                last.push_str(" …");
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widths_are_those_of_the_letters() {
        let [thin, wide] = ["iiii", "MMMM"].map(|text| TextStyle::plain(20.0).width(text));
        assert!(thin < 25.0 && wide > 65.0, "{thin} {wide}");
        assert!(TextStyle::bold(20.0).width("MMMM") > wide);
        assert!((TextStyle::plain(40.0).width("iiii") - 2.0 * thin).abs() < 1e-9);
    }

    #[test]
    fn no_line_is_wider_than_the_room_and_no_word_is_lost() {
        let text = "Fentanyl seizures at U.S. borders peaked in April\u{a0}2023";
        let lines = TextStyle::bold(24.0).lines(text, 220.0);
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| TextStyle::bold(24.0).width(line) <= 220.0), "{lines:?}");
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn what_is_left_out_is_shown_to_be() {
        let text = "one two three four five six seven eight nine ten";
        let all = TextStyle::plain(16.0).lines(text, 120.0);
        let first = TextStyle::plain(16.0).first_lines(text, 120.0, 2);
        assert!(all.len() > 2 && first.len() == 2);
        assert!(first[1].ends_with(" …") && TextStyle::plain(16.0).width(&first[1]) <= 120.0);
        assert_eq!(TextStyle::plain(16.0).first_lines("one two", 120.0, 2), ["one two"]);
    }
}
