//! The place of a folder, in which it is put whole, so that nobody ever meets half of it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::below::all_plain;
use super::digest::is_name;
use super::disk::System;
use super::folder::{linked, with_path};
use super::lock::Lock;
use super::manifest::{MANIFEST, Pressed};
use super::seal::read;
use super::swap::{above, named, put, recover};

/// The end of the name of the file that a build has locked, beside the folder.
const LOCK: &str = ".lock";

/// What stands beside the stories of a site, and never in a story.
const OF_A_SITE: [&str; 2] = ["embed.js", "stories"];

/// A folder that one build is about to replace, and no other meanwhile.
#[derive(Debug)]
pub struct ClaimedFolder {
    out: PathBuf,
    _lock: Option<Lock>,
}

impl ClaimedFolder {
    /// Claims a folder that does not exist, is empty, or was written here before; waits while another
    /// build has it, and says so first.
    ///
    /// What an interrupted build has taken from its place is put back. The folder of a whole site,
    /// which a sealed one looks like, is left alone.
    ///
    /// # Errors
    /// What the system says, with the path; that the folder holds something else.
    pub fn claim(out: &Path, waits: &mut dyn FnMut()) -> io::Result<ClaimedFolder> {
        let out = resolved(out)?;
        let parent = above(&out);
        fs::create_dir_all(parent).map_err(|error| with_path(parent, error))?;
        let place = ClaimedFolder { _lock: Lock::take(&named(&out, LOCK), waits)?, out };
        recover(&System, &place.out)?;
        place.unless_foreign()?;
        Ok(place)
    }

    fn unless_foreign(&self) -> io::Result<()> {
        let out = &self.out;
        let taken = |what| Err(with_path(out, io::Error::new(io::ErrorKind::AlreadyExists, what)));
        if !out.exists() {
            return Ok(());
        }
        if OF_A_SITE.iter().any(|name| out.join(name).exists()) {
            return taken(
                "this folder holds a whole site, which would be replaced; name a folder inside it, \
                 such as stories/<name of the story>",
            );
        }
        if out.join(MANIFEST).is_file() || is_empty(out)? {
            return Ok(());
        }
        taken(
            "this folder holds files that nutgraf did not write and would replace; name a new or \
             empty one",
        )
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.out
    }

    /// What stands in the folder under the names of versions.
    ///
    /// # Errors
    /// What the system says, with the path.
    pub fn frozen(&self) -> io::Result<Pressed> {
        let (folder, mut files) = (&self.out, Pressed::new());
        if folder.is_dir() {
            for entry in fs::read_dir(folder).map_err(|error| with_path(folder, error))? {
                let entry = entry.map_err(|error| with_path(folder, error))?;
                let path = entry.path();
                let kind = entry.file_type().map_err(|error| with_path(&path, error))?;
                let named = path.file_name().and_then(|name| name.to_str()).is_some_and(is_name);
                if named && kind.is_symlink() {
                    return Err(linked(&path));
                }
                if named && kind.is_dir() {
                    files.extend(read(folder, &path)?);
                }
            }
        }
        Ok(files)
    }

    /// Puts files in the place of what is in the folder, in one step.
    ///
    /// # Errors
    /// What the system says, with the path. The folder is then as it was before.
    pub fn put(self, files: &Pressed) -> io::Result<()> {
        all_plain(files.keys())?;
        put(&System, files, &self.out)
    }
}

/// A whole path. A link to a folder stays a link, also while its folder is not in its place.
fn resolved(out: &Path) -> io::Result<PathBuf> {
    if out.is_dir() {
        return fs::canonicalize(out);
    }
    let out = std::path::absolute(out)?;
    Ok(fs::read_link(&out).map(|to| above(&out).join(to)).unwrap_or(out))
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    let mut entries = fs::read_dir(folder).map_err(|error| with_path(folder, error))?;
    Ok(entries.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Pressed {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn place(files: &Pressed, out: &Path) -> io::Result<()> {
        ClaimedFolder::claim(out, &mut || {})?.put(files)
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
            put(&System, &site, &out).unwrap();
            let error = place(&files(&[("b", "1")]), &out).unwrap_err().to_string();
            assert!(error.contains("name a folder inside it, such as stories/"), "{error}");
            assert_eq!(read(&out, &out).unwrap(), site);
        }
    }

    #[test]
    fn what_an_interrupted_build_left_goes_with_the_next() {
        let (room, out) = room();
        let [left, other] = [".out.building", ".other.building"];
        for name in [left, other, ".out-Ab12Cd.unfinished"] {
            fs::create_dir_all(room.path().join(name).join("new")).unwrap();
        }
        place(&files(&[("a", "1")]), &out).unwrap();
        assert!(!room.path().join(left).exists() && room.path().join(other).exists());
        assert_eq!(fs::read_dir(room.path()).unwrap().count(), 2);
    }

    #[test]
    fn nothing_is_written_outside_the_folder() {
        let (room, out) = room();
        place(&files(&[(MANIFEST, "1")]), &out).unwrap();
        for name in ["../a", "/a", "a/../../b", "a\\b", "..", "con.html", ""] {
            let error = place(&files(&[(MANIFEST, "2"), (name, "2")]), &out).unwrap_err();
            assert!(error.to_string().contains("nothing was written"), "{error}");
            assert_eq!(read(&out, &out).unwrap(), files(&[(MANIFEST, "1")]));
            assert_eq!(fs::read_dir(room.path()).unwrap().count(), 1);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_folder_stays_one_even_while_the_folder_is_away() {
        use std::os::unix::fs::symlink;
        let (room, out) = room();
        let link = room.path().join("link");
        symlink("out", &link).unwrap();
        place(&files(&[(MANIFEST, "1")]), &link).unwrap();
        place(&files(&[(MANIFEST, "2")]), &link).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read(&out, &out).unwrap(), files(&[(MANIFEST, "2")]));
        // As a build that was interrupted leaves it.
        let beside = room.path().join(".out.building");
        fs::create_dir_all(beside.join("new")).unwrap();
        fs::rename(&out, beside.join("old")).unwrap();
        let claimed = ClaimedFolder::claim(&link, &mut || {}).unwrap();
        assert_eq!(read(&out, &out).unwrap(), files(&[(MANIFEST, "2")]));
        drop(claimed);
    }
}
