//! How much a selector outranks others: identifiers, then classes, then names of elements.

use cssparser::{ParseError, Parser, Token};

/// How many identifiers, classes and the like, and names of elements.
pub type Specificity = (u16, u16, u16);

/// The rank of one selector, without a list at its top.
pub fn specificity(selector: &str) -> Specificity {
    count(&mut Parser::new(selector))
}

fn count(input: &mut Parser<'_>) -> Specificity {
    let (mut ids, mut classes, mut names) = (0, 0, 0);
    // Whether the next word follows a dot or a colon.
    let mut marked = false;
    while let Ok(token) = input.next_including_whitespace().cloned() {
        let mut mark = false;
        match token {
            Token::Hash(_) | Token::IDHash(_) => ids += 1,
            Token::Delim('.') | Token::Colon => {
                // Both colons of a part of an element count as one.
                classes += u16::from(!marked);
                mark = true;
            }
            Token::Ident(_) => names += u16::from(!marked),
            Token::SquareBracketBlock => classes += 1,
            Token::Function(name) => {
                // `:is()`, `:not()` and `:has()` count as what is in them; `:where()` not at all.
                classes -= u16::from(marked && classes > 0);
                let inside = input.parse_nested_block(|input| {
                    let all = input.parse_comma_separated(|it| Ok::<_, ParseError<()>>(count(it)));
                    Ok::<_, ParseError<()>>(all?.into_iter().max().unwrap_or_default())
                });
                if let (false, Ok(inside)) = (name.eq_ignore_ascii_case("where"), inside) {
                    (ids, classes, names) = (ids + inside.0, classes + inside.1, names + inside.2);
                }
            }
            _ => {}
        }
        marked = mark;
    }
    (ids, classes, names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_those_of_the_standard() {
        assert_eq!(specificity("h3"), (0, 0, 1));
        assert_eq!(specificity(".row input:hover + span"), (0, 2, 2));
        assert_eq!(specificity(".cite > .source"), (0, 2, 0));
        assert_eq!(specificity("#a .b[open] c"), (1, 2, 1));
        assert_eq!(specificity(".sides:has(.row label:first-child input) .con"), (0, 4, 2));
        assert_eq!(specificity(".cell > ul:not(.facts) > li"), (0, 2, 2));
        assert_eq!(specificity(".legend:is(legend)"), (0, 1, 1));
        assert_eq!(specificity("*"), (0, 0, 0));
    }
}
