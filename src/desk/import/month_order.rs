//! The years of months that do not say theirs, by their order.
//!
//! Recognizes months that follow one another, of which January begins the next year; the newest
//! first; each of the twelve once, in any order; and the same few again for each series. Speaks
//! against it: any other month that comes after a later one, for it may be in either year.
//!
//! ```
//! use nutgraf::desk::import::month_order::years;
//!
//! assert_eq!(years(&[11, 12, 1], 2025), Ok(vec![2025, 2025, 2026]));
//! assert_eq!(years(&[3, 2, 1], 2025), Ok(vec![2025; 3]));
//! assert_eq!(years(&[2, 1, 12], 2025), Err(2));
//! ```

use std::collections::BTreeSet;

use super::carried_year::YEARS;

/// The year of each month, if the first is in `year`.
///
/// # Errors
/// The place of a month that may be in either of two years.
pub fn years(months: &[u8], year: i16) -> Result<Vec<i16>, usize> {
    let pairs = || months.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    let step = |(before, after): (u8, u8)| (after + 12 - before) % 12;
    let Some(fall) = pairs().position(|(before, after)| after < before) else {
        return Ok(vec![year; months.len()]);
    };
    if pairs().map(step).all(|step| step < 2) {
        return upward(months, year);
    }
    let once = months.iter().collect::<BTreeSet<_>>().len() == months.len();
    if once && (months.len() == 12 && !pairs().map(step).all(|step| step == 11)) {
        return Ok(vec![year; months.len()]);
    }
    if pairs().all(|(before, after)| after < before) {
        return Ok(vec![year; months.len()]);
    }
    if once && pairs().map(step).all(|step| step == 11) {
        // The newest month comes first, and its year may be meant, or that of the last.
        return Err(pairs().position(|(before, after)| after > before).map_or(fall, |at| at) + 1);
    }
    match repeated(months) {
        Some(part) => {
            let part = years(part, year)?;
            Ok(part.iter().copied().cycle().take(months.len()).collect())
        }
        None => Err(fall + 1),
    }
}

/// The next year begins with each month that comes after a later one.
fn upward(months: &[u8], year: i16) -> Result<Vec<i16>, usize> {
    let (mut year, mut before) = (year, 0);
    let next = |(at, month): (usize, &u8)| {
        let next = year.checked_add(i16::from(*month < before)).filter(|it| *it < YEARS.end);
        (year, before) = (next.ok_or(at)?, *month);
        Ok(year)
    };
    months.iter().enumerate().map(next).collect()
}

/// The months of each series, if the same few come again and again.
fn repeated(months: &[u8]) -> Option<&[u8]> {
    let length = (1..12).find(|length| {
        let again = months.iter().zip(months.iter().skip(*length)).all(|(one, other)| one == other);
        again && *length < months.len() && months.len().is_multiple_of(*length)
    })?;
    months.get(..length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_tells_the_year_or_nothing_does() {
        let alphabetical = [4, 8, 12, 2, 1, 7, 6, 3, 5, 11, 10, 9];
        assert_eq!(years(&alphabetical, 2025), Ok(vec![2025; 12]));
        assert_eq!(years(&[1, 2, 3, 1, 2, 3], 2025), Ok(vec![2025; 6]));
        assert_eq!(years(&[12, 1, 12, 1], 2025), Ok(vec![2025, 2026, 2025, 2026]));
        assert_eq!(years(&[1, 1, 2, 2], 2025), Ok(vec![2025; 4]));
        assert_eq!(years(&[2, 1, 12, 11], 2025), Err(2));
        assert_eq!(years(&[10, 12, 1], 2025), Err(2));
        assert_eq!(years(&[], 2025), Ok(Vec::new()));
        // A table of so many years is none.
        let many: Vec<u8> = (1..=12).cycle().take(370_000).collect();
        assert_eq!(years(&many, 2025), Err(175 * 12));
    }
}
