//! Dates in texts for readers that are not written as the interface writes them: two ways in one
//! story look like a mistake.

use serde_json::Value;

use crate::story::files::{Files, languages};
use crate::story::json::Json;
use crate::story::problem::{Place, Problems};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Fields that are not texts for readers.
const DATA: [&str; 12] = [
    "$schema", "date", "updated", "from", "to", "month", "by", "sum", "url", "data", "id", "source",
];

/// The texts in English with the day before the month or with a date in digits, each in a sentence.
pub fn dates(files: &Files) -> Vec<String> {
    let english = languages(files).into_iter().filter(|tag| *tag == "en");
    english.flat_map(|tag| of_document(files, &format!("{tag}.json"))).collect()
}

fn of_document(files: &Files, file: &str) -> Vec<String> {
    let text = files.get(file).and_then(|bytes| std::str::from_utf8(bytes).ok());
    // What is wrong with a document is told by its checks.
    let json = text.and_then(|text| Json::parse(file, text, &mut Problems::default()));
    let Some(json) = json else { return Vec::new() };
    let mut found = Vec::new();
    collect(&json.value, String::new(), &mut found);
    let line = |(pointer, date): (String, String)| {
        let Place::Text { line, .. } = json.place(&pointer) else { return None };
        Some(format!(
            "{file}:{line}: `{date}` does not match the style of other dates that readers see; \
             write it like August 18, 2025"
        ))
    };
    found.into_iter().filter_map(line).collect()
}

fn collect(value: &Value, pointer: String, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.extend(other(text).map(|date| (pointer, date))),
        Value::Array(items) => {
            for (nth, item) in items.iter().enumerate() {
                collect(item, format!("{pointer}/{nth}"), found);
            }
        }
        Value::Object(fields) => {
            let texts = fields.iter().filter(|(name, _)| !DATA.contains(&name.as_str()));
            for (name, field) in texts {
                // `~` and `/` have a meaning in pointers.
                let name = name.replace('~', "~0").replace('/', "~1");
                collect(field, format!("{pointer}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// The first date of a text that is written in another way.
fn other(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &&str| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()).to_owned();
    let day =
        |word: &str| word.len() <= 2 && word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let digits = |word: &str| {
        let parts: Vec<&str> = word.split('-').collect();
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        let all = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        all && lengths == [4, 2, 2]
    };
    let iso = words.iter().map(bare).find(|word| digits(word));
    let pairs = words.windows(2).find_map(|pair| {
        let [one, month] = pair else { return None };
        // `on May 8, August 15`: what ends with a comma does not belong to the month after it.
        let whole = one.chars().all(|c| c.is_ascii_digit());
        let month = bare(month);
        (whole && day(one) && MONTHS.contains(&month.as_str())).then(|| format!("{one} {month}"))
    });
    iso.or(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_of_another_kind_are_found() {
        for text in [
            "On August 18, 2025, and in May 2026",
            "It has 8 March sisters",
            "From 2018 to 2025",
            "H.J.Res.18",
            "May 8, August 15",
        ] {
            let expected = text.contains("8 March").then(|| "8 March".to_owned());
            assert_eq!(other(text), expected, "{text}");
        }
        assert_eq!(other("Dated 18 August 2025.").as_deref(), Some("18 August"));
        assert_eq!(other("As of 2025-08-18, all").as_deref(), Some("2025-08-18"));
    }

    #[test]
    fn dates_in_data_are_left_alone() {
        let document = "{\n\"updated\": \"2026-01-01\",\n\"key\": \"On 1 May.\"\n}";
        let files = [("en.json".to_owned(), document.as_bytes().to_vec())].into();
        let expected = "en.json:3: `1 May` does not match the style of other dates that readers \
                        see; write it like August 18, 2025";
        assert_eq!(dates(&files), [expected]);
    }
}
