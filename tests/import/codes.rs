//! Every code of a trouble or a note, and a table that leads to it. All are invented.

use std::collections::BTreeSet;

use nutgraf::desk::import::trouble::TroubleKind as Kind;
use nutgraf::desk::import::{Import, Wishes, import};

use crate::built::{months, xlsx};
use crate::workbooks::book;

/// Tables about which there is one question, or more of the same kind.
const ASKED: [(Kind, &str); 45] = [
    (Kind::DateOrder, "Day,V\n01/02/2025,1\n02/03/2025,2\n"),
    (Kind::ShortMonth, "Month,V\n01/24,1\n02/24,2\n"),
    (Kind::DayOrYear, "Date,V\n05-Jan,1\n12-Jan,2\n19-Jan,3\n"),
    (Kind::MissingYear, "Month,V\nJanuary,1\nFebruary,2\nMarch,3\n"),
    (Kind::MissingYear, "Month,V\nJan 2025,1\nFeb,2\nMay,3\n"),
    (Kind::MonthOrFigure, "Year,M,V\n2024,11,1\n2024,12,2\n2025,1,3\n"),
    (Kind::MonthOrQuarter, "P;V\nT1/2025;1\nT2/2025;2\n"),
    (Kind::WeekOrQuarter, "P;V\n2025KW01;1\n2025KW02;2\n"),
    (Kind::DottedMonth, "Month;V\n2025.1;1\n2025.11;2\n2025.12;3\n"),
    (Kind::DayOfYear, "Date;V\n2025011;1\n2025041;2\n"),
    (Kind::DayNumber, "Month,V\n2024-12,1\n45658,2\n2025-02,3\n"),
    (Kind::Century, "Month,V\nJan-27,1\nFeb-27,2\n"),
    (Kind::Language, "Month,V\nlistopad 2024,1\n"),
    (Kind::FiscalYear, "FY,Oct,Nov,Dec\n2024/25,1,2,3\n2025/26,4,5,6\n"),
    (Kind::WrappedYear, "Year,Month,V\n2024,Nov,1\n2024,Dec,2\n2024,Jan,3\n2024,Feb,4\n"),
    (Kind::YearOrFigure, "Month,Visitors,V\nJan,2024,5\nFeb,2024,6\nMar,2025,7\n"),
    (Kind::DatesBothWays, "Month,01-Apr,05-Sep,Oct-14\nJan 2025,1,2,3\nFeb 2025,4,5,6\n"),
    (Kind::Midnight, "Date,V\n2024-12-31T23:00:00Z,4\n2025-01-31T23:00:00Z,5\n"),
    (Kind::DateColumn, "Received,Landed,V\n2025-02-01,2025-01-15,1\n2025-03-01,2025-02-15,2\n"),
    (Kind::DecimalSign, "m;v\n2025-01;1.234\n2025-02;2.345\n"),
    (Kind::OneOrTwoColumns, "Month;North,South\n2025-01;1,2\n2025-02;3,4\n"),
    (Kind::Dash, "Month;V\n2025-01;3\n2025-02;-\n"),
    (Kind::MultipleOrMark, "Month,V\n2025-01,1.1B\n2025-02,2.3B\n"),
    (Kind::SecondFigure, "Month;V\n2025-01;5 (4-6)\n2025-02;6 (5-7)\n"),
    (Kind::PenceOrMark, "Month,V\n2025-01,£1.20\n2025-02,99p\n"),
    (Kind::ShareOrPercentage, "Month;V\n2025-01;5%\n2025-02;0.06\n"),
    (Kind::UnreadFigure, "Month,V\n2025-01,5\n2025-02,<5\n2025-03,7\n"),
    (Kind::SeveralRows, "Month,V\n2025-01,1\n2025-01,2\n"),
    (Kind::OneOrSeveral, "Month,Port,V\n2025-01,N,1\n2025-02,N,2\n2025-03,S,3\n2025-04,S,4\n"),
    (Kind::Unit, "Month,V,Unit\n2025-01,5000,kg\n2025-02,6,t\n"),
    (Kind::Multiple, "Month,V,UNIT_MULT\n2025-01,5000,0\n2025-02,6,3\n"),
    (Kind::FigureOrName, "Month,District,V\n2025-01,1,10\n2025-02,2,30\n2025-03,1,20\n"),
    (Kind::FigureAmongWords, "Month,V,W\n2025-01,1,closed\n2025-02,2,closed\n2025-03,3,7\n"),
    (Kind::RollingTitle, "Boxes, 12 months to March 2025\nMonth,V\n2025-01,1400\n2025-02,1410\n"),
    (Kind::FarMonth, "Month,V\nFeb 2025,2\nMar 2052,3\nApr 2025,4\n"),
    (Kind::ThaiYear, "เดือน,จำนวน\nม.ค. 68,10\nก.พ. 68,20\n"),
    (
        Kind::NestedNames,
        "Month,V\nEast\nNorth\n2025-01,1\n2025-02,2\nSouth\n2025-01,3\n2025-02,4\n",
    ),
    (Kind::AnotherTable, "Month,N,S\nJan 2025,1,2\nFeb 2025,3,4\nMonth,E,W\nMar 2025,5,6\n"),
    (Kind::BesideEach, "Month;V\n2025-01;5 (1)\n2025-02;6 (2)\n"),
    (Kind::Frequency, "Quarter,V\n2024-Q4,1\n2025-Q1,2\n"),
    (Kind::NameOrRemark, "Month,V\n2025-01,1\n2025-02,2\nNew scales\n2025-03,3\n2025-04,4\n"),
    (Kind::TooManyColumns, "m;a;b;x;y\n2025-01;p;r;1;2\n2025-01;p;s;1;2\n2025-01;q;r;1;2\n"),
    (Kind::WrongTotal, "Month,V\n2025-01,1\n2025-02,2\nTotal,9\n"),
    (Kind::Unexplained, "Month,V\n2025-01,1\n2025-02,2\nLatest,3\n"),
    (Kind::Nameless, "Month,V\n2025-01,1\n2025-02,2,99\n"),
];

/// Tables of which something has to be corrected.
const REFUSED: [(Kind, &str); 14] = [
    (Kind::NamelessTotal, "Port,2025-01,2025-02\nN,1,2\nS,4,5\n,5,7\n"),
    (Kind::NoTable, "<html><table><tr><td>2025-01</td></tr></table></html>"),
    (Kind::NoTable, "Month   V\n2025-01   12\n2025-02   13\n2025-03   14\n"),
    (Kind::Unreadable, "PK\u{3}\u{4}"),
    (Kind::QuotationMark, "Month,V\n2025-01,\"1\n2025-02,2\n"),
    (Kind::NoDates, "Port,V\nNorth,1\nSouth,2\n"),
    (Kind::NoFigures, "Month,V\n2025-01,a\n2025-02,b\n"),
    (Kind::UnreadDate, "Month,V\n2025-01,1\nFebuary 2025,2\n2025-03,3\n"),
    (Kind::InvalidDate, "Day,V\n31/01/2025,1\n02/28/2025,2\n"),
    (Kind::OtherCalendar, "Month,V\n113年1月,1\n113年2月,2\n"),
    (Kind::MixedDecimals, "Month;V\n2025-01;1.25\n2025-02;1,5\n"),
    (Kind::OutOfRange, "Month,V\n2025-01,1\n2025-02,-2\n"),
    (Kind::MergedFigure, "faulty.xlsx"),
    (Kind::Sheet, "several.xlsx"),
];

/// A table that can be read in one way only.
const PLAIN: &str = "Month,V\n2025-01,1\n2025-02,2\n";

/// Tables that are read, with something to tell.
const TOLD: [(Kind, &str); 6] = [
    (Kind::Reading, "Year,Month,V\n2025,1,5\n2025,2,6\n"),
    (Kind::LeftOut, "Month,V\n2025-01,1\n2025-02,2\nTotal,3\n"),
    (Kind::RepeatedHeader, "Month,V\n2025-01,1\nMonth,V\n2025-02,2\n"),
    (Kind::MissingFigures, "Month,V\n2025-01,1\n2025-03,2\n"),
    (Kind::Unknown, "Month,V\n2025-01,1\n2025-02,n/a\n2025-03,2\n"),
    (Kind::Hidden, "landings.xlsx"),
];

/// What is read of a table, or of the workbook with this name.
fn of(table: &str) -> Import {
    match table.ends_with(".xlsx") {
        true => book(table, &Wishes::default()),
        false => import(table.as_bytes(), &Wishes::default()),
    }
}

fn troubles(read: &Import) -> BTreeSet<Kind> {
    read.findings.troubles.iter().map(|trouble| trouble.kind).collect()
}

fn notes(read: &Import) -> BTreeSet<Kind> {
    read.findings.notes.iter().map(|note| note.kind).collect()
}

/// What depends on more than the text of a table.
fn others() -> [(Kind, Import); 7] {
    let yearless = "Month,V\nOct,1\nDec,2\nJan,3\n";
    let wished = |text: &str, wish: fn(&mut Wishes)| {
        let mut wishes = Wishes::default();
        wish(&mut wishes);
        import(text.as_bytes(), &wishes)
    };
    let series: String = (0..300).map(|at| format!("2025-01,p{at},1\n2025-02,p{at},2\n")).collect();
    let hours = xlsx(&["[h]:mm"], "", &months(&[(1, "1.25"), (1, "1.5")]), "");
    [
        (Kind::UnclearYear, wished(yearless, |wishes| wishes.year = Some(2024))),
        (Kind::TooManySeries, of(&format!("Month,Port,V\n{series}"))),
        (Kind::TooLarge, of(&format!("Month{}\n2025-01,1\n", ",V".repeat(5000)))),
        (Kind::Encoding, import(b"Month,Caf\xe9\n2025-01,\xc3\xa9\n", &Wishes::default())),
        (Kind::TimeOfDay, import(&hours, &Wishes::default())),
        (Kind::Formula, book("uncomputed.xlsx", &Wishes::default())),
        (Kind::Flag, wished(PLAIN, |wishes| wishes.language = Some("xx".to_owned()))),
    ]
}

#[test]
fn every_code_has_a_table() {
    let mut seen = BTreeSet::new();
    for (kind, table) in ASKED.into_iter().chain(REFUSED) {
        let found = troubles(&of(table));
        assert!(found.contains(&kind), "{}: {found:?} in {table}", kind.code());
        seen.insert(kind);
    }
    for (kind, read) in others() {
        let found = troubles(&read);
        assert!(found.contains(&kind), "{}: {found:?}", kind.code());
        seen.insert(kind);
    }
    for (kind, table) in TOLD {
        let found = notes(&of(table));
        assert!(found.contains(&kind), "{}: {found:?} in {table}", kind.code());
        seen.insert(kind);
    }
    let idle = Wishes { language: Some("hr".to_owned()), ..Wishes::default() };
    let idle = notes(&import(PLAIN.as_bytes(), &idle));
    assert!(idle.contains(&Kind::IdleFlag), "{idle:?}");
    seen.insert(Kind::IdleFlag);
    let all: BTreeSet<Kind> = Kind::ALL.iter().copied().collect();
    assert_eq!(all.difference(&seen).collect::<Vec<_>>(), Vec::<&Kind>::new());
}

/// A table that raises one question raises no other.
#[test]
fn a_question_is_asked_alone() {
    for (kind, table) in ASKED {
        assert_eq!(troubles(&of(table)), BTreeSet::from([kind]), "{table}");
    }
}

/// In answers to programs the code stands beside the words.
#[test]
fn programs_are_given_the_code() {
    let told = serde_json::to_value(&of(ASKED[0].1).findings).expect("plain data");
    assert_eq!(told["troubles"][0]["code"], "date-order");
    let told = serde_json::to_value(&of(TOLD[1].1).findings).expect("plain data");
    assert_eq!(told["notes"][0]["code"], "left-out");
}
