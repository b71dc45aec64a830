//! The parts of a cell that may be a date.

use self::Piece::{Number, Word};

/// A part of a date.
pub enum Piece {
    /// Digits.
    Number(String),
    /// Letters in lower case.
    Word(String),
}

/// Runs of digits and of letters; `None` where something else stands than what dates are made of.
pub fn pieces(text: &str) -> Option<Vec<Piece>> {
    // Longer texts are no dates, and lists of words need not be looked at.
    if text.len() > 40 {
        return None;
    }
    // In a date a comma stands before a blank: without, it separates columns.
    let joins = text.split(',').skip(1).any(|after| !after.starts_with(char::is_whitespace));
    // A tab always does.
    if joins || text.contains('\t') {
        return None;
    }
    let mut all = Vec::new();
    let mut joined = false;
    for c in text.chars() {
        match (all.last_mut(), c) {
            (Some(Number(digits)), '0'..='9') if joined => digits.push(c),
            (Some(Word(letters)), c) if joined && c.is_alphabetic() => {
                letters.extend(c.to_lowercase());
            }
            (_, '0'..='9') => all.push(Number(c.into())),
            (_, c) if c.is_alphabetic() => all.push(Word(c.to_lowercase().collect())),
            (_, c) if "-/.,'’_".contains(c) || c.is_whitespace() => {
                joined = false;
                continue;
            }
            _ => return None,
        }
        joined = true;
    }
    // 1st of January, 1 de enero de 2025
    const SMALL: [&str; 9] = ["st", "nd", "rd", "th", "of", "de", "del", "er", "the"];
    all.retain(|piece| !matches!(piece, Word(word) if SMALL.contains(&word.as_str())));
    Some(all)
}

/// The day of `2025-01-31T00:00:00` or `31/01/2025 0:00`.
pub fn without_time(text: &str) -> &str {
    match text.split_once(['T', ' ']) {
        Some((day, time))
            if time.contains(':') && time.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            day
        }
        _ => text,
    }
}
