//! A fragment with the rules that are for each of its elements.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use scraper::{ElementRef, Html};

use crate::story::problem::Problems;
use crate::style::bundle::{KINDS, WIDGET};
use crate::style::cascade::{PseudoElement, Rule, rules};
use crate::style::sheet::{StyleSheet, sheet};

const BROWSER: (&str, &str) = ("src/press/heights/browser.css", include_str!("browser.css"));

/// How many of the sheets are a browser's own, which all others outrank.
const OF_BROWSERS: usize = 1;

/// The sheets that a fragment is laid out by, in order: files of the repository, and what is set in
/// them.
pub fn sheets() -> &'static [(String, StyleSheet)] {
    static SHEETS: LazyLock<Vec<(String, StyleSheet)>> = LazyLock::new(|| {
        let ours = [WIDGET].into_iter().chain(KINDS).flat_map(|it| it.files.iter().copied());
        let all = [BROWSER].into_iter().chain(ours);
        all.map(|(file, css)| (file.to_owned(), sheet(css))).collect()
    });
    &SHEETS
}

/// An element's place in the document.
type NodePlace = ego_tree::NodeId;

/// HTML and rules, which are looked up once for all widths.
#[derive(Debug)]
pub struct HtmlDocument {
    html: Html,
    rules: Vec<Rule<'static>>,
    /// The rules for each element, from the lowest in rank to the highest.
    found: HashMap<NodePlace, Vec<usize>>,
}

impl HtmlDocument {
    /// A fragment in the elements that the loader puts around it.
    pub fn new(fragment: &str) -> HtmlDocument {
        let around = format!("<div class=\"shell\"><div class=\"fragment\">{fragment}</div></div>");
        let html = Html::parse_fragment(&around);
        // `ledger.rs` tells what is not understood; here it has no height.
        let mut problems = Problems::default();
        let mut read =
            |(file, sheet): &'static (String, StyleSheet)| rules(file, sheet, &mut problems);
        let (browsers, ours) = sheets().split_at(OF_BROWSERS.min(sheets().len()));
        let mut rules: Vec<Rule<'static>> = browsers.iter().flat_map(&mut read).collect();
        let own = rules.len();
        rules.extend(ours.iter().flat_map(&mut read));
        let mut ranked: Vec<usize> = (0..rules.len()).collect();
        ranked.sort_by_key(|at| (*at >= own, rules.get(*at).map(|it| it.specificity), *at));
        let elements = html.tree.nodes().filter_map(ElementRef::wrap);
        let matching = |element: &ElementRef<'_>| {
            let ranked = ranked.iter().copied();
            ranked.filter(|at| rules.get(*at).is_some_and(|it| it.matches(element))).collect()
        };
        let found =
            elements.filter(laid_out).map(|element| (element.id(), matching(&element))).collect();
        HtmlDocument { html, rules, found }
    }

    /// The outermost element.
    pub fn shell(&self) -> Option<ElementRef<'_>> {
        self.html.root_element().child_elements().next()
    }

    /// What is declared for an element in an explainer of this width, from the lowest in rank to
    /// the highest.
    pub fn declared(
        &self,
        element: &ElementRef<'_>,
        part: PseudoElement,
        column: f32,
    ) -> impl Iterator<Item = (&str, &str)> + Clone {
        let found = self.found.get(&element.id()).into_iter().flatten();
        let rules = found.filter_map(|at| self.rules.get(*at));
        let holding = rules.filter(move |rule| {
            rule.part == part && rule.conditions.iter().all(|it| it.holds(column))
        });
        holding
            .flat_map(|rule| rule.declared.iter().map(|it| (it.name.as_str(), it.value.as_str())))
    }

    /// The widths of the explainer, in whole pixels, from which on other rules hold.
    pub fn turns(&self) -> BTreeSet<u16> {
        let conditions = self.rules.iter().flat_map(|rule| &rule.conditions);
        let ends = conditions.flat_map(|it| [it.from, it.to]);
        ends.filter(|width| (1.0..5000.0).contains(width))
            .map(|width| width.ceil() as u16)
            .collect()
    }
}

/// Whether it can have a place of its own: what is drawn has the size that its picture says, and
/// what is closed has none.
fn laid_out(element: &ElementRef<'_>) -> bool {
    let mut child = element.value().name();
    for above in element.ancestors().filter_map(ElementRef::wrap) {
        let (name, open) = (above.value().name(), above.value().attr("open").is_some());
        if name == "svg" || (name == "details" && !open && child != "summary") {
            return false;
        }
        child = name;
    }
    true
}
