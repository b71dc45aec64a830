//! Raised letters and digits in a cell, as superscripts: `204` with a raised `1` is `204¹`.
//!
//! A workbook stores the letters of a cell and says beside them how they look; without that the
//! number of a footnote becomes a digit of the figure. Recognizes runs of text that are raised.
//! Speaks against it: the ends of ordinal numbers, as in `1st`.
//!
//! ```
//! use nutgraf::desk::import::workbook::raised::written;
//!
//! let run = |text: &str, raised: bool| (text.to_owned(), raised);
//! assert_eq!(written(&[run("204", false), run("1", true)]).as_deref(), Some("204¹"));
//! assert_eq!(written(&[run("Jan 2025", false), run("p", true)]).as_deref(), Some("Jan 2025 (p)"));
//! assert_eq!(written(&[run("1", false), run("st", true)]), None);
//! ```

/// A part of a text, and whether it is raised.
pub type RaisedRun = (String, bool);

/// The longest raised text that is a mark.
const LONGEST: usize = 20;

/// The text of runs with superscripts in place of what is raised; `None` if nothing is.
pub fn written(runs: &[RaisedRun]) -> Option<String> {
    let mut all = String::new();
    let mut changed = false;
    for (nth, (text, raised)) in runs.iter().enumerate() {
        let is_last = runs.iter().skip(nth + 1).all(|(text, _)| text.trim().is_empty());
        match superscript(text, is_last).filter(|_| *raised && !all.trim().is_empty()) {
            Some(mark) => {
                all.push_str(&mark);
                changed = true;
            }
            None => all.push_str(text),
        }
    }
    changed.then_some(all)
}

fn superscript(text: &str, is_last: bool) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if let Some(all) = text.chars().map(small).collect::<Option<String>>() {
        return Some(all);
    }
    let is_ordinal = ["st", "nd", "rd", "th"].contains(&text.to_lowercase().as_str());
    let inside = text.trim_matches(['(', ')', '[', ']']);
    let is_mark = is_last && !is_ordinal && !inside.is_empty();
    is_mark.then(|| format!(" ({inside})"))
}

/// A sign as it is raised; itself where Unicode has no other.
fn small(c: char) -> Option<char> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    match c {
        '(' => Some('⁽'),
        ')' => Some('⁾'),
        '-' | '−' => Some('⁻'),
        '*' | '†' | '‡' | '§' | '¶' | '#' | ',' | ' ' => Some(c),
        _ => DIGITS.get(c.to_digit(10)? as usize).copied(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_signs_become_superscripts() {
        for (base, raised, all) in [
            ("204", "1", Some("204¹")),
            ("204", "12", Some("204¹²")),
            ("204", "1)", Some("204¹⁾")),
            ("204", "*", Some("204*")),
            ("204", "a)", Some("204 (a)")),
            ("204", "prov.", Some("204 (prov.)")),
            ("km", "2", Some("km²")),
            ("", "204", None),
            ("204", " ", None),
        ] {
            let runs = [(base.to_owned(), false), (raised.to_owned(), true)];
            assert_eq!(written(&runs).as_deref(), all, "{base} {raised}");
        }
        // In the middle of a text only signs and digits are marks.
        let runs = ["1", "er", " trimestre"].map(str::to_owned);
        let runs: Vec<RaisedRun> = runs.into_iter().zip([false, true, false]).collect();
        assert_eq!(written(&runs), None);
    }
}
