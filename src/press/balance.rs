//! The balance of options as plain text, for the terminal of an author.

use std::fmt::Write as _;

use crate::story::balance::{Balance, Both, MOST_TIMES, uneven};
use crate::story::options::{Options, Side};

/// What [`crate::story::balance::Count::numbers`] counts.
const NAMES: [&str; 3] = ["arguments", "words", "speakers"];

/// A table with a row for each option and one for all, and a warning for each that is beyond
/// the bounds.
pub fn report(options: &Options) -> String {
    let counts = Balance::of(options);
    let all = (format!("all {}", options.options.len()), counts.all);
    let ids = options.options.iter().map(|option| option.id.to_string());
    let rows: Vec<(String, Both)> = ids.zip(counts.options).chain([all]).collect();
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let mut text = format!("{:width$} {:<29} against\n", "", "for");
    text += &line(&options.id, width, [NAMES, NAMES].concat());
    for (name, both) in &rows {
        text += &line(name, width, both.iter().flat_map(|count| count.numbers()).collect());
    }
    for (name, both) in &rows {
        for (side, over) in uneven(*both) {
            text += &warning(&options.id, name, side, over);
        }
    }
    text
}

fn line<T: ToString>(name: &str, width: usize, cells: Vec<T>) -> String {
    let mut text = format!("{name:width$}");
    for cell in cells {
        // Writing to a string cannot fail.
        let _ = write!(text, " {:>9}", cell.to_string());
    }
    text + "\n"
}

fn warning(block: &str, name: &str, side: Side, over: [bool; 3]) -> String {
    let names: Vec<&str> =
        NAMES.into_iter().zip(over).filter_map(|(name, over)| over.then_some(name)).collect();
    let (more, fewer) = match side {
        Side::Pro => ("for", "against"),
        Side::Con => ("against", "for"),
    };
    let names = names.join(", ");
    format!(
        "warning: {block}, {name}: more than {MOST_TIMES} times as many {names} {more} as {fewer}\n"
    )
}
