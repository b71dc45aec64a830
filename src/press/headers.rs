//! The headers that the files need, in the form that many static hosts read: `_headers`.
//!
//! Some of these hosts join the values of all rules that fit an address, so no header is told
//! twice for one file; and some take no more than a hundred rules, so files that stand in one
//! folder and are kept equally long share one.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::kind::{cache_control, content_type, is_common};
use super::manifest::{MANIFEST, Pressed, is_form};

/// The file that these hosts read.
pub const HEADERS: &str = "_headers";

/// A rule for everything, then one for each folder or file.
pub fn headers(files: &Pressed) -> String {
    let known = [HEADERS, MANIFEST];
    let served = files.keys().map(String::as_str);
    let served: Vec<&str> =
        served.filter(|path| !known.contains(path) && !is_form(files, path)).collect();
    let mut text = String::from("/*\n  Access-Control-Allow-Origin: *\n");
    // Articles that are isolated take nothing that does not say it.
    text += "  Cross-Origin-Resource-Policy: cross-origin\n";
    text += "  X-Content-Type-Options: nosniff\n";
    for (pattern, headers) in rules(&served) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "/{pattern}");
        for (name, value) in headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    }
    text
}

type Rules<'a> = BTreeMap<String, Vec<(&'static str, &'static str)>>;

fn rules<'a>(files: &[&'a str]) -> Rules<'a> {
    let mut rules = Rules::new();
    for path in files {
        let folder = shared(files, path);
        let cache = ("Cache-Control", cache_control(path));
        let kind = ("Content-Type", content_type(path));
        match folder {
            Some(folder) => {
                rules.insert(format!("{folder}/*"), vec![cache]);
                if !is_common(path) {
                    rules.insert((*path).to_owned(), vec![kind]);
                }
            }
            None => {
                rules.insert((*path).to_owned(), vec![kind, cache]);
            }
        }
    }
    rules
}

/// The highest folder above a file in which all files are kept equally long.
fn shared<'a>(files: &[&str], path: &'a str) -> Option<&'a str> {
    let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
    let same = |folder: &&str| {
        let within =
            |file: &&&str| file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        files.iter().filter(within).all(|file| cache_control(file) == cache_control(path))
    };
    let mut folders = folders;
    folders.find(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_kept_equally_long_has_one_rule_and_what_hosts_do_not_know_its_own() {
        let paths = [
            "embed.js",
            "embed.js.br",
            "manifest.json",
            "stories/a/0123456789abcdef/en-0123456789abcdef.story",
            "stories/a/0123456789abcdef/en.fragment.html",
            "stories/a/en.fragment.html",
        ];
        let files: Pressed = paths.map(|path| (path.to_owned(), Vec::new())).into();
        let expected = "\
/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
/embed.js
  Content-Type: text/javascript; charset=utf-8
  Cache-Control: public, max-age=300
/stories/a/0123456789abcdef/*
  Cache-Control: public, max-age=31536000, immutable
/stories/a/0123456789abcdef/en-0123456789abcdef.story
  Content-Type: application/octet-stream
/stories/a/en.fragment.html
  Content-Type: text/html; charset=utf-8
  Cache-Control: public, max-age=300
";
        assert_eq!(headers(&files), expected);
    }
}
