//! The condition of an `@container` rule: from which to which width of the box it holds.

use cssparser::{ParseError, Parser, Token};

use super::length::{Length, LengthScale};

/// The size of type by which a box measures its em.
const EM: f32 = 16.0;

/// From and to which width of the box it holds, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition {
    /// The least width.
    pub from: f32,
    /// The width from which on it does not hold any more.
    pub to: f32,
}

impl Condition {
    /// Reads `(min-width: 20em)`, `(width < 290px)`, `(290px <= width < 340px)` and the like; `None`
    /// for one that is not understood.
    pub fn new(text: &str) -> Option<Condition> {
        let mut input = Parser::new(text);
        input.skip_whitespace();
        let read =
            input.expect_parenthesis_block().map_err(ParseError::<()>::from).and_then(|()| {
                input.parse_nested_block(|input| {
                    let mut parts = Vec::new();
                    while let Ok(token) = input.next().cloned() {
                        parts.push(token);
                    }
                    Ok::<_, ParseError<()>>(parts)
                })
            });
        read.ok().and_then(|parts| condition(&parts)).filter(|_| input.is_exhausted())
    }

    /// Whether it holds in a box of this width.
    pub fn holds(&self, width: f32) -> bool {
        self.from <= width && width < self.to
    }
}

/// As wide as a box can differ from another.
const NEXT: f32 = 1.0 / 64.0;

fn condition(parts: &[Token<'_>]) -> Option<Condition> {
    let pixels = |token: &Token<'_>| match Length::of(token, LengthScale { em: EM, column: 0.0 })? {
        Length::Pixels(pixels) => Some(pixels),
        _ => None,
    };
    let at = parts.iter().position(|it| matches!(it, Token::Ident(_)))?;
    let (before, after) = (parts.get(..at)?, parts.get(at + 1..)?);
    let all = Condition { from: 0.0, to: f32::INFINITY };
    match (parts.get(at)?, after) {
        (Token::Ident(name), [Token::Colon, width]) => match name.as_ref() {
            "min-width" => Some(Condition { from: pixels(width)?, ..all }),
            "max-width" => Some(Condition { to: pixels(width)? + NEXT, ..all }),
            _ => None,
        },
        (Token::Ident(name), _) if name.as_ref() == "width" => {
            let mut found = all;
            // What stands before the name is told the other way round.
            if let [width, Token::Delim('<'), equal @ ..] = before {
                found.from = pixels(width)? + if equal.is_empty() { NEXT } else { 0.0 };
            }
            match after {
                [] => {}
                [Token::Delim('<'), width] => found.to = pixels(width)?,
                [Token::Delim('<'), Token::Delim('='), width] => found.to = pixels(width)? + NEXT,
                [Token::Delim('>'), width] => found.from = pixels(width)? + NEXT,
                [Token::Delim('>'), Token::Delim('='), width] => found.from = pixels(width)?,
                _ => return None,
            }
            Some(found)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_a_width_are_read() {
        for (text, holds, not) in [
            ("(min-width: 20em)", 320.0, 319.9),
            ("(max-width: 35.99em)", 575.8, 576.0),
            ("(width < 290px)", 289.9, 290.0),
            ("(290px <= width < 340px)", 290.0, 340.0),
            ("(290px <= width < 340px)", 339.9, 289.9),
            ("(width >= 720px)", 720.0, 719.9),
        ] {
            let condition = Condition::new(text).unwrap();
            assert!(condition.holds(holds), "{text}");
            assert!(!condition.holds(not), "{text}");
        }
        for text in ["style(--dark)", "(height < 20em)", "(width < 20vw)", "(width < 2em) and (x)"]
        {
            assert_eq!(Condition::new(text), None, "{text}");
        }
    }
}
