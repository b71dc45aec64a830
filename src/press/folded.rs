//! What is folded away in a fragment travels in a file of its own. Most readers open little of it,
//! and those who wait for a slow network are shown the rest so much earlier.

use std::collections::BTreeMap;

use super::digest::{integrity, name};

/// Fewer bytes than this are not worth a place of their own: menus and settings are there at once.
const LEAST: usize = 1600;

/// A fragment without what is folded away in it, and that.
pub struct Folded {
    /// The fragment. Each thing that is missing has a paragraph in its place, whose `data-later` is
    /// the number of that thing.
    pub fragment: String,
    /// What is missing, in its order.
    pub parts: Vec<String>,
}

impl Folded {
    /// Takes out of markup of ours all that closed elements hold. `waiting` is said in its place.
    pub fn new(html: &str, waiting: &str) -> Folded {
        let mut folded = Folded { fragment: String::with_capacity(html.len()), parts: Vec::new() };
        let mut rest = html;
        while let Some((before, inside, after)) = next(rest) {
            folded.fragment.push_str(before);
            let place = format!("<p data-later=\"{}\">{waiting}</p>", folded.parts.len());
            folded.fragment.push_str(&place);
            folded.parts.push(inside.to_owned());
            rest = after;
        }
        folded.fragment.push_str(rest);
        folded
    }
}

/// What is folded away in a fragment, as a file.
pub struct Rest {
    /// Its name, which changes with it.
    pub name: String,
    /// Its content: a fragment whose children are the parts.
    pub file: String,
}

impl Rest {
    /// The file with these parts. What is cited, or said of a whole family, stands in it once, and in
    /// all other places its number: `<wbr data-same="0">`.
    pub fn new(parts: &[String]) -> Rest {
        let parts: String = parts.iter().map(|part| format!("<div>{part}</div>")).collect();
        let parts = once(&parts);
        let file = format!(
            "<!DOCTYPE html><meta charset=\"utf-8\"><div class=\"fragment\">{parts}</div>\n"
        );
        Rest { name: format!("rest-{}.fragment.html", name([file.as_bytes()])), file }
    }

    /// The digest that a browser checks it by.
    pub fn integrity(&self) -> String {
        integrity(self.file.as_bytes())
    }
}

/// What may stand more than once: citations, and what is said of all options of a family.
const SAME: [&str; 2] = ["class=\"cite\"", "class=\"shared\""];

/// Markup of ours in which each of these stands once.
fn once(html: &str) -> String {
    let (mut once, mut known, mut rest) = (String::new(), BTreeMap::new(), html);
    while let Some((before, same, after)) = next_same(rest) {
        let count = known.len();
        let nth = *known.entry(same).or_insert(count);
        once.push_str(before);
        if nth == count {
            once.push_str(same);
        } else {
            once.push_str(&format!("<wbr data-same=\"{nth}\">"));
        }
        rest = after;
    }
    once.push_str(rest);
    once
}

/// The first of them that holds no other: what comes before it, itself, and what comes after it.
fn next_same(html: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + html.get(from..)?.find("<details")?;
        from = start + html.get(start..)?.find('>')? + 1;
        let tag = html.get(start..from)?;
        if !SAME.iter().any(|class| tag.contains(class)) {
            continue;
        }
        let inside = html.get(from..from + end(html.get(from..)?)?)?;
        if !inside.contains("<details") {
            let after = from + inside.len() + "</details>".len();
            return Some((html.get(..start)?, html.get(start..after)?, html.get(after..)?));
        }
    }
}

/// The first thing that is folded away: what comes before it, itself, and what comes after it. What
/// an author wrote is escaped there, so `<` begins a tag.
fn next(html: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + html.get(from..)?.find("<details")?;
        let head = html.get(start..)?;
        from = start + head.find('>')? + 1;
        let tag = html.get(start..from)?;
        if tag.contains(" open") || tag.contains("class=\"cite\"") {
            continue;
        }
        let inside = from + html.get(from..)?.find("</summary>")? + "</summary>".len();
        let end = inside + end(html.get(inside..)?)?;
        if end - inside >= LEAST {
            return Some((html.get(..inside)?, html.get(inside..end)?, html.get(end..)?));
        }
    }
}

/// Where the element ends whose content this is.
fn end(html: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let (rest, close) = (html.get(at..)?, html.get(at..)?.find("</details>")?);
        match rest.find("<details").filter(|open| *open < close) {
            Some(open) => (depth, at) = (depth + 1, at + open + 1),
            None if depth == 0 => return Some(at + close),
            None => (depth, at) = (depth - 1, at + close + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long(text: &str) -> String {
        format!("<p>{}</p>", text.repeat(1000))
    }

    #[test]
    fn what_is_closed_is_taken_out_whole() {
        let inner = format!("<details><summary>In</summary>{}</details>", long("in"));
        let outer = format!("<details class=\"option\"><summary>Out</summary>{inner}</details>");
        let folded = Folded::new(&format!("<h3>A</h3>{outer}<p>Z</p>{outer}"), "Wait.");
        let place = |nth| {
            format!(
                "<details class=\"option\"><summary>Out</summary><p data-later=\"{nth}\">Wait.</p>\
                 </details>"
            )
        };
        assert_eq!(folded.fragment, format!("<h3>A</h3>{}<p>Z</p>{}", place(0), place(1)));
        assert_eq!(folded.parts, [inner.clone(), inner]);
    }

    #[test]
    fn what_is_open_or_short_or_a_source_stays() {
        for html in [
            format!("<details open=\"\"><summary>A</summary>{}</details>", long("a")),
            "<details><summary>A</summary><p>Short</p></details>".to_owned(),
            format!("<details class=\"cite\"><summary>A</summary>{}</details>", long("a")),
            "<details><summary>A".to_owned(),
        ] {
            let folded = Folded::new(&html, "Wait.");
            assert_eq!((folded.fragment, folded.parts), (html, Vec::new()));
        }
    }

    #[test]
    fn what_is_closed_in_something_open_is_taken_out() {
        let inner = format!("<details><summary>In</summary>{}</details>", long("in"));
        let html = format!("<details open=\"\"><summary>Out</summary>{inner}</details>");
        let folded = Folded::new(&html, "Wait.");
        assert_eq!(folded.parts, [long("in")]);
        assert!(folded.fragment.starts_with("<details open=\"\"><summary>Out</summary><details>"));
    }

    #[test]
    fn what_is_cited_again_stands_there_once() {
        let cite = |name| format!("<details class=\"cite\"><summary>{name}</summary></details>");
        let shared = "<details data-part=\"pro\" class=\"shared\"><ul><li>A</ul></details>";
        let (one, other) = (cite("A"), cite("B"));
        let open = "<details class=\"cite\">";
        let html = format!("1 {one} 2 {other} 3 {one} {other} {shared} 4 {shared} {open}");
        let again = "<wbr data-same=\"0\"> <wbr data-same=\"1\">";
        let expected =
            format!("1 {one} 2 {other} 3 {again} {shared} 4 <wbr data-same=\"2\"> {open}");
        assert_eq!(once(&html), expected);
    }

    /// The page counts all of them in order, so that one within another would be counted, too.
    #[test]
    fn what_holds_another_stands_as_often_as_it_is_said() {
        let cite = "<details class=\"cite\"><summary>A</summary></details>";
        let shared = format!("<details class=\"shared\">{cite}</details>");
        let first = format!("{shared}{shared}");
        let expected = first.replacen(cite, "@", 1).replace(cite, "<wbr data-same=\"0\">");
        assert_eq!(once(&first), expected.replace('@', cite));
    }

    #[test]
    fn the_name_of_the_file_changes_with_it() {
        let [one, other] = ["a", "b"].map(|text| Rest::new(&[text.to_owned()]));
        assert_ne!(one.name, other.name);
        assert!(one.name.starts_with("rest-") && one.name.ends_with(".fragment.html"));
    }
}
