//! What stands beside every figure of a column: `5 (1)`, `6 (2)`, `5 p`, `6 p`.
//!
//! Recognizes numbers that differ, and one letter. Speaks against marks: that they stand at a few
//! figures only; second figures, and units, stand at all of them. The author is asked, and answers by
//! the example of one.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let asked = import(b"Month,Boxes\n2025-01,5 p\n2025-02,6 p\n", &Wishes::default());
//! assert!(asked.findings.troubles[0].help.contains("--means '5 p=5 (p)'"));
//! let means = vec![("5 p".to_owned(), "5 (p)".to_owned())];
//! let wishes = Wishes { means, ..Wishes::default() };
//! assert!(import(b"Month,Boxes\n2025-01,5 p\n2025-02,6 p\n", &wishes).findings.ok);
//! ```

use std::collections::BTreeMap;

use super::column::Column;
use super::doubtful::bare;
use super::meant::flag;
use super::sheet::Cell;
use super::trouble::{Trouble, TroubleKind};

/// Marks, each with how often it was met and where first.
pub type Marked = BTreeMap<String, (usize, Option<Cell>)>;

/// What is asked about the marks of a column with so many figures.
pub fn question(marked: &Marked, figures: usize, column: &Column) -> Option<Trouble> {
    numbered(marked, figures).or_else(|| lettered(marked, figures, column))
}

/// Footnotes stand at a few figures, and second figures at all of them.
fn numbered(marked: &Marked, figures: usize) -> Option<Trouble> {
    let numbers = || marked.iter().filter(|(mark, _)| mark.parse::<u32>().is_ok());
    let times: usize = numbers().map(|(_, (times, _))| times).sum();
    let (mark, (_, cell)) = numbers().next().filter(|_| times == figures)?;
    if numbers().count() < 2 {
        return None;
    }
    let what =
        format!("`{mark}` is beside this figure, and a number is beside every other figure, too");
    let flag = cell.as_ref().map_or(String::new(), |it| flag(&it.text, bare(&it.text, mark)));
    let help = format!(
        "if they are a second set of figures, write them into a column of their own; if they are \
         footnote numbers, use {flag}"
    );
    Some(Trouble::at(TroubleKind::BesideEach, cell.as_ref(), what, help))
}

/// A letter at every figure is a unit rather than a mark.
fn lettered(marked: &Marked, figures: usize, column: &Column) -> Option<Trouble> {
    let is_letter = |mark: &str| mark.chars().all(|c| c.is_ascii_alphabetic());
    let mut all = marked.iter().filter(|(mark, _)| is_letter(mark));
    let (mark, (_, cell)) = all.find(|(_, (times, _))| *times == figures && figures > 1)?;
    let what = format!("`{mark}` appears beside every figure in {}", column.name);
    let text = cell.as_ref().map_or("", |cell| cell.text.as_str());
    let bare = bare(text, mark);
    let help = format!(
        "if it is a mark, use {}; if it is a unit, use {}, and put it into the story's document",
        flag(text, &format!("{bare} ({mark})")),
        flag(text, bare)
    );
    Some(Trouble::at(TroubleKind::BesideEach, cell.as_ref(), what, help))
}
