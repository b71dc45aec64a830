//! What could be better in a story folder: it stops neither `check` nor `build`.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

use super::ahead::ahead;
use super::dates::dates;
use super::languages::missing;
use super::starter::left;
use super::words::idle;
use crate::story::files::Files;

/// Hours before UTC of the time zone where a day begins first.
const FIRST: i8 = 14;

/// What an author should look at before the story is published, each with its place.
pub fn warnings(files: &Files) -> Vec<String> {
    [missing(files), idle(files), left(files), ahead(files, latest()), dates(files)].concat()
}

/// The latest day that it is anywhere: an author need not be where this machine is.
fn latest() -> Date {
    Timestamp::now().to_zoned(TimeZone::fixed(Offset::constant(FIRST))).date()
}
