//! The colours that a publisher sets, against everything of an explainer that they meet.

pub mod blindness;
pub mod nearest;
pub mod pairs;
pub mod theme;

mod failure;
mod values;

use std::collections::BTreeMap;

use self::failure::Failure;
use self::pairs::PAIRS;
use self::theme::{Context, Set, Theme};
use crate::story::problem::{Problem, ProblemKind, Problems};
use crate::style::palette::Scheme;

/// What is to be said of style sheets.
#[derive(Debug, Default)]
pub struct Judged {
    /// What readers could not make out, and what is no colour.
    pub problems: Vec<Problem>,
    /// What could not be judged, and what has no effect.
    pub notes: Vec<String>,
    /// How many properties of ours the style sheets set.
    pub set: usize,
    /// How many of them could not be judged.
    pub unclear: usize,
}

/// Judges style sheets, in the order in which a page has them: names, and what is in them.
pub fn judge(sheets: &[(String, String)]) -> Judged {
    let theme = Theme::read(sheets);
    let mut problems = Problems::default();
    let mut notes = Vec::new();
    for (file, place, text) in &theme.broken {
        let help = "write it as `--nutgraf-accent: #8a1f2d;`";
        problems.add(
            file,
            place.clone(),
            ProblemKind::Syntax,
            format!("`{text}` cannot be read"),
            help,
        );
    }
    let mut unclear = 0;
    for set in &theme.set {
        unclear += usize::from(!values::check(&theme, set, &mut problems, &mut notes));
    }
    // The same failure shows in every rule that has the same colours: it is told once.
    let mut failures: BTreeMap<(usize, Scheme), Failure> = BTreeMap::new();
    for context in theme.contexts() {
        for scheme in
            Scheme::ALL.into_iter().filter(|it| context.scheme().is_none_or(|only| only == *it))
        {
            for failure in close(&theme, &context, scheme) {
                failures.entry((failure.at, scheme)).or_insert(failure);
            }
        }
    }
    for ((at, scheme), failure) in failures {
        if let Some(set) = theme.set.get(at) {
            failure.tell(set, scheme, &mut problems);
        }
    }
    Judged { problems: problems.into_sorted(), notes, set: theme.set.len(), unclear }
}

/// What is too close in a rule: for each property that is set, the worst that it meets.
fn close(theme: &Theme, context: &Context, scheme: Scheme) -> Vec<Failure> {
    let colours = theme.colours(context, scheme);
    let mut found: BTreeMap<usize, Failure> = BTreeMap::new();
    for pair in &PAIRS {
        let (Some(over), Some(under)) = (colours.get(pair.over), colours.get(pair.under)) else {
            continue;
        };
        // What lies above is easier to change than the ground.
        let Some(at) = over.set.or(under.set) else { continue };
        let (own, other) = if over.set.is_some() { (over, under) } else { (under, over) };
        let one = Failure::new(at, pair, (own.colour, other.colour), other.set);
        let Some(one) = one else { continue };
        match found.get_mut(&at) {
            Some(known) if known.worse_than(&one) => {}
            Some(known) => *known = one,
            None => {
                found.insert(at, one);
            }
        }
    }
    for failure in found.values_mut() {
        failure.others = PAIRS
            .iter()
            .flat_map(|pair| {
                let own =
                    |name: &str| colours.get(name).is_some_and(|it| it.set == Some(failure.at));
                let other = |name: &str| colours.get(name).map(|it| (it.colour, pair.least));
                let over = own(pair.over).then(|| other(pair.under)).flatten();
                over.or_else(|| own(pair.under).then(|| other(pair.over)).flatten())
            })
            .collect();
    }
    found.into_values().collect()
}

impl Set {
    /// What to call it: the property and its value.
    fn words(&self) -> String {
        format!("`{}: {}`", self.declared.name, self.declared.value)
    }
}
