//! The balance of options as plain text, for the terminal of an author.

use std::fmt::Write as _;

use super::speakers::alike;
use crate::story::Source;
use crate::story::argument::Side;
use crate::story::balance::{Balance, Both, Count, LARGEST_PART, MOST_TIMES, uneven};
use crate::story::options::{Filled, Options};

/// The columns of a side.
const COLUMNS: [&str; 5] = ["holds", "concedes", "reports", "words", "speakers"];

/// What [`Count::amounts`] counts.
const AMOUNTS: [&str; 3] = ["arguments", "words", "speakers"];

/// A table with a row for each option, each family and all, the texts that supply the arguments and
/// the speakers who make them, and a warning for each that is beyond the bounds.
pub fn report(options: &Options, sources: &[Source]) -> String {
    let counts = Balance::of(options);
    let ids = options.options.iter().map(|option| option.id.to_string());
    let families = options.families.iter().map(|family| format!("all of {}", family.id));
    let all = (format!("all {}", options.options.len()), counts.all);
    let rows: Vec<(String, Both)> = ids
        .zip(counts.options.iter().copied())
        .chain(families.zip(counts.families.iter().copied()))
        .chain([all])
        .collect();
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let side = COLUMNS.len() * 10 - 1;
    let mut text = format!("{:width$} {:<side$} against\n", "", "for");
    text += &line(&options.id, width, [COLUMNS, COLUMNS].concat());
    for (name, both) in &rows {
        text += &line(name, width, both.iter().flat_map(|count| cells(*count)).collect());
    }
    text += &supplied(options, &counts, sources);
    text += &made(&counts);
    for (name, both) in &rows {
        for (side, over) in uneven(*both) {
            text += &outweighs(&options.id, name, side, over);
        }
    }
    text += &two_spellings(options);
    text + &empty(options) + &without_holder(options, &counts)
}

fn cells(count: Count) -> Vec<usize> {
    [count.stances.as_slice(), &[count.words, count.speakers]].concat()
}

fn line<T: ToString>(name: &str, width: usize, cells: Vec<T>) -> String {
    let mut text = format!("{name:width$}");
    for cell in cells {
        // Writing to a string cannot fail.
        let _ = write!(text, " {:>9}", cell.to_string());
    }
    text + "\n"
}

/// How many arguments each text supplies, and a warning for one that supplies too many.
fn supplied(options: &Options, counts: &Balance, sources: &[Source]) -> String {
    let id = |source: crate::story::SourceId| {
        sources.get(usize::from(source.0)).map_or("", |source| source.id.as_str())
    };
    let each = counts.texts.iter().map(|(source, count)| format!("{} {count}", id(*source)));
    let mut text = format!("arguments by text: {}\n", each.collect::<Vec<_>>().join(", "));
    let all = options.arguments.len();
    for (source, count) in counts.heavy() {
        let _ = writeln!(
            text,
            "warning: {}: {} supplies {count} of {all} arguments, more than one in {LARGEST_PART}; \
             add arguments from other texts",
            options.id,
            id(source),
        );
    }
    text
}

/// How many arguments each speaker makes.
fn made(counts: &Balance) -> String {
    let several = counts.speakers.iter().filter(|(_, count)| *count > 1);
    let mut each: Vec<String> = several.map(|(id, count)| format!("{id} {count}")).collect();
    let single = counts.speakers.len() - each.len();
    if single > 0 {
        let others = if each.is_empty() { "" } else { "other " };
        each.push(format!("{single} {others}with 1 each"));
    }
    format!("arguments by speaker: {}\n", each.join("; "))
}

/// A warning for each two spellings that may be of one speaker.
fn two_spellings(options: &Options) -> String {
    let mut text = String::new();
    for (one, other) in alike(&options.arguments) {
        let _ = writeln!(
            text,
            "warning: {}: “{one}” and “{other}” may be one speaker; if so, give both the same \
             `speaker_id`, otherwise give each its own",
            options.id
        );
    }
    text
}

fn outweighs(block: &str, name: &str, side: Side, over: [bool; 3]) -> String {
    let names: Vec<&str> =
        AMOUNTS.into_iter().zip(over).filter_map(|(name, over)| over.then_some(name)).collect();
    let (more, fewer) = (word(side), word(side.other()));
    let names = names.join(", ");
    format!(
        "warning: {block}, {name}: more than {MOST_TIMES} times as many {names} {more} as {fewer}\n"
    )
}

/// The options that have no argument on a side, and those that have only general ones there.
fn empty(options: &Options) -> String {
    let mut text = String::new();
    for (filled, what) in [
        (Filled::Nothing, "no argument"),
        (Filled::General, "only arguments about the whole family"),
    ] {
        for side in Side::BOTH {
            let all = options.options.iter().enumerate();
            let such = all.filter(|(place, _)| options.filled(*place, side) == filled);
            let ids: Vec<&str> = such.map(|(_, option)| option.id.as_str()).collect();
            if !ids.is_empty() {
                let (block, side, ids) = (&options.id, word(side), ids.join(", "));
                let _ = writeln!(text, "note: {block}: {what} {side}: {ids}");
            }
        }
    }
    text
}

/// A warning for each family of which nobody argues a side in their own name.
fn without_holder(options: &Options, counts: &Balance) -> String {
    let mut text = String::new();
    for (family, both) in options.families.iter().zip(&counts.families) {
        for (side, count) in Side::BOTH.into_iter().zip(both) {
            if count.held() == 0 {
                let (block, id, side) = (&options.id, &family.id, word(side));
                let _ = writeln!(
                    text,
                    "warning: {block}, {id}: nobody argues {side} it in their own name; look for \
                     somebody who does"
                );
            }
        }
    }
    text
}

fn word(side: Side) -> &'static str {
    match side {
        Side::Pro => "for",
        Side::Con => "against",
    }
}
