//! The article of the demonstration, with the snippets that a newsroom would paste.

use super::fault::Fault;
use crate::press::site::Site;

/// What stands in the article where a snippet belongs: before and behind its name.
const MARK: (&str, &str) = ("<!-- paste ", " -->");

/// An article with snippets in the place of their names.
///
/// # Errors
/// What finding a snippet by its name says.
pub fn pasted(
    article: &str,
    site: &Site,
    snippet: impl Fn(&str) -> Result<String, Fault>,
) -> Result<String, Fault> {
    let mut parts = article.split(MARK.0);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(MARK.1).filter(|(name, _)| !name.contains(char::is_whitespace)) {
            Some((name, rest)) => {
                whole += &plain(&snippet(name)?, site);
                whole += rest;
            }
            // It only says how it is done.
            None => {
                whole += MARK.0;
                whole += part;
            }
        }
    }
    Ok(whole)
}

/// A snippet on the host that has the files, in a page that has the loader already.
fn plain(snippet: &str, site: &Site) -> String {
    let first = snippet.lines().next().unwrap_or_default();
    let note = first.starts_with("<!--").then(|| first.rfind("-->")).flatten();
    let text = note.map_or(Some(snippet), |end| snippet.get(end + "-->".len()..));
    let text = text.unwrap_or_default();
    let text = text.split_once("<script").map_or(text, |(text, _)| text);
    let mut parts = text.split(" data-loader=\"");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept += part.split_once('"').map_or("", |(_, rest)| rest);
    }
    kept.replace(&site.address(""), "")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn a_snippet_stands_in_the_place_of_its_name() {
        let snippet = "<!-- Nutgraf: paste this --><div data-nutgraf data-loader=\"https://YOUR-HOST.example/nutgraf/embed.js\">\
                       <a href=\"https://YOUR-HOST.example/nutgraf/x.html\">More</a></div>\n\
                       <script src=\"https://YOUR-HOST.example/nutgraf/embed.js\" async></script>\n";
        let article = "<p><!-- paste en.full --></p><!-- note --><!-- paste a snippet here -->";
        let made = pasted(article, &Site::default(), |name| {
            assert_eq!(name, "en.full");
            Ok(snippet.to_owned())
        });
        let expected = "<p><div data-nutgraf><a href=\"x.html\">More</a></div>\n</p><!-- note -->\
                        <!-- paste a snippet here -->";
        assert_eq!(made.unwrap(), expected);
    }

    #[test]
    fn a_host_that_is_known_is_left_out_too() {
        let site = Site { base: Some("https://a.example/n/".to_owned()), loader: None };
        assert_eq!(plain("<a href=\"https://a.example/n/x\">", &site), "<a href=\"x\">");
    }

    #[test]
    fn a_snippet_that_is_not_there_is_told() {
        let none = |name: &str| Err(Fault::new(Path::new(name), "none", ""));
        assert!(pasted("<!-- paste x -->", &Site::default(), none).is_err());
    }
}
