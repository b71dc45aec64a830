//! An export of a spreadsheet.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf_fuzz::desk::import::{Wishes, import};

fuzz_target!(|export: &[u8]| {
    let read = import(export, &Wishes::default());
    assert_eq!(read.series.is_some(), read.findings.troubles.is_empty());
    if let Some(series) = read.series {
        series.csv("import");
    }
});
