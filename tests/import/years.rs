//! Years that are written once, in a column of their own, or not at all.

use nutgraf::desk::import::{Wishes, import};

use crate::{read, wished};

fn help(text: &str) -> String {
    let findings = import(text.as_bytes(), &Wishes::default()).findings;
    findings.troubles.first().map(|trouble| trouble.help.clone()).unwrap_or_default()
}

fn in_year(year: i16) -> Wishes {
    Wishes { year: Some(year), ..Wishes::default() }
}

fn begins(month: u8, named_after_start: bool) -> Wishes {
    Wishes { year_begins: Some(month), named_after_start, ..Wishes::default() }
}

/// Its figure is the sum, or the average, of the ones before it.
#[test]
fn a_month_without_its_year_is_no_total() {
    let text = "Month,Boxes\n2024-11,1\n2024-12,2\nJanuary,3\n";
    assert_eq!(read(text), "month,value\n2024-11,1\n2024-12,2\n2025-01,3\n");
    let across = "Port,Nov 2024,Dec,Jan 2025\nN,1,2,3\nS,5,6,7\n";
    assert!(read(across).contains("2024-12,n,2\n"), "{}", read(across));
    let far = "Month,Boxes\n2024-11,1\n2024-12,2\nMay,3\n";
    assert_eq!(read(far), "A4: `May` has no year, and does not follow a month that has one");
    let lone = "Month,Boxes\n2024-11-01,1\n2024-12-01,2\nJanuary,3\n";
    assert_eq!(read(lone), "A4: `January` has no year, and does not follow a month that has one");
}

/// One figure adds up by chance.
#[test]
fn a_row_below_the_table_is_no_total_by_chance() {
    for label in ["Latest", "South", "Forecast"] {
        let text = format!("Month,Boxes\n2024-11,1\n2024-12,2\n{label},3\n");
        assert_eq!(read(&text), "B4: `3` would be left out, and nothing explains why", "{label}");
    }
}

#[test]
fn a_year_that_is_written_once_holds_for_the_months_that_follow() {
    let text = "Month,Boxes\nNov 2024,1\nDec,2\nJan,3\nFeb (p),4\nMar 2025,5\n";
    assert_eq!(read(text), "month,value\n2024-11,1\n2024-12,2\n2025-01,3\n2025-02,4\n2025-03,5\n");
    let newest = "Month,Boxes\nFeb 2025,4\nJan,3\nDec,2\n";
    assert_eq!(read(newest), "month,value\n2024-12,2\n2025-01,3\n2025-02,4\n");
}

#[test]
fn months_that_run_past_december_are_asked_about() {
    let grid = "Year,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,Jan,Feb,Mar\n\
                2023,1,2,3,4,5,6,7,8,9,10,11,12\n";
    assert_eq!(read(grid), "K1: `Jan` comes after `Dec`, and both are said to be in 2023");
    assert!(help(grid).contains("--year-begins 4 --named-after-start"), "{}", help(grid));
    assert!(wished(grid, &begins(4, false)).starts_with("month,value\n2022-04,1\n"));
    assert!(wished(grid, &begins(4, true)).ends_with("2024-03,12\n"));
    let once = "Year,Month,Boxes\n2024,Nov,1\n,Dec,2\n,Jan,3\n,Feb,4\n";
    assert_eq!(read(once), "B4: `Jan` comes after `Dec`, and both are said to be in 2024");
    assert!(wished(once, &begins(11, true)).ends_with("2025-01,3\n2025-02,4\n"));
    let rows = "Year,Month,Boxes\n2024,Oct,1\n2024,Nov,2\n2024,Dec,3\n2024,Jan,4\n2025,Oct,6\n";
    assert_eq!(read(rows), "B5: `Jan` comes after `Dec`, and both are said to be in 2024");
    let levels = "Port,2024,,,\n,Nov,Dec,Jan,Feb\nNorth,1,2,3,4\n";
    assert_eq!(read(levels), "D2: `Jan` comes after `Dec`, and both are said to be in 2024");
    let alone = "Month,Boxes\n2024,\nNov,1\nDec,2\nJan,3\n";
    assert_eq!(read(alone), "A5: `Jan` comes after `Dec`, and both are said to be in 2024");
}

#[test]
fn the_months_of_another_series_are_no_new_year() {
    let text = "Year,Month,Port,Boxes\n2024,Nov,N,1\n2024,Dec,N,2\n2024,Jan,S,3\n2024,Feb,S,4\n";
    assert!(read(text).contains("one for `N` and one for `S`"), "{}", read(text));
    let newest = "Year,Month,Boxes\n2024,Mar,3\n2024,Feb,2\n2024,Jan,1\n";
    assert_eq!(read(newest), "month,value\n2024-01,1\n2024-02,2\n2024-03,3\n");
}

#[test]
fn the_order_of_months_tells_their_years() {
    let newest = "Month,Boxes\nMar,3\nFeb,2\nJan,1\n";
    assert_eq!(wished(newest, &in_year(2025)), "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n");
    let past = "Month,Boxes\nFeb,4\nJan,3\nDec,2\nNov,1\n";
    let told = wished(past, &in_year(2025));
    assert_eq!(told, "A4: `Dec` may be in the same year as the month before it, or not");
    let alphabet = "Month,X\nApril,1\nAugust,2\nDecember,3\nFebruary,4\nJanuary,5\nJuly,6\n\
                    June,7\nMarch,8\nMay,9\nNovember,10\nOctober,11\nSeptember,12\n";
    let told = wished(alphabet, &in_year(2025));
    assert!(told.ends_with("2025-12,3\n") && told.contains("2025-01,5\n"), "{told}");
    let series = "Month,Port,X\nJan,N,1\nFeb,N,2\nJan,S,3\nFeb,S,4\n";
    assert!(wished(series, &in_year(2025)).ends_with("2025-02,s,4\n"));
}

#[test]
fn figures_near_2000_are_no_years() {
    let text = "Month,Visitors,Boxes\nJanuary,2012,5\nFebruary,2045,6\nMarch,2100,7\n";
    assert_eq!(read(text), "A2: `January` and the other months have no year");
    assert!(wished(text, &in_year(2025)).contains("2025-03,visitors,2100\n"));
    let near = "Month,Visitors,Boxes\nJan,2024,5\nFeb,2024,6\nMar,2025,7\n";
    assert_eq!(read(near), "B2: `2024` could be the year of `Jan`, or a figure");
    assert!(wished(near, &in_year(2025)).contains("2025-03,visitors,2025\n"));
    let across = "Port,Jan,Feb,Mar\nN,1850,1920,2010\nS,1,2,3\n";
    assert!(read(across).contains("the other months have no year"), "{}", read(across));
}

/// Any row, and more series than months.
#[test]
fn a_row_of_figures_near_2000_is_no_row_of_years() {
    let text = "Month,North,South,East\nJan 2025,30,40,50\nFeb 2025,1850,1920,2010\n";
    assert!(read(text).ends_with("2025-01,east,50\n2025-02,east,2010\n"), "{}", read(text));
}

#[test]
fn years_of_other_calendars_beside_months_are_refused() {
    let thai = "ปี,ม.ค.,ก.พ.,มี.ค.\n2567,1,2,3\n2568,4,5,6\n";
    for told in [read(thai), wished(thai, &in_year(2024))] {
        assert_eq!(told, "A2: `2567` is in a year of another calendar");
    }
    let taiwan = "年,1月,2月\n113,10,20\n114,30,40\n";
    assert_eq!(read(taiwan), "A2: `113` is in a year of another calendar");
    let short = "เดือน,จำนวน\nม.ค. 68,10\nก.พ. 68,20\n";
    assert_eq!(read(short), "A2: `ม.ค. 68` is probably in a year of the Buddhist calendar");
    let said = Wishes { earliest_year: Some(1950), ..Wishes::default() };
    assert_eq!(wished(short, &said), "month,value\n1968-01,10\n1968-02,20\n");
}

#[test]
fn the_mark_of_a_year_is_that_of_its_figures() {
    for text in [
        "Year,Jan,Feb,Mar\n2024,1,2,3\n2025 (provisional),4,5,6\n",
        "Year,Month,Boxes\n2024,Jan,1\n2025 (provisional),Jan,4\n,Feb,5\n,Mar,6\n",
        "Port,2024,,,2025 (provisional),,\n,Jan,Feb,Mar,Jan,Feb,Mar\nN,1,2,3,4,5,6\n",
    ] {
        let marks = import(text.as_bytes(), &Wishes::default()).findings.marks;
        assert!(marks.iter().any(|mark| mark.meaning == "provisional"), "{text}: {marks:?}");
    }
}

#[test]
fn years_in_two_digits_may_have_a_column_of_their_own() {
    let text = "Month,Year,V\nDec,24,10\nJan,25,20\nFeb,25,5\n";
    assert_eq!(read(text), "month,value\n2024-12,10\n2025-01,20\n2025-02,5\n");
    let open = text.replace(",25,", ",27,").replace(",24,", ",26,");
    assert!(help(&open).contains("--earliest-year"), "{}", read(&open));
}

#[test]
fn a_japanese_fiscal_year_is_named_after_its_beginning() {
    let text = "年度,4月,5月,6月\n2024年度,1,2,3\n2025年度,4,5,6\n";
    let what = "A2: `2024年度` is usually named after the calendar year in which it begins";
    assert_eq!(wished(text, &begins(4, false)), what);
    assert!(wished(text, &begins(4, true)).starts_with("month,value\n2024-04,1\n"));
    assert!(help(text).contains("--named-after-start"), "{}", help(text));
}

#[test]
fn a_column_of_periods_is_one_of_months_if_there_are_twelve() {
    let quarters = "Year,Period,Cases\n2024,1,10\n2024,2,20\n2024,3,5\n2024,4,7\n2025,1,10\n";
    let what = "B2: `1` may be a month of the year in column A, or a figure of that year";
    assert_eq!(read(quarters), what);
    assert!(help(quarters).contains("if they are quarters"), "{}", help(quarters));
    let months: String = (1..=12).map(|month| format!("2024,{month},{}\n", month * 2)).collect();
    assert!(read(&format!("Year,Period,Cases\n{months}")).ends_with("2024-12,24\n"));
}
