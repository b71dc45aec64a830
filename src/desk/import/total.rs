//! Totals and averages, recognized by adding up.
//!
//! Recognizes a figure that is the sum or the mean of others, within what rounding can change.
//! Speaks against it: that a label says `Total` and the figures do not add up; then the author is
//! told both numbers.

use super::digits::Decimal;
use super::figure::{Figure, Words, figure, is_number};
use super::sheet::Cell;

/// How a figure comes from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adds {
    /// It is their sum.
    Sum,
    /// It is their mean.
    Mean,
}

/// What begins the label of a row or column of sums.
const LABELS: [&str; 60] = [
    "total",
    "totals",
    "totales",
    "sum",
    "summe",
    "average",
    "avg",
    "mean",
    "averages",
    "durchschnitt",
    "moyenne",
    "promedio",
    "year to date",
    "ytd",
    "gesamt",
    "insgesamt",
    "subtotal",
    "annual",
    "jahr",
    "somme",
    "suma",
    "all ",
    "grand total",
    "ensemble",
    "totale",
    "totaal",
    "totalt",
    "i alt",
    "razem",
    "ogółem",
    "celkem",
    "összesen",
    "toplam",
    "итого",
    "всего",
    "合計",
    "总计",
    "합계",
    "إجمالي",
    "المجموع",
    "الإجمالي",
    "مجموع",
    "جمع",
    "yhteensä",
    "kokku",
    "skupaj",
    "ukupno",
    "celkom",
    "spolu",
    "sammanlagt",
    "kopā",
    "iš viso",
    "σύνολο",
    "всього",
    "разом",
    "סה\"כ",
    "סך הכל",
    "कुल",
    "รวม",
    "jumlah",
];

/// Whether a label says that its row or column sums up others, at its beginning or its end.
///
/// ```
/// use nutgraf::desk::import::total::is_total;
///
/// assert!(["Total 2025", "North Total", "合計"].into_iter().all(is_total));
/// assert!(!["Sumatra", "Summer", "कुलगाम"].into_iter().any(is_total));
/// ```
pub fn is_total(label: &str) -> bool {
    let label = label.trim().trim_end_matches([':', '.']).to_lowercase();
    // In the scripts of eastern Asia words are not told apart by blanks.
    let is_eastern = |c: char| matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{d7a3}');
    let is_whole = |word: &str, rest: &str| {
        word.ends_with(' ')
            || word.starts_with(is_eastern)
            || !rest.starts_with(char::is_alphabetic)
    };
    LABELS.iter().any(|word| {
        let begins = label.strip_prefix(word).is_some_and(|rest| is_whole(word, rest));
        let closes =
            || label.strip_suffix(word).is_some_and(|rest| rest.ends_with([' ', '-', ',']));
        begins || closes()
    })
}

/// Whether figures that add up are sums: their column is called so, or has more than one figure. One
/// figure may add up by chance.
pub fn may_be_sums<'c>(name: &str, cells: impl Iterator<Item = &'c Cell>) -> bool {
    is_total(name) || cells.filter(|cell| is_number(&cell.text)).nth(1).is_some()
}

/// What of these may begin the label of an average.
const MEANS: [&str; 11] = [
    "average",
    "avg",
    "mean",
    "durchschnitt",
    "moyenne",
    "promedio",
    "annual",
    "jahr",
    "all ",
    "ensemble",
    "year to date",
];

/// Whether a label says that its row or column is a sum, and no average.
///
/// ```
/// use nutgraf::desk::import::total::is_sum;
///
/// assert!(is_sum("Total North") && !is_sum("Average") && !is_sum("Total (average)"));
/// ```
pub fn is_sum(label: &str) -> bool {
    let lower = label.to_lowercase();
    is_total(label) && !MEANS.iter().any(|word| lower.contains(word))
}

/// Whether a figure is the sum or the mean of others, with either sign of decimals.
///
/// ```
/// use nutgraf::desk::import::total::{Adds, adds_up};
///
/// assert_eq!(adds_up("6", &["1", "2", "3"]), Some(Adds::Sum));
/// assert_eq!(adds_up("2", &["1", "2", "3", ""]), Some(Adds::Mean));
/// assert_eq!(adds_up("7", &["1", "2", "3"]), None);
/// ```
pub fn adds_up(total: &str, parts: &[&str]) -> Option<Adds> {
    let parts: Vec<Part> = parts.iter().map(|part| Part::of(part)).collect();
    Part::of(total).adds_up(|| parts.iter())
}

/// A figure with either sign of decimals, so that it is read once however often it is added up.
#[derive(Clone, Copy, Debug)]
pub struct Part([Option<Exact>; 2]);

impl Part {
    /// Reads a figure; a text that is none adds nothing.
    pub fn of(text: &str) -> Part {
        Part([exact(text, Decimal::Point), exact(text, Decimal::Comma)])
    }

    /// Whether it is a figure, with either sign.
    pub fn is_figure(&self) -> bool {
        self.0.iter().any(Option::is_some)
    }

    /// Whether it is the sum or the mean of others.
    pub fn adds_up<'p, I: Iterator<Item = &'p Part>>(&self, parts: impl Fn() -> I) -> Option<Adds> {
        [0, 1].into_iter().find_map(|sign| {
            let of = |part: &Part| part.0.get(sign).copied().flatten();
            sums_to(of(self)?, parts().filter_map(of))
        })
    }
}

/// What figures add up to, for a message.
pub fn sum(parts: &[&str]) -> String {
    let read = |decimal| parts.iter().filter_map(move |part| exact(part, decimal));
    let point = read(Decimal::Point).count() >= read(Decimal::Comma).count();
    let decimal = if point { Decimal::Point } else { Decimal::Comma };
    let sum: f64 = read(decimal).map(|part| part.value).sum();
    // Without the digits that only binary fractions have.
    format!("{}", (sum * 1e6).round() / 1e6)
}

/// A figure with the half of its last digit, by which rounding can have changed it.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    value: f64,
    half: f64,
}

fn exact(text: &str, decimal: Decimal) -> Option<Exact> {
    let Some((Figure::Number(number), _)) = figure(text, decimal, Words::default()) else {
        return None;
    };
    let decimals = number.digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let half = 0.5 * 10_f64.powi(-i32::try_from(decimals).unwrap_or(0));
    Some(Exact { value: number.digits.parse().ok()?, half })
}

fn sums_to(total: Exact, parts: impl Iterator<Item = Exact>) -> Option<Adds> {
    // Whole numbers are counts, which nobody rounds.
    let rounded = |part: &Exact| if part.half < 0.5 { part.half } else { 0.0 };
    let (mut count, mut sum, mut slack) = (0_u32, 0.0, rounded(&total));
    for part in parts {
        count += 1;
        sum += part.value;
        slack += rounded(&part);
    }
    if count == 0 {
        return None;
    }
    let tiny = 1e-9 * (sum.abs() + 1.0);
    let mean = sum / f64::from(count);
    let is = |expected: f64, slack: f64| (total.value - expected).abs() <= slack + tiny;
    if is(sum, slack) {
        Some(Adds::Sum)
    } else if count > 1 && is(mean, total.half) {
        Some(Adds::Mean)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_may_be_rounded_and_a_count_may_not() {
        assert_eq!(adds_up("3.0", &["1.04", "1.94"]), Some(Adds::Sum));
        assert_eq!(adds_up("7,5", &["1,5", "2", "n/a", "4"]), Some(Adds::Sum));
        assert_eq!(adds_up("1,234", &["1,000", "234"]), Some(Adds::Sum));
        assert_eq!(adds_up("101", &["50", "50"]), None);
        assert_eq!(adds_up("5", &[]), None);
        assert_eq!(adds_up("x", &["5"]), None);
    }

    #[test]
    fn labels_of_totals_are_known() {
        assert!(["Total", "Summe", "TOTAL 2024", "Annual"].into_iter().all(is_total));
        assert!(!is_total("North"));
    }
}
