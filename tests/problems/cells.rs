//! Numbers and dates that are not.

use crate::report::{replaced, told};

#[test]
fn a_bad_number() {
    told(replaced("seizures.csv", "sea,12.5", "sea,\"1,250\""), "
        seizures.csv: row 3, column value: `1,250` is not a number
          help: write it with a decimal point and nothing else, like 1234.5; leave it empty if it is unknown
        ");
    told(replaced("seizures.csv", "sea,12.5", "sea,12 lb"), "
        seizures.csv: row 3, column value: `12 lb` is not a number
          help: write it with a decimal point and nothing else, like 1234.5; leave it empty if it is unknown
        ");
}

#[test]
fn not_a_number_and_infinity() {
    told(replaced("seizures.csv", "sea,12.5", "sea,NaN"), "
        seizures.csv: row 3, column value: `NaN` is not a usable number
          help: write it with a decimal point and nothing else, like 1234.5; leave it empty if it is unknown
        ");
    told(replaced("seizures.csv", "sea,12.5", "sea,inf"), "
        seizures.csv: row 3, column value: `inf` is not a usable number
          help: write it with a decimal point and nothing else, like 1234.5; leave it empty if it is unknown
        ");
    told(replaced("seizures.csv", "sea,12.5", "sea,1e400"), "
        seizures.csv: row 3, column value: `1e400` is not a usable number
          help: write it with a decimal point and nothing else, like 1234.5; leave it empty if it is unknown
        ");
}

#[test]
fn a_negative_weight() {
    told(
        replaced("seizures.csv", "sea,12.5", "sea,-12.5"),
        "
        seizures.csv: row 3, column value: `-12.5` is less than zero
          help: a chart shows amounts of zero or more; correct the figure, or leave the cell empty if it is unknown
        ",
    );
    told(
        replaced("seizures.csv", "customs,18,2025", "customs,-18,2025"),
        "
        seizures.csv: row 5, column first_value: `-18` is less than zero
          help: a chart shows amounts of zero or more; correct the figure, or leave the cell empty if it is unknown
        ",
    );
}

#[test]
fn a_weight_beyond_any_chart() {
    told(
        replaced("seizures.csv", "sea,12.5", "sea,1e13"),
        "
        seizures.csv: row 3, column value: `1e13` is too large to be drawn
          help: use a larger unit, such as millions
        ",
    );
}

#[test]
fn a_first_value_without_its_source() {
    told(replaced("seizures.csv", "customs,18,2025-03-15,paper", "customs,18,,"), "
        seizures.csv: row 5, column first_value: a first-published figure needs a value, a date and a source
          help: fill in all three columns, or none
        ");
    told(
        replaced("seizures.csv", "customs,18,2025-03-15,paper", "customs,,2025-03-15,paper"),
        "
        seizures.csv: row 5, column first_value: a first-published figure needs a value, a date and a source
          help: fill in all three columns, or none
        ",
    );
}

#[test]
fn a_day_that_does_not_exist() {
    told(
        replaced("en.json", "\"updated\": \"2026-01-31\"", "\"updated\": \"2025-02-30\""),
        "
        en.json:7:14: there is no day 2025-02-30 in the calendar
          help: check the day and the month
        ",
    );
    told(
        replaced("events.csv", "2024-12-03", "2025-02-30"),
        "
        events.csv: row 2, column date: there is no day 2025-02-30 in the calendar
          help: check the day and the month
        ",
    );
    told(
        replaced("listings.csv", "2025-02-20", "2025-02-30"),
        "
        listings.csv: row 2, column date: there is no day 2025-02-30 in the calendar
          help: check the day and the month
        ",
    );
    told(
        replaced("seizures.csv", "2025-03-15", "2025-02-30"),
        "
        seizures.csv: row 5, column first_date: there is no day 2025-02-30 in the calendar
          help: check the day and the month
        ",
    );
}

#[test]
fn a_date_that_is_not_one() {
    told(
        replaced(
            "en.json",
            "\"date\": \"2026-01\", \"url\"",
            "\"date\": \"January 2026\", \"url\"",
        ),
        "
        en.json:9:91: `January 2026` is not a date
          help: write it like 2025-02-20, 2025-02 or 2025
        ",
    );
    told(
        replaced("en.json", "\"date\": \"2026-01\", \"url\"", "\"date\": \"2026-13\", \"url\""),
        "
        en.json:9:91: there is no month 2026-13 in the calendar
          help: months are 01 to 12
        ",
    );
    told(
        replaced("en.json", "\"date\": \"2026-01\", \"url\"", "\"date\": \"31-01-2026\", \"url\""),
        "
        en.json:9:91: `31-01-2026` is not a date
          help: write it like 2025-02-20, 2025-02 or 2025
        ",
    );
    told(
        replaced("events.csv", "2024-12-03", "12/03/2024"),
        "
        events.csv: row 2, column date: `12/03/2024` is not a date
          help: write it like 2025-02-20, 2025-02 or 2025
        ",
    );
}

#[test]
fn a_day_that_is_needed() {
    told(
        replaced("en.json", "\"updated\": \"2026-01-31\"", "\"updated\": \"2026-01\""),
        "
        en.json:7:14: `2026-01` is not a full date
          help: write it like 2026-11-21
        ",
    );
}
