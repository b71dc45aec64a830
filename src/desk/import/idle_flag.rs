//! Flags that change nothing: the file is read in the same way without them.
//!
//! Recognizes them by what the readers note: each says which flag it needed, because without it
//! another reading was made or a question asked. Speaks against telling: that the table was not read,
//! for then a flag may only not have had its turn.
//!
//! ```
//! use nutgraf::desk::import::order::Order;
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let wishes = Wishes { dates: Some(Order::Dmy), ..Wishes::default() };
//! let read = import(b"Month,Boxes\n2025-01,1\n2025-02,2\n", &wishes);
//! let told = "--dates dmy was not needed: the file is read in the same way without it";
//! assert_eq!(read.findings.notes[0].what, told);
//! ```

use super::digits::Decimal;
use super::findings::Findings;
use super::flag::Flag;
use super::order::Order;
use super::serial::Epoch;
use super::trouble::{Trouble, TroubleKind};
use super::wishes::Wishes;

/// Says which of the flags that were given nothing needed. `is_read` says that there is a series.
pub fn tell_idle(wishes: &Wishes, is_read: bool, findings: &mut Findings) {
    let idle = given(wishes).into_iter().filter(|(flag, _)| {
        let had_its_turn = is_read || flag.is_early();
        had_its_turn && !findings.needed.contains(flag)
    });
    let told = idle.map(|(_, written)| {
        let what = format!("{written} was not needed: the file is read in the same way without it");
        Trouble::whole(TroubleKind::IdleFlag, what, "")
    });
    let told: Vec<Trouble> = told.collect();
    findings.notes.extend(told);
}

/// The flags that an author has given, as they are written.
fn given(wishes: &Wishes) -> Vec<(Flag, String)> {
    let order = wishes.dates.map(|order| match order {
        Order::Dmy => "dmy",
        Order::Mdy => "mdy",
        Order::Ymd => "ymd",
    });
    let dates = order.or_else(|| wishes.short_months.map(|written| written.flag()));
    let serial = wishes.serial.map(|epoch| match epoch {
        Epoch::From1900 => "1900",
        Epoch::From1904 => "1904",
    });
    let decimal = wishes.decimal.map(|decimal| match decimal {
        Decimal::Point => "point",
        Decimal::Comma => "comma",
    });
    let begins = wishes.year_begins;
    let after_start = begins.filter(|_| wishes.named_after_start).map(|_| String::new());
    let all = [
        (Flag::Sections, "--sections", wishes.sections.then(String::new)),
        (Flag::Serial, "--serial", serial.map(str::to_owned)),
        (Flag::Dates, "--dates", dates.map(str::to_owned)),
        (Flag::YearBegins, "--year-begins", begins.map(|month| month.to_string())),
        (Flag::NamedAfterStart, "--named-after-start", after_start),
        (Flag::EarliestYear, "--earliest-year", wishes.earliest_year.map(|it| it.to_string())),
        (Flag::Language, "--language", wishes.language.clone()),
        (Flag::Decimal, "--decimal", decimal.map(str::to_owned)),
    ];
    let given = all.into_iter().filter_map(|(flag, name, value)| {
        Some((flag, format!("{name} {}", value?).trim_end().to_owned()))
    });
    given.collect()
}
