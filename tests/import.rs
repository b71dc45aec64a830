//! Exports as they are found, and what is read of them.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "import/account.rs"]
mod account;
#[path = "import/ambiguous.rs"]
mod ambiguous;
#[path = "import/binary.rs"]
mod binary;
#[path = "import/built.rs"]
mod built;
#[path = "import/cases.rs"]
mod cases;
#[path = "import/changed.rs"]
mod changed;
#[path = "import/codes.rs"]
mod codes;
#[path = "import/decoded.rs"]
mod decoded;
#[path = "import/dialects.rs"]
mod dialects;
#[path = "import/doubtful.rs"]
mod doubtful;
#[path = "import/every_shape.rs"]
mod every_shape;
#[path = "import/explained.rs"]
mod explained;
#[path = "import/exports.rs"]
mod exports;
#[path = "import/figures.rs"]
mod figures;
#[path = "import/formulas.rs"]
mod formulas;
#[path = "import/further.rs"]
mod further;
#[path = "import/large.rs"]
mod large;
#[path = "import/layouts.rs"]
mod layouts;
#[path = "import/meant.rs"]
mod meant;
#[path = "import/misread.rs"]
mod misread;
#[path = "import/odd.rs"]
mod odd;
#[path = "import/overlapping.rs"]
mod overlapping;
#[path = "import/overruled.rs"]
mod overruled;
#[path = "import/readings.rs"]
mod readings;
#[path = "import/refused.rs"]
mod refused;
#[path = "import/sections.rs"]
mod sections;
#[path = "import/shown.rs"]
mod shown;
#[path = "import/swallowed.rs"]
mod swallowed;
#[path = "import/tables.rs"]
mod tables;
#[path = "import/times.rs"]
mod times;
#[path = "import/units.rs"]
mod units;
#[path = "import/vain.rs"]
mod vain;
#[path = "import/worded.rs"]
mod worded;
#[path = "import/workbooks.rs"]
mod workbooks;
#[path = "import/written.rs"]
mod written;
#[path = "import/years.rs"]
mod years;

use nutgraf::desk::import::{Import, Wishes, import};

/// The series without the column of the source, or what is wrong.
pub fn read(text: &str) -> String {
    told(&import(text.as_bytes(), &Wishes::default()))
}

/// The same with wishes.
pub fn wished(text: &str, wishes: &Wishes) -> String {
    told(&import(text.as_bytes(), wishes))
}

/// The series of what was read, or what is wrong.
pub fn told(read: &Import) -> String {
    match &read.series {
        Some(series) => series.csv("@").replace(",@\n", "\n").replace(",source\n", "\n"),
        None => troubles(read).join("\n"),
    }
}

fn troubles(read: &Import) -> Vec<String> {
    let troubles = read.findings.troubles.iter().map(|trouble| {
        let place =
            trouble.row.map(|row| format!("{}{row}: ", trouble.column.as_deref().unwrap_or("")));
        format!("{}{}", place.unwrap_or_default(), trouble.what)
    });
    troubles.collect()
}

/// Every note with its place.
pub fn notes(text: &str) -> Vec<String> {
    let read = import(text.as_bytes(), &Wishes::default());
    let notes = read.findings.notes.iter().map(|note| {
        let place = note.row.map(|row| format!("{}{row}: ", note.column.as_deref().unwrap_or("")));
        format!("{}{}", place.unwrap_or_default(), note.what)
    });
    notes.collect()
}
