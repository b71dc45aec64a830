//! Times in the ways that came out wrong once, or were refused in general words.

use nutgraf::desk::import::serial::Epoch;
use nutgraf::desk::import::short_month::Written;
use nutgraf::desk::import::{Wishes, import};

use crate::{read, wished};

fn help(text: &str) -> String {
    let findings = import(text.as_bytes(), &Wishes::default()).findings;
    findings.troubles.first().map(|trouble| trouble.help.clone()).unwrap_or_default()
}

/// A figure a row, from 1, below `Month` or another name.
fn table(months: &[&str]) -> String {
    let rows = months.iter().zip(1..).map(|(month, figure)| format!("{month};{figure}\n"));
    format!("Month;Boxes\n{}", rows.collect::<String>())
}

#[test]
fn days_of_the_week_of_eastern_asia_belong_to_the_date() {
    let expected = "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n";
    for months in [
        ["2025年1月6日 月", "2025年2月4日 火", "2025年3月5日 水"],
        ["2025年1月6日(月)", "2025年2月4日（火）", "2025年3月5日月曜日"],
        ["2025年1月6日星期一", "2025年2月4日周二", "2025/3/5 星期天"],
        ["2025년 1월 6일 월요일", "2025년 2월 4일(화)", "2025. 3. 5. (수)"],
        ["2025/01/06 (月)", "2025-02-04 火", "2025.3.5 水"],
    ] {
        let text = table(&months);
        assert_eq!(read(&text), expected, "{months:?}");
        let marks = import(text.as_bytes(), &Wishes::default()).findings.marks;
        assert!(marks.is_empty(), "{months:?}: {marks:?}");
    }
    // Behind a number the same signs are a month and a day.
    assert_eq!(read(&table(&["2025年1月", "2025 年 2 月"])), "month,value\n2025-01,1\n2025-02,2\n");
}

#[test]
fn a_month_with_two_digits_of_a_year_is_asked_for() {
    for (months, flag) in [
        (["01/24", "02/24", "12/24"], Written::MonthYear),
        (["24/01", "24/02", "24/12"], Written::YearMonth),
        (["1-24", "2-24", "12-24"], Written::MonthYear),
        (["01.24", "02.24", "12.24"], Written::MonthYear),
        (["24-1", "24-2", "24-12"], Written::YearMonth),
    ] {
        let text = table(&months);
        let asked = format!("it is 2024-01 with --dates {}; if it is a day", flag.flag());
        assert!(help(&text).starts_with(&asked), "{months:?}: {}", help(&text));
        let wishes = Wishes { short_months: Some(flag), ..Wishes::default() };
        assert!(wished(&text, &wishes).ends_with("2024-12,3\n"), "{}", wished(&text, &wishes));
        let across = format!("Port;{}\nNorth;1;2;3\n", months.join(";"));
        assert!(wished(&across, &wishes).ends_with("2024-12,3\n"), "{months:?}");
    }
    let both = table(&["01/02", "02/02", "03/02"]);
    let expected = "it is 2002-01 with --dates my, and 2001-02 with --dates ym";
    assert!(help(&both).starts_with(expected), "{}", help(&both));
    // What can be no day is no question, and marks stay.
    let old = table(&["11/68", "12/68", "01/69 (p)"]);
    assert_eq!(read(&old), "month,value\n1968-11,1\n1968-12,2\n1969-01,3\n");
}

#[test]
fn other_columns_of_small_numbers_are_no_months() {
    let text =
        "Month;Age;Boxes\n2025-01;10-14;1\n2025-01;05-09;2\n2025-02;10-14;3\n2025-02;05-09;4\n";
    assert!(read(text).contains("2025-02,id-05-09,4\n"), "{}", read(text));
    assert_eq!(
        read("Month;Rate\n2025-01;01.24\n2025-02;02.24\n"),
        "month,value\n2025-01,1.24\n2025-02,2.24\n"
    );
}

#[test]
fn a_day_without_a_year_is_not_taken_for_a_month() {
    for (months, flag) in
        [(["05-Jan", "12-Jan", "19-Feb"], "ym"), (["Jan 05", "Jan 12", "Feb 19"], "my")]
    {
        let asked = format!("it is 2005-01 with --dates {flag}; if it is a day");
        assert!(help(&table(&months)).starts_with(&asked), "{}", help(&table(&months)));
        let wishes = Wishes { short_months: Some(Written::MonthYear), ..Wishes::default() };
        assert!(wished(&table(&months), &wishes).contains("2012-01,2\n"));
    }
    for months in [["24-Dec", "25-Jan", "25-Feb"], ["Jan-68", "Feb-68", "Jan-69"]] {
        assert!(!read(&table(&months)).contains("may be"), "{months:?}");
    }
}

#[test]
fn months_without_a_year_are_asked_for() {
    let text = "Boxes landed in 2025\nMonth,North,South\nJanuary,1,2\nFebruary,3,4\nMarch,5,6\n";
    let what = "A3: `January` and the other months have no year";
    assert_eq!(read(text), what);
    assert!(help(text).contains("as `Boxes landed in 2025` may mean, say so with --year 2025"));
    let wishes = Wishes { year: Some(2025), ..Wishes::default() };
    assert!(wished(text, &wishes).ends_with("2025-03,south,6\n"), "{}", wished(text, &wishes));
    let across = "Port,Nov,Dec,Jan\nNorth,1,2,3\n";
    assert!(
        wished(across, &wishes).ends_with("2025-12,2\n2026-01,3\n"),
        "{}",
        wished(across, &wishes)
    );
}

#[test]
fn years_of_other_calendars_are_called_so() {
    let thai = help(&table(&["ม.ค. 2568", "ก.พ. 2568"]));
    assert!(thai.ends_with("2568 of the Buddhist calendar is 2025"), "{thai}");
    for months in [
        ["令和6年1月", "令和6年2月"],
        ["محرم 1446 هـ", "صفر 1446 هـ"],
        ["113年1月 民國", "113年2月 民國"],
    ] {
        let told = read(&table(&months));
        assert!(told.contains("is in a year of another calendar"), "{told}");
    }
}

/// `sty` and `lut` are Polish, and so `lis` is November.
#[test]
fn other_names_of_the_column_tell_the_language() {
    let text = table(&["sty 2025", "lut 2025", "lis 2025"]);
    assert!(read(&text).ends_with("2025-11,3\n"), "{}", read(&text));
    let croatian = table(&["rujan 2025", "listopad 2025", "studeni 2025"]);
    assert!(read(&croatian).contains("2025-10,2\n"), "{}", read(&croatian));
    let across = "Rok;paź;lis;gru\n2025;1;2;3\n";
    assert_eq!(read(across), "month,value\n2025-10,1\n2025-11,2\n2025-12,3\n");
}

#[test]
fn spans_from_the_first_day_of_a_month_to_its_last_are_months() {
    let text = table(&["2025-01 to 2025-01", "1 February 2025 – 28 February 2025", "2025-03"]);
    assert_eq!(read(&text), "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n");
    assert!(read(&table(&["2025-01-01 - 2025-03-31"])).contains("by quarter"));
}

#[test]
fn fiscal_years_in_two_digits_are_years() {
    let text = "Fiscal Year,Month,Boxes\nFY24,OCT,1\nFY24,NOV,2\nFY25,OCT,3\n";
    let what = "A1: this is a fiscal year, and its months fall in two calendar years";
    assert_eq!(read(text), what);
    let wishes = Wishes { year_begins: Some(10), ..Wishes::default() };
    assert!(wished(text, &wishes).starts_with("month,value\n2023-10,1\n2023-11,2\n"));
    let grid = "FY,Oct,Nov,Dec\nFY23/24,1,2,3\n";
    assert!(wished(grid, &wishes).ends_with("2023-12,3\n"), "{}", wished(grid, &wishes));
}

/// The end of a span tells how its beginning is written.
#[test]
fn days_of_another_column_tell_the_order() {
    let text = "Start,End,Boxes\n01/01/2025,01/31/2025,1\n02/01/2025,02/28/2025,2\n";
    assert_eq!(read(text), "month,value\n2025-01,1\n2025-02,2\n");
}

/// The World Bank writes each time twice, which is no mark.
#[test]
fn a_time_in_brackets_is_no_mark() {
    let text =
        "Country Name,Country Code,2025M01 [2025M01],2025M02 [2025M02]\nA,AAA,1,2\nB,BBB,3,4\n";
    assert!(read(text).ends_with("2025-02,b,4\n"), "{}", read(text));
    assert!(import(text.as_bytes(), &Wishes::default()).findings.marks.is_empty());
}

#[test]
fn months_may_have_a_point_before_their_year() {
    for months in [
        ["8.2025", "9.2025", "10.2025"],
        ["2025.8", "2025.9", "2025.10"],
        ["2025.08", "2025.09", "2025.1"],
    ] {
        let text = table(&months);
        assert_eq!(read(&text), "month,value\n2025-08,1\n2025-09,2\n2025-10,3\n", "{months:?}");
    }
    let doubtful = table(&["2025.1", "2025.11", "2025.12"]);
    let what = "A2: `2025.1` may be 2025-01, or 2025-10 if a spreadsheet dropped its zero";
    assert_eq!(read(&doubtful), what);
    let twice = table(&["2025.1", "2025.2", "2025.9", "2025.1"]);
    assert_eq!(read(&twice), what);
    // Figures with four decimals are figures.
    let figures = "Month;Rate\n2025-01;1.2025\n2025-02;2.2025\n";
    assert_eq!(read(figures), "month,value\n2025-01,1.2025\n2025-02,2.2025\n");
}

#[test]
fn times_of_day_behind_days_say_nothing() {
    for months in [
        ["01JAN2025:00:00:00", "01OCT2025:00:00:00"],
        ["2025-01-01T00:00:00Z", "2025-10-01T00:00:00+02:00"],
        ["45658.5", "45931.25"],
    ] {
        let text = table(&months).replace("Month", "Date");
        let told = read(&text);
        assert!(
            told.starts_with("month,value\n2025-01,1\n") && told.ends_with("2025-10,2\n"),
            "{told}"
        );
        assert_eq!(told.lines().count(), 11, "{told}");
    }
}

#[test]
fn months_are_read_however_their_words_are_joined() {
    for (text, month) in [("2025年十二月", 12), ("ژانویهٔ ۲۰۲۵", 1), ("ژانویه ۲۰۲۵", 1)]
    {
        assert_eq!(read(&table(&[text])), format!("month,value\n2025-{month:02},1\n"), "{text}");
    }
}

#[test]
fn years_in_the_names_of_columns_are_the_years_of_months() {
    let text = "Month,Boxes 2023,Boxes 2024\nJan,1,4\nFeb,2,5\nMar,3,6\n";
    let told = read(text);
    assert!(
        told.starts_with("month,value\n2023-01,1\n") && told.ends_with("2024-03,6\n"),
        "{told}"
    );
    let others = text.replace("Boxes 2024", "Boats 2024");
    assert_eq!(read(&others), "A2: `Jan` and the other months have no year");
}

#[test]
fn a_column_that_says_no_time_is_told() {
    let wishes = Wishes { time: vec!["Boxes".to_owned()], ..Wishes::default() };
    let told = wished("Month,Boxes\n2025-01,1\n2025-02,2\n", &wishes);
    assert_eq!(told, "column B has no date in any row");
}

/// Days that follow no rule, below a name that says nothing, are days if the author says so.
#[test]
fn an_author_says_that_days_are_counted() {
    let text = "A,Boxes\n45658,1\n45690,2\n";
    assert_eq!(read(text), "no column says which month each row is for");
    let serial = |epoch| Wishes { serial: Some(epoch), ..Wishes::default() };
    assert_eq!(wished(text, &serial(Epoch::From1900)), "month,value\n2025-01,1\n2025-02,2\n");
    assert_eq!(wished(text, &serial(Epoch::From1904)), "month,value\n2029-01,1\n2029-02,2\n");
}
