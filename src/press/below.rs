//! Paths below a folder: whatever they are made of, none leads out of it.

use std::io;
use std::path::{Path, PathBuf};

use super::folder::with_path;
use crate::story::id::is_device;

/// The longest name of a file, in bytes, that file systems take.
const LONGEST: usize = 255;

/// What Windows keeps for itself in names; `\` and `:` lead elsewhere there.
const KEPT: [char; 8] = ['\\', ':', '*', '?', '"', '<', '>', '|'];

/// Whether each part of a path is the plain name of a file or folder, on every system.
pub fn is_plain(path: &str) -> bool {
    path.split('/').all(is_name)
}

/// The place of a file below a folder.
///
/// # Errors
/// That its path could lead out of the folder.
pub fn below(folder: &Path, path: &str) -> io::Result<PathBuf> {
    if is_plain(path) { Ok(folder.join(path)) } else { Err(refused(path)) }
}

/// Refuses paths of which one could lead out of the folder that they are for.
///
/// # Errors
/// That, with the first such path.
pub fn all_plain<'a>(paths: impl IntoIterator<Item = &'a String>) -> io::Result<()> {
    let wrong = paths.into_iter().find(|path| !is_plain(path));
    wrong.map_or(Ok(()), |path| Err(refused(path)))
}

fn refused(path: &str) -> io::Error {
    let what = "not every system allows this file name, so nothing was written; rename it";
    with_path(Path::new(path), io::Error::new(io::ErrorKind::InvalidInput, what))
}

fn is_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let last = stem.chars().next_back();
    // Windows reads small raised digits as digits.
    let port = ["com", "lpt"].iter().any(|port| stem.strip_suffix(['¹', '²', '³']) == Some(port));
    let device = is_device(&stem) || port || (last == Some('$') && stem.starts_with("con"));
    let odd = |c: char| c.is_control() || KEPT.contains(&c);
    // With a dot or a blank at its end Windows takes it for another; so do `.` and `..` end.
    let ends = name.is_empty() || name.ends_with(['.', ' ']);
    !ends && !device && name.len() <= LONGEST && !name.contains(odd)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use std::path::Component;

    use super::*;

    #[test]
    fn only_plain_names_lead_below_a_folder() {
        for path in
            ["a", "en.harbor.fragment.html", "a/b/c.svg", ".htaccess", "é ü.js", "console.js"]
        {
            assert!(is_plain(path), "{path}");
        }
        for path in [
            "",
            "/",
            "/etc/passwd",
            "a/",
            "a//b",
            ".",
            "..",
            "a/../b",
            "../a",
            "a/./b",
            "...",
            "a\\b",
            "C:\\a",
            "c:a",
            "a:b",
            "a?",
            "a\nb",
            "a\0",
            "a.",
            "a /b",
            "CON",
            "con.txt",
            "a/Lpt1.html",
            "nul .x",
            "com².js",
            "CONIN$",
            "conout$.txt",
        ] {
            assert!(!is_plain(path), "{path}");
            let told = below(Path::new("x"), path).unwrap_err().to_string();
            assert!(told.contains("nothing was written"), "{told}");
        }
        assert!(is_plain(&"a".repeat(255)) && !is_plain(&"a".repeat(256)));
    }

    proptest! {
        #[test]
        fn whatever_a_path_is_made_of_it_stays_below(path in "[a./\\\\:% ]{0,12}|\\PC{0,20}") {
            if let Ok(found) = below(Path::new("folder"), &path) {
                let inside = found.strip_prefix("folder").expect("below the folder");
                prop_assert!(inside.components().all(|it| matches!(it, Component::Normal(_))));
                prop_assert_eq!(inside.to_str(), Some(path.as_str()));
            }
        }
    }
}
