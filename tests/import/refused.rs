//! What makes no series, and how that is said.

use nutgraf::desk::import::Wishes;

use crate::{read, wished};

#[test]
fn quarters_years_and_weeks_are_refused_in_plain_words() {
    let refused =
        |by| format!("A2: the figures are given {by}, but a chart has one figure per month");
    assert_eq!(read("Quarter;v\n2025Q1;1\n2025Q2;2\n"), refused("by quarter"));
    assert_eq!(read("p,v\nQ1 2025,1\nQ2 2025,2\n"), refused("by quarter"));
    assert_eq!(read("p,v\nH1 2025,1\nH2 2025,2\n"), refused("by half-year"));
    assert_eq!(read("Year;v\n2024;1\n2025;2\n"), refused("by year"));
    assert_eq!(read("p;v\n2025-W01;1\n2025-W02;2\n"), refused("by week"));
}

/// Quarters and years often come as the first or last day.
#[test]
fn quarters_and_years_written_as_days_are_found() {
    let quarters = "d,v\n2024-03-31,1\n2024-06-30,2\n2024-09-30,3\n";
    assert_eq!(
        read(quarters),
        "A2: the figures are given by quarter, but a chart has one figure per month"
    );
    let years = "d,v\n2023-12-31,1\n2024-12-31,2\n";
    assert_eq!(
        read(years),
        "A2: the figures are given by year, but a chart has one figure per month"
    );
    let school = "d,v\n2009/10,1\n2010/11,2\n2011/12,3\n";
    assert_eq!(
        read(school),
        "A2: the figures are given by year, but a chart has one figure per month"
    );
}

#[test]
fn days_are_not_added_up_behind_the_author() {
    let text = "d,v\n2025-01-01,1\n2025-01-02,2\n";
    assert_eq!(
        read(text),
        "A2: the figures are given by day, but a chart has one figure per month"
    );
    let weeks = "d,v\n2025-01-06,1\n2025-01-13,2\n2025-01-20,2\n";
    assert_eq!(
        read(weeks),
        "A2: the figures are given by week, but a chart has one figure per month"
    );
    let twice = "d,v\n2025-01,1\n2025-01,2\n2025-02,2\n";
    let what = "A3: there is more than one row for 2025-01, but a series has one figure per month";
    assert_eq!(read(twice), what);
}

/// A fiscal year begins in another calendar year than its name says.
#[test]
fn fiscal_years_are_not_taken_for_calendar_years() {
    let text = "Fiscal Year,Month,v\n2025,OCT,1\n2025,NOV,2\n2025,DEC,3\n2025,JAN,4\n";
    let what = "A1: this is a fiscal year, and its months fall in two calendar years";
    assert_eq!(read(text), what);
    let wishes = Wishes { year_begins: Some(10), ..Wishes::default() };
    let expected = "month,value\n2024-10,1\n2024-11,2\n2024-12,3\n2025-01,4\n";
    assert_eq!(wished(text, &wishes), expected);
}

#[test]
fn a_cell_that_cannot_be_read_is_named() {
    let text = "m;v;w\n2025-01;<5;1\nJnauary;2;2\n2025-03;-3;3\n2025-04;4;5 €\n2025-05;4;5 $\n2025-06;4;9999999999999\n";
    let expected = "\
A3: `Jnauary` cannot be read as a month
B2: `<5` cannot be read as a number
B4: `-3` is less than zero
C6: `5 $` has a different unit from the cells above
C7: `9999999999999` is too large to be drawn";
    assert_eq!(read(text), expected);
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    let none = "no column says which month each row is for";
    for text in ["a,b\n1,2\n", "Just\na text\n"] {
        assert_eq!(read(text), none, "{text:?}");
    }
    let words = "m,v\n2025-01,x\n2025-02,y\n";
    assert_eq!(read(words), "B2: no column has figures: `x` is not a number");
}

#[test]
fn a_wrong_year_does_not_fill_the_disk() {
    let mut text = "m;n1;n2;n3\n".to_owned();
    for month in ["1500-01", "1500-02", "2199-12"] {
        text += &format!("{month};1;2;3\n");
    }
    assert_eq!(
        read(&text),
        "there are 8400 months from 1500-01 to 2199-12; with 3 series, that makes more than 20000 \
         rows"
    );
}

#[test]
fn more_than_two_choices_are_refused() {
    let text = "m;a;b;x;y\n2025-01;p;r;1;2\n2025-01;p;s;1;2\n2025-01;q;r;1;2\n";
    assert_eq!(read(text), "more than two columns tell the series apart");
}

#[test]
fn a_table_with_too_many_rows_is_refused() {
    let rows: String = (0..200_001).map(|row| format!("2025-01;a{row};1\n")).collect();
    let text = format!("m;a;v\n{rows}");
    assert_eq!(read(&text), "the table has 200001 rows; at most 200000 can be used");
}

/// What is left out above and below the table are titles and remarks, never figures: the first or
/// the newest month would be gone.
#[test]
fn a_month_written_wrongly_at_an_end_of_the_table_is_told() {
    for (text, expected) in [
        ("m,v\n2025-13,1\n2025-03,2\n2025-04,3\n", "A2: `2025-13` cannot be read as a month"),
        ("m,v\n2025-03,1\n2025-04,2\n2025-44,3\n", "A4: `2025-44` cannot be read as a month"),
        ("m;v\nMar 25;1\nApr 25;2\nMiay 25;3\n", "A4: `Miay 25` cannot be read as a month"),
        ("m;v\n32.01.2025;1\n28.02.2025;2\n", "A2: `32.01.2025` cannot be read as a month"),
    ] {
        assert_eq!(read(text), expected);
    }
    // Sums, years and remarks are still none.
    let text = "Table 1;\nm;v\n2025-01;1\n2025-02;2\nTotal 2025;3\n2024;9\nNote 3;\n";
    assert_eq!(read(text), "month,value\n2025-01,1\n2025-02,2\n");
}

#[test]
fn a_file_that_is_no_table_is_called_by_its_name() {
    let workbook = "this looks like a workbook but cannot be read as one";
    assert_eq!(read("PK\u{3}\u{4}\u{14}"), workbook);
    assert_eq!(read("\n \n"), "the file is empty");
    assert_eq!(read("<!DOCTYPE html><table>"), "this is a web page or XML, not a table");
    assert_eq!(read("Month,Boxes\n"), "there is only one row in the file");
}

#[test]
fn a_quotation_mark_that_stays_open_is_told() {
    let text = "m,v\n2025-01,\"1\n2025-02,2\n2025-03,3\n";
    assert_eq!(read(text), "B2: a quotation mark opens at `1` but is never closed");
    // An inch is none.
    let text = "m,v,w\n2025-01,1,5\" pipe\n2025-02,2,6 pipe\n";
    assert!(read(text).starts_with("month,"), "{}", read(text));
}

/// Commas in numbers without quotes give cells that no header names.
#[test]
fn a_cell_beyond_the_header_is_told() {
    let text = "m,v\n2025-01,1,204\n2025-02,1,305\n";
    assert_eq!(read(text), "C2: `204` is to the right of the last column name");
    assert_eq!(read("m,v\n2025-01,1,\n2025-02,2,\n"), "month,value\n2025-01,1\n2025-02,2\n");
}

#[test]
fn figures_with_words_are_named() {
    let text = "m,v\n2025-01,1.5 kg\n2025-02,2 kg\n";
    assert_eq!(read(text), "B2: no column has figures: `1.5 kg` is not a number");
}

/// Figures from 1 to 12 below the name of a month are no months.
#[test]
fn a_column_called_after_a_month_is_not_one_of_months() {
    let year = "A2: the figures are given by year, but a chart has one figure per month";
    assert_eq!(read("Year,Jan,Feb\n2024,12,3\n2025,1,4\n"), year);
}
