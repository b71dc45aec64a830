//! Goes through a style sheet, rule by rule.

use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, ParseError, Parser, ParserState,
    QualifiedRuleParser, RuleBodyItemParser, RuleBodyParser, SourceLocation, StyleSheetParser,
    Token,
};

use super::sheet::{Declared, StyleSheet};
use crate::story::problem::Place;

/// What goes through a style sheet and remembers in which rule it is.
#[derive(Default)]
pub struct StyleReader<'c> {
    css: &'c str,
    selector: String,
    conditions: Vec<String>,
    /// The number of the rule that it is in, and how many there were.
    rule: usize,
    rules: usize,
    sheet: StyleSheet,
}

type BrokenItem<'i> = (&'i str, SourceLocation);

fn broken<'i>(
    item: Result<(), (ParseError<()>, &'i str, SourceLocation)>,
) -> Option<BrokenItem<'i>> {
    item.err().map(|(_, text, at)| (text, at))
}

impl<'c> StyleReader<'c> {
    /// A reader at the beginning of a style sheet.
    pub fn new(css: &'c str) -> StyleReader<'c> {
        StyleReader { css, ..StyleReader::default() }
    }

    /// Reads all of it.
    pub fn read(mut self) -> StyleSheet {
        let mut input = Parser::new(self.css);
        let broken: Vec<_> =
            StyleSheetParser::new(&mut input, &mut self).filter_map(broken).collect();
        self.note(broken);
        self.sheet
    }

    fn body(&mut self, input: &mut Parser<'_>) {
        let broken: Vec<_> = RuleBodyParser::new(input, self).filter_map(broken).collect();
        self.note(broken);
    }

    /// Keeps what cannot be read. A rule as a whole is told of by its parts.
    fn note(&mut self, broken: Vec<BrokenItem<'_>>) {
        for (text, at) in broken {
            if !text.contains('{') {
                self.sheet
                    .broken
                    .push((self.place(at), text.trim_end_matches(';').trim().to_owned()));
            }
        }
    }

    /// Lines and columns from 1, in characters; the parser counts parts of UTF-16.
    fn place(&self, at: SourceLocation) -> Place {
        let line = usize::try_from(at.line).unwrap_or_default();
        let mut left = usize::try_from(at.column.saturating_sub(1)).unwrap_or_default();
        let text = self.css.lines().nth(line).unwrap_or_default();
        let before = text.chars().take_while(|c| {
            let more = left > 0;
            left = left.saturating_sub(c.len_utf16());
            more
        });
        Place::Text { line: line + 1, column: before.count() + 1 }
    }
}

impl<'i> DeclarationParser<'i> for StyleReader<'_> {
    type Declaration = ();
    type Error = ();

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        start: &ParserState,
    ) -> Result<(), ParseError<()>> {
        input.skip_whitespace();
        let at = input.current_source_location();
        if !name.starts_with("--") {
            let state = input.state();
            // A block means that this is a rule such as `a:hover {`.
            if !ends_without_block(input) {
                return Err(ParseError::unexpected_token());
            }
            input.reset(&state);
        }
        let value = without_importance(&without_comments(input)).to_owned();
        self.sheet.declared.push(Declared {
            name: name.as_ref().to_owned(),
            value,
            selector: self.selector.clone(),
            conditions: self.conditions.clone(),
            rule: self.rule,
            place: self.place(start.source_location()),
            value_place: self.place(at),
        });
        Ok(())
    }
}

fn ends_without_block(input: &mut Parser<'_>) -> bool {
    loop {
        match input.next() {
            Ok(Token::CurlyBracketBlock) => return false,
            Ok(_) => {}
            Err(_) => return true,
        }
    }
}

fn without_comments(input: &mut Parser<'_>) -> String {
    let mut kept = String::new();
    loop {
        let from = input.position();
        let token = input.next_including_whitespace_and_comments().cloned();
        // Before a token stands what is left of a bracket that the last one opened.
        let text = input.slice_from(from);
        match token {
            Ok(Token::Comment(inner)) => {
                kept += text.strip_suffix(&format!("/*{inner}*/")).unwrap_or_default();
            }
            Ok(_) => kept += text,
            Err(_) => return kept + text,
        }
    }
}

fn without_importance(value: &str) -> &str {
    let value = value.trim();
    let plain =
        value.rsplit_once('!').filter(|(_, end)| end.trim().eq_ignore_ascii_case("important"));
    plain.map_or(value, |(plain, _)| plain.trim_end())
}

/// The whole of what stands before a block.
fn head(input: &mut Parser<'_>) -> String {
    without_comments(input).trim().to_owned()
}

impl<'i> QualifiedRuleParser<'i> for StyleReader<'_> {
    type Prelude = String;
    type QualifiedRule = ();
    type Error = ();

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<String, ParseError<()>> {
        Ok(head(input))
    }

    fn parse_block(
        &mut self,
        selector: String,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError<()>> {
        let whole = format!("{} {selector}", self.selector).trim().to_owned();
        let around = std::mem::replace(&mut self.selector, whole);
        let outer = std::mem::replace(&mut self.rule, self.rules);
        self.rules += 1;
        self.body(input);
        self.selector = around;
        self.rule = outer;
        Ok(())
    }
}

impl<'i> AtRuleParser<'i> for StyleReader<'_> {
    type Prelude = String;
    type AtRule = ();
    type Error = ();

    fn parse_prelude(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
    ) -> Result<String, ParseError<()>> {
        Ok(format!("@{} {}", name.to_ascii_lowercase(), head(input)))
    }

    fn rule_without_block(&mut self, _: String, _: &ParserState) -> Result<(), ()> {
        Ok(())
    }

    fn parse_block(
        &mut self,
        condition: String,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError<()>> {
        if condition == "@media print" {
            while input.next().is_ok() {}
            return Ok(());
        }
        self.conditions.push(condition);
        self.body(input);
        self.conditions.pop();
        Ok(())
    }
}

impl RuleBodyItemParser<'_, (), ()> for StyleReader<'_> {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        true
    }
}
