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
    assert_eq!(
        told.what,
        "`Series Id:` is above a header that comes again: another table may begin here"
    );
    assert!(told.help.contains("--rows 1-6"), "{}", told.help);
    let selection = Selection { rows: Some((1, 6)), ..Selection::default() };
    let wishes = Wishes { selection, ..Wishes::default() };
    assert!(wished(&text, &wishes).ends_with("2025-03,6\n"), "{}", wished(&text, &wishes));
}
