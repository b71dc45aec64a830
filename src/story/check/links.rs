//! Addresses: such as may be linked to, and whole. Whether anything is there is not asked here.

use url::{Host, Url};

use super::checker::Checker;
use crate::story::problem::ProblemKind;
use crate::story::prose::safe;

impl Checker<'_> {
    pub(super) fn link(&mut self, pointer: &str, href: &str) {
        if !safe(href) {
            let what = format!("texts cannot link to an address like `{href}`");
            self.problem(
                pointer,
                ProblemKind::InvalidLink,
                what,
                "links begin with https://, http:// or mailto:",
            );
        } else if let Some(why) = fault(href) {
            let what = format!("`{href}` is not a complete address: {why}");
            self.problem(pointer, ProblemKind::InvalidLink, what, "copy it again from the browser");
        }
    }
}

/// What is wrong with the form of an address.
fn fault(href: &str) -> Option<&'static str> {
    if href.contains(char::is_whitespace) || href.contains('…') {
        return Some("it contains a space or an ellipsis");
    }
    let Ok(url) = Url::parse(href) else { return Some("it cannot be read") };
    if url.scheme() == "mailto" {
        let whole = url
            .path()
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        return (!whole).then_some("its email address is incomplete");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Some("it contains a user name or a password");
    }
    match url.host() {
        Some(Host::Domain(name)) if name != "localhost" => {
            let parts = name.trim_end_matches('.').split('.');
            let whole = parts.clone().count() > 1 && parts.clone().all(|part| !part.is_empty());
            (!whole).then_some("the name of the site is incomplete")
        }
        Some(_) => None,
        None => Some("it names no site"),
    }
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn an_address_is_whole_or_not() {
        for whole in [
            "https://example.org/a?b=c#d",
            "http://localhost:8080/",
            "https://192.0.2.1/",
            "mailto:desk@example.org",
            "https://example.org/cómo",
        ] {
            assert_eq!(fault(whole), None, "{whole}");
        }
        for cut in [
            "https://example",
            "https://",
            "https://example.org/a…b",
            "https://example.org/a b",
            "https://me:secret@example.org/",
            "https://.org/",
            "mailto:desk",
        ] {
            assert!(fault(cut).is_some(), "{cut}");
        }
    }
}
