//! How wide a text is at most in the labels of a chart, whatever font a reader has.

/// The size of type of labels.
pub const SIZE: f64 = 12.0;

/// From one line of a label to the next.
pub const LEADING: f64 = 15.0;

/// The width of a label in CSS pixels: that of DejaVu Sans, the widest font that systems have.
///
/// ```
/// use nutgraf::chart::letters::width;
///
/// assert!(width("mm", false) > width("ii", false) && width("a", true) > width("a", false));
/// ```
pub fn width(text: &str, bold: bool) -> f64 {
    let parts: f64 = text.chars().map(part).sum();
    parts * if bold { SIZE * 1.1 } else { SIZE }
}

/// The width of a letter in parts of the size of type.
fn part(letter: char) -> f64 {
    match letter {
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | 'i' | 'j' | 'l' | 'I' => 0.34,
        'f' | 'r' | 't' | '(' | ')' | '-' | '·' | '/' => 0.43,
        'm' | 'w' | 'M' | 'W' | '%' | '—' | '…' => 1.0,
        'A'..='Z' => 0.78,
        // Beyond alphabets a letter fills a square.
        '\u{1100}'.. => 1.05,
        _ if letter.is_ascii() => 0.64,
        _ => 0.8,
    }
}

/// A text in at most `most` lines of about `room` pixels; what is left over is cut, and shown to be.
///
/// ```
/// use nutgraf::chart::letters::lines;
///
/// assert_eq!(lines("First groups listed", 90.0, 3), ["First groups", "listed"]);
/// ```
pub fn lines(text: &str, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let full = lines.len() == most;
        match lines.last_mut() {
            Some(line) if width(line, false) + width(word, false) + 4.0 <= room => {
                line.push(' ');
                line.push_str(word);
            }
            Some(line) if full => {
                line.push_str(" …");
                break;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_at_blanks_and_what_is_cut_is_shown_to_be() {
        assert_eq!(lines("First groups listed", 90.0, 3), ["First groups", "listed"]);
        assert_eq!(lines("One two three four", 24.0, 2), ["One", "two …"]);
        assert_eq!(lines("", 90.0, 3), [""; 0]);
    }

    #[test]
    fn letters_have_widths_of_their_own() {
        assert!(width("mmm", false) > 2.0 * width("iii", false));
        assert!(width("100", true) > width("100", false));
    }
}
