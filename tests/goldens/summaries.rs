//! Charts in words, for those who do not see them and those who want one sentence.

use nutgraf::chart::points::{Sum, points};
use nutgraf::chart::terms::Terms;
use nutgraf::chart::words::summary;

use crate::series::{hard, told, trend};

#[track_caller]
fn says(name: &str, months: &str, years: &str) {
    let (_, values) = hard().into_iter().find(|(hard, _)| *hard == name).expect("the name");
    let story = told(&values);
    let trend = trend(&story);
    let series = trend.series.first().expect("a series");
    for (sum, expected) in [(Sum::None, months), (Sum::Years, years)] {
        let terms = Terms::new(&story, trend, 0).expect("the unit of the data");
        let told = summary(terms, &points(trend, series, sum));
        assert_eq!(told.replace('\u{a0}', " "), expected);
    }
}

#[test]
fn flat() {
    says(
        "flat",
        "All values from January 2023 to December 2025 are 5.0 pounds.",
        "All values from January 2023 to December 2025 are 60.0 pounds.",
    );
}

#[test]
fn all_zero() {
    says(
        "all-zero",
        "All values from January 2023 to December 2025 are 0.0 pounds.",
        "All values from January 2023 to December 2025 are 0.0 pounds.",
    );
}

#[test]
fn one_point() {
    says(
        "one-point",
        "The latest is 42.0 pounds (January 2023).",
        "The latest is 42.0 pounds (Y2023, January 2023 only).",
    );
}

#[test]
fn a_gap() {
    says(
        "gap",
        "From January 2023 to December 2025, the highest value was 160.0 pounds (July 2023) \
         and the lowest 100.0 pounds (January 2023). The latest is 100.0 pounds (December \
         2025, 17% lower than a year earlier). 5 values are not known.",
        "The latest is 1,590.0 pounds (Y2025). 2 values are not known.",
    );
}

#[test]
fn very_large() {
    says(
        "very-large",
        "From January 2023 to December 2025, the highest value was 1,000,000,000,000.0 \
         pounds (January 2023) and the lowest 650,000,000,000.0 pounds (December 2025). The \
         latest is 650,000,000,000.0 pounds (December 2025, 16% lower than a year earlier).",
        "From January 2023 to December 2025, the highest value was 11,340,000,000,000.0 \
         pounds (Y2023) and the lowest 8,460,000,000,000.0 pounds (Y2025). The latest is \
         8,460,000,000,000.0 pounds (Y2025, 15% lower than a year earlier).",
    );
}

#[test]
fn an_incomplete_last_year() {
    says(
        "incomplete-last-year",
        "From January 2023 to May 2025, the highest value was 160.0 pounds (July 2023) and \
         the lowest 100.0 pounds (January 2023). The latest is 100.0 pounds (May 2025, 17% \
         lower than a year earlier).",
        "From January 2023 to May 2025, the highest value was 1,550.0 pounds (Y2024) and \
         the lowest 1,510.0 pounds (Y2023). The latest is 680.0 pounds (Y2025, January 2025 \
         to May 2025 only, 6% higher than in the same months a year earlier).",
    );
}
