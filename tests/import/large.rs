//! Exports as large and as odd as somebody may send.

use std::time::{Duration, Instant};

use nutgraf::desk::import::{Import, Wishes, import};

/// What goes by the square of its length would take hours.
const PATIENCE: Duration = Duration::from_secs(60);

#[track_caller]
fn read_soon(text: &str) -> Import {
    let begun = Instant::now();
    let read = import(text.as_bytes(), &Wishes::default());
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    read
}

#[test]
fn more_columns_than_can_be_read_are_refused() {
    for separator in [",", ";", "\t"] {
        let read = read_soon(&format!("Month{}\n2025-01\n", separator.repeat(1 << 20)));
        let told = &read.findings.troubles[0].what;
        assert!(told.contains("the table has 1048577 columns; at most 4096 can be read"), "{told}");
        assert!(read.series.is_none() && !read.findings.ok);
    }
}

/// So many columns are still read, and one more is not.
#[test]
fn as_many_columns_as_can_be_read_are_read() {
    let table = |columns: usize| {
        let rest = columns - 2;
        let empty = ",".repeat(rest);
        format!("Month,Boxes{empty}\n2025-01,1{empty}\n2025-02,2{empty}\n")
    };
    let series = read_soon(&table(4_096)).series.expect("a series");
    assert!(series.csv("x").ends_with("2025-01,1,x\n2025-02,2,x\n"));
    let told = &read_soon(&table(4_097)).findings.troubles[0].what;
    assert!(told.contains("the table has 4097 columns; at most 4096 can be read"), "{told}");
}

#[test]
fn a_wide_table_of_years_and_numbers() {
    // Each column could be one of years, or one of months.
    for cell in ["2025", "1", "Jan", "x"] {
        let row = [cell; 4_000].join(",") + "\n";
        read_soon(&["year,month,value\n", &row.repeat(50)].concat());
    }
    // One wide row, and many short ones.
    let wide = ["Jan", "Feb", "Mar"].join(",") + &",2025".repeat(4_000) + "\n";
    read_soon(&[&wide, &"1\n".repeat(100_000)[..]].concat());
    read_soon(&["year,month\n", &"2025,1\n".repeat(100_000)[..], &wide].concat());
    // Short rows to which the year far to the right of the first one belongs.
    let far = "Jan,Feb,Mar,Port".to_owned() + &",".repeat(4_000);
    let rows: String = (0..100_000).map(|nth| format!("1,2,3,P{nth}\n")).collect();
    read_soon(&format!("{far}Year\n1,2,3,N{}2025\n{rows}", ",".repeat(4_000)));
}

/// What cannot become a series is refused before its figures are read one by one.
#[test]
fn more_figures_than_a_series_has_are_refused() {
    let names: Vec<String> = (0..300).map(|nth| format!("S{nth}")).collect();
    let row = |month: usize| {
        format!("{}-{:02},{}\n", 1950 + month / 12, month % 12 + 1, ["1"; 300].join(","))
    };
    let rows: String = (0..800).map(row).collect();
    let read = read_soon(&format!("Month,{}\n{rows}", names.join(",")));
    let told = &read.findings.troubles[0];
    assert_eq!(
        told.what,
        "the table has 240000 figures (800 rows in 300 columns); a series can have at most 20,000"
    );
    assert!(told.help.contains("--columns"), "{}", told.help);
}

#[test]
fn a_large_table_that_runs_across_is_refused() {
    let months: Vec<String> =
        (0..800).map(|it| format!("{}-{:02}", 1950 + it / 12, it % 12 + 1)).collect();
    let rows = format!("S,{}\n", ["1"; 800].join(",")).repeat(1_300);
    let read = read_soon(&format!("Port,{}\n{rows}", months.join(",")));
    let told = &read.findings.troubles[0].what;
    assert_eq!(told, "the months run across the top of a table with 1301 rows and 801 columns");
}

/// Each of many rows between the others may be a total of them.
#[test]
fn many_rows_that_may_be_totals_are_read_soon() {
    let rows: String = (0..20_000)
        .map(|nth| format!("{}-{:02},1,2\nx,{nth},{nth}\n", 1950 + nth / 12 % 200, nth % 12 + 1))
        .collect();
    assert!(!read_soon(&format!("Month,A,B\n{rows}")).findings.ok);
}
