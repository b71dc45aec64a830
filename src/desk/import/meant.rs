//! What a text of the table means, where the author says it by example: `--means 2025.1=2025-10`.
//!
//! Recognizes the text of a cell that can be read in two ways, and what it was said to mean. Speaks
//! against it: a meaning that is none of the readings; the author is asked again.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let means = vec![("2025.1".to_owned(), "2025-10".to_owned())];
//! let wishes = Wishes { means, ..Wishes::default() };
//! let read = import(b"Month;Boxes\n2025.1;1\n2025.11;2\n", &wishes);
//! assert!(read.series.unwrap().csv("x").ends_with("2025-10,1,x\n2025-11,2,x\n"));
//! ```

use super::findings::Findings;
use super::plain::plain;
use super::trouble::{Trouble, TroubleKind};

/// Texts of cells, each with what it means.
pub type Means = [(String, String)];

/// What a text was said to mean.
pub fn meant<'m>(means: &'m Means, text: &str) -> Option<&'m str> {
    let said = means.iter().find(|(own, _)| plain(own) == text)?;
    Some(said.1.trim())
}

/// Which of the readings of a cell was said to be meant; noted as needed.
pub fn chosen(
    means: &Means,
    text: &str,
    readings: &[&str],
    findings: &mut Findings,
) -> Option<usize> {
    let said = meant(means, text)?;
    let at = readings.iter().position(|reading| *reading == said)?;
    findings.meant.insert(text.to_owned());
    Some(at)
}

/// The flag by which a text means something, as it is typed.
///
/// ```
/// use nutgraf::desk::import::meant::flag;
///
/// assert_eq!(flag("2025.1", "2025-10"), "--means 2025.1=2025-10");
/// assert_eq!(flag("I 2025", "2025-01"), "--means 'I 2025=2025-01'");
/// ```
pub fn flag(text: &str, meaning: &str) -> String {
    let written = format!("{text}={meaning}");
    let is_bare = |c: char| c.is_ascii_alphanumeric() || ".,:/_=+-".contains(c);
    match written.chars().all(is_bare) && !written.starts_with('-') {
        true => format!("--means {written}"),
        false if written.contains('\'') => format!("--means \"{written}\""),
        false => format!("--means '{written}'"),
    }
}

/// Says which of the texts that were said to mean something did not need it.
pub fn tell_unneeded(means: &Means, findings: &mut Findings) {
    let needed = |text: &str| findings.meant.contains(plain(text).as_ref());
    let idle = means.iter().filter(|(text, _)| !needed(text));
    let told = idle.map(|(text, meaning)| {
        let flag = flag(text, meaning);
        let what = format!("{flag} was not needed: no question is about a cell with this text");
        Trouble::whole(TroubleKind::IdleFlag, what, "")
    });
    let told: Vec<Trouble> = told.collect();
    findings.notes.extend(told);
}
