//! Texts that follow a number, in the form that its language has for it.

use super::pattern::fill;

/// What CLDR calls the forms that go with numbers. Most languages have two of them, none has more
/// than these.
///
/// ```
/// use nutgraf::story::language::Category;
///
/// assert_eq!(Category::default(), Category::Other);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// What goes with all that no other form goes with.
    #[default]
    Other,
    /// `zero`
    Zero,
    /// `one`: also 21 in some languages, and 0 in others.
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
}

/// Which form a language has for a whole number.
///
/// Whether there is one of something or a hundred and one, languages look at the number itself or at
/// its last two digits. So a rule is a list of 200 numbers, 0 to 99 themselves and then whatever
/// ends in 00 to 99, written as runs of one form. The press asks CLDR, and no page needs to.
///
/// ```
/// use nutgraf::story::language::{Category, PluralRule};
///
/// let english = PluralRule { runs: vec![(1, Category::Other), (2, Category::One)] };
/// assert_eq!(english.category(1), Category::One);
/// assert_eq!([0, 2, 21, 101].map(|n| english.category(n)), [Category::Other; 4]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PluralRule {
    /// The end of each run, which is not in it, and its form; what comes after the last is
    /// [`Category::Other`].
    pub runs: Vec<(u8, Category)>,
}

impl PluralRule {
    /// So many numbers at the beginning are looked at themselves.
    pub const ITSELF: usize = 100;

    /// The form for a number.
    pub fn category(&self, n: usize) -> Category {
        let place = if n < PluralRule::ITSELF { n } else { PluralRule::ITSELF + n % 100 };
        let run = self.runs.iter().find(|(end, _)| place < usize::from(*end));
        run.map_or(Category::Other, |(_, category)| *category)
    }
}

/// A text that follows a number, with the place `{n}`, in each form that its language has.
///
/// ```
/// use nutgraf::story::language::Plural;
/// use nutgraf::story::plurals::plurals;
///
/// let forms = r#"{ "one": "{n} group", "other": "{n} groups" }"#;
/// let (plural, rule): (Plural, _) = (serde_json::from_str(forms).unwrap(), plurals("en").unwrap());
/// assert_eq!([1, 2].map(|n| plural.of(n, &rule)), ["1 group", "2 groups"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Deserialize), serde(from = "PluralForms"))]
pub struct Plural {
    /// The forms; what there is none for takes the last.
    pub(crate) forms: Vec<(Category, String)>,
}

impl Plural {
    /// The text for a number.
    pub fn of(&self, n: usize, rule: &PluralRule) -> String {
        let category = rule.category(n);
        let found = self.forms.iter().find(|(it, _)| *it == category).or(self.forms.last());
        fill(found.map_or("", |(_, text)| text), &[("n", &n.to_string())])
    }
}

/// The forms as a file of words has them.
#[cfg(feature = "cli")]
#[derive(serde::Deserialize, Default)]
#[serde(default)]
struct PluralForms {
    zero: Option<String>,
    one: Option<String>,
    two: Option<String>,
    few: Option<String>,
    many: Option<String>,
    other: Option<String>,
}

#[cfg(feature = "cli")]
impl From<PluralForms> for Plural {
    fn from(forms: PluralForms) -> Plural {
        let forms = [
            (Category::Zero, forms.zero),
            (Category::One, forms.one),
            (Category::Two, forms.two),
            (Category::Few, forms.few),
            (Category::Many, forms.many),
            (Category::Other, forms.other),
        ];
        let forms = forms.into_iter().filter_map(|(category, text)| Some((category, text?)));
        Plural { forms: forms.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_looks_at_the_number_or_at_its_end() {
        let rule = PluralRule {
            runs: vec![(1, Category::Zero), (101, Category::Other), (102, Category::One)],
        };
        let expected = [(0, Category::Zero), (1, Category::Other), (100, Category::Other)];
        for (n, category) in
            expected.into_iter().chain([(101, Category::One), (2001, Category::One)])
        {
            assert_eq!(rule.category(n), category, "{n}");
        }
        assert_eq!(PluralRule::default().category(usize::MAX), Category::Other);
    }

    #[test]
    fn a_text_follows_its_number() {
        let forms = [(Category::One, "a dog"), (Category::Other, "{n} dogs")];
        let text = Plural { forms: forms.map(|(it, text)| (it, text.to_owned())).into() };
        let rule = PluralRule { runs: vec![(1, Category::Other), (2, Category::One)] };
        assert_eq!([0, 1, 2].map(|n| text.of(n, &rule)), ["0 dogs", "a dog", "2 dogs"]);
    }
}
