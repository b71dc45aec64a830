//! Tables whose parts stand where nobody expects them, and codes that may mean two things.

use nutgraf::desk::import::{Wishes, import};

use crate::read;

/// What is refused, as it was read.
fn refused(text: &str) -> (String, String) {
    let read = import(text.as_bytes(), &Wishes::default());
    let series = read.refused.map_or_else(String::new, |series| series.csv("@"));
    let what = read.findings.troubles.first().map_or_else(String::new, |it| it.what.clone());
    (what, series.replace(",@\n", "\n").replace(",source\n", "\n"))
}

#[test]
fn quarters_and_weeks_are_read_as_such() {
    for (text, by, series) in [
        (
            "Year,Q1,Q2,Total\n2024,1,2,3\n2025,3,,3\n",
            "quarter",
            "month,value\n2024-Q1,1\n2024-Q2,2\n2024-Q3,\n2024-Q4,\n2025-Q1,3\n",
        ),
        ("Year,Week,V\n2024,52,5\n2025,1,6\n", "week", "month,value\n2024-W52,5\n2025-W01,6\n"),
        ("Jahr;KW;V\n2025;1;5\n2025;2;6\n", "week", "month,value\n2025-W01,5\n2025-W02,6\n"),
        (
            "Perioden;V\n2024KW04;9\n2025KW01;10\n",
            "quarter",
            "month,value\n2024-Q4,9\n2025-Q1,10\n",
        ),
        (
            "Okres;V\nI kw. 2025;5\nII kw. 2025;6\n",
            "quarter",
            "month,value\n2025-Q1,5\n2025-Q2,6\n",
        ),
        ("Woche;V\n2025KW04;9\n2025KW05;10\n", "week", "month,value\n2025-W04,9\n2025-W05,10\n"),
    ] {
        let (what, rows) = refused(text);
        assert!(what.contains(&format!("given by {by}, but")), "{text}: {what}");
        assert_eq!(rows, series, "{text}");
    }
}

#[test]
fn codes_that_may_be_quarters_are_asked_about() {
    for (text, what) in [
        ("P;V\nI 2025;1\nII 2025;2\n", "A2: `I 2025` could be a month or a quarter"),
        ("P;V\n2025KW01;1\n2025KW02;2\n", "A2: `2025KW01` could be a week or a quarter"),
    ] {
        assert_eq!(read(text), what);
    }
    let months = "month,value\n2025-01,1\n2025-02,2\n";
    assert_eq!(read("Miesi\u{105}c;V\nI 2025;1\nII 2025;2\n"), months);
    assert_eq!(read("Th\u{e1}ng;V\nT1/2025;1\nT2/2025;2\n"), months);
    let over = read("P;V\nIV 2025;1\nV 2025;2\n");
    assert_eq!(over, "month,value\n2025-04,1\n2025-05,2\n");
}

#[test]
fn all_twelve_numerals_are_months_and_classes_are_not() {
    let head = "Rok;I;II;III;IV;V;VI;VII;VIII;IX;X;XI;XII\n";
    let table = read(&format!("{head}2024;1;2;3;4;5;6;7;8;9;10;11;12\n2025;13;;;;;;;;;;;\n"));
    assert!(table.ends_with("2024-11,11\n2024-12,12\n2025-01,13\n"), "{table}");
    let classes = read("Year,I,II,III,IV,V\n2024,1,2,3,4,5\n2025,1,2,3,4,6\n");
    assert!(classes.contains("given by year"), "{classes}");
}

#[test]
fn a_number_that_is_no_month_is_named() {
    let text = "Year,Month,V\n2025,1,10\n2025,2,20\n2025,13,30\n";
    assert_eq!(read(text), "B4: `13` cannot be read as a month of a year");
}

#[test]
fn blocks_and_corners_are_read() {
    let corners = "2024,Nov,Dec\nN,1,2\nS,3,4\n\n2025,Jan,Feb\nN,5,6\nS,7,8\n";
    let rows = read(corners);
    assert!(rows.contains("2024-12,n,2\n2025-01,n,5\n"), "{rows}");
    assert!(rows.ends_with("2025-01,s,7\n2025-02,s,8\n"), "{rows}");
    let regions = "North\nYear,Jan,Feb,Mar\n2025,1,2,3\n\nSouth\nYear,Jan,Feb,Mar\n2025,5,6,7\n";
    let rows = read(regions);
    assert!(rows.contains("2025-02,north,2\n") && rows.ends_with("2025-03,south,7\n"), "{rows}");
    let swapped = "Month,N,S\nJan 2025,1,2\nFeb 2025,3,4\nMonth,S,N\nMar 2025,5,6\nApr 2025,7,8\n";
    let rows = read(swapped);
    assert!(rows.contains("2025-03,n,6\n") && rows.contains("2025-03,s,5\n"), "{rows}");
    let others = "Month,N,S\nJan 2025,1,2\nFeb 2025,3,4\nMonth,E,W\nMar 2025,5,6\n";
    let told = "A4: `Month` begins another table, with different columns";
    assert_eq!(read(others), told);
}

#[test]
fn names_are_kept_below_units_and_in_three_levels() {
    let above = "Month,t,EUR\n,Landings,Exports\nJan 2025,1,3\nFeb 2025,5,7\n";
    assert!(read(above).contains("2025-02,landings,5\n2025-01,exports,3\n"), "{}", read(above));
    let three = "Month,Landings,,Price,\n,North,South,North,South\n,t,t,EUR,EUR\nJan 2025,1,2,3,4\nFeb 2025,5,6,7,8\n";
    let rows = read(three);
    assert!(rows.contains("landings-north") && rows.contains("price-south"), "{rows}");
}

#[test]
fn years_of_other_calendars_are_named() {
    for (column, month) in [
        ("01/2568", "02/2568"),
        ("113\u{5e74}1\u{6708}", "113\u{5e74}2\u{6708}"),
        ("R7.1", "R7.2"),
        ("\u{645}\u{62d}\u{631}\u{645} 1447", "\u{635}\u{641}\u{631} 1447"),
    ] {
        let told = read(&format!("M,V\n{column},5\n{month},6\n"));
        assert_eq!(told, format!("A2: `{column}` is in a year of another calendar"));
    }
}

/// Flags in a column without a name, and codes of footnotes.
#[test]
fn flags_beside_figures_are_kept() {
    for text in [
        "Month,Boxes,\nJan 2025,1204,\nFeb 2025,1300,p\n",
        "Month,Boxes,footnote_codes\nJan 2025,1204,\nFeb 2025,1300,p\n",
    ] {
        let marks = import(text.as_bytes(), &Wishes::default()).findings.marks;
        assert_eq!(marks.first().map(|it| it.meaning.as_str()), Some("provisional"), "{text}");
    }
}

#[test]
fn a_year_that_ends_in_march_is_a_fiscal_one() {
    let told = read("Year ending March,Jan,Feb,Mar,Apr\n2024,1,2,3,4\n2025,5,6,7,8\n");
    assert!(told.contains("this is a fiscal year"), "{told}");
}

#[test]
fn one_month_of_each_year_is_told_as_such() {
    let told = read("Port,Jan 2024,Jan 2025,Change\nN,1,2,1\nS,4,6,2\n");
    assert!(told.contains("by year (`Jan 2024` is followed by `Jan 2025`)"), "{told}");
}
