//! Rows with nothing but a name, and years in rows of their own.

use nutgraf::desk::import::Wishes;

use crate::{notes, read, wished};

const NAMED: &str =
    "month,column-c,value\n2025-01,north,1\n2025-02,north,2\n2025-01,south,3\n2025-02,south,4\n";

#[test]
fn a_name_alone_in_its_row_names_the_rows_below_it() {
    let text = "Month,Boxes\nNorth,\n2025-01,1\n2025-02,2\nSouth,\n2025-01,3\n2025-02,4\n";
    assert_eq!(read(text), NAMED);
    assert_eq!(notes(text)[0], "A2: `North` and 1 more name the rows below them");
    // Also where nothing else would tell that they are two series.
    let apart = "Month,Boxes\nNorth,\n2025-01,1\n2025-02,2\nSouth,\n2025-03,3\n2025-04,4\n";
    assert!(read(apart).contains("2025-03,south,3\n"), "{}", read(apart));
}

#[test]
fn a_name_above_a_header_that_comes_again_names_its_table() {
    let text =
        "North\nMonth,Boxes\n2025-01,1\n2025-02,2\n\nSouth\nMonth,Boxes\n2025-01,3\n2025-02,4\n";
    assert_eq!(read(text), NAMED);
}

#[test]
fn names_stand_between_series_that_run_across() {
    let text =
        "Port,2025-01,2025-02\nFish,,\nNorth,1,2\nSouth,3,4\nCrabs,,\nNorth,5,6\nSouth,7,8\n";
    let told = read(text);
    assert!(told.starts_with("month,series,value\n2025-01,fish-north,1\n"), "{told}");
    assert!(told.ends_with("2025-01,crabs-south,7\n2025-02,crabs-south,8\n"), "{told}");
}

#[test]
fn what_may_be_a_remark_is_asked_for() {
    let text = "Month,Boxes\n2025-01,1\n2025-02,2\nNew scales\n2025-03,3\n2025-04,4\n";
    let what =
        "A4: `New scales` is alone in its row: it could name the rows below it, or be a remark";
    assert_eq!(read(text), what);
    let wishes = Wishes { sections: true, ..Wishes::default() };
    assert!(wished(text, &wishes).contains("2025-03,new-scales,3\n"), "{}", wished(text, &wishes));
    let sentence = text.replace("New scales", "New scales were used from here on.");
    assert_eq!(read(&sentence), "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n2025-04,4\n");
}

#[test]
fn two_names_above_one_another_are_told() {
    let text = "Month,Boxes\nEast\nNorth\n2025-01,1\n2025-02,2\nSouth\n2025-01,3\n2025-02,4\n";
    assert_eq!(read(text), "A3: `East` and `North` are both above the same rows");
}

#[test]
fn years_in_rows_of_their_own_hold_for_the_months_below() {
    let expected = "month,value\n2024-11,1\n2024-12,2\n2025-01,3\n2025-02,4\n";
    let text = "Month,Boxes\n2024,\nNov,1\nDec,2\n2025,\nJan,3\nFeb,4\n";
    assert_eq!(read(text), expected);
    let sums = "Month,Boxes\n2024,3\nNov,1\nDec,2\n2025,7\nJan,3\nFeb,4\n";
    assert_eq!(read(sums), expected);
    let title = "2024\nMonth,Boxes\nNov,1\nDec,2\n";
    assert_eq!(read(title), "month,value\n2024-11,1\n2024-12,2\n");
}

#[test]
fn words_that_may_tell_series_apart_are_asked_for() {
    let text = "Month,Port,Boxes\n2025-01,N,1\n2025-02,N,2\n2025-03,S,3\n2025-04,S,4\n";
    let what =
        "B4: the rows could be one series, or one for `N` and one for `S`: no month appears twice";
    assert_eq!(read(text), what);
    let wishes = Wishes { series: vec!["B".to_owned()], ..Wishes::default() };
    assert!(wished(text, &wishes).contains("2025-03,s,3\n"), "{}", wished(text, &wishes));
    let wishes = Wishes { columns: vec!["Boxes".to_owned()], ..Wishes::default() };
    assert!(wished(text, &wishes).starts_with("month,value\n"), "{}", wished(text, &wishes));
    // How final a figure is makes no series of its own.
    let marked = text.replace(",N,", ",Final,").replace(",S,", ",Provisional,");
    assert!(read(&marked).starts_with("month,value\n2025-01,1\n"), "{}", read(&marked));
}

/// Beside months that run down, figures that look like years are figures.
#[test]
fn figures_like_years_below_a_year_of_their_own() {
    let text = "Month;North;South\n1980;;\nJan;1500;1500\nFeb;2200;1\nMar;2200;2200\n";
    let read = read(text);
    assert!(
        read.contains("1980-01,north,1500\n") && read.contains("1980-03,south,2200\n"),
        "{read}"
    );
}

/// Also below a name of their own.
#[test]
fn figures_like_years_below_a_name_of_their_own() {
    let table = "Month;Boxes\nNorth;\n1980-01;1500\n1980-02;1\nSouth;\n1980-01;1\n1980-02;2200\n";
    let read = read(table);
    assert!(
        read.contains("1980-01,north,1500\n") && read.contains("1980-02,south,2200\n"),
        "{read}"
    );
}

/// Also below months that run across.
#[test]
fn figures_like_years_below_months_across() {
    let read = read("Port;Jan;Feb;Mar\n2024;;;\nNorth;1500;1600;1700\nSouth;1800;1900;2000\n");
    assert!(
        read.contains("2024-01,north,1500\n") && read.contains("2024-03,south,2000\n"),
        "{read}"
    );
}
