//! Tables whose shape or whose times were taken for something else once.

use nutgraf::desk::import::{Wishes, import};

use crate::{notes, read, wished};

fn timed(column: &str) -> Wishes {
    Wishes { time: vec![column.to_owned()], ..Wishes::default() }
}

fn table(months: &[&str]) -> String {
    let rows = months.iter().zip(1..).map(|(month, figure)| format!("{month};{figure}\n"));
    format!("Month;Boxes\n{}", rows.collect::<String>())
}

/// One of them could be a year.
#[test]
fn a_row_of_round_figures_below_the_names_is_told() {
    for row in ["Stock at start,1000,2000", "Stock,1000,1500", ",1000,2000", "Base year,2015,2015"]
    {
        let told = read(&format!("Month,North,South\n{row}\nJan 2025,10,20\nFeb 2025,30,40\n"));
        assert!(told.contains("another figure in its row would be left out"), "{row}: {told}");
    }
    let groups = ",North,,South\nMonth,2023,2024,2023\nJan 2025,1,2,3\nFeb 2025,2,3,4\n\
                  Mar 2025,3,4,5\nApr 2025,1,2,4\n";
    assert!(read(groups).contains("north-2024,2\n"), "{}", read(groups));
}

#[test]
fn a_row_that_counts_the_columns_is_left_out() {
    let expected = "month,series,value\n2025-01,north,10\n2025-02,north,30\n\
                    2025-01,south,20\n2025-02,south,40\n";
    for row in ["1,2,3", "(1),(2),(3)", "A,B,C"] {
        let text = format!("Month,North,South\n{row}\nJan 2025,10,20\nFeb 2025,30,40\n");
        assert_eq!(read(&text), expected, "{row}");
        assert!(notes(&text).iter().any(|note| note.contains("number the columns")), "{row}");
    }
    let across = "Port,Jan 2025,Feb 2025\n1,2,3\nNorth,10,30\nSouth,20,40\n";
    assert_eq!(read(across), expected);
    let counted = "No,Month,Boxes\n1,2025-01,3\n2,2025-02,4\n3,2025-03,5\n";
    assert_eq!(read(counted), "month,value\n2025-01,3\n2025-02,4\n2025-03,5\n");
}

#[test]
fn tables_side_by_side_keep_their_months() {
    let text = "Month,Boxes,,Month,Boxes\nJan 2024,1,,Jan 2025,4\nFeb 2024,2,,Feb 2025,5\n";
    let told = read(text);
    assert!(told.contains("2024-02,2\n") && told.ends_with("2025-01,4\n2025-02,5\n"), "{told}");
    let what = "E2: `4` belongs to `Jan 2025` beside it, not to the month in column A";
    assert_eq!(wished(text, &timed("A")), what);
    let shifted = "Month,North,Month,South\nJan 2024,1,Feb 2024,4\nFeb 2024,2,Mar 2024,5\n";
    assert!(read(shifted).contains("2024-02,south,4\n2024-03,south,5\n"), "{}", read(shifted));
    assert!(read(shifted).contains("2024-02,north,2\n"), "{}", read(shifted));
    // Two figures of one name for one month.
    let twice = "Month,Boxes,Month,Boxes\nJan 2024,1,Feb 2024,4\nFeb 2024,2,Mar 2024,5\n";
    assert!(read(twice).contains("both have dates"), "{}", read(twice));
}

#[test]
fn tables_below_one_another_keep_their_months() {
    let text = "Port,Jan 2024,Feb 2024\nNorth,10,20\nSouth,30,40\nTotal,40,60\n\n\
                Port,Jan 2025,Feb 2025\nNorth,50,60\nSouth,70,80\n";
    let told = read(text);
    assert!(told.contains("2024-01,north,10\n") && told.contains("2025-02,south,80\n"), "{told}");
    assert!(!told.contains("total"), "{told}");
    let wrong = text.replace("Total,40,60", "Total,41,60");
    assert!(read(&wrong).contains("total,41\n"), "{}", read(&wrong));
}

#[test]
fn names_that_became_dates_are_no_months() {
    let text = "Month,01-Apr,05-Sep,Oct-14\nJan 2025,1,2,3\nFeb 2025,4,5,6\n";
    let what = "B1: `01-Apr` in the header is a date, and so is `Jan 2025` in column A";
    assert_eq!(read(text), what);
    for column in ["A", "Month"] {
        let told = wished(text, &timed(column));
        assert!(told.ends_with("2025-01,oct-14,3\n2025-02,oct-14,6\n"), "{told}");
    }
    // The day of an update is no month of the figures.
    let updated = "Port,Updated,2025-01,2025-02,2025-03\nN,2025-04-01,1,2,3\nS,2025-04-02,4,5,6\n";
    let told = read(updated);
    assert!(told.contains("2025-03,") && told.contains(",3\n"), "{told}");
}

#[test]
fn midnight_farther_east_is_asked_about() {
    for zone in ["Z", "+00:00"] {
        let text = table(&[
            &format!("2024-12-31T23:00:00{zone}"),
            &format!("2025-01-31T23:00:00{zone}"),
            &format!("2025-03-31T22:00:00{zone}"),
        ]);
        assert!(read(&text).contains("may be in December or January"), "{}", read(&text));
    }
    let noon = table(&["2025-01-31T23:00:00Z", "2025-02-15T23:00:00Z"]);
    assert_eq!(read(&noon), "month,value\n2025-01,1\n2025-02,2\n");
    // What a program counts in binary is a moment early.
    let counted = table(&["45657.9999999", "45688.9999999"]).replace("Month", "Date");
    assert_eq!(read(&counted), "month,value\n2025-01,1\n2025-02,2\n");
}

#[test]
fn a_month_in_another_century_is_asked_about() {
    let far = table(&["Jan 2025", "Feb 2025", "Mar 2052", "Apr 2025"]);
    assert_eq!(read(&far), "A4: `Mar 2052` is 2052-03, but comes between 2025-02 and 2025-04");
    let slip = table(&["Dec 2024", "Jan 2024", "Feb 2025"]);
    assert_eq!(read(&slip), "A3: `Jan 2024` is 2024-01, but comes between 2024-12 and 2025-02");
    let last = table(&["2025-01", "2025-02", "1925-03"]);
    assert_eq!(read(&last), "A4: `1925-03` is 1925-03, but comes after 2025-02");
    let first = table(&["Mar 2052", "Feb 2025", "Jan 2025"]);
    assert_eq!(read(&first), "A2: `Mar 2052` is 2052-03, but comes before 2025-02");
    assert!(read(&table(&["2025-01", "2025-02", "2026-03"])).contains("2026-03,"));
}

#[test]
fn four_weeks_are_no_month() {
    let text = table(&["26/01/2025", "23/02/2025", "23/03/2025", "20/04/2025"]);
    assert!(read(&text).contains("the dates are 28 days apart"), "{}", read(&text));
    assert!(read(&table(&["2025-02-01", "2025-03-01"])).ends_with("2025-03,2\n"));
}

#[test]
fn a_running_sum_is_no_wrong_total() {
    let text = "Month,New,YTD\nNov 2024,2,2\nDec 2024,4,6\nJan 2025,6,6\nFeb 2025,1,7\n";
    assert!(read(text).contains("2025-02,ytd,7\n"), "{}", read(text));
    let wrong = "Month,New,Old,Total\nNov 2024,2,2,4\nDec 2024,4,6,11\n";
    assert!(read(wrong).contains("is not the sum of the figures beside it"), "{}", read(wrong));
}

#[test]
fn an_average_of_years_is_left_out() {
    let text = "Month,2023,2024,Average\nJan,1,3,2\nFeb,4,6,5\nMar,5,7,6\nApr,1,2,1.5\n";
    let told = read(text);
    assert!(told.contains("2023-01,1\n") && told.ends_with("2024-04,2\n"), "{told}");
    assert!(!read(&text.replace("1.5", "1.6")).ends_with("2024-04,2\n"));
}

#[test]
fn a_grid_of_years_and_months_may_come_again_for_each_region() {
    let text = "North\nYear,Jan,Feb,Mar\n2024,1,2,5\n2025,3,4,7\n\n\
                South\nYear,Jan,Feb,Mar\n2024,5,6,9\n2025,7,8,9\n";
    let told = read(text);
    assert!(told.contains("2024-03,north,5\n") && told.contains("2025-01,south,7\n"), "{told}");
}

#[test]
fn times_are_read_as_offices_write_them() {
    let expected = "month,value\n2025-01,1\n2025-02,2\n";
    for months in [
        ["01.01.2025 - 31.01.2025", "01.02.2025 - 28.02.2025"],
        ["01.01.2025–31.01.2025", "01.02.2025–28.02.2025"],
        ["01/01/2025-01/31/2025", "02/01/2025-02/28/2025"],
        ["1-31 January 2025", "1-28 February 2025"],
        ["1.-31.1.2025", "1.-28.2.2025"],
        ["2025MM01", "2025MM02"],
        ["ΙΑΝΟΥΑΡΙΟΣ 2025", "ΦΕΒΡΟΥΑΡΙΟΣ 2025"],
        ["styczeń 2025 r.", "luty 2025 r."],
        ["січень 2025 року", "лютий 2025 року"],
        ["2025 m. sausio mėn.", "2025 m. vasario mėn."],
        ["gener del 2025", "febrer del 2025"],
        ["ජනවාරි 2025", "පෙබරවාරි 2025"],
    ] {
        assert_eq!(read(&table(&months)), expected, "{months:?}");
    }
    let revised = table(&["Jan 2025 r", "Feb 2025"]);
    assert_eq!(import(revised.as_bytes(), &Wishes::default()).findings.marks.len(), 1);
    let both = "DATE,TIME PERIOD,Rate\n2025-01-31,2025Jan,1\n2025-02-28,2025Feb,2\n";
    assert_eq!(read(both), expected);
}
