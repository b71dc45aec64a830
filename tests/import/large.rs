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
}
