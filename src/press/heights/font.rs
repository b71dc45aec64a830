//! Fonts of systems, told apart by how wide their letters are.

/// How wide letters are, in plain and in bold type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    plain: Letters,
    bold: Letters,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Letters {
    /// From the space to the tilde, in thousandths of the size.
    known: Option<&'static [u16; 95]>,
    /// The others, as parts of the widths of Noto Sans.
    other: f32,
}

impl Font {
    /// What most readers have. Helvetica and Arial with its likes have exactly the first's widths,
    /// Segoe UI and San Francisco nearly; Roboto has narrower bold letters.
    pub const NARROW: [Font; 2] = [
        Font {
            plain: Letters { known: Some(&HELVETICA), other: 0.945 },
            bold: Letters { known: Some(&HELVETICA_BOLD), other: 0.955 },
        },
        Font::like_noto(0.942, 0.905),
    ];
    /// Noto Sans, Open Sans, Inter.
    pub const MIDDLE: [Font; 1] = [Font::like_noto(1.0, 1.0)];
    /// DejaVu Sans, the widest that systems have.
    pub const WIDE: [Font; 1] = [Font::like_noto(1.08, 1.15)];

    const fn like_noto(plain: f32, bold: f32) -> Font {
        Font {
            plain: Letters { known: None, other: plain },
            bold: Letters { known: None, other: bold },
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

const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

const HELVETICA_BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

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
