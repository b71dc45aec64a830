//! Days of a story that are still to come.

use jiff::civil::Date;

use crate::story::files::{Files, languages};
use crate::story::json::Json;
use crate::story::problem::{Place, Problems};

/// The days on which a document says that it was changed, where they come after `today`.
pub fn ahead(files: &Files, today: Date) -> Vec<String> {
    let all = languages(files).into_iter();
    all.filter_map(|tag| of_document(files, &format!("{tag}.json"), today)).collect()
}

fn of_document(files: &Files, file: &str, today: Date) -> Option<String> {
    // What is wrong with a document is told by its checks.
    let text = std::str::from_utf8(files.get(file)?).ok()?;
    let json = Json::parse(file, text, &mut Problems::default())?;
    let day: Date = json.value.get("updated")?.as_str()?.parse().ok()?;
    let Place::Text { line, .. } = json.place("/updated") else { return None };
    (day > today).then(|| {
        format!(
            "{file}:{line}: `updated` is {day}, which is in the future; write the day of the last \
             change"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_day_that_is_still_to_come_is_told() {
        let told = |day: &str| {
            let document = format!("{{\n  \"updated\": \"{day}\"\n}}\n");
            ahead(
                &[("en.json".to_owned(), document.into_bytes())].into(),
                Date::constant(2026, 11, 22),
            )
        };
        assert_eq!(told("2026-11-22"), [""; 0]);
        assert_eq!(told("no day"), [""; 0]);
        let expected = "en.json:2: `updated` is 2026-11-23, which is in the future; write the day \
                        of the last change";
        assert_eq!(told("2026-11-23"), [expected]);
    }
}
