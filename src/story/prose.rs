//! Plain text with links: all that a story may say. No markup passes through.

use std::collections::HashMap;

/// A text, cut into runs.
///
/// ```
/// use nutgraf::story::prose::Prose;
///
/// let prose = Prose::parse("As [published](https://example.org/a_(b)).").unwrap();
/// assert_eq!(prose.words(), "As published.");
/// assert_eq!(prose.0[1].href.as_deref(), Some("https://example.org/a_(b)"));
/// assert_eq!(Prose::parse("[here](javascript:alert(1))"), Err("javascript:alert(1)".to_owned()));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose(pub Vec<Run>);

/// A piece of text, with or without a link.
///
/// ```
/// use nutgraf::story::prose::{Prose, Run};
///
/// let run = Run { text: "Plain".to_owned(), href: None };
/// assert_eq!(Prose::plain("Plain").0, [run]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Where they lead: an http, https or mailto address.
    pub href: Option<String>,
}

impl Prose {
    /// A text without links.
    pub fn plain(text: impl Into<String>) -> Prose {
        Prose(vec![Run { text: text.into(), href: None }])
    }

    /// The words without the addresses.
    pub fn words(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// Reads `[words](address)`; everything else is plain text.
    ///
    /// # Errors
    /// The address that is not http, https or mailto.
    pub fn parse(text: &str) -> Result<Prose, String> {
        let mut runs = Vec::new();
        let mut plain = String::new();
        let mut rest = text;
        let closing = closing(text);
        while let Some(open) = rest.find('[') {
            let (before, from) = rest.split_at(open);
            plain.push_str(before);
            let Some((words, href, after)) = link(from, text.len(), &closing) else {
                plain.push('[');
                rest = from.get(1..).unwrap_or_default();
                continue;
            };
            if !safe(href) {
                return Err(href.to_owned());
            }
            flush(&mut plain, &mut runs);
            runs.push(Run { text: words.to_owned(), href: Some(href.to_owned()) });
            rest = after;
        }
        plain.push_str(rest);
        flush(&mut plain, &mut runs);
        Ok(Prose(runs))
    }
}

/// Whether an address may be linked to: http, https or mailto, and no control characters or
/// blanks, which browsers strip before they read the scheme.
///
/// ```
/// use nutgraf::story::prose::safe;
///
/// assert!(safe("https://example.org") && safe("mailto:a@example.org"));
/// assert!(!safe("javascript:alert(1)") && !safe("java\tscript:alert(1)"));
/// ```
pub fn safe(href: &str) -> bool {
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| {
        href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    known && !href.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// `[words](href)` at the start of what is left of a text of this length, and what follows it.
fn link<'a>(
    rest: &'a str,
    length: usize,
    closing: &HashMap<usize, usize>,
) -> Option<(&'a str, &'a str, &'a str)> {
    let inside = rest.strip_prefix('[')?;
    let (words, after) = inside.split_at(inside.find(['[', ']'])?);
    let address = after.strip_prefix("](").filter(|_| !words.is_empty())?;
    let begin = length - address.len();
    let end = closing.get(&(begin - 1))?;
    let (href, after) = address.split_at_checked(end - begin)?;
    Some((words, href, after.get(1..)?))
}

/// Where the bracket is that closes each `(`: an address may hold pairs of brackets itself. The
/// whole text is looked at once, however many links begin in it.
fn closing(text: &str) -> HashMap<usize, usize> {
    let (mut open, mut pairs) = (Vec::new(), HashMap::new());
    if text.contains("](") {
        for (place, byte) in text.bytes().enumerate() {
            match byte {
                b'(' => open.push(place),
                b')' => pairs.extend(open.pop().map(|open| (open, place))),
                _ => {}
            }
        }
    }
    pairs
}

fn flush(plain: &mut String, runs: &mut Vec<Run>) {
    if !plain.is_empty() {
        runs.push(Run { text: core::mem::take(plain), href: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_a_run_of_its_own() {
        let prose = Prose::parse("See [the notice](https://example.org/a) and [this].").unwrap();
        let hrefs: Vec<_> = prose.0.iter().map(|run| run.href.as_deref()).collect();
        assert_eq!(hrefs, [None, Some("https://example.org/a"), None]);
        assert_eq!(prose.words(), "See the notice and [this].");
    }

    #[test]
    fn an_address_may_hold_brackets() {
        let prose = Prose::parse("(See [it](https://example.org/a_(b)).)").unwrap();
        let hrefs: Vec<_> = prose.0.iter().map(|run| run.href.as_deref()).collect();
        assert_eq!(hrefs, [None, Some("https://example.org/a_(b)"), None]);
        assert_eq!(prose.words(), "(See it.)");
    }

    #[test]
    fn a_script_address_is_refused() {
        for href in ["javascript:alert(1)", "data:text/html,x", "java\nscript:x", "//example.org"] {
            assert_eq!(Prose::parse(&format!("[x]({href})")), Err(href.to_owned()));
        }
    }

    #[test]
    fn html_stays_text() {
        let prose = Prose::parse("<img src=x onerror=y>").unwrap();
        assert_eq!(prose, Prose::plain("<img src=x onerror=y>"));
    }
}
