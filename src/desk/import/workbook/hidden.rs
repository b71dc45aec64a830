//! Hidden rows and columns of a sheet: they are read as all others, and told.
//!
//! Recognizes them by what the file says of rows and columns; a filter hides rows as well. Nothing
//! speaks against telling them: figures that nobody sees may be wrong or out of date.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let book = std::fs::read("tests/import/workbooks/landings.xlsx").unwrap();
//! let read = import(&book, &Wishes::default());
//! assert!(read.findings.notes.iter().any(|it| it.what == "hidden rows, which were read: 5"));
//! ```

use super::super::sheet::letter;
use super::super::trouble::{Trouble, TroubleKind};
use super::sheet_layout::SheetLayout;

/// The most spans that are named.
const MOST: usize = 12;

/// A note for hidden rows and one for hidden columns, if there are any.
pub fn told(layout: &SheetLayout) -> Vec<Trouble> {
    let rows: Vec<String> =
        layout.hidden_rows.iter().map(|(a, b)| span(a.to_string(), b.to_string())).collect();
    let columns: Vec<String> = layout
        .hidden_columns
        .iter()
        .map(|(a, b)| span(letter(*a as usize - 1), letter(*b as usize - 1)))
        .collect();
    let note = |what: &str, places: &[String]| {
        let shown = places.get(..MOST.min(places.len())).unwrap_or_default().join(", ");
        let more = if places.len() > MOST { " and others" } else { "" };
        (!places.is_empty()).then(|| {
            Trouble::whole(
                TroubleKind::Hidden,
                format!("hidden {what}, which were read: {shown}{more}"),
                "",
            )
        })
    };
    [note("rows", &rows), note("columns", &columns)].into_iter().flatten().collect()
}

fn span(first: String, last: String) -> String {
    if first == last { first } else { format!("{first} to {last}") }
}
