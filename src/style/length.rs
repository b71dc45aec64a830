//! Lengths of a style sheet in pixels.

use cssparser::{ParseError, Parser, Token};

/// A length, or what stands for one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Length {
    /// As much as is there, or as is needed.
    Auto,
    /// CSS pixels.
    Pixels(f32),
    /// A part of the box around it: 1 is all of it.
    Part(f32),
    /// A share of what is left in a grid.
    Share(f32),
}

/// What lengths are relative to, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct LengthScale {
    /// The size of type.
    pub em: f32,
    /// The width of the explainer. In `min()` and `max()` it stands for the width of the box: the
    /// boxes that ask are as wide as it.
    pub column: f32,
}

/// The size of type that a browser has unless the reader sets another.
pub const ROOT: f32 = 16.0;

impl Length {
    /// One word as a length.
    pub fn of(token: &Token<'_>, scale: LengthScale) -> Option<Length> {
        Some(match token {
            Token::Number { value, .. } if *value == 0.0 => Length::Pixels(0.0),
            Token::Percentage { unit_value, .. } => Length::Part(*unit_value),
            Token::Dimension { value, unit, .. } => match unit.as_ref() {
                "px" => Length::Pixels(*value),
                "em" => Length::Pixels(value * scale.em),
                "rem" => Length::Pixels(value * ROOT),
                "fr" => Length::Share(*value),
                _ => return None,
            },
            Token::Ident(name) => match name.as_ref() {
                "auto" => Length::Auto,
                "medium" => Length::Pixels(ROOT),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// The next length of a value, also as `min()`, `max()` or `clamp()`.
    pub fn read(input: &mut Parser<'_>, scale: LengthScale) -> Result<Length, ParseError<()>> {
        let token = input.next()?.clone();
        let Token::Function(name) = &token else {
            return Length::of(&token, scale).ok_or_else(ParseError::unexpected_token);
        };
        let name = name.to_string();
        let parts = input.parse_nested_block(|input| {
            input.parse_comma_separated(|input| Length::read(input, scale))
        })?;
        let parts: Option<Vec<f32>> = parts.iter().map(|it| it.pixels(scale.column)).collect();
        let pixels = match (name.as_str(), parts.as_deref()) {
            ("min", Some(parts)) => parts.iter().copied().reduce(f32::min),
            ("max", Some(parts)) => parts.iter().copied().reduce(f32::max),
            ("clamp", Some([low, it, high])) => Some(it.min(*high).max(*low)),
            _ => None,
        };
        pixels.map(Length::Pixels).ok_or_else(ParseError::unexpected_token)
    }

    /// A value that is one length and nothing else.
    pub fn one(value: &str, scale: LengthScale) -> Option<Length> {
        match Length::list(value, scale)?.as_slice() {
            [length] => Some(*length),
            _ => None,
        }
    }

    /// A value that is lengths and nothing else.
    pub fn list(value: &str, scale: LengthScale) -> Option<Vec<Length>> {
        let mut input = Parser::new(value);
        let mut found = Vec::new();
        while !input.is_exhausted() {
            found.push(Length::read(&mut input, scale).ok()?);
        }
        (!found.is_empty()).then_some(found)
    }

    /// The width of a line, which stands with its style and its colour: `1px solid var(--rule)`.
    pub fn of_line(value: &str, scale: LengthScale) -> Option<Length> {
        // Their widths are the browser's own choice.
        if value.split(' ').any(|word| matches!(word, "thin" | "medium" | "thick")) {
            return None;
        }
        let mut input = Parser::new(value);
        let mut width = None;
        while !input.is_exhausted() {
            if let Ok(length) = input.try_parse(|input| Length::read(input, scale)) {
                width = width.or(Some(length));
                continue;
            }
            match input.next().ok()? {
                Token::Ident(_) | Token::Function(_) | Token::Hash(_) | Token::IDHash(_) => {}
                _ => return None,
            }
        }
        width.or((value == "none").then_some(Length::Pixels(0.0)))
    }

    /// In pixels, in a box of this width.
    pub fn pixels(self, around: f32) -> Option<f32> {
        match self {
            Length::Pixels(pixels) => Some(pixels),
            Length::Part(part) => Some(part * around),
            Length::Auto | Length::Share(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_pixels_or_parts() {
        let scale = LengthScale { em: 20.0, column: 300.0 };
        let read = |value| Length::list(value, scale).unwrap_or_default();
        assert_eq!(read("0.5em 1.5em"), [Length::Pixels(10.0), Length::Pixels(30.0)]);
        assert_eq!(read("max(12px, 0.5em)"), [Length::Pixels(12.0)]);
        assert_eq!(read("min(20em, 100%)"), [Length::Pixels(300.0)]);
        assert_eq!(read("clamp(1em, 1rem, 2em)"), [Length::Pixels(20.0)]);
        assert_eq!(read("100% auto"), [Length::Part(1.0), Length::Auto]);
    }

    #[test]
    fn what_is_no_length_is_not_taken_for_one() {
        let scale = LengthScale { em: 20.0, column: 300.0 };
        for value in ["", "2vw", "calc(1em + 2px)", "1em solid", "min(1em, 2vw)", "3"] {
            assert_eq!(Length::list(value, scale), None, "{value}");
        }
        assert_eq!(Length::one("1em", scale), Some(Length::Pixels(20.0)));
        assert_eq!(Length::one("1em 2em", scale), None);
    }

    #[test]
    fn a_line_has_a_width_among_other_things() {
        let line = |value| Length::of_line(value, LengthScale { em: 20.0, column: 300.0 });
        assert_eq!(line("1px solid var(--rule)"), Some(Length::Pixels(1.0)));
        assert_eq!(line("solid #fff 0.1em"), Some(Length::Pixels(2.0)));
        assert_eq!(line("0"), Some(Length::Pixels(0.0)));
        assert_eq!(line("none"), Some(Length::Pixels(0.0)));
        for value in ["solid", "thin solid red", "medium solid", "1vw solid"] {
            assert_eq!(line(value), None, "{value}");
        }
    }
}
