//! A style sheet as rules that can be asked which elements they are for.

use cssparser::{Delimiter, ParseError, Parser, Token};
use scraper::{ElementRef, Selector};

use super::condition::Condition;
use super::specificity::{Specificity, specificity};

/// What a rule is for beside the element itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    Itself,
    Before,
    After,
}

/// Declarations for all elements that match.
#[derive(Debug)]
pub struct Rule {
    selector: Selector,
    /// The element, or the text that stands before or after it.
    pub part: Part,
    /// What outranks what: rules with the same are in order.
    pub specificity: Specificity,
    /// For boxes of which widths it holds.
    pub conditions: Vec<Condition>,
    /// Names and values, in order.
    pub declarations: Vec<(String, String)>,
}

impl Rule {
    /// Whether it is for this element.
    pub fn matches(&self, element: &ElementRef<'_>) -> bool {
        self.selector.matches(element)
    }
}

/// The rules of a sheet, in order. What holds for other media than a screen is left out, and so
/// is what only holds while somebody points at an element.
pub fn rules(css: &str) -> Vec<Rule> {
    let mut found = Vec::new();
    read(&mut Parser::new(css), &[], &mut found);
    found
}

fn read(input: &mut Parser<'_>, conditions: &[Condition], found: &mut Vec<Rule>) {
    while !input.is_exhausted() {
        let start = input.position();
        let until = input.parse_until_before(Delimiter::CurlyBracketBlock, |input| {
            while input.next().is_ok() {}
            Ok::<_, ParseError<()>>(())
        });
        let head = without_comments(input.slice_from(start));
        let head = head.trim();
        if until.is_err() || input.expect_curly_bracket_block().is_err() {
            return;
        }
        let read = input.parse_nested_block(|input| {
            match head.strip_prefix("@container") {
                Some(text) => {
                    let more = [conditions, &[Condition::new(text)]].concat();
                    read(input, &more, found);
                }
                None if head.starts_with('@') => {}
                None => {
                    let declarations = declarations(input);
                    let selectors = selectors(head);
                    found.extend(selectors.filter_map(|it| rule(it, conditions, &declarations)));
                }
            }
            while input.next().is_ok() {}
            Ok::<_, ParseError<()>>(())
        });
        if read.is_err() {
            return;
        }
    }
}

fn declarations(input: &mut Parser<'_>) -> Vec<(String, String)> {
    let start = input.position();
    while input.next().is_ok() {}
    let mut body = Parser::new(input.slice_from(start));
    let mut found = Vec::new();
    while !body.is_exhausted() {
        let start = body.position();
        let _ = body.parse_until_before(Delimiter::Semicolon, |input| {
            while input.next().is_ok() {}
            Ok::<_, ParseError<()>>(())
        });
        let text = without_comments(body.slice_from(start));
        if let Some((name, value)) = text.split_once(':') {
            found.push((name.trim().to_owned(), value.trim().to_owned()));
        }
        let _ = body.next();
    }
    found
}

fn without_comments(text: &str) -> String {
    let mut input = Parser::new(text);
    let mut kept = String::new();
    loop {
        let start = input.position();
        match input.next_including_whitespace_and_comments() {
            Ok(Token::Comment(_)) => {}
            Ok(Token::Function(_) | Token::ParenthesisBlock | Token::SquareBracketBlock) => {
                let _ = input.parse_nested_block(|input| {
                    while input.next().is_ok() {}
                    Ok::<_, ParseError<()>>(())
                });
                kept.push_str(input.slice_from(start));
            }
            Ok(_) => kept.push_str(input.slice_from(start)),
            Err(_) => return kept,
        }
    }
}

/// The selectors of a list, each alone: one that is not understood must not take the others away.
fn selectors(list: &str) -> impl Iterator<Item = String> {
    let mut input = Parser::new(list);
    let parts = input.parse_comma_separated(|input| {
        input.skip_whitespace();
        let start = input.position();
        while input.next().is_ok() {}
        Ok::<_, ParseError<()>>(input.slice_from(start).trim().to_owned())
    });
    parts.unwrap_or_default().into_iter()
}

fn rule(
    selector: String,
    conditions: &[Condition],
    declarations: &[(String, String)],
) -> Option<Rule> {
    let parts = [("::before", Part::Before), ("::after", Part::After)];
    let named = parts.iter().find_map(|(name, part)| Some((selector.strip_suffix(name)?, *part)));
    let (selector, part) = named.unwrap_or((&selector, Part::Itself));
    let specificity = specificity(selector);
    // What is measured is inside the host. Built pages say in an attribute what is checked.
    let selector = selector.strip_prefix(":host ").unwrap_or(selector);
    let selector = selector.replace(":checked", "[checked]");
    Some(Rule {
        specificity,
        selector: Selector::parse(&selector).ok()?,
        part,
        conditions: conditions.to_vec(),
        declarations: declarations.to_vec(),
    })
}
