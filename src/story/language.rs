//! The one place that knows the language: interface texts, numbers and dates.
//!
//! The texts are compiled in ([`Words`], one constant a language). The formats come with the
//! story: the press makes them with ICU, because the first use of `Intl` in a page costs the
//! reader's phone 30 to 100 ms.

mod english;
mod pattern;
mod words;

use super::date::{Date, Month};
use super::id::Tag;

pub use self::pattern::fill;
pub use self::words::{Told, Words};

/// A language with its formats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Two-letter code.
    pub tag: Tag,
    /// How it writes numbers and dates.
    pub formats: Formats,
}

/// How a language writes numbers and dates.
///
/// Patterns have the places `{day}`, `{month}` and `{year}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formats {
    /// Decimal sign.
    pub decimal: String,
    /// Sign between groups of three digits.
    pub group: String,
    /// Digits before the first group sign for it to be written at all: 1 in English (1,000),
    /// 2 in Spanish (1000, 10 000).
    pub minimum_grouping: u8,
    /// Names of the twelve months.
    pub months: Vec<String>,
    /// Short names of the twelve months.
    pub short_months: Vec<String>,
    /// A day.
    pub day: String,
    /// A day in few letters.
    pub short_day: String,
    /// A month.
    pub month: String,
    /// A month in few letters.
    pub short_month: String,
}

impl Language {
    /// The codes of the languages that have interface texts.
    pub const KNOWN: [&str; 1] = ["en"];

    /// The interface texts; English for a language that is not known, which a checked story
    /// never has.
    pub fn words(&self) -> &'static Words {
        &english::ENGLISH
    }

    /// The texts of what no reader changes.
    pub fn told(&self) -> &'static Told {
        &english::TOLD
    }

    /// A ratio as whole percent: 0.5 is 50 %.
    pub fn percent(&self, ratio: f64) -> String {
        fill(self.words().percent, &[("n", &self.formats.number(ratio * 100.0, 0))])
    }
}

impl Formats {
    /// A number with a fixed count of decimals, its digits in groups.
    ///
    /// Written by way of whole numbers: the general formatting of floating-point numbers would
    /// add 6 kB to the wasm. Values of a story are below 1e12 and fit.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        let scale = 10_u64.pow(decimals.min(3).into());
        let scaled = (value.abs() * scale as f64).round() as u64;
        let whole = (scaled / scale).to_string();
        let mut text = String::new();
        // What rounds to zero has no minus sign.
        if value < 0.0 && scaled > 0 {
            text.push('\u{2212}');
        }
        let grouped = whole.len() >= 3 + usize::from(self.minimum_grouping);
        for (place, digit) in whole.chars().enumerate() {
            if grouped && place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push_str(&self.group);
            }
            text.push(digit);
        }
        if scale > 1 {
            let fraction = (scaled % scale + scale).to_string();
            text.push_str(&self.decimal);
            text.push_str(fraction.get(1..).unwrap_or_default());
        }
        text
    }

    /// A date as exactly as it is known.
    pub fn date(&self, date: Date) -> String {
        match (date.month, date.day) {
            (0, _) => date.year.to_string(),
            (_, 0) => self.month(date.in_month()),
            (_, day) => in_pattern(&self.day, Some(day), &self.months, date.in_month()),
        }
    }

    /// A date in few letters, as exactly as it is known.
    pub fn short_date(&self, date: Date) -> String {
        match (date.month, date.day) {
            (0, _) => return date.year.to_string(),
            (_, 0) => return self.short_month(date.in_month()),
            _ => {}
        }
        in_pattern(&self.short_day, Some(date.day), &self.short_months, date.in_month())
    }

    /// A month with its year.
    pub fn month(&self, month: Month) -> String {
        in_pattern(&self.month, None, &self.months, month)
    }

    /// A month with its year in few letters.
    pub fn short_month(&self, month: Month) -> String {
        in_pattern(&self.short_month, None, &self.short_months, month)
    }
}

fn in_pattern(pattern: &str, day: Option<u8>, names: &[String], month: Month) -> String {
    let name = names.get(usize::from(month.of_year()) - 1).map_or("", String::as_str);
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    fill(pattern, &[("day", &day), ("month", name), ("year", &month.year().to_string())])
}
