//! Fonts of systems, told apart by how wide their letters are.

use super::letters::{
    DEJAVU, DEJAVU_BOLD, HELVETICA, HELVETICA_BOLD, LetterWidths, ROBOTO, ROBOTO_BOLD,
};

/// How wide letters are, in plain and in bold type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    plain: Widths,
    bold: Widths,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Widths {
    known: Option<&'static LetterWidths>,
    /// Those of other letters, as parts of the widths of Noto Sans.
    other: f32,
}

impl Font {
    /// What most readers have. Helvetica and Arial with its likes have exactly the first's widths,
    /// Segoe UI and San Francisco nearly; Roboto has narrower bold letters.
    pub const NARROW: [Font; 2] = [
        Font::new((Some(&HELVETICA), 0.945), (Some(&HELVETICA_BOLD), 0.955)),
        Font::new((Some(&ROBOTO), 0.98), (Some(&ROBOTO_BOLD), 0.93)),
    ];
    /// Noto Sans, Open Sans, Inter.
    pub const MIDDLE: [Font; 1] = [Font::new((None, 1.0), (None, 1.0))];
    /// DejaVu Sans, the widest that systems have.
    pub const WIDE: [Font; 1] = [Font::new((Some(&DEJAVU), 1.126), (Some(&DEJAVU_BOLD), 1.18))];

    const fn new(
        plain: (Option<&'static LetterWidths>, f32),
        bold: (Option<&'static LetterWidths>, f32),
    ) -> Font {
        Font {
            plain: Widths { known: plain.0, other: plain.1 },
            bold: Widths { known: bold.0, other: bold.1 },
        }
    }

    /// The width of a letter in parts of the size, by its width in Noto Sans.
    pub fn width(&self, letter: char, bold: bool, noto: impl FnOnce() -> f32) -> f32 {
        let letters = if bold { self.bold } else { self.plain };
        // A blank that must not break is as wide as others.
        let letter = if letter == '\u{a0}' { ' ' } else { letter };
        let place = (letter as usize).checked_sub(' ' as usize);
        let known = letters.known.zip(place).and_then(|(known, place)| known.get(place));
        known.map_or_else(|| letters.other * noto(), |width| f32::from(*width) / 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_the_widths_of_their_font() {
        let [arial, roboto] = Font::NARROW;
        for (letter, bold, expected) in
            [(' ', false, 0.278), ('\u{a0}', false, 0.278), ('M', true, 0.833), ('~', false, 0.584)]
        {
            assert_eq!(arial.width(letter, bold, || 0.0), expected, "{letter}");
        }
        // One that is not in the table.
        assert_eq!(arial.width('é', false, || 0.5), 0.945 * 0.5);
        assert!(roboto.width('n', true, || 0.657) < arial.width('n', true, || 0.657));
    }
}
