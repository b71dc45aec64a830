//! A fragment with the rules that are for each of its elements.

use std::collections::{BTreeSet, HashMap};

use scraper::{ElementRef, Html};

use super::sheet::{Part, Rule, rules};
use crate::press::style::KINDS;

/// What all explainers look like, as the loader has it.
const WIDGET: &str = include_str!("../../../www/widget.css");
const BROWSER: &str = include_str!("browser.css");

/// An element's place in the document.
type Place = ego_tree::NodeId;

/// HTML and rules, which are looked up once for all widths.
#[derive(Debug)]
pub struct Document {
    html: Html,
    rules: Vec<Rule>,
    /// The rules for each element, from the lowest in rank to the highest.
    found: HashMap<Place, Vec<usize>>,
}

impl Document {
    /// A fragment in the elements that the loader puts around it.
    pub fn new(fragment: &str) -> Document {
        let around = format!("<div class=\"shell\"><div class=\"fragment\">{fragment}</div></div>");
        let html = Html::parse_fragment(&around);
        let browser = rules(BROWSER);
        let own = browser.len();
        let kinds = KINDS.iter().flat_map(|(_, text)| rules(text));
        let rules: Vec<Rule> = browser.into_iter().chain(rules(WIDGET)).chain(kinds).collect();
        let mut ranked: Vec<usize> = (0..rules.len()).collect();
        ranked.sort_by_key(|at| (*at >= own, rules.get(*at).map(|it| it.specificity), *at));
        let elements = html.tree.nodes().filter_map(ElementRef::wrap);
        let matching = |element: &ElementRef<'_>| {
            let ranked = ranked.iter().copied();
            ranked.filter(|at| rules.get(*at).is_some_and(|it| it.matches(element))).collect()
        };
        let found =
            elements.filter(laid_out).map(|element| (element.id(), matching(&element))).collect();
        Document { html, rules, found }
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
        part: Part,
        column: f32,
    ) -> impl Iterator<Item = (&str, &str)> + Clone {
        let found = self.found.get(&element.id()).into_iter().flatten();
        let rules = found.filter_map(|at| self.rules.get(*at));
        let holding = rules.filter(move |rule| {
            rule.part == part && rule.conditions.iter().all(|it| it.holds(column))
        });
        holding.flat_map(|rule| rule.declarations.iter().map(|(name, value)| (&**name, &**value)))
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
