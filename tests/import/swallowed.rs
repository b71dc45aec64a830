//! Figures that were taken for the name of a column, or for a text that nothing needs.

use nutgraf::desk::import::{Wishes, import};

use crate::{read, wished};

/// That a table is refused, with a word about each of these.
fn is_told(text: &str, figures: &[&str]) {
    let found = import(text.as_bytes(), &Wishes::default());
    assert!(!found.findings.ok, "{text}\n{}", read(text));
    let told = read(text);
    for figure in figures {
        assert!(told.contains(&format!("`{figure}`")), "{figure} in {told}\n{text}");
    }
}

#[test]
fn a_first_row_whose_time_is_a_number_is_no_header() {
    is_told("Month,Boxes\n45658,10\n2025-02,11\n2025-03,12\n", &["45658"]);
    is_told("Month,Boxes\n202413,10\n2025-02,11\n2025-03,12\n", &["202413"]);
    is_told("Month,North,South\n45658,10,20\n2025-02,11,21\n2025-03,12,22\n", &["45658"]);
    let years = "Period,North,South\n2023,120,60\n2024 p,130,70\nJan 2025,10,5\nFeb 2025,11,6\n";
    let told = read(years);
    assert!(!told.contains("130,"), "{told}");
    assert!(!told.contains(",70,"), "{told}");
}

#[test]
fn a_text_among_the_figures_of_a_row_makes_it_no_header() {
    let opening = "Month,Boxes,Note\nOpening stock,1000,estimated\n2025-01,10,\n2025-02,20,\n";
    is_told(opening, &["1000"]);
    let partly = "Month,North,South\nOpening stock,1000,n/a\n2025-01,10,5\n2025-02,20,6\n";
    is_told(partly, &["1000"]);
    let unknown = "Month,Port,Boxes\nunknown,North,7\n2025-02,North,2\n2025-02,South,3\n";
    is_told(unknown, &["7"]);
}

#[test]
fn a_row_of_figures_above_the_names_is_no_level_of_them() {
    is_told("Total,300,400\n,North,South\n2025-01,1,2\n2025-02,3,4\n", &["Total"]);
    is_told(",300,400\n,North,South\n2025-01,1,2\n2025-02,3,4\n", &["300"]);
}

#[test]
fn figures_in_a_column_of_words_are_told() {
    is_told("Month,Boxes,Boats\n2025-01,1,closed\n2025-02,2,closed\n2025-03,3,7\n", &["7"]);
    let errors = "Month,Boxes,Rate\n2025-01,1,#DIV/0!\n2025-02,2,#DIV/0!\n2025-03,3,#DIV/0!\n\
                  2025-04,4,0.5\n2025-05,5,0.6\n";
    is_told(errors, &["0.5"]);
    // Codes are no figures, wherever they are.
    let codes = "Month,Zone,Boxes\n2025-01,007,1\n2025-02,008,2\n2025-03,009,3\n";
    assert_eq!(read(codes), "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n");
    // Neither are numbers of houses, of which a series is made.
    let keys = "Month,Place,Boxes\n2025-01,Pier 1,1\n2025-01,Pier 2,1\n2025-01,7,2\n\
                2025-02,Pier 1,3\n2025-02,Pier 2,3\n2025-02,7,4\n";
    assert!(read(keys).ends_with("2025-02,id-7,4\n"), "{}", read(keys));
}

#[test]
fn figures_that_begin_with_a_zero_here_and_there_are_told() {
    let text = "Month,Boats,Boxes\n2025-01,05,100\n2025-02,12,110\n2025-03,09,120\n";
    is_told(text, &["05"]);
}

#[test]
fn a_row_without_a_month_is_no_part_of_the_month_before() {
    let remarks = "Month,Boxes,Remark\n2025-01,10,ok\n2025-02,12,storm\n,9,strike\n2025-04,11,ok\n";
    is_told(remarks, &["9"]);
    let last = "Month,Boxes,Remark\n2025-01,10,ok\n2025-02,12,storm\n,9,ok\n";
    is_told(last, &["9"]);
    let merged = "Month,Port,Boxes\n2025-01,North,1\n,South,2\n2025-02,North,3\n,South,4\n";
    assert!(read(merged).contains("2025-02,south,4\n"), "{}", read(merged));
}

#[test]
fn a_figure_in_a_column_of_figures_is_no_number_of_a_footnote() {
    is_told("Month,Boxes,Remark\n2025-01,1,\n2025-02,2,\n,3,provisional\n", &["3"]);
    let note = "Month,Boxes\n2025-01,1\n2025-02,2\n3,Counted anew\n";
    assert_eq!(read(note), "month,value\n2025-01,1\n2025-02,2\n");
}

#[test]
fn a_figure_that_goes_with_a_word_is_asked_about() {
    let text = "Month,Port,Boats,Boxes\n2025-01,North,12,100\n2025-02,North,12,110\n\
                2025-01,South,7,50\n2025-02,South,7,55\n";
    is_told(text, &["Boats"]);
    let wishes =
        Wishes { columns: vec!["Boxes".to_owned(), "Port".to_owned()], ..Wishes::default() };
    assert!(wished(text, &wishes).contains("south,55\n"), "{}", wished(text, &wishes));
    let coins = "Month,Coins,Notes\n2025-01,120,45\n2025-02,130,50\n2025-03,125,47\n";
    let told = read(coins);
    assert!(!told.contains("2025-01,120\n"), "{told}");
}

#[test]
fn a_number_in_the_header_of_a_grid_is_told() {
    let grid = "Year,Jan,Feb,Mar,,Total 2025,100\n2025,1,2,3,,,\n";
    is_told(grid, &["100"]);
    let levels = ",2024,,,300\nPort,Oct,Nov,Dec,Total\nNorth,1,2,3,6\n";
    is_told(levels, &["300"]);
}

#[test]
fn what_stands_for_unknown_in_a_grid_is_listed() {
    let wishes = Wishes { unknown: vec!["-99".to_owned()], ..Wishes::default() };
    let found = import(b"Year,Jan,Feb,Mar\n2025,1,-99,3\n", &wishes);
    let left = &found.findings.account.left_out;
    assert!(left.iter().any(|it| it.place == "C2"), "{left:?}");
}
