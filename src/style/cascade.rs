//! Rules of a style sheet that can be asked which elements they are for.

use cssparser::{ParseError, Parser};
use scraper::{ElementRef, Selector};

use super::condition::Condition;
use super::sheet::{Declared, StyleSheet};
use super::specificity::{Specificity, specificity};
use crate::story::problem::{ProblemKind, Problems};

/// What a rule is for beside the element itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PseudoElement {
    /// The element.
    Itself,
    /// The text that stands before what is in it.
    Before,
    /// The text that stands after what is in it.
    After,
}

/// Declarations for all elements that match.
#[derive(Debug)]
pub struct Rule<'a> {
    selector: Selector,
    /// The element, or the text that stands before or after it.
    pub part: PseudoElement,
    /// What outranks what: rules with the same are in order.
    pub specificity: Specificity,
    /// For boxes of which widths it holds.
    pub conditions: Vec<Condition>,
    /// What it sets, in order.
    pub declared: &'a [Declared],
}

impl Rule<'_> {
    /// Whether it is for this element.
    pub fn matches(&self, element: &ElementRef<'_>) -> bool {
        self.selector.matches(element)
    }
}

/// At-rules that hold for something else than a screen on which nobody does anything yet.
const ELSEWHERE: [&str; 2] = ["@media (forced-colors: active)", "@media (hover: hover)"];

/// Selectors of what only is where somebody acts, or is drawn by the browser alone.
const ACTED_ON: [&str; 7] = [
    ":hover",
    ":focus-visible",
    ":disabled",
    "::first-letter",
    "::-webkit-details-marker",
    "::-webkit-slider-thumb",
    "::-moz-range-thumb",
];

/// What is around everything that rules are for.
const HOST: &str = ":host";

const HELP_SELECTOR: &str = "use a selector that the crate `scraper` reads, or list in \
                             `src/style/cascade.rs` what is never laid out";
const HELP_CONDITION: &str = "write `@container (width < 30em)`, `(min-width: 30em)` or the like, \
                              or list in `src/style/cascade.rs` what is never laid out";

/// The rules of a sheet, in order. What holds for other media than a screen is left out, and so is
/// what only holds while somebody points at an element. What is not understood is told of the file.
pub fn rules<'a>(file: &str, sheet: &'a StyleSheet, problems: &mut Problems) -> Vec<Rule<'a>> {
    for (place, text) in &sheet.broken {
        let help = "no browser reads it either: correct it";
        problems.add(
            file,
            place.clone(),
            ProblemKind::Syntax,
            format!("`{text}` cannot be read"),
            help,
        );
    }
    let mut found = Vec::new();
    for declared in sheet.declared.chunk_by(|one, next| one.rule == next.rule) {
        let Some(first) = declared.first() else { continue };
        if first.conditions.iter().any(|it| ELSEWHERE.contains(&it.as_str())) {
            continue;
        }
        let mut problem = |what: &str, text: &str, help: &str| {
            problems.add(
                file,
                first.place.clone(),
                ProblemKind::UnsupportedStyle,
                format!("{what} `{text}` is not understood"),
                help,
            );
        };
        let mut conditions = Vec::new();
        for text in &first.conditions {
            let condition = text.strip_prefix("@container").and_then(Condition::new);
            match condition {
                Some(condition) => conditions.push(condition),
                None => problem("the rule", text, HELP_CONDITION),
            }
        }
        if conditions.len() < first.conditions.len() {
            continue;
        }
        for selector in selectors(&first.selector) {
            if is_outside(&selector) {
                continue;
            }
            match rule(&selector, &conditions, declared) {
                Some(rule) => found.push(rule),
                None => problem("the selector", &selector, HELP_SELECTOR),
            }
        }
    }
    found
}

/// Whether a selector is for nothing that has a height of its own.
fn is_outside(selector: &str) -> bool {
    let host = selector == HOST || selector.starts_with(":host(");
    host || ACTED_ON.iter().any(|it| selector.contains(it))
}

/// The selectors of a list, each alone: one that is not understood must not take the others away.
fn selectors(list: &str) -> Vec<String> {
    let mut input = Parser::new(list);
    let parts = input.parse_comma_separated(|input| {
        input.skip_whitespace();
        let start = input.position();
        while input.next().is_ok() {}
        Ok::<_, ParseError<()>>(input.slice_from(start).trim().to_owned())
    });
    parts.unwrap_or_default()
}

fn rule<'a>(
    selector: &str,
    conditions: &[Condition],
    declared: &'a [Declared],
) -> Option<Rule<'a>> {
    let parts = [("::before", PseudoElement::Before), ("::after", PseudoElement::After)];
    let named = parts.iter().find_map(|(name, part)| Some((selector.strip_suffix(name)?, *part)));
    let (selector, part) = named.unwrap_or((selector, PseudoElement::Itself));
    let specificity = specificity(selector);
    // What is measured is inside the host. Built pages say in an attribute what is checked.
    let selector = selector.strip_prefix(":host ").unwrap_or(selector);
    let selector = selector.replace(":checked", "[checked]");
    Some(Rule {
        specificity,
        selector: Selector::parse(&selector).ok()?,
        part,
        conditions: conditions.to_vec(),
        declared,
    })
}

#[cfg(test)]
mod tests {
    use super::super::sheet::sheet;
    use super::*;

    /// The problems of a sheet, and how many rules it has.
    fn read(css: &str) -> (Vec<String>, usize) {
        let (sheet, mut problems) = (sheet(css), Problems::default());
        let rules = rules("x.css", &sheet, &mut problems).len();
        let told = problems.into_sorted().into_iter().map(|it| it.to_string());
        (told.map(|it| it.lines().next().unwrap_or_default().to_owned()).collect(), rules)
    }

    #[test]
    fn each_selector_of_a_list_is_a_rule() {
        let css = ".a, :is(.b, .c) > d::before { top: 0 }\n:host, .e:hover, .f { top: 0 }\n\
                   @container (width < 30em) { .g { top: 0 } }\n\
                   @media (forced-colors: active) { .h { top: 0 } }\n@media print { .i { top: 0 } }";
        assert_eq!(read(css), (vec![], 4));
    }

    #[test]
    fn what_is_not_understood_is_told_with_its_place() {
        let css = ".a:blank { top: 0 }\n@container style(--x) { .b { top: 0 } }\n\
                   @supports (x: y) { .c { top: 0 } }\n.d { top 0; left: 0 }";
        let told = [
            "x.css:1:12: the selector `.a:blank` is not understood",
            "x.css:2:30: the rule `@container style(--x)` is not understood",
            "x.css:3:25: the rule `@supports (x: y)` is not understood",
            "x.css:4:6: `top 0` cannot be read",
        ];
        assert_eq!(read(css), (told.map(str::to_owned).to_vec(), 1));
    }
}
