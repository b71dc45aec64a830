//! Putting a folder in its place whole, so that nobody ever meets half of it.

use std::fs;
use std::io;
use std::path::Path;

use super::digest::is_name;
use super::folder::with_path;
use super::manifest::{MANIFEST, Pressed};
use super::seal::read;

/// The end of the name of a folder that is not in its place yet.
const BESIDE: &str = ".unfinished";

/// What stands beside the stories of a site, and never in a story.
const OF_A_SITE: [&str; 2] = ["embed.js", "stories"];

/// Writes files into a folder that does not exist, is empty, or was written by this function.
///
/// They are written beside it and then take its place in one step. The folder of a whole site,
/// which a sealed one looks like, is left alone.
///
/// # Errors
/// What the system says, with the path. The folder is then as it was before.
pub fn place(files: &Pressed, out: &Path) -> io::Result<()> {
    // A link to a folder stays a link.
    let out = if out.is_dir() { fs::canonicalize(out)? } else { std::path::absolute(out)? };
    if out.exists() {
        if OF_A_SITE.iter().any(|name| out.join(name).exists()) {
            let site = "this is the folder of a whole site, and would be replaced; name one in \
                        it, as stories/<name of the story>";
            return Err(with_path(&out, io::Error::new(io::ErrorKind::AlreadyExists, site)));
        }
        let ours = out.join(MANIFEST).is_file() || is_empty(&out)?;
        if !ours {
            let foreign = "this folder holds files that nutgraf has not written and would \
                           replace; name a new or empty one";
            return Err(with_path(&out, io::Error::new(io::ErrorKind::AlreadyExists, foreign)));
        }
    }
    let parent = out.parent().unwrap_or(&out);
    fs::create_dir_all(parent).map_err(|error| with_path(parent, error))?;
    let prefix = format!(".{}-", out.file_name().unwrap_or_default().to_string_lossy());
    remove_left(parent, &prefix)?;
    let beside = tempfile::Builder::new().prefix(&prefix).suffix(BESIDE).tempdir_in(parent);
    let beside = beside.map_err(|error| with_path(parent, error))?;
    let new = beside.path().join("new");
    write(files, &new)?;
    swap(&new, &out).map_err(|error| with_path(&out, error))
    // What stood there before goes with the folder beside.
}

/// Removes what a build left beside its folder when it was interrupted.
fn remove_left(parent: &Path, prefix: &str) -> io::Result<()> {
    for entry in fs::read_dir(parent).map_err(|error| with_path(parent, error))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with(prefix) && name.ends_with(BESIDE) {
            fs::remove_dir_all(&path).map_err(|error| with_path(&path, error))?;
        }
    }
    Ok(())
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    let mut entries = fs::read_dir(folder).map_err(|error| with_path(folder, error))?;
    Ok(entries.next().is_none())
}

/// Writes files into a folder, with the folders above them.
fn write(files: &Pressed, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|error| with_path(folder, error))?;
    for (name, bytes) in files {
        let path = folder.join(name);
        let above = path.parent().unwrap_or(folder);
        let written = fs::create_dir_all(above).and_then(|()| fs::write(&path, bytes));
        written.map_err(|error| with_path(&path, error))?;
    }
    Ok(())
}

/// What stands in a folder under the names of versions.
///
/// # Errors
/// What the system says, with the path.
pub fn frozen(folder: &Path) -> io::Result<Pressed> {
    let mut files = Pressed::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder).map_err(|error| with_path(folder, error))? {
            let path = entry.map_err(|error| with_path(folder, error))?.path();
            let named = path.file_name().and_then(|name| name.to_str()).is_some_and(is_name);
            if named && path.is_dir() {
                files.extend(read(folder, &path)?);
            }
        }
    }
    Ok(files)
}

/// Puts a folder into the place of another, which goes to where the first was.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn swap(new: &Path, out: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    if !out.exists() {
        return fs::rename(new, out);
    }
    match renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE) {
        // Not every file system can exchange.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => swap_in_steps(new, out),
        done => Ok(done?),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn swap(new: &Path, out: &Path) -> io::Result<()> {
    if out.exists() { swap_in_steps(new, out) } else { fs::rename(new, out) }
}

/// The same where folders cannot be exchanged: for a moment there is none.
fn swap_in_steps(new: &Path, out: &Path) -> io::Result<()> {
    let old = new.with_file_name("old");
    fs::rename(out, &old)?;
    fs::rename(new, out).inspect_err(|_| {
        // Back to what it was; if that fails too, the first error says more.
        let _ = fs::rename(&old, out);
    })
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Pressed {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn room() -> (tempfile::TempDir, PathBuf) {
        let room = tempfile::tempdir().unwrap();
        let out = room.path().join("out");
        (room, out)
    }

    #[test]
    fn a_folder_is_replaced_as_a_whole() {
        let (room, out) = room();
        place(&files(&[(MANIFEST, "1"), ("old", "1")]), &out).unwrap();
        let new = files(&[(MANIFEST, "2"), ("new/er", "2")]);
        place(&new, &out).unwrap();
        assert_eq!(read(&out, &out).unwrap(), new);
        assert_eq!(fs::read_dir(room.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_write_that_fails_leaves_what_was_there() {
        let (room, out) = room();
        let old = files(&[(MANIFEST, "1"), ("old", "1")]);
        place(&old, &out).unwrap();
        // No folder can be made where a file is.
        let wrong = files(&[(MANIFEST, "2"), ("a", "2"), ("a/b", "2")]);
        assert!(place(&wrong, &out).is_err());
        assert_eq!(read(&out, &out).unwrap(), old);
        assert_eq!(fs::read_dir(room.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() {
        let (_room, out) = room();
        fs::create_dir(&out).unwrap();
        place(&files(&[("a", "1")]), &out).unwrap();
        let error = place(&files(&[("b", "1")]), &out).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(read(&out, &out).unwrap(), files(&[("a", "1")]));
    }

    #[test]
    fn a_whole_site_is_left_alone() {
        for name in ["embed.js", "stories/cartels/en.html"] {
            let (_room, out) = room();
            let site = files(&[(MANIFEST, "1"), (name, "1")]);
            write(&site, &out).unwrap();
            let error = place(&files(&[("b", "1")]), &out).unwrap_err().to_string();
            assert!(error.contains("name one in it, as stories/"), "{error}");
            assert_eq!(read(&out, &out).unwrap(), site);
        }
    }

    #[test]
    fn what_an_interrupted_build_left_goes_with_the_next() {
        let (room, out) = room();
        let [left, other] = [".out-x1.unfinished", ".other-x1.unfinished"];
        for name in [left, other] {
            fs::create_dir_all(room.path().join(name).join("new")).unwrap();
        }
        place(&files(&[("a", "1")]), &out).unwrap();
        assert!(!room.path().join(left).exists() && room.path().join(other).exists());
    }
}
