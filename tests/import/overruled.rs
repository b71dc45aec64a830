//! Guesses that the author overrules, and the cells that were taken for names meanwhile.

use nutgraf::desk::import::Wishes;
use nutgraf::desk::import::selection::Selection;

use crate::wished;

#[test]
fn a_letter_is_a_column_before_it_is_a_cell() {
    let text = "Received,Landed,Flag,Boxes\n2025-02-01,2025-01-15,b,1\n2025-03-01,2025-02-15,,2\n";
    for column in ["B", "b", "Landed"] {
        let wishes = Wishes { time: vec![column.to_owned()], ..Wishes::default() };
        let told = wished(text, &wishes);
        assert!(told.starts_with("month,value\n2025-01,1\n"), "{column}: {told}");
    }
    // A name is one above the figures only.
    let words = "Month,Port,Landed\n2025-01,Landed,1\n2025-02,Landed,2\n";
    let wishes = Wishes { time: vec!["Month".to_owned()], ..Wishes::default() };
    assert!(wished(words, &wishes).contains("2025-02,2\n"), "{}", wished(words, &wishes));
}

#[test]
fn a_header_above_the_rows_that_are_read_keeps_its_names() {
    let text = "Title,x,\n\nMonth,North,South\nnote,,\n2025-01,1,2\n2025-02,3,4\n";
    let selection = Selection { rows: Some((5, 6)), ..Selection::default() };
    let wishes = Wishes { header: vec![3], selection, ..Wishes::default() };
    assert!(wished(text, &wishes).contains("2025-02,south,4\n"), "{}", wished(text, &wishes));
}

#[test]
fn a_header_without_a_cell_is_told() {
    let text = "Title,x,\n\nMonth,North,South\n2025-01,1,2\n2025-02,3,4\n";
    for row in [2, 9] {
        let wishes = Wishes { header: vec![row], ..Wishes::default() };
        let told = wished(text, &wishes);
        assert!(told.contains(&format!("row {row} ")), "{told}");
    }
}

#[test]
fn only_by_a_letter_keeps_the_header() {
    let text = "Month,Sex,North,South\n2025-01,Total,1,2\n2025-01,F,3,4\n2025-02,Total,5,6\n\
                2025-02,F,7,8\n";
    for column in ["B", "Sex"] {
        let selection = Selection {
            only: vec![(column.to_owned(), "Total".to_owned())],
            ..Selection::default()
        };
        let wishes = Wishes { selection, ..Wishes::default() };
        let told = wished(text, &wishes);
        assert!(told.contains("2025-02,south,6\n"), "{column}: {told}");
    }
}
