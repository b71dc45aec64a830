//! Speakers whose names are written in two ways, to be asked whether they are one.

use std::collections::BTreeSet;

use crate::story::argument::Argument;
use crate::story::fold::fold;

/// The shortest surname, in letters, in which a wrong letter is looked for.
const LONG: usize = 6;

/// Pairs of spellings that may be of one speaker, and of which at least one has no id. Each is told
/// apart by the last word before the first comma, as a rule a surname.
///
/// Two with an id each were decided on: they are one speaker, or two.
pub fn alike(arguments: &[Argument]) -> Vec<(&str, &str)> {
    let mut seen = BTreeSet::new();
    let spelled: Vec<&Argument> =
        arguments.iter().filter(|it| seen.insert(it.speaker.as_str())).collect();
    let mut pairs = Vec::new();
    for (nth, one) in spelled.iter().enumerate() {
        for other in spelled.iter().skip(nth + 1) {
            let decided = [one, other].iter().all(|it| it.speaker_id != it.speaker);
            if !decided && same(&one.speaker, &other.speaker) {
                pairs.push((one.speaker.as_str(), other.speaker.as_str()));
            }
        }
    }
    pairs
}

/// Whether two names may be of one speaker.
fn same(one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (surname(one), surname(other)) else { return false };
    let long = one.chars().count().min(other.chars().count()) >= LONG;
    one == other || long && strsim::damerau_levenshtein(&one, &other) == 1
}

/// The last word of a name without accents; nothing if it is no name, as in “some officials.”
fn surname(speaker: &str) -> Option<String> {
    let name = speaker.split(',').next()?;
    let last = name.split_whitespace().next_back()?;
    last.chars().next()?.is_uppercase().then(|| fold(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_by_their_surname() {
        assert!(same("President Trump", "Donald Trump, in 2023"));
        assert!(same("Diego Marroquín Bitar, CSIS", "Marroquin Bitar"));
        assert!(same("President Sheinbaum", "Claudia Scheinbaum"));
        assert!(!same("Some U.S. officials", "U.S. officials"));
        assert!(!same("Mike Waltz", "Mike Walsh"), "short names are near to many others");
        assert!(!same("Henry Ziemer, CSIS", "Ryan Berg, CSIS"));
    }
}
