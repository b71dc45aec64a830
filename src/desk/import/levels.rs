//! The levels of a header of several rows: groups above, names below.
//!
//! Recognizes a level that says the same of all columns: it names none of them, and may be their unit.
//! Speaks against a unit: that it is a group whose name is none.
//!
//! ```
//! use nutgraf::desk::import::levels::joined;
//!
//! let level = |texts: [&str; 3]| texts.map(str::to_owned).to_vec();
//! let levels = [level(["", "North", "South"]), level(["Month", "in", "out"])];
//! assert_eq!(joined(&levels, 0), ["Month", "North in", "South out"]);
//! ```

use super::unit::is_known;

/// The levels of each column in one name, without those that say the same of all.
pub fn joined(levels: &[Vec<String>], time: usize) -> Vec<String> {
    let width = levels.iter().map(Vec::len).max().unwrap_or(0);
    let telling: Vec<&Vec<String>> =
        levels.iter().filter(|level| !is_constant(level, width, time)).collect();
    let lowest: Vec<&Vec<String>> = levels.last().into_iter().collect();
    let says_time = |level: &&Vec<String>| level.get(time).is_some_and(|name| !name.is_empty());
    let own: Vec<&Vec<String>> = levels.iter().rev().find(says_time).into_iter().collect();
    let name = |at: usize| {
        let used = match at == time {
            true => &own,
            false if telling.is_empty() => &lowest,
            false => &telling,
        };
        let mut parts: Vec<&str> = used
            .iter()
            .filter_map(|level| level.get(at).map(String::as_str))
            .filter(|part| !part.is_empty())
            .collect();
        parts.dedup();
        parts.join(" ")
    };
    (0..width).map(name).collect()
}

/// Whether a level says the same of all columns, of which there are several.
fn is_constant(level: &[String], width: usize, time: usize) -> bool {
    let others = (0..width).filter(|at| *at != time).filter_map(|at| level.get(at));
    let mut others = others.filter(|text| !text.is_empty()).peekable();
    let first = others.next();
    others.peek().is_some() && first.is_some() && others.all(|other| Some(other) == first)
}

/// The lowest level if it says the same of all columns, or a higher one that says a unit: it is their
/// unit then.
pub fn unit(levels: &[Vec<String>], time: usize) -> Vec<String> {
    let width = levels.iter().map(Vec::len).max().unwrap_or(0);
    let says_unit = |level: &Vec<String>| {
        level.iter().enumerate().any(|(at, text)| at != time && is_known(text))
    };
    let lowest = levels.len().saturating_sub(1);
    let is_unit = |(at, level): &(usize, &Vec<String>)| {
        is_constant(level, width, time) && (*at == lowest || says_unit(level))
    };
    match levels.iter().enumerate().rev().find(is_unit) {
        Some((_, level)) => {
            let mut units = level.clone();
            if let Some(own) = units.get_mut(time) {
                own.clear();
            }
            units
        }
        _ => Vec::new(),
    }
}
