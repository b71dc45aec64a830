//! How long a file may be kept: what its server says, and what it should say.

use super::answer::HostAnswer;
use super::finding::Finding;
use crate::press::kind::{FOR_EVER, SHORT, cache_control};

/// A file that never changes should be kept for at least 30 days.
const LONG: u64 = 30 * 24 * 60 * 60;
/// A correction should reach readers within an hour.
const MOST: u64 = 60 * 60;

/// What is said of keeping a file, if it is not as it should be. Nothing of it stops an embed.
pub fn check(answer: &HostAnswer, path: &str) -> Option<Finding> {
    let said: Vec<&str> = answer.all("Cache-Control").collect();
    let said = said.join(", ").to_ascii_lowercase();
    let kept = seconds(&said);
    if cache_control(path) == FOR_EVER {
        let (code, what) = ("cache-short", "is downloaded again although it never changes");
        let help = "Its name contains a digest, so let browsers keep it forever.";
        let short = kept.is_none_or(|kept| kept < LONG);
        return short.then(|| {
            Finding::new(code, &[], path, what, help).with(format!("Cache-Control: {FOR_EVER}"))
        });
    }
    let found = match kept {
        None => Some((
            "cache-missing",
            "does not say how long browsers may keep it, so they guess, and a correction may not \
             arrive",
        )),
        Some(kept) if kept > MOST => {
            Some(("cache-long", "may be kept for more than an hour, so a correction arrives late"))
        }
        Some(_) => None,
    };
    found.map(|(code, what)| {
        let help = "Its name stays the same when its content changes, so let browsers keep it for \
                    five minutes.";
        Finding::new(code, &[], path, what, help).with(format!("Cache-Control: {SHORT}"))
    })
}

/// For how many seconds a browser may keep it; nothing where it is not told.
fn seconds(said: &str) -> Option<u64> {
    let parts: Vec<&str> = said.split(',').map(str::trim).collect();
    if parts.iter().any(|part| ["no-store", "no-cache"].contains(part)) {
        return Some(0);
    }
    parts.iter().find_map(|part| part.strip_prefix("max-age=")?.trim_matches('"').parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(path: &str, said: Option<&str>) -> Option<&'static str> {
        let headers = said.map(|it| ("cache-control".to_owned(), it.to_owned()));
        let headers = headers.into_iter().collect();
        let answer = HostAnswer { address: path.to_owned(), headers, ..HostAnswer::default() };
        check(&answer, path).map(|it| it.code)
    }

    #[test]
    fn what_never_changes_is_kept_and_what_changes_is_not() {
        let frozen = "nutgraf-0123456789abcdef.wasm";
        assert_eq!(found(frozen, Some(FOR_EVER)), None);
        assert_eq!(found(frozen, Some("MAX-AGE=2592000")), None);
        for said in [None, Some("max-age=300"), Some("no-cache"), Some("private")] {
            assert_eq!(found(frozen, said), Some("cache-short"), "{said:?}");
        }
        for said in [SHORT, "no-store", "max-age=0, must-revalidate", "no-cache, max-age=9999"] {
            assert_eq!(found("embed.js", Some(said)), None, "{said}");
        }
        assert_eq!(found("embed.js", None), Some("cache-missing"));
        assert_eq!(found("embed.js", Some("public")), Some("cache-missing"));
        assert_eq!(found("en.html", Some("max-age=86400")), Some("cache-long"));
    }
}
