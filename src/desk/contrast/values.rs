//! What is said of a single property: a name that nobody knows, a value that cannot be judged.

use super::theme::{Context, DARK, Set, Theme};
use crate::story::problem::{Place, ProblemKind, Problems, nearest};
use crate::style::colour::{Unclear, colour};
use crate::style::palette::{Scheme, properties};

/// Checks a name and its value; whether there is something to judge.
pub fn check(theme: &Theme, set: &Set, problems: &mut Problems, notes: &mut Vec<String>) -> bool {
    let declared = &set.declared;
    let known = properties();
    let mut problem = |place: &Place, kind: ProblemKind, what: String, help: String| {
        problems.add(&set.file, place.clone(), kind, what, help);
    };
    if !known.contains(&declared.name.as_str()) {
        let what = format!("there is no property `{}`", declared.name);
        problem(
            &declared.place,
            ProblemKind::UnknownName,
            what,
            nearest(&declared.name, known.into_iter()),
        );
        return true;
    }
    if !is_colour(&declared.name) {
        return true;
    }
    if let Some(note) = without_effect(set) {
        notes.push(note);
    }
    let value = theme.value(set, &Context::of(declared));
    let not_checked = match colour(&value) {
        Ok(_) => return true,
        Err(Unclear::Wrong) => {
            let what = match value == declared.value {
                true => format!("`{value}` is not a color"),
                false => {
                    format!("`{}` resolves to `{value}`, which is not a color", declared.value)
                }
            };
            let help = "write it as #8a1f2d, rgb(138 31 45), or another CSS color";
            problem(&declared.value_place, ProblemKind::InvalidColor, what, help.to_owned());
            return true;
        }
        Err(Unclear::Depends) => "depends on the rest of the page",
        Err(Unclear::Through) => "is partly transparent",
    };
    let told =
        format!("{}: {} {not_checked}, so its contrast was not checked", at(set), set.words());
    notes.push(told);
    false
}

/// Whether a property is set to a colour.
fn is_colour(property: &str) -> bool {
    let mut own = Scheme::ALL.into_iter().flat_map(|scheme| scheme.colours().values());
    own.any(|own| own.property.as_deref() == Some(property))
}

/// A light colour in a rule for the dark, or the other way round.
fn without_effect(set: &Set) -> Option<String> {
    let only = Context::of(&set.declared).scheme()?;
    let name = &set.declared.name;
    let (stem, own) = match name.strip_suffix(DARK) {
        Some(stem) => (stem, Scheme::Dark),
        None => (name.as_str(), Scheme::Light),
    };
    let instead = match only {
        Scheme::Dark => format!("{stem}{DARK}"),
        Scheme::Light => stem.to_owned(),
    };
    (own != only).then(|| {
        let (place, only) = (at(set), only.name());
        format!("{place}: `{name}` has no effect when explainers are {only}; set `{instead}`")
    })
}

fn at(set: &Set) -> String {
    match &set.declared.place {
        Place::Text { line, column } => format!("{}:{line}:{column}", set.file),
        _ => set.file.clone(),
    }
}
