//! What a story needs to speak its language: interface texts, numbers and dates.
//!
//! All of it comes with the story, and no page knows a language. The texts are read from
//! `words/<tag>.json`, the command's own or the newsroom's; those that readers change travel
//! ([`Words`]), the others are in the fragment ([`Told`]). The press makes the formats with ICU,
//! because the first use of `Intl` in a page costs the reader's phone 30 to 100 ms.

mod pattern;
mod plural;
mod words;

use std::rc::Rc;
use std::sync::LazyLock;

use super::date::{Date, Month};
use super::id::Tag;

pub use self::pattern::fill;
pub use self::plural::{Category, Plural, PluralRule};
pub use self::words::{Told, Words};

/// A language with its words and formats.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// assert_eq!(story.language.tag, "en");
/// assert_eq!(story.language.percent(0.5), "50%");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Two-letter code.
    pub tag: Tag,
    /// How it writes numbers and dates.
    pub formats: Formats,
    /// The texts of what readers change.
    pub words: Rc<Words>,
    /// The texts of what no reader changes: they do not travel, and the wasm has no room for them.
    #[cfg(feature = "cli")]
    pub told: Option<Rc<Told>>,
}

/// How a language writes numbers and dates.
///
/// Patterns have the places `{day}`, `{month}` and `{year}`.
///
/// ```
/// use nutgraf::story::date::Month;
/// use nutgraf::story::formats::formats;
///
/// let english = formats("en").unwrap();
/// assert_eq!((english.number(-1234.5, 0), english.number(0.25, 1)), ("−1,235".into(), "0.3".into()));
/// assert_eq!(english.month(Month::new(2025, 6)), "June 2025");
/// ```
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
    /// A month.
    pub month: String,
    /// A month in few letters, for what is written in pictures.
    pub short_month: String,
}

impl Language {
    /// The texts of what readers change.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The texts of what no reader changes; empty ones in a story that has travelled, whose fragment
    /// says all of them.
    pub fn told(&self) -> &Told {
        static NONE: LazyLock<Told> = LazyLock::new(Told::default);
        #[cfg(feature = "cli")]
        if let Some(told) = &self.told {
            return told;
        }
        &NONE
    }

    /// A ratio as whole percent: 0.5 is 50 %.
    pub fn percent(&self, ratio: f64) -> String {
        fill(&self.words.percent, &[("n", &self.formats.number(ratio * 100.0, 0))])
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

    /// A date as exactly as it is known: the only form of a day that readers meet.
    pub fn date(&self, date: Date) -> String {
        match (date.month, date.day) {
            (0, _) => date.year.to_string(),
            (_, 0) => self.month(date.in_month()),
            (_, day) => in_pattern(&self.day, Some(day), &self.months, date.in_month()),
        }
    }

    /// A month with its year.
    pub fn month(&self, month: Month) -> String {
        in_pattern(&self.month, None, &self.months, month)
    }

    /// A month with its year in few letters, for pictures, where there is no room for more.
    pub fn short_month(&self, month: Month) -> String {
        in_pattern(&self.short_month, None, &self.short_months, month)
    }
}

fn in_pattern(pattern: &str, day: Option<u8>, names: &[String], month: Month) -> String {
    let name = names.get(usize::from(month.of_year()) - 1).map_or("", String::as_str);
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    fill(pattern, &[("day", &day), ("month", name), ("year", &month.year().to_string())])
}
