//! Pages that take only files that say they may be taken: `Cross-Origin-Embedder-Policy`, and what
//! files answer, `Cross-Origin-Resource-Policy`.

use super::answer::HostAnswer;
use super::finding::{Finding, Way};
use super::role::FileRole;

/// By this a page asks every file for leave.
const ASKS: &str = "Cross-Origin-Embedder-Policy";
/// By this a file gives it, or keeps itself from others.
const GIVES: &str = "Cross-Origin-Resource-Policy";
/// For everybody.
const LEAVE: &str = "Cross-Origin-Resource-Policy: cross-origin";

/// The first word of a header.
fn said(answer: &HostAnswer, header: &str) -> Option<String> {
    let value = answer.header(header)?.to_ascii_lowercase();
    value.split(';').next().map(|word| word.trim().to_owned())
}

/// Whether a page asks every file for leave.
pub fn asks(page: &HostAnswer) -> bool {
    said(page, ASKS).is_some_and(|it| it == "require-corp")
}

/// What a page that asks needs of files that were not looked at.
pub fn of_page() -> Finding {
    let what = "accepts only files that allow it to load them: Cross-Origin-Embedder-Policy is \
                require-corp";
    let help = "Send the header below with every file. Pages in frames also have to send \
                Cross-Origin-Embedder-Policy: require-corp.";
    Finding::new("embedder", &Way::ALL, "the page", what, help).with(LEAVE)
}

/// Whether pages of other hosts may have a file without asking as a reader of it.
pub fn of_file(answer: &HostAnswer, path: &str, role: FileRole) -> Option<Finding> {
    if !is_taken(role) {
        return None;
    }
    let stops: Vec<Way> = role.way().into_iter().collect();
    match said(answer, GIVES).as_deref() {
        // Frames are navigated to, which only pages that ask look at.
        Some(kept @ ("same-origin" | "same-site")) if role != FileRole::Page => {
            let what =
                format!("is not available to other hosts: Cross-Origin-Resource-Policy is {kept}");
            let help = "Do not send this header with these files, or allow every host to use them.";
            Some(Finding::new("isolated", &stops, path, what, help).with(LEAVE))
        }
        None if role == FileRole::Loader => {
            let what = "is refused by isolated pages (Cross-Origin-Embedder-Policy: require-corp)";
            let help = "Send this header with every file.";
            Some(Finding::new("isolation", &[], path, what, help).with(LEAVE))
        }
        _ => None,
    }
}

/// The same for a page that asks every file for leave.
pub fn of_asked(answer: &HostAnswer, path: &str) -> Option<Finding> {
    let role = FileRole::of(path);
    let stops: Vec<Way> = role.way().into_iter().collect();
    if !is_taken(role) {
        return None;
    }
    if said(answer, GIVES).as_deref() != Some("cross-origin") {
        let what = "lacks a header that the page requires: the page's Cross-Origin-Embedder-Policy \
                    is require-corp";
        let help = "Send the header below with every file.";
        return Some(Finding::new("embedder", &stops, path, what, help).with(LEAVE));
    }
    let joins = said(answer, ASKS).is_some_and(|it| it == "require-corp" || it == "credentialless");
    (role == FileRole::Page && !joins).then(|| {
        let what = "cannot be framed by the page: the page's Cross-Origin-Embedder-Policy is \
                    require-corp";
        let help = "Send the header below with these pages. That is safe: they load nothing from \
                    other hosts.";
        let line = "Cross-Origin-Embedder-Policy: require-corp";
        Finding::new("embedder-frame", &stops, path, what, help).with(line)
    })
}

/// Whether a page takes it as it is: what scripts read is asked for in another way.
fn is_taken(role: FileRole) -> bool {
    matches!(role, FileRole::Loader | FileRole::Picture | FileRole::Page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(headers: &[(&str, &str)]) -> HostAnswer {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        HostAnswer { status: 200, headers: headers.collect(), ..HostAnswer::default() }
    }

    fn code(found: Option<Finding>) -> Option<(&'static str, Vec<Way>)> {
        found.map(|it| (it.code, it.stops))
    }

    #[test]
    fn a_script_that_is_kept_from_other_hosts() {
        let kept = answer(&[("Cross-Origin-Resource-Policy", "same-site")]);
        let expected = Some(("isolated", vec![Way::Script]));
        assert_eq!(code(of_file(&kept, "embed.js", FileRole::Loader)), expected);
        let open = answer(&[("cross-origin-resource-policy", "cross-origin")]);
        assert_eq!(code(of_file(&open, "embed.js", FileRole::Loader)), None);
        assert_eq!(
            code(of_file(&answer(&[]), "embed.js", FileRole::Loader)),
            Some(("isolation", vec![]))
        );
        assert_eq!(code(of_file(&answer(&[]), "a/en.png", FileRole::Picture)), None);
    }

    #[test]
    fn a_page_that_asks_needs_an_answer_of_each_file() {
        assert!(asks(&answer(&[("Cross-Origin-Embedder-Policy", "Require-Corp; report-to=x")])));
        assert!(!asks(&answer(&[("Cross-Origin-Embedder-Policy", "credentialless")])));
        let (plain, open) =
            (answer(&[]), answer(&[("Cross-Origin-Resource-Policy", "cross-origin")]));
        assert_eq!(code(of_asked(&plain, "embed.js")), Some(("embedder", vec![Way::Script])));
        assert_eq!(code(of_asked(&open, "embed.js")), None);
        assert_eq!(code(of_asked(&plain, "nutgraf.wasm")), None);
        let page = "stories/a/en.html";
        assert_eq!(code(of_asked(&open, page)), Some(("embedder-frame", vec![Way::Frame])));
    }
}
