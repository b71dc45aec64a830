//! Which form of a text goes with a number in a language, asked of ICU at build time.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use super::language::{Category, PluralRule};

/// A story counts no more of anything.
const MOST: usize = 100_000;

/// The rule of a language, for whole numbers.
///
/// ```
/// use nutgraf::story::language::Category;
/// use nutgraf::story::plurals::plurals;
///
/// let polish = plurals("pl").unwrap();
/// let forms = [1, 2, 5, 22].map(|n| polish.category(n));
/// assert_eq!(forms, [Category::One, Category::Few, Category::Many, Category::Few]);
/// ```
///
/// # Errors
/// In words: that ICU does not know the language, or that it looks at more of a number than its last
/// two digits.
pub fn plurals(tag: &str) -> Result<PluralRule, String> {
    let locale: Locale = tag.parse().map_err(|_| format!("`{tag}` is not a language code"))?;
    let rules = PluralRules::try_new_cardinal(locale.into())
        .map_err(|error| format!("no rule for plurals in {tag}: {error}"))?;
    let of = |n: usize| category(rules.category_for(n));
    let mut runs: Vec<(u8, Category)> = Vec::new();
    // From a hundred on the place of a number is that of its last two digits.
    for (end, n) in (1_u8..).zip(0..2 * PluralRule::ITSELF) {
        match runs.last_mut().filter(|(_, category)| *category == of(n)) {
            Some(run) => run.0 = end,
            None => runs.push((end, of(n))),
        }
    }
    if runs.last().is_some_and(|(_, category)| *category == Category::Other) {
        runs.pop();
    }
    let rule = PluralRule { runs };
    match (0..MOST).find(|n| rule.category(*n) != of(*n)) {
        None => Ok(rule),
        Some(n) => Err(format!("`{tag}` counts {n} by more than its last two digits")),
    }
}

fn category(category: PluralCategory) -> Category {
    match category {
        PluralCategory::Zero => Category::Zero,
        PluralCategory::One => Category::One,
        PluralCategory::Two => Category::Two,
        PluralCategory::Few => Category::Few,
        PluralCategory::Many => Category::Many,
        PluralCategory::Other => Category::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_count_as_cldr_says() {
        use Category::{Few, Many, One, Other, Two, Zero};
        for (tag, expected) in [
            ("en", [(0, Other), (1, One), (2, Other), (21, Other), (101, Other)]),
            ("es", [(0, Other), (1, One), (2, Other), (21, Other), (101, Other)]),
            ("fr", [(0, One), (1, One), (2, Other), (100, Other), (101, Other)]),
            ("ru", [(1, One), (3, Few), (11, Many), (21, One), (1012, Many)]),
            ("pl", [(1, One), (2, Few), (5, Many), (21, Many), (122, Few)]),
            ("ar", [(0, Zero), (2, Two), (103, Few), (111, Many), (100, Other)]),
            ("ja", [(0, Other), (1, Other), (2, Other), (21, Other), (101, Other)]),
        ] {
            let rule = plurals(tag).unwrap();
            for (n, category) in expected {
                assert_eq!(rule.category(n), category, "{tag} {n}");
            }
        }
        assert_eq!(plurals("en").unwrap().runs, [(1, Other), (2, One)]);
        assert!(plurals("x!").is_err());
    }
}
