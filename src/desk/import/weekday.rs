//! Days of the week behind a date in Chinese, Japanese and Korean: `2025年1月6日 月`, `(월)`, `周一`.
//!
//! Recognizes their full and short names, in brackets or behind a date that is complete without
//! them. Speaks against it: a sign right behind a number, for `1月` is January and `6日` the sixth.
//! Names in other languages are words of dates that say nothing.
//!
//! ```
//! use nutgraf::desk::import::weekday::without_weekday;
//!
//! assert_eq!(without_weekday("2025年1月6日 月"), "2025年1月6日");
//! assert_eq!(without_weekday("2025-01-06 (月)"), "2025-01-06");
//! assert_eq!(without_weekday("2025年1月"), "2025年1月");
//! ```

use std::collections::HashSet;
use std::sync::LazyLock;

use super::cldr::names;
use super::month_name::is_filler;

/// Names that are written and that ICU does not have: Sunday in spoken Chinese.
const OTHERS: [&str; 3] = ["星期天", "周天", "週天"];

/// The names, longest first.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let tags = ["ja", "zh", "zh-Hant", "ko"];
    // The 28th of the months of a year is on every day of the week.
    let forms = tags.iter().flat_map(|tag| ["EEEE", "EEE"].map(|form| names(tag, form)));
    let found: Vec<String> = forms.flatten().flatten().collect();
    // In Japanese the last sign of `月曜日` is often left away.
    let short =
        found.iter().filter_map(|name| name.strip_suffix("曜日").map(|it| format!("{it}曜")));
    let all: HashSet<String> =
        found.iter().cloned().chain(short).chain(OTHERS.map(str::to_owned)).collect();
    let mut all: Vec<String> = all.into_iter().collect();
    all.sort_by_key(|name| std::cmp::Reverse(name.len()));
    all
});

/// The text without the day of the week behind its date.
pub fn without_weekday(text: &str) -> &str {
    let is_date = |core: &str| core.bytes().any(|byte| byte.is_ascii_digit());
    if let Some(inside) = text.strip_suffix([')', '）']) {
        let parts = inside.rsplit_once(['(', '（']).filter(|(core, _)| is_date(core));
        let named = parts.filter(|(_, name)| NAMES.iter().any(|known| known == name.trim()));
        return named.map_or(text, |(core, _)| core.trim_end());
    }
    if text.chars().next_back().is_none_or(|last| last.is_ascii()) {
        return text;
    }
    let Some((core, name)) =
        NAMES.iter().find_map(|name| Some((text.strip_suffix(name.as_str())?.trim_end(), name)))
    else {
        return text;
    };
    let is_sign = name.chars().count() == 1;
    if is_date(core) && (!is_sign || is_complete(core)) { core } else { text }
}

/// Whether a text is a date up to its day: one sign behind it is the day of the week.
fn is_complete(text: &str) -> bool {
    let mut numbers = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty());
    let are_three = numbers.clone().count() == 3;
    let plain = numbers.all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    text.ends_with(['日', '일', '号', '號']) || are_three && plain
}

/// Whether a word is the name of a day of the week, or another word of dates.
pub fn is_weekday(word: &str) -> bool {
    is_filler(word) || NAMES.iter().any(|name| name == word)
}
