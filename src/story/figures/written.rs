//! Whole numbers in English words.

use crate::story::document::WrittenDocument;

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number in words: `None` where digits are wanted, `Some(None)` where there are no words for it.
pub(super) fn written(number: f64, how: Option<WrittenDocument>) -> Option<Option<String>> {
    let capital = match how {
        None | Some(WrittenDocument::Digits) => return None,
        Some(WrittenDocument::Words) => false,
        Some(WrittenDocument::Capital) => true,
    };
    let whole =
        (number.fract() == 0.0 && (0.0..100.0).contains(&number)).then_some(number as usize);
    let words = whole.and_then(words);
    Some(words.map(|words| if capital { capitalized(&words) } else { words }))
}

fn words(number: usize) -> Option<String> {
    if let Some(small) = SMALL.get(number) {
        return Some((*small).to_owned());
    }
    let tens = TENS.get((number / 10).checked_sub(2)?)?;
    let ones = SMALL.get(number % 10).filter(|_| !number.is_multiple_of(10));
    Some(ones.map_or_else(|| (*tens).to_owned(), |ones| format!("{tens}-{ones}")))
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_a_newspaper_writes_them() {
        let words = |number| written(number, Some(WrittenDocument::Words)).flatten();
        assert_eq!(words(0.0).as_deref(), Some("zero"));
        assert_eq!(words(17.0).as_deref(), Some("seventeen"));
        assert_eq!(words(20.0).as_deref(), Some("twenty"));
        assert_eq!(words(29.0).as_deref(), Some("twenty-nine"));
        assert_eq!((words(100.0), words(1.5), words(-1.0)), (None, None, None));
        let capital = written(21.0, Some(WrittenDocument::Capital)).flatten();
        assert_eq!(capital.as_deref(), Some("Twenty-one"));
        assert_eq!(written(21.0, None), None);
    }
}
