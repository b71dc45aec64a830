//! Flags that name what is not in the file.

use nutgraf::desk::import::digits::Decimal;
use nutgraf::desk::import::order::Order;
use nutgraf::desk::import::serial::Epoch;
use nutgraf::desk::import::short_month::Written;
use nutgraf::desk::import::{Import, Wishes, import};

use crate::{told, wished};

const TABLE: &str = "Month,Port,Boxes\n2025-01,N,1\n2025-01,S,4\n2025-01,W,7\n2025-02,N,2\n2025-02,S,5\n2025-02,W,8\n";

fn asked(change: impl FnOnce(&mut Wishes)) -> Wishes {
    let mut wishes = Wishes::default();
    change(&mut wishes);
    wishes
}

fn leave_out(place: &str) -> Wishes {
    asked(|wishes| wishes.selection.leave_out(place).unwrap())
}

#[test]
fn rows_columns_and_sheets_that_are_not_there_are_told() {
    let language = |tag: &str| asked(|wishes| wishes.language = Some(tag.to_owned()));
    for (wishes, what) in [
        (leave_out("99"), "--leave-out 99: the last row of the table is row 7"),
        (leave_out("9-12"), "--leave-out 9-12: the last row of the table is row 7"),
        (leave_out("Z"), "--leave-out Z: the last column of the table is C"),
        (
            asked(|wishes| wishes.selection.rows = Some((30, 50))),
            "--rows 30-50: the last row of the table is row 7",
        ),
        (
            asked(|wishes| wishes.header = vec![99]),
            "--header 99: the last row of the table is row 7",
        ),
        (
            asked(|wishes| wishes.header = vec![2]),
            "A2: row 2 is part of the data and cannot be the header",
        ),
        (language("xx"), "the month names of the language `xx` are not known"),
        (
            asked(|wishes| wishes.sheet = Some("Data".to_owned())),
            "--sheet Data: a text file has no sheets",
        ),
    ] {
        assert_eq!(wished(TABLE, &wishes).lines().next(), Some(what));
    }
    for tag in ["hr", "de", "ar-EG"] {
        assert!(wished(TABLE, &language(tag)).starts_with("month,"), "{tag}");
    }
    // The end of a span may be beyond the table.
    let open = asked(|wishes| wishes.selection.rows = Some((1, 999)));
    assert!(wished(TABLE, &open).starts_with("month,"));
}

#[test]
fn one_text_is_not_zero_and_unknown() {
    let wishes = asked(|wishes| {
        wishes.zero = vec!["-".to_owned()];
        wishes.unknown = vec!["-".to_owned()];
    });
    let text = "Month,Boxes\n2025-01,1\n2025-02,-\n";
    assert_eq!(wished(text, &wishes), "`-` cannot be both zero and unknown");
}

#[test]
fn what_is_not_needed_is_noted() {
    let notes = |read: &Import| -> Vec<String> {
        read.findings.notes.iter().map(|note| note.what.clone()).collect()
    };
    let year = asked(|wishes| wishes.year = Some(2025));
    let read = import(TABLE.as_bytes(), &year);
    assert_eq!(notes(&read), ["--year 2025 was not needed: the months have their years"]);
    let words = asked(|wishes| wishes.unknown = vec!["<5".to_owned()]);
    let read = import(TABLE.as_bytes(), &words);
    assert_eq!(notes(&read), ["--unknown '<5': no cell has this text"]);
}

/// What changes nothing is told; what is needed is not.
#[test]
fn flags_that_change_nothing_are_told() {
    let dated = |day: &str| format!("Day,Boxes\n{day},1\n15/02/2025,2\n15/03/2025,3\n");
    let dmy = || asked(|wishes| wishes.dates = Some(Order::Dmy));
    let ym = || asked(|wishes| wishes.short_months = Some(Written::YearMonth));
    let my = || asked(|wishes| wishes.short_months = Some(Written::MonthYear));
    let sections = || asked(|wishes| wishes.sections = true);
    let serial = |epoch| asked(|wishes| wishes.serial = Some(epoch));
    let begins = |month| asked(|wishes| wishes.year_begins = Some(month));
    let since = |year| asked(|wishes| wishes.earliest_year = Some(year));
    let language = |tag: &str| asked(|wishes| wishes.language = Some(tag.to_owned()));
    let decimal = |sign| asked(|wishes| wishes.decimal = Some(sign));
    let mut started = begins(1);
    started.named_after_start = true;
    let grid = "Year,Jan,Feb,Mar\n2024,1,2,3\n2025,4,5,6\n";
    let wrapped = "Year,Nov,Dec,Jan\n2024,1,2,3\n2025,4,5,6\n";
    let named = "Month,Boxes\nNorth,\n2025-01,1\nSouth,\n2025-01,2\n";
    let slashed = dated("15/01/2025");
    let remark = "Month,Boxes\n2025-01,1\n2025-02,2\nNew scales\n2025-03,3\n2025-04,4\n";
    for (text, wishes, idle) in [
        (TABLE, dmy(), "--dates dmy"),
        (slashed.as_str(), dmy(), "--dates dmy"),
        ("Day,Boxes\n01/02/2025,1\n02/03/2025,2\n", dmy(), ""),
        (TABLE, my(), "--dates my"),
        ("Month,Boxes\n13/01,1\n13/02,2\n", ym(), ""),
        ("Month,Boxes\n32/01,1\n32/02,2\n", ym(), "--dates ym"),
        ("Month,Boxes\n05-Jan,1\n12-Jan,2\n19-Feb,3\n", ym(), ""),
        (TABLE, sections(), "--sections"),
        (named, sections(), "--sections"),
        (remark, sections(), ""),
        (TABLE, serial(Epoch::From1900), "--serial 1900"),
        ("Date,Boxes\n45658,1\n45689,2\n", serial(Epoch::From1900), "--serial 1900"),
        ("Date,Boxes\n45658,1\n45689,2\n", serial(Epoch::From1904), ""),
        ("A,B\n45658,1\n45699,2\n", serial(Epoch::From1900), ""),
        (TABLE, begins(10), "--year-begins 10"),
        (grid, begins(10), ""),
        (grid, begins(1), "--year-begins 1"),
        (wrapped, begins(1), ""),
        ("FY,Jan,Feb,Mar\nFY2025,1,2,3\n", begins(1), ""),
        (wrapped, started, "--named-after-start"),
        (TABLE, since(1950), "--earliest-year 1950"),
        ("Month,Boxes\nJan-68,1\nFeb-68,2\n", since(1950), "--earliest-year 1950"),
        ("Month,Boxes\nJan-27,1\nFeb-27,2\n", since(1950), ""),
        ("Month,Year,Boxes\nJan,27,1\nFeb,27,2\n", since(1950), ""),
        (TABLE, language("hr"), "--language hr"),
        ("Month,Boxes\nlistopad 2025,1\n", language("hr"), ""),
        (TABLE, decimal(Decimal::Comma), "--decimal comma"),
        ("Month;Boxes\n2025-01;1.234\n2025-02;2.345\n", decimal(Decimal::Comma), ""),
        ("Month;Boxes\n2025-01;1,5\n2025-02;2,5\n", decimal(Decimal::Comma), "--decimal comma"),
    ] {
        let findings = import(text.as_bytes(), &wishes).findings;
        let mut told = findings.notes.iter().filter(|note| note.what.contains("was not needed"));
        let told = told.next().map_or("", |note| note.what.as_str());
        let expected =
            format!("{idle} was not needed: the file is read in the same way without it");
        let expected = if idle.is_empty() { "" } else { &expected };
        assert_eq!(told, expected, "{text}: {wishes:?}");
        assert!(findings.ok, "{text}: {:?}", findings.troubles);
    }
}

#[test]
fn several_words_of_one_column_are_all_kept() {
    let pairs = |words: &[&str]| {
        let only = words.iter().map(|word| ("Port".to_owned(), (*word).to_owned())).collect();
        asked(|wishes| wishes.selection.only = only)
    };
    let expected = "month,port,value\n2025-01,n,1\n2025-02,n,2\n2025-01,s,4\n2025-02,s,5\n";
    assert_eq!(wished(TABLE, &pairs(&["N", "S"])), expected);
    assert_eq!(wished(TABLE, &pairs(&["N", "X"])), "column B has no row with `X`");
}

#[test]
fn a_wrong_name_is_told_with_the_names_of_the_columns() {
    let only = vec![("Gender".to_owned(), "All".to_owned())];
    let read = import(TABLE.as_bytes(), &asked(|wishes| wishes.selection.only = only));
    assert_eq!(told(&read), "there is no column `Gender` in the table");
    assert_eq!(read.findings.troubles[0].help, "use one of: Month, Port, Boxes");
}

#[test]
fn a_line_in_quotes_and_a_stray_byte_are_named() {
    let quoted = "\"Month,Boxes\"\n\"Jan 2025,105\"\n\"Feb 2025,106\"\n";
    assert_eq!(wished(quoted, &Wishes::default()), "month,value\n2025-01,105\n2025-02,106\n");
    let mixed = [
        "Mois;Total\nf\u{e9}vrier 2025;1204\nmars 2025;1300\nSource: Minist".as_bytes(),
        b"\xe8re\n",
    ]
    .concat();
    let read = import(&mixed, &Wishes::default());
    assert!(told(&read).starts_with("4: `Source: Minist"), "{}", told(&read));
    let (latin, _, _) =
        encoding_rs::WINDOWS_1252.encode("Mois;Total\nf\u{e9}vrier 2025;1\nao\u{fb}t 2025;2\n");
    let told = told(&import(&latin, &Wishes::default()));
    assert!(!told.contains("UTF-8"), "{told}");
}
