//! Shapes of tables: long and wide, upright and on their side, with words around them.

use nutgraf::desk::import::Wishes;

use crate::{notes, read, wished};

#[test]
fn titles_above_and_footnotes_below_are_said_and_left_out() {
    let text = "\
Port office,,
As of March 2025,,

Month,Boxes,Remarks
2025-01,1,
2025-02,2,revised
Total,3,
(p) provisional,,
";
    assert_eq!(read(text), "month,value\n2025-01,1\n2025-02,2\n");
    let expected = [
        "A1: `Port office`: left out, above the header",
        "A2: `As of March 2025`: left out, above the header",
        "A7: `Total`: left out, below the table",
        "A8: `(p) provisional`: left out, below the table",
    ];
    assert_eq!(notes(text), expected);
}

/// A title that is nothing but a date is no row of the table.
#[test]
fn a_date_alone_above_the_header_is_a_title() {
    let text = "January 2026;\nMonth;Boxes\n2025-01;1\n2025-02;2\n";
    assert_eq!(read(text), "month,value\n2025-01,1\n2025-02,2\n");
}

#[test]
fn sums_between_the_rows_are_left_out() {
    let text = "m,v\nDec 2024,1\n2024,12\nTotal 2024,12\nJan 2025,2\n";
    assert_eq!(read(text), "month,value\n2024-12,1\n2025-01,2\n");
    assert_eq!(
        notes(text),
        ["A3: `2024`: left out, a row of sums", "A4: `Total 2024`: left out, a row of sums"]
    );
}

#[test]
fn a_long_table_keeps_what_tells_the_series_apart() {
    let text = "\
Unit,Area,Month,Remark,Value
kg,North,Jan 2025,a,1
kg,North,Feb 2025,b,2
kg,South,Jan 2025,c,3
kg,South,Feb 2025,d,4
";
    let expected = "month,area-name,value\n2025-01,north,1\n2025-02,north,2\n2025-01,south,3\n2025-02,south,4\n";
    assert_eq!(read(text), expected);
}

#[test]
fn two_columns_of_words_are_two_choices() {
    let text = "month;area;kind;n\n2025-01;N;a;1\n2025-01;N;b;2\n2025-01;S;a;3\n2025-01;S;b;4\n";
    let expected =
        "month,area-name,kind,value\n2025-01,n,a,1\n2025-01,n,b,2\n2025-01,s,a,3\n2025-01,s,b,4\n";
    assert_eq!(read(text), expected);
}

#[test]
fn a_wide_table_has_a_series_for_each_column_and_merged_names_hold_to_the_right() {
    let text = ";North;;South;\nMonth;in;out;in;out\n2025-01;1;2;3;4\n";
    let expected = "month,series,value\n2025-01,north-in,1\n2025-01,north-out,2\n2025-01,south-in,3\n2025-01,south-out,4\n";
    assert_eq!(read(text), expected);
}

#[test]
fn months_may_run_across() {
    let text = "geo\t2025M01\t2025M02\t2025M03\nNorth\t1\t:\t3\nSouth\t4\t5\t6\n";
    let expected = "month,series,value\n2025-01,north,1\n2025-02,north,\n2025-03,north,3\n\
                    2025-01,south,4\n2025-02,south,5\n2025-03,south,6\n";
    assert_eq!(read(text), expected);
    assert_eq!(notes(text), ["C2: `:`: read as unknown"]);
}

#[test]
fn years_and_months_in_two_columns_belong_together() {
    let expected = "month,value\n2024-12,1\n2025-01,2\n2025-02,3\n";
    assert_eq!(read("Year,Month,Boxes\n2024,12,1\n2025,1,2\n2025,2,3\n"), expected);
    assert_eq!(read("Month;Year;Boxes\nDEC;2024;1\nJAN;2025;2\nFEB;2025;3\n"), expected);
}

#[test]
fn the_newest_month_may_come_first_and_missing_ones_are_not_known() {
    let text = "m,v\n2025-05,5\n2025-04,4\n2025-01,1\n";
    assert_eq!(read(text), "month,value\n2025-01,1\n2025-02,\n2025-03,\n2025-04,4\n2025-05,5\n");
    assert_eq!(notes(text), ["2025-02 and 1 more missing: written as unknown"]);
}

#[test]
fn a_month_without_a_figure_at_either_end_is_kept() {
    assert_eq!(
        read("m;v\n2025-01;\n2025-02;2\n2025-03;\n"),
        "month,value\n2025-01,\n2025-02,2\n2025-03,\n"
    );
}

#[test]
fn columns_are_chosen_by_name_or_letter() {
    let text = "m,North,South,East\n2025-01,1,2,3\n";
    let columns = |names: &[&str]| Wishes {
        columns: names.iter().map(|name| (*name).to_owned()).collect(),
        ..Wishes::default()
    };
    assert_eq!(wished(text, &columns(&["south"])), "month,value\n2025-01,2\n");
    assert_eq!(
        wished(text, &columns(&["B", "d"])),
        "month,series,value\n2025-01,north,1\n2025-01,east,3\n"
    );
    assert_eq!(
        wished(text, &columns(&["Suoth"])),
        "there is no column `Suoth` in the table\nno column has figures"
    );
}

#[test]
fn names_become_ids_that_differ() {
    let text = "Date,Boxes (m³),Boxes  m³,Årsmål\n2025-01,1,2,3\n";
    let expected =
        "month,series,value\n2025-01,boxes-m3,1\n2025-01,boxes-m3-2,2\n2025-01,arsmal,3\n";
    assert_eq!(read(text), expected);
}

#[test]
fn a_table_without_a_header_is_read() {
    assert_eq!(read("2025-01;1\n2025-02;2\n"), "month,value\n2025-01,1\n2025-02,2\n");
}

/// What is copied out of a spreadsheet has tabs; a row of it also looks like a date and a figure.
#[test]
fn years_and_months_between_tabs() {
    let expected = "month,value\n2025-01,1204.5\n2025-02,3\n";
    assert_eq!(read("Year\tMonth\tv\n2025\tJan\t1,204.5\n2025\tFeb\t3\n"), expected);
    let expected = "month,value\n2025-01,1\n2025-02,3\n";
    assert_eq!(read("Year\tMonth\tv\n2025\tJan\t1\n2025\tFeb\t3\n"), expected);
}

/// As statistical offices write it: a year to a row, with its sum at the end.
#[test]
fn years_down_and_months_across() {
    let text = "\
Landings;;;;;
Year;Jan;Feb;Mar;Apr;Total
2024;1,5;2;n/a;4;7,5
2025;5;6;;;11
Source: Port office;;;;;
";
    let expected = "month,value\n2024-01,1.5\n2024-02,2\n2024-03,\n2024-04,4\n";
    assert!(read(text).starts_with(expected), "{}", read(text));
    assert!(read(text).ends_with("2024-12,\n2025-01,5\n2025-02,6\n"), "{}", read(text));
    let told = notes(text);
    assert!(told.contains(&"F2: `Total`: left out, no month".to_owned()), "{told:?}");
    let what = "years from column A were combined with months from row 2";
    assert!(told.contains(&what.to_owned()), "{told:?}");
}

#[test]
fn years_down_and_months_across_for_several_series() {
    let text = "Port,Year,Jan,Feb,Mar\nNorth,2025,1,2,3\nSouth,2025,4,5,x\n";
    assert_eq!(read(text), "E3: `x` cannot be read as a number");
    let expected = "month,port,value\n2025-01,north,1\n2025-02,north,2\n2025-03,north,3\n\
                    2025-01,south,4\n2025-02,south,5\n2025-03,south,6\n";
    assert_eq!(read(&text.replace('x', "6")), expected);
    // A row may end before the last column of words.
    let text = "Year,Jan,Feb,Mar,Port\n2025,1,2,3,North\n2025,4,5,6\n";
    assert!(read(text).starts_with("month,port,value\n2025-01,north,1\n"), "{}", read(text));
}

#[test]
fn fiscal_years_down_and_months_across() {
    let text = "Fiscal year,Oct,Nov,Dec,Jan\n2025,1,2,3,4\n";
    let what = "A1: this is a fiscal year, and its months fall in two calendar years";
    assert_eq!(read(text), what);
    let wishes = Wishes { year_begins: Some(10), ..Wishes::default() };
    let expected = "month,value\n2024-10,1\n2024-11,2\n2024-12,3\n2025-01,4\n";
    assert_eq!(wished(text, &wishes), expected);
}
