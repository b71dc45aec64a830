//! The licenses of what a build hands on: the crates that are compiled into the wasm, and what the
//! stories and pictures are made with.

use std::fs;
use std::path::Path;

use super::crates::{Crate, Crates};
use super::fault::{Fault, text};

/// The license of this project, by which it can be used.
const OWN: &str = "LICENSE-MIT";
/// Where the conditions of the MIT license begin, after who grants them.
const CONDITIONS: &str = "Permission is hereby granted";
/// How the text of the Apache license begins and ends, and what stands for it where MIT's holds for the
/// whole: some crates carry it for those who contribute.
const APACHE: [&str; 2] = ["Apache License", "limitations under the License."];
const APACHE_IS_AT: &str =
    "The text of the Apache License is at http://www.apache.org/licenses/LICENSE-2.0";
/// What the base map is made of, and where that begins.
const MAP: (&str, &str) = ("www/basemap/README.md", "Made with");
/// The crate with the font of pictures, and its license there.
const FONT: (&str, &str) = ("notosans", "fonts/LICENSE_OFL.txt");
/// The names of files with a license, and those of licenses that need no text of the crate.
const FILES: [&str; 4] = ["license", "licence", "copying", "unlicense"];
const KNOWN: [&str; 2] = ["MIT", "BSL-1.0"];
/// What stands between two parts.
const LINE: &str =
    "--------------------------------------------------------------------------------";

/// All of it as one text. `linked` is what is compiled into the wasm, `all` has the font.
///
/// # Errors
/// That a crate has neither a text nor a license that is known.
pub fn licenses(linked: &Crates, all: &Crates) -> Result<String, Fault> {
    let own = trimmed(&text(Path::new(OWN))?);
    let mit = own.find(CONDITIONS).and_then(|at| own.get(at..)).unwrap_or(&own);
    let mut parts = vec![
        "What this build contains, and under which licenses.".to_owned(),
        format!("Nutgraf itself (MIT OR Apache-2.0)\n\n{own}"),
        format!(
            "Rust's standard library, parts of which are in the wasm (MIT OR Apache-2.0), by the \
             Rust\nProject Developers: https://github.com/rust-lang/rust/blob/main/COPYRIGHT\n\n{mit}"
        ),
    ];
    parts.extend(of_crates(&linked.linked(), mit)?);
    let font = all.named(FONT.0).map(|it| it.folder().join(FONT.1)).ok_or_else(|| {
        let what = format!("the crate `{}` with the font for pictures is gone", FONT.0);
        Fault::new(Path::new("Cargo.toml"), what, "name its new crate in `licenses.rs`")
    })?;
    parts.push(format!(
        "Noto Sans, the font of the text in pictures (SIL Open Font License 1.1)\n\n{}",
        trimmed(&text(&font)?)
    ));
    let map = text(Path::new(MAP.0))?;
    let made = map.find(MAP.1).and_then(|at| map.get(at..)).unwrap_or(&map);
    parts.push(format!("The base map\n\n{}", trimmed(made)));
    Ok(format!("{}\n", parts.join(&format!("\n\n{LINE}\n\n"))))
}

/// The notices of crates under the MIT license with its text once, the texts of others, each once
/// with all that have it, and then the crates without one.
fn of_crates(crates: &[&Crate], mit: &str) -> Result<Vec<String>, Fault> {
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    let (mut granted, mut silent) = (Vec::new(), Vec::new());
    for one in crates {
        let license = one.license.as_deref();
        let line = format!("{} {} ({})", one.name, one.version, license.unwrap_or("see below"));
        let terms = terms(one.folder())?;
        let terms =
            if license.is_some_and(is_under_mit) { terms.map(without_apache) } else { terms };
        let notice = terms.as_deref().and_then(|terms| notice(terms, mit));
        match terms {
            Some(_) if notice.is_some() => granted.extend(notice.map(|it| format!("{line}{it}"))),
            Some(terms) => match texts.iter_mut().find(|(known, _)| *known == terms) {
                Some((_, lines)) => lines.push(line),
                None => texts.push((terms, vec![line])),
            },
            None if license.is_some_and(is_known) => silent.push(format!("{line}, by {}", by(one))),
            None => {
                let what = "has neither a known license nor the text of one";
                let help = "use another crate, or name its terms in `licenses.rs`";
                return Err(Fault::new(one.folder(), what, help));
            }
        }
    }
    let mut parts = Vec::new();
    if !granted.is_empty() {
        parts.push(format!(
            "Compiled for the wasm, under the MIT License, whose text follows these notices:\n\n\
             {}\n\n{mit}",
            granted.join("\n\n")
        ));
    }
    let others = texts.into_iter();
    parts.extend(others.map(|(terms, lines)| {
        format!("Compiled for the wasm: {}\n\n{terms}", lines.join("\n    "))
    }));
    if !silent.is_empty() {
        parts.push(format!(
            "Compiled for the wasm, without a license text of their own; the terms are those of \
             the MIT License or the Boost Software\nLicense 1.0 \
             (https://www.boost.org/LICENSE_1_0.txt), as listed:\n\n{}\n\n{mit}",
            silent.join("\n")
        ));
    }
    Ok(parts)
}

/// What stands before the conditions of the MIT license, if a text is that license: each line of it
/// set off. Its conditions are compared word by word, for they are broken into lines in many ways.
fn notice(terms: &str, mit: &str) -> Option<String> {
    let (before, conditions) = terms.split_at_checked(terms.find(CONDITIONS)?)?;
    let same = conditions.split_whitespace().eq(mit.split_whitespace());
    let lines = before.lines().map(str::trim).filter(|line| !line.is_empty());
    same.then(|| lines.map(|line| ["\n    ", line].concat()).collect())
}

/// The text by which a crate may be used: of several licenses the shortest to carry, MIT.
fn terms(folder: &Path) -> Result<Option<String>, Fault> {
    let entries = fs::read_dir(folder).map_err(|error| Fault::system(folder, &error))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| is_license(name)).collect();
    names.sort();
    let has = |name: &str, word: &str| name.to_ascii_lowercase().contains(word);
    let mit = names.iter().find(|name| has(name, "mit"));
    let chosen = mit.or_else(|| names.iter().find(|name| !has(name, "apache"))).or(names.first());
    let Some(name) = chosen else { return Ok(None) };
    let terms = trimmed(&text(&folder.join(name))?.replace("\r\n", "\n"));
    Ok((!terms.is_empty()).then_some(terms))
}

/// Whether MIT alone is enough to use a crate.
fn is_under_mit(license: &str) -> bool {
    license.split([' ', '/']).any(|it| it == "MIT") && !license.contains("AND")
}

/// A text with MIT's conditions without the text of the Apache license after them.
fn without_apache(terms: String) -> String {
    let cut = || {
        let (before, after) = terms.split_once(CONDITIONS)?;
        let (conditions, from) = after.split_once(APACHE[0])?;
        let (_, rest) = from.split_once(APACHE[1])?;
        Some([before, CONDITIONS, conditions.trim_end_matches(' '), APACHE_IS_AT, rest].concat())
    };
    cut().unwrap_or(terms)
}

fn is_license(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    FILES.iter().any(|it| name.starts_with(it))
}

/// Whether one of its licenses needs no text of the crate's own.
fn is_known(license: &str) -> bool {
    license.split([' ', '/', '(', ')']).any(|it| KNOWN.contains(&it))
}

/// Who has written a crate, or else where.
fn by(one: &Crate) -> String {
    let authors = one.authors.join(", ");
    if authors.is_empty() { one.repository.clone().unwrap_or_default() } else { authors }
}

/// A text without spaces around it, and without the mark of its encoding.
fn trimmed(text: &str) -> String {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_conditions_of_the_mit_license_are_said_once() {
        let mit = "Permission is hereby granted, free of charge,\nto all.";
        let said = |terms: &str| notice(terms, mit);
        let terms = "MIT License\n\nCopyright (c) 2020 A\n\nPermission is hereby granted, free\nof \
                     charge, to all.";
        assert_eq!(said(terms).as_deref(), Some("\n    MIT License\n    Copyright (c) 2020 A"));
        // Less, more, or something else is kept whole.
        assert_eq!(said("Permission is hereby granted, free of charge."), None);
        assert_eq!(said(&[terms, " But not on Sundays."].concat()), None);
        assert_eq!(said("Apache License"), None);
    }

    #[test]
    fn beside_the_conditions_of_mit_the_apache_license_is_only_named() {
        let apache = "   Apache License\n\n 1. Definitions.\n   limitations under the License.";
        let both = ["By MIT:\n", CONDITIONS, ", free.\n\nOr:\n", apache, "\n\nBy A."].concat();
        let expected = ["By MIT:\n", CONDITIONS, ", free.\n\nOr:\n", APACHE_IS_AT, "\n\nBy A."];
        assert_eq!(without_apache(both), expected.concat());
        for (license, is_enough) in [
            ("MIT", true),
            ("MIT OR Apache-2.0", true),
            ("Apache-2.0/MIT", true),
            ("MIT AND Apache-2.0", false),
            ("(MIT OR Zlib) AND Apache-2.0", false),
            ("MIT-0", false),
            ("Apache-2.0", false),
        ] {
            assert_eq!(is_under_mit(license), is_enough, "{license}");
        }
        // By it alone, or cut off, it is kept.
        for whole in [apache.to_owned(), [CONDITIONS, " Apache License"].concat()] {
            assert_eq!(without_apache(whole.clone()), whole);
        }
    }

    #[test]
    fn of_several_licenses_the_shortest_to_carry_is_taken() {
        let room = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| fs::write(room.path().join(name), text).unwrap();
        assert_eq!(terms(room.path()).unwrap(), None);
        put("README.md", "Read me.");
        assert_eq!(terms(room.path()).unwrap(), None);
        put("LICENSE-APACHE", "Apache");
        assert_eq!(terms(room.path()).unwrap().as_deref(), Some("Apache"));
        put("COPYING", "\u{feff}Copying\r\nis free.\r\n");
        assert_eq!(terms(room.path()).unwrap().as_deref(), Some("Copying\nis free."));
        put("License-MIT.txt", " MIT\n");
        assert_eq!(terms(room.path()).unwrap().as_deref(), Some("MIT"));
    }

    #[test]
    fn a_license_is_known_by_its_whole_name() {
        assert!(is_known("MIT OR Apache-2.0") && is_known("(MIT/BSL-1.0)"));
        assert!(!is_known("Apache-2.0") && !is_known("LIMITED"));
    }
}
