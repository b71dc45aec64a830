//! What stands beside a figure and may be more than a mark, and numbers that may be no figures. All
//! are invented.

use nutgraf::desk::import::{Wishes, import};

use crate::cases::{mark, marks};
use crate::{read, wished};

fn column(cells: [&str; 2]) -> String {
    read(&format!("Month\tX\n2025-01\t{}\n2025-02\t{}\n2025-03\t7\n", cells[0], cells[1]))
}

#[test]
fn letters_that_may_mean_billions_are_no_marks() {
    for text in ["1.1B", "1.1 B", "1.1b", "1.1bn", "1.1 Bn"] {
        let told = column(["950000000", text]);
        assert_eq!(told, format!("B3: `{text}` cannot be read as a number"));
    }
    // Offices mark a break in the series so.
    assert_eq!(column(["5", "6 b"]), "month,value\n2025-01,5\n2025-02,6\n2025-03,7\n");
    let read = import(b"Month,X\n2025-01,9\n2025-02,1.1B\n", &Wishes::default());
    assert!(read.findings.troubles[0].help.contains("billions"));
}

#[test]
fn pence_and_cents_are_asked_about() {
    let told = column(["\u{a3}1.20", "99p"]);
    assert_eq!(told, "B3: `99p` could be pence, or a figure in \u{a3} with a mark");
    let told = column(["$1.20", "99c"]);
    assert_eq!(told, "B3: `99c` could be cents, or a figure in $ with a mark");
    let told = column(["\u{a3}1.20", "\u{a3}0.99p"]);
    assert!(told.starts_with("month,value\n2025-01,1.20\n2025-02,0.99\n"), "{told}");
}

#[test]
fn second_figures_in_brackets_are_told() {
    for text in ["5 (4\u{2013}6)", "5 (n=14)", "5 (-2)", "5 (+2)", "5 [95% CI 4-6]", "5 (3 dead)"] {
        assert_eq!(column(["6", text]), format!("B3: `{text}` cannot be read as a number"));
    }
    let beside = "Month,Rate,Boxes\n2025-01,5 (4-6),1\n2025-02,6 (5-7),2\n";
    assert!(read(beside).starts_with("B2: `5 (4-6)` cannot be read as a number"));
    for text in ["5 (1)", "5 (p)", "5 (12)", "5 (note 3)", "5 (revised 2024)", "5 [1a]"] {
        assert!(column(["6", text]).starts_with("month,value\n2025-01,6\n2025-02,5\n"), "{text}");
    }
    let unknown = Wishes { unknown: vec!["5 (n=14)".to_owned()], ..Wishes::default() };
    let text = "Month,X\n2025-01,5 (n=14)\n2025-02,6\n";
    assert_eq!(wished(text, &unknown), "month,value\n2025-01,\n2025-02,6\n");
}

#[test]
fn marks_may_stand_before_a_bracket_that_nothing_opens() {
    let text = "\u{c2dc}\u{c810},\u{c804}\u{ad6d}\n2025.01,10\n2025.02,20\n2025.03 p),30\n";
    assert_eq!(read(text), "month,value\n2025-01,10\n2025-02,20\n2025-03,30\n");
    assert_eq!(marks(text), [mark("p", "provisional", 1)]);
    let text = "Monat;Boxen\nJanuar 2025 1);105\nFebruar 2025;106 2)\nM\u{e4}rz 2025;107 *)\n";
    assert_eq!(read(text), "month,value\n2025-01,105\n2025-02,106\n2025-03,107\n");
}

#[test]
fn small_numbers_in_powers_of_ten_are_no_dates() {
    let text = "Month,X\nJan 2025,1.2E-05\nFeb 2025,3.4E-05\n";
    assert_eq!(read(text), "month,value\n2025-01,0.000012\n2025-02,0.000034\n");
}

/// (6 + 7 + 1 + 2) / 4 is 4 by chance.
#[test]
fn a_row_that_is_called_a_total_is_no_average() {
    let text = "Port,Month,V\nN,Jan 2025,6\n,Feb 2025,7\nTotal N,,13\nS,Jan 2025,1\n,Feb 2025,2\nTotal S,,4\n";
    assert!(read(text).starts_with("A7: `Total S` is 4, but"), "{}", read(text));
    let average = text.replace("Total S", "Average");
    assert!(read(&average).starts_with("month,port,value\n"), "{}", read(&average));
}

#[test]
fn a_series_may_be_the_same_in_every_month() {
    let text = "Port,2023-01,2023-02,2023-03\nA,3,3,3\nB,18,9,29\n";
    assert!(read(text).starts_with("month,series,value\n2023-01,a,3\n2023-02,a,3\n"));
    let rate = "Month,Rate (%),Boxes\n2025-01,2.5,4\n2025-02,2.5,5\n2025-03,2.5,6\n";
    assert!(read(rate).contains("2025-01,rate,2.5\n"), "{}", read(rate));
    let count = rate.replace("2.5", "3").replace("Rate (%)", "Boats");
    assert_eq!(read(&count), "B2: `Boats` is 3 in every row: it may be a series, or a code");
    let columns = vec!["Boxes".to_owned(), "Boats".to_owned()];
    let both = Wishes { columns, ..Wishes::default() };
    assert!(wished(&count, &both).contains("2025-03,boats,3\n"));
    let mut one = Wishes::default();
    one.selection.leave_out("B").expect("a column");
    assert_eq!(wished(&count, &one), "month,value\n2025-01,4\n2025-02,5\n2025-03,6\n");
}

#[test]
fn codes_and_years_are_no_series() {
    let expected = "month,value\n2024-09,101\n2024-10,102\n2024-11,103\n";
    for (name, cells) in [
        (
            "\u{6642}\u{9593}\u{8ef8}\u{30b3}\u{30fc}\u{30c9}",
            [2_024_000_909, 2_024_001_010, 2_024_001_111],
        ),
        ("ID", [11, 12, 11]),
        ("Region code", [1, 3, 2]),
        ("Fiscal year", [2024, 2025, 2025]),
    ] {
        let [a, b, c] = cells;
        let text = format!("Month,{name},V\n2024-09,{a},101\n2024-10,{b},102\n2024-11,{c},103\n");
        assert_eq!(read(&text), expected, "{name}");
    }
    let text = "Month,District,V\n2025-01,1,10\n2025-02,2,30\n2025-03,1,20\n";
    let what = "B2: `District` has whole numbers: they may be figures, or names";
    assert_eq!(read(text), what);
    let notes =
        "Month,Value,Note\n2025-01,5,\n2025-02,6,1\n2025-03,7,2\n1 Revised.\n2 Estimated.\n";
    assert_eq!(marks(notes), [mark("1", "Revised", 1), mark("2", "Estimated", 1)]);
}
