//! Labels of totals and averages.
//!
//! Recognizes words for them in many languages at the beginning or the end of a label. Speaks against
//! it: that the word goes on, as in `Sumatra`. Whether the figures add up is asked elsewhere.
//!
//! ```
//! use nutgraf::desk::import::total::is_total;
//!
//! assert!(is_total("Grand total") && !is_total("Sumatra"));
//! ```

pub use super::adding::{Adds, SignedFigure, Sums, adds_up, sum};
use super::cell_figure::is_number;
use super::sheet::Cell;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_totals_are_known() {
        assert!(["Total", "Summe", "TOTAL 2024", "Annual"].into_iter().all(is_total));
        assert!(!is_total("North"));
    }
}
