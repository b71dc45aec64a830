//! What the style sheets of a publisher set, rule by rule.

use std::collections::{BTreeMap, BTreeSet};

use palette::Srgb;

use crate::story::problem::Place;
use crate::style::colour::colour;
use crate::style::palette::Scheme;
use crate::style::sheet::{Declared, sheet};
use crate::style::variables::{names, resolved};

/// How the properties begin that explainers know.
pub const PREFIX: &str = "--nutgraf-";
/// How the properties end that count where an explainer is dark.
pub const DARK: &str = "-dark";
/// Selectors of what every explainer of a page is in, or is.
const EVERYWHERE: [&str; 7] =
    [":root", "html", "body", "*", ":where(:root)", "[data-nutgraf]", "nut-graf"];

/// A property of ours that is set.
#[derive(Clone, Debug)]
pub struct Set {
    /// The style sheet.
    pub file: String,
    /// What it says.
    pub declared: Declared,
}

/// All style sheets.
#[derive(Debug, Default)]
pub struct Theme {
    /// The properties in the order of the page.
    pub set: Vec<Set>,
    /// What no browser can read: file, place and text.
    pub broken: Vec<(String, Place, String)>,
    /// Every custom property, also those that only ours may refer to.
    all: Vec<Declared>,
}

/// For whom a rule holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    selector: String,
    conditions: Vec<String>,
}

/// A colour as it is in a rule.
#[derive(Clone, Copy, Debug)]
pub struct ShownColor {
    /// The colour.
    pub colour: Srgb<u8>,
    /// Which of the properties that are set gives it; none of them if it is ours.
    pub set: Option<usize>,
}

impl Theme {
    /// Reads style sheets: names, and what is in them.
    pub fn read(sheets: &[(String, String)]) -> Theme {
        let mut theme = Theme::default();
        for (file, css) in sheets {
            let read = sheet(css);
            let ours = read.declared.iter().filter(|it| it.name.starts_with(PREFIX)).cloned();
            theme.set.extend(ours.map(|declared| Set { file: file.clone(), declared }));
            theme.all.extend(read.declared.into_iter().filter(Declared::is_custom));
            let broken = read.broken.into_iter().filter(|(_, text)| text.contains(PREFIX));
            theme.broken.extend(broken.map(|(place, text)| (file.clone(), place, text)));
        }
        theme
    }

    /// Every rule that sets something of ours, or what that refers to, once.
    pub fn contexts(&self) -> Vec<Context> {
        let mut matter: BTreeSet<String> = BTreeSet::new();
        let mut new: Vec<String> = self.set.iter().map(|it| it.declared.name.clone()).collect();
        while let Some(name) = new.pop() {
            if matter.insert(name.clone()) {
                let named = self.all.iter().filter(|it| it.name == name);
                new.extend(named.flat_map(|it| names(&it.value)));
            }
        }
        let mut contexts: Vec<Context> = Vec::new();
        for declared in self.all.iter().filter(|it| matter.contains(&it.name)) {
            let context = Context::of(declared);
            if !contexts.contains(&context) {
                contexts.push(context);
            }
        }
        contexts
    }

    /// The colours in a rule, by the names of our style sheet. What cannot be known is left out.
    pub fn colours(&self, context: &Context, scheme: Scheme) -> BTreeMap<String, ShownColor> {
        let own = scheme.colours().iter();
        let shown = own.filter_map(|(name, own)| {
            let set = own.property.as_deref().and_then(|property| self.last(property, context));
            let shown = match set {
                Some((at, set)) => {
                    ShownColor { colour: colour(&self.value(set, context)).ok()?, set: Some(at) }
                }
                None => ShownColor { colour: own.colour, set: None },
            };
            Some((name.clone(), shown))
        });
        shown.collect()
    }

    /// The value of a property in a rule, with what it refers to in its place.
    pub fn value(&self, set: &Set, context: &Context) -> String {
        let context = context.at(&set.declared);
        let known = |name: &str| {
            let mut all = self.all.iter().rev();
            let last = all.find(|it| it.name == name && context.is_within(it));
            last.map(|it| it.value.clone())
        };
        resolved(&set.declared.value, &known)
    }

    /// The last setting of a property that holds wherever a rule does.
    fn last(&self, property: &str, context: &Context) -> Option<(usize, &Set)> {
        let mut all = self.set.iter().enumerate().rev();
        all.find(|(_, set)| set.declared.name == property && context.is_within(&set.declared))
    }
}

impl Context {
    /// That of a rule.
    pub fn of(declared: &Declared) -> Context {
        let (selector, conditions) = (declared.selector.clone(), declared.conditions.clone());
        Context { selector, conditions }
    }

    /// The rule as the element sees it on which something is set: that is where it is looked up
    /// what a value refers to, and what is set further inside does not count.
    fn at(&self, declared: &Declared) -> Context {
        let root = |selector: &str| selector.starts_with(":root") || selector.starts_with("html");
        let same = root(&self.selector) && root(&declared.selector);
        let selector = if same { &self.selector } else { &declared.selector };
        Context { selector: selector.clone(), conditions: self.conditions.clone() }
    }

    /// Whether a setting holds wherever this rule does.
    fn is_within(&self, declared: &Declared) -> bool {
        let everywhere = |selector: &str| EVERYWHERE.contains(&selector.trim());
        let same =
            declared.selector == self.selector || declared.selector.split(',').any(everywhere);
        same && declared.conditions.iter().all(|it| self.conditions.contains(it))
    }

    /// The only scheme in which the rule holds, if it says so.
    pub fn scheme(&self) -> Option<Scheme> {
        let plain = |text: &str| text.to_ascii_lowercase().replace([' ', '"', '\''], "");
        let all = plain(&format!("{} {}", self.conditions.join(" "), self.selector));
        let says = |ways: &[&str]| ways.iter().any(|way| all.contains(way));
        if all.contains("not") {
            return None;
        }
        let dark = says(&["prefers-color-scheme:dark", "data-theme=dark", "data-dark=true"]);
        let light = says(&["prefers-color-scheme:light", "data-theme=light", "data-dark=false"]);
        match (light, dark) {
            (true, false) => Some(Scheme::Light),
            (false, true) => Some(Scheme::Dark),
            _ => None,
        }
    }
}
