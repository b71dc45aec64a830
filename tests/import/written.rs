//! Forms in which times, figures, names and units are written, each of which was not read once.

use nutgraf::desk::import::{Wishes, import};

use crate::{notes, read};

fn table(months: &[&str]) -> String {
    let rows = months.iter().zip(1..).map(|(month, figure)| format!("{month};{figure}\n"));
    format!("Month;Boxes\n{}", rows.collect::<String>())
}

#[test]
fn the_forms_of_iso_8601_are_read() {
    let expected = "month,value\n2025-01,1\n2025-02,2\n";
    for months in [
        ["20250131T000000Z", "20250228T000000Z"],
        ["2025-01-31T00Z", "2025-02-28T00Z"],
        ["2025-01-31T0930+0100", "2025-02-28T0930+0100"],
        ["P1M/2025-01-31", "P1M/2025-02-28"],
        ["2025-01-01/31", "2025-02-01/28"],
        ["2025-01-01/01-31", "2025-02-01/02-28"],
        ["2025W051", "2025W091"],
    ] {
        assert_eq!(read(&table(&months)), expected, "{months:?}");
    }
    let quarters = table(&["2025-01/03", "2025-04/06"]);
    assert!(read(&quarters).contains("by quarter"), "{}", read(&quarters));
}

#[test]
fn every_dash_before_a_figure_is_a_minus() {
    let told = read("Month,Net\n2025-01,–5\n2025-02,—6\n2025-03,﹣7\n");
    for figure in ["–5", "—6", "﹣7"] {
        assert!(told.contains(&format!("`{figure}` is less than zero")), "{told}");
    }
}

#[test]
fn signs_that_nobody_sees_change_no_figure() {
    let text = "Month,Boxes\n2025-01,12\u{200d}\n2025-02,1\u{fe0f}3\n2025-03\u{200c},1\u{34f}4\n";
    assert_eq!(read(text), "month,value\n2025-01,12\n2025-02,13\n2025-03,14\n");
}

#[test]
fn units_may_begin_with_a_number() {
    let text = "Month,Exports,Imports\n,1000 EUR,1000 EUR\n2025-01,10,20\n2025-02,11,21\n";
    let found = import(text.as_bytes(), &Wishes::default());
    assert_eq!(found.series.as_ref().map(|series| series.unit.as_str()), Some("1000 EUR"));
    assert!(read(text).contains("2025-02,imports,21\n"), "{}", read(text));
    // Of amounts of money one may be round.
    let stock = "Month,North,South\nStock,1000 EUR,250 EUR\n2025-01,10,20\n2025-02,11,21\n";
    assert!(read(stock).contains("would be left out"), "{}", read(stock));
}

#[test]
fn a_backslash_before_a_mark_splits_no_column() {
    let text = "| Month | Boxes |\n|---|---|\n| 2025-01 | 1,204 |\n| 2025-02 | 2,305 |\n\
                | 2025-03 | 3,100.5\\* |\n";
    assert_eq!(read(text), "month,value\n2025-01,1204\n2025-02,2305\n2025-03,3100.5\n");
    let found = import(text.as_bytes(), &Wishes::default());
    assert_eq!(found.findings.marks.len(), 1, "{:?}", notes(text));
    let keys =
        format!("Month,Boxes\n\"{}\\t\",1\n{}", "x,".repeat(9_000), "2025-01,1\n".repeat(9_000));
    assert!(!import(keys.as_bytes(), &Wishes::default()).findings.ok);
}

#[test]
fn a_month_with_two_empty_figures_begins_no_other_table() {
    let text = "Start,End,Boxes\n2025-01-01,2025-01-31,5\n2025-02-01,2025-02-28,\n\
                2025-03-01,2025-03-31,7\n2025-04-01,2025-04-30,\n2025-05-01,2025-05-31,9\n";
    let expected = "month,value\n2025-01,5\n2025-02,\n2025-03,7\n2025-04,\n2025-05,9\n";
    assert_eq!(read(text), expected);
}

#[test]
fn a_number_too_large_for_a_year_stops_nothing() {
    let text = "Month,Net\nJan,-15000\nFeb,18000\n";
    assert!(read(text).contains("have no year"), "{}", read(text));
    let far = "Month,Fiscal id,Boxes\n2025-01,-9223372036854775808,1\n2025-02,5,2\n";
    assert!(!read(far).is_empty());
}
