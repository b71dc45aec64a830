//! Figures of several months up to one, each of which has months of the one before in it.

use nutgraf::desk::import::{Import, Wishes, import};

use crate::{read, told};

/// What is wrong, how long the spans are, and the figures that are kept for programs.
fn refused(text: &str) -> (String, String, String) {
    let read: Import = import(text.as_bytes(), &Wishes::default());
    let frequency = serde_json::to_value(read.findings.frequency).expect("a text");
    let kept = read.refused.as_ref().map_or(String::new(), |series| series.csv("@"));
    (told(&read), frequency.as_str().unwrap_or_default().to_owned(), kept)
}

const WHAT: &str =
    "the figures are given for 12 months at a time, but a chart has one figure per month";

/// They would be plain months if the length were passed over.
#[test]
fn twelve_months_to_a_month_are_no_month() {
    for [first, second, third] in [
        ["12 months to Jan 2025", "12 months to Feb 2025", "12 months to Mar 2025"],
        ["12 months ending January 2025", "12 months ending February 2025", "12 months to 2025-03"],
        ["Year ending Jan 2025", "Year ending Feb 2025", "Year ending Mar 2025"],
        ["Year to Jan 2025", "Year to Feb 2025", "Year to Mar 2025"],
        ["YE Jan 25", "YE Feb 25", "YE Mar 25"],
        ["Rolling 12 months to 2025-01", "Rolling year to Feb 2025", "Rolling year to Mar 2025"],
        ["Twelve months ended 31 January 2025", "Year ended 28 February 2025", "YE 2025-03"],
        ["12 Monate bis Jan 2025", "12 Monate bis Feb 2025", "12 Monate bis März 2025"],
        ["12 mois à janvier 2025", "12 mois à février 2025", "12 mois à mars 2025"],
        ["12 meses hasta enero 2025", "12 meses a febrero 2025", "12 meses a marzo 2025"],
        ["Feb 2024-Jan 2025", "Mar 2024-Feb 2025", "Apr 2024-Mar 2025"],
    ] {
        let across = format!("Area;{first};{second};{third}\nNorth;120;121;122\nSouth;22;23;24\n");
        let (what, frequency, kept) = refused(&across);
        assert!(what.ends_with(WHAT), "{first}: {what}");
        assert_eq!(frequency, "12 months", "{first}");
        assert!(kept.contains("2024-02/2025-01,north,120,@"), "{first}: {kept}");
        assert!(kept.contains("2024-04/2025-03,south,24,@"), "{first}: {kept}");
        let down = format!("Period;Boxes\n{first};120\n{second};121\n{third};122\n");
        let (what, _, kept) = refused(&down);
        assert!(what.ends_with(WHAT), "{first}: {what}");
        assert!(kept.contains("2024-03/2025-02,121,@"), "{first}: {kept}");
    }
}

#[test]
fn the_name_of_a_column_may_say_the_length() {
    for name in [
        "12 months ending",
        "Rolling 12 months to",
        "12 months to:",
        "Rolling year to",
        "52 weeks to",
    ] {
        let (what, frequency, kept) =
            refused(&format!("{name},Boxes\n2025-01,4\n2025-02,9\n2025-03,15\n"));
        assert!(what.ends_with(WHAT), "{name}: {what}");
        assert_eq!(frequency, "12 months", "{name}");
        assert!(kept.contains("2024-02/2025-01,4,@"), "{name}: {kept}");
    }
}

/// January to March is a quarter, and here one of those that overlap.
#[test]
fn three_months_may_overlap_as_well() {
    let text = "Period,Rate\nNov 2024-Jan 2025,4.4\nDec 2024-Feb 2025,4.5\nJan 2025-Mar 2025,4.6\n";
    let (what, frequency, kept) = refused(text);
    assert!(what.contains("given for 3 months at a time"), "{what}");
    assert_eq!(frequency, "3 months");
    assert!(kept.contains("2024-11/2025-01,4.4,@"), "{kept}");
    assert!(kept.contains("2025-01/2025-03,4.6,@"), "{kept}");
}

/// Years that end in March follow one another.
#[test]
fn years_that_do_not_overlap_are_years() {
    let text = "Period,Boxes\nYear ending March 2023,4\nYear ending March 2024,9\n";
    let (what, frequency, kept) = refused(text);
    assert!(what.contains("given by year"), "{what}");
    assert_eq!(frequency, "year");
    assert!(kept.contains("2024,9,@"), "{kept}");
}

/// What a column of figures is called says nothing of its dates.
#[test]
fn a_rolling_sum_beside_months_is_a_series() {
    let text = "Month,Offences,12-month rolling total\n2025-01,120,1400\n2025-02,121,1410\n";
    assert!(read(text).ends_with("12-month-rolling-total,1410\n"), "{}", read(text));
}
