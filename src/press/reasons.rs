//! The page of reason codes, to which the loader links: `docs/reasons.md` as HTML.

use std::iter::from_fn;

use pulldown_cmark::{Event, Parser, Tag, html};

/// The name of the page, beside the loader.
pub const REASONS: &str = "reasons.html";

const TEXT: &str = include_str!("../../docs/reasons.md");

const HEAD: &str = "<!DOCTYPE html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>Nutgraf reason codes</title>
<link rel=\"icon\" href=\"data:,\">
</head>
<body>
<main>
";

/// The page. Each code is a heading whose id is the code.
pub fn reasons() -> String {
    let mut events = Parser::new(TEXT).peekable();
    let named = from_fn(|| {
        let mut event = events.next()?;
        if let (Event::Start(Tag::Heading { id, .. }), Some(Event::Text(text))) =
            (&mut event, events.peek())
        {
            // An id has no blanks: a title is no code.
            *id = (!text.contains(char::is_whitespace)).then(|| text.clone());
        }
        Some(event)
    });
    let mut page = HEAD.to_owned();
    html::push_html(&mut page, named);
    page + "</main>\n</body>\n</html>\n"
}
