//! What a cell of a workbook holds, as text.

use calamine::{Data, ExcelDateTime};
use compact_str::CompactString;

use super::super::plain::plain;
use super::super::sheet::Kind;
use super::clock;

/// What a cell holds, as text.
pub fn written(data: &Data) -> (CompactString, Kind) {
    match data {
        Data::Empty => Default::default(),
        Data::Int(number) => (number.to_string().into(), Kind::Number),
        Data::Float(number) => (decimal(*number).into(), Kind::Number),
        Data::String(text) => (plain(text).into(), Kind::Text),
        Data::Bool(truth) => (if *truth { "TRUE" } else { "FALSE" }.into(), Kind::Text),
        Data::DateTime(time) => day(time),
        Data::DateTimeIso(text) => (plain(text).into(), Kind::Date),
        Data::DurationIso(text) => match clock::iso(text) {
            Some(span) => (span.into(), Kind::Number),
            None => (plain(text).into(), Kind::Text),
        },
        Data::Error(error) => (error.to_string().into(), Kind::Text),
    }
}

fn day(time: &ExcelDateTime) -> (CompactString, Kind) {
    if time.is_duration() {
        return (clock::shown(time.as_f64()).into(), Kind::Number);
    }
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    (format!("{year:04}-{month:02}-{day:02}").into(), Kind::Date)
}

/// A number with the 15 digits that a spreadsheet shows; the rest is noise of binary fractions.
pub fn decimal(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}
