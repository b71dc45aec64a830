//! Tables with two readings, of which one was chosen without a word once.

use nutgraf::desk::import::selection::Selection;
use nutgraf::desk::import::{Wishes, import};

use crate::{read, wished};

#[test]
fn a_longer_span_in_a_title_is_asked_about() {
    let text = "Boxes landed, 12 months to March 2025\nMonth,Boxes\n2025-01,1400\n2025-02,1410\n";
    assert!(
        read(text).contains("each figure is for 12 months, or say which months"),
        "{}",
        read(text)
    );
    let selection = Selection { without_rows: vec![(1, 1)], ..Selection::default() };
    let wishes = Wishes { selection, ..Wishes::default() };
    assert_eq!(wished(text, &wishes), "month,value\n2025-01,1400\n2025-02,1410\n");
    let bracket = text.replace(", 12 months to March 2025", " (Year ending March 2025), revised");
    assert!(read(&bracket).contains("each figure is for 12 months"), "{}", read(&bracket));
    // A title may say which months the table has.
    let months = (0..12).map(|at| (2024 + (at + 3) / 12, (at + 3) % 12 + 1));
    let rows: String =
        months.map(|(year, month)| format!("{year}-{month:02},1{month}\n")).collect();
    let all = format!("Boxes landed, 12 months to March 2025\nMonth,Boxes\n{rows}");
    assert!(read(&all).ends_with("2025-03,13\n"), "{}", read(&all));
}

#[test]
fn two_grids_one_below_the_other_are_told() {
    let grid = |series: &str, first: u32| {
        format!(
            "Series Id:,{series}\nNot Seasonally Adjusted\nYear,Jan,Feb,Mar\n2024,{first},2,3\n\
             2025,4,5,6\n"
        )
    };
    let text = format!("{}\n{}", grid("BOX0001", 1), grid("BOX0002", 7));
    let found = import(text.as_bytes(), &Wishes::default());
    let told = &found.findings.troubles[0];
    assert_eq!(told.what, "`Series Id:` is above a repeated header: another table may begin here");
    assert!(told.help.contains("--rows 1-6"), "{}", told.help);
    let selection = Selection { rows: Some((1, 6)), ..Selection::default() };
    let wishes = Wishes { selection, ..Wishes::default() };
    assert!(wished(&text, &wishes).ends_with("2025-03,6\n"), "{}", wished(&text, &wishes));
}

#[test]
fn a_year_may_be_written_once_for_several_rows_of_months() {
    let text =
        "Year,Port,Jan,Feb,Mar\n2024,North,1,2,3\n,South,4,5,6\n2025,North,7,8,9\n,South,1,2,3\n";
    let told = read(text);
    assert!(told.contains("2024-03,south,6\n") && told.contains("2025-01,north,7\n"), "{told}");
    let single = "Year,Port,Jan,Feb,Mar\n2024,North,1,2,3\n,South,4,5,6\n";
    assert!(read(single).ends_with("2024-03,south,6\n"), "{}", read(single));
}

#[test]
fn a_header_is_not_chosen_where_months_run_across() {
    let text = "Port,2025-01,2025-02,2025-03\nNorth,1,2,3\nSouth,4,5,6\n";
    let wishes = Wishes { header: vec![1], ..Wishes::default() };
    assert!(
        wished(text, &wishes).contains("--header cannot be used here"),
        "{}",
        wished(text, &wishes)
    );
}

/// What a message suggests is taken by the command line as it is.
#[test]
fn a_column_whose_name_has_a_comma_is_named_by_its_place() {
    let text = "Month,\"Boats, registered\",Boxes\n2025-01,3,1\n2025-02,3,2\n2025-03,3,3\n";
    let help = &import(text.as_bytes(), &Wishes::default()).findings.troubles[0].help;
    assert!(help.contains("--columns C,B;"), "{help}");
    let units = "Month,Value,\"Unit=kind\"\n2025-01,5000,kg\n2025-02,6,t\n";
    let told = import(units.as_bytes(), &Wishes::default()).findings.troubles;
    assert!(told.iter().all(|it| !it.help.contains("Unit=kind=")), "{told:?}");
}

#[test]
fn figures_of_a_refused_table_are_all_accounted_for() {
    let rows: String = (1..=40).map(|row| format!("x,{row}\n")).collect();
    let text = format!("Month,Boxes\n2025-01,1\n2025-02,2\n{rows}");
    let account = import(text.as_bytes(), &Wishes::default()).findings.account;
    let count = |left: &[nutgraf::desk::import::ledger::LeftOut]| -> usize {
        left.iter().map(|it| it.count).sum()
    };
    let told = account.used + account.named + count(&account.left_out) + count(&account.open);
    assert_eq!(account.figures, told);
    assert!(count(&account.open) >= 40, "{:?}", account.open);
}
