//! The number and date formats of a language, asked of ICU at build time.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{M, YM, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;

use super::language::Formats;

/// The formats of a language.
///
/// ```
/// use nutgraf::story::date::Date;
/// use nutgraf::story::formats::formats;
///
/// let spanish = formats("es").unwrap();
/// assert_eq!(spanish.number(12345.5, 1), "12.345,5");
/// assert_eq!(spanish.date(Date { year: 2025, month: 2, day: 20 }), "20 de febrero de 2025");
/// assert!(formats("not a language").is_err());
/// ```
///
/// # Errors
/// In words: that ICU does not know the language, or writes it in a way that a pattern cannot
/// hold (other digits than 0 to 9).
pub fn formats(tag: &str) -> Result<Formats, String> {
    let locale: Locale = tag.parse().map_err(|_| format!("`{tag}` is not a language code"))?;
    let (decimal, group, minimum_grouping) = number_signs(&locale)?;
    let months = month_names(&locale, M::long())?;
    let short_months = month_names(&locale, M::medium())?;
    let sample = date(11, 28)?;
    let ymd = formatter(&locale, YMD::long())?.format(&sample).to_string();
    let ym = formatter(&locale, YM::long())?.format(&sample).to_string();
    let short_ym = formatter(&locale, YM::medium())?.format(&sample).to_string();
    let pattern = |text: &str, names: &[String]| pattern(text, names, tag);
    Ok(Formats {
        day: pattern(&ymd, &months)?,
        month: pattern(&ym, &months)?,
        short_month: pattern(&short_ym, &short_months)?,
        decimal,
        group,
        minimum_grouping,
        months,
        short_months,
    })
}

/// Decimal sign, group sign, and the digits before the first group sign for it to be written.
fn number_signs(locale: &Locale) -> Result<(String, String, u8), String> {
    let formatter = DecimalFormatter::try_new(locale.into(), Default::default())
        .map_err(|error| format!("no number format for {locale}: {error}"))?;
    let written = |number: &str| -> Result<String, String> {
        let number: Decimal = number.parse().map_err(|_| format!("{number} is not a number"))?;
        Ok(formatter.format(&number).to_string())
    };
    let large = written("12345.6")?;
    let signs = large.strip_prefix("12").and_then(|rest| rest.strip_suffix('6'));
    let Some((group, decimal)) = signs.and_then(|signs| signs.split_once("345")) else {
        return Err(format!("{locale} does not write numbers with the digits 0 to 9: {large}"));
    };
    let minimum = if written("1234")? == "1234" { 2 } else { 1 };
    Ok((decimal.to_owned(), group.to_owned(), minimum))
}

/// A day in the sample year, whose digits stand in no other part of a date.
fn date(month: u8, day: u8) -> Result<Date<Gregorian>, String> {
    Date::try_new_gregorian(2033, month, day).map_err(|error| error.to_string())
}

macro_rules! formatter_of {
    ($($fields:ty),*) => { $(
        impl Fields for $fields {
            fn formatter(self, locale: &Locale) -> Result<FixedCalendarDateTimeFormatter<Gregorian, Self>, String> {
                FixedCalendarDateTimeFormatter::try_new(locale.into(), self)
                    .map_err(|error| format!("no date format for {locale}: {error}"))
            }
        }
    )* };
}

/// A set of date fields that the Gregorian calendar can write.
trait Fields: Sized + icu_datetime::scaffold::DateTimeNamesMarker {
    fn formatter(
        self,
        locale: &Locale,
    ) -> Result<FixedCalendarDateTimeFormatter<Gregorian, Self>, String>;
}

formatter_of!(M, YM, YMD);

fn formatter<F: Fields>(
    locale: &Locale,
    fields: F,
) -> Result<FixedCalendarDateTimeFormatter<Gregorian, F>, String> {
    fields.formatter(locale)
}

fn month_names(locale: &Locale, fields: M) -> Result<Vec<String>, String> {
    let formatter = formatter(locale, fields)?;
    (1..=12).map(|month| Ok(formatter.format(&date(month, 1)?).to_string())).collect()
}

/// The sample date with places instead of its day, month and year.
fn pattern(text: &str, names: &[String], tag: &str) -> Result<String, String> {
    let name = names.get(10).map(String::as_str).unwrap_or_default();
    if name.is_empty() || !text.contains(name) || !text.contains("2033") {
        return Err(format!("dates in {tag} do not fit into a pattern: {text}"));
    }
    Ok(text.replace("2033", "{year}").replace("28", "{day}").replace(name, "{month}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::date::{Date, Month};

    const DAY: Date = Date { year: 2025, month: 2, day: 20 };

    #[test]
    fn english_is_written_as_english() {
        let formats = formats("en").unwrap();
        assert_eq!(formats.number(-1234567.5, 1), "\u{2212}1,234,567.5");
        assert_eq!(formats.number(1000.0, 0), "1,000");
        assert_eq!(formats.number(-0.04, 1), "0.0");
        assert_eq!(formats.date(DAY), "February 20, 2025");
        assert_eq!(formats.date(Date { day: 0, ..DAY }), "February 2025");
        assert_eq!(formats.short_month(Month::new(2026, 4)), "Apr 2026");
    }

    #[test]
    fn spanish_is_written_as_spanish() {
        let formats = formats("es").unwrap();
        assert_eq!(formats.number(1000.0, 0), "1000");
        assert_eq!(formats.number(10_000.5, 1), "10.000,5");
        assert_eq!(formats.date(DAY), "20 de febrero de 2025");
        assert_eq!(formats.month(Month::new(2026, 4)), "abril de 2026");
    }

    #[test]
    fn every_language_with_interface_texts_has_formats() {
        for tag in crate::story::check::known() {
            let formats = formats(tag).unwrap_or_else(|what| panic!("{tag}: {what}"));
            assert_eq!((formats.months.len(), formats.short_months.len()), (12, 12), "{tag}");
            assert!(formats.date(DAY).contains("2025"), "{tag}");
        }
    }

    #[test]
    fn a_language_with_other_digits_is_refused() {
        assert!(formats("fa").is_err());
    }
}
