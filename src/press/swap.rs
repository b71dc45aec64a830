//! One folder in the place of another, as a whole. Whenever it ends, what was published before is
//! still there, and the next build finds it.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::below::below;
use super::disk::Disk;
use super::folder::with_path;
use super::manifest::Pressed;

/// The end of the name of the folder in which a new one is made, beside its place.
const BUILDING: &str = ".building";
/// How earlier releases ended it, behind some letters that were drawn by lot.
const UNFINISHED: &str = ".unfinished";
const LOT: usize = 6;

/// Writes files beside a folder and puts them in its place.
///
/// # Errors
/// What the system says, with the path. The folder is then as it was before, or is again after
/// [`recover`].
pub fn put(disk: &dyn Disk, files: &Pressed, out: &Path) -> io::Result<()> {
    let beside = named(out, BUILDING);
    let new = beside.join("new");
    let done = write(disk, files, &new)
        .and_then(|()| swap(disk, &new, out).map_err(|error| with_path(out, error)));
    // What stood there before goes, unless it could not be put back. What cannot be removed now is
    // by the next build.
    if is_there(out) || !is_there(&beside.join("old")) {
        let _ = disk.remove(&beside);
    }
    done
}

/// Puts back what a build had taken from its place when it was interrupted, and removes what else it
/// left.
///
/// # Errors
/// What the system says, with the path.
pub fn recover(disk: &dyn Disk, out: &Path) -> io::Result<()> {
    for left in left(out)? {
        let [old, new] = ["old", "new"].map(|name| left.join(name));
        // Without a new one beside it, it had done its time, and was being removed.
        if !is_there(out) && is_there(&old) && is_there(&new) {
            let back = disk.rename(&old, out).and_then(|()| disk.sync(above(out)));
            back.map_err(|error| with_path(out, error))?;
        }
        disk.remove(&left).map_err(|error| with_path(&left, error))?;
    }
    Ok(())
}

/// What builds of a folder have left beside it.
fn left(out: &Path) -> io::Result<Vec<PathBuf>> {
    let mut left = vec![named(out, BUILDING)];
    let begin = format!("{}-", hidden(out));
    let parent = above(out);
    for entry in fs::read_dir(parent).map_err(|error| with_path(parent, error))? {
        let name = entry.map_err(|error| with_path(parent, error))?.file_name();
        let lot =
            name.to_str().and_then(|name| name.strip_prefix(&begin)?.strip_suffix(UNFINISHED));
        // Of another story, whose name begins in the same way, there would be more.
        let drawn = |lot: &str| lot.len() == LOT && lot.bytes().all(|c| c.is_ascii_alphanumeric());
        left.extend(lot.filter(|lot| drawn(lot)).map(|_| parent.join(&name)));
    }
    left.retain(|folder| is_there(folder));
    Ok(left)
}

/// The folder in which another stands.
pub fn above(out: &Path) -> &Path {
    out.parent().unwrap_or(out)
}

/// What stands beside a folder under its name, hidden, and with this end.
pub fn named(out: &Path, end: &str) -> PathBuf {
    above(out).join(hidden(out) + end)
}

fn hidden(out: &Path) -> String {
    format!(".{}", out.file_name().unwrap_or_default().to_string_lossy())
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Writes files into a folder, with the folders above them.
fn write(disk: &dyn Disk, files: &Pressed, folder: &Path) -> io::Result<()> {
    let mut folders = BTreeSet::from([folder.to_owned()]);
    disk.make(folder).map_err(|error| with_path(folder, error))?;
    for (name, bytes) in files {
        let path = below(folder, name)?;
        let within = path.ancestors().skip(1).take_while(|it| it.starts_with(folder));
        let new = within.filter(|it| folders.insert((*it).to_owned())).count();
        let made = if new > 0 { disk.make(above(&path)) } else { Ok(()) };
        let written = made.and_then(|()| disk.write(&path, bytes));
        written.map_err(|error| with_path(&path, error))?;
    }
    for folder in &folders {
        disk.sync(folder).map_err(|error| with_path(folder, error))?;
    }
    Ok(())
}

/// Puts a folder into the place of another, which goes to where the first was.
fn swap(disk: &dyn Disk, new: &Path, out: &Path) -> io::Result<()> {
    let swapped = if is_there(out) {
        match disk.exchange(new, out) {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => in_steps(disk, new, out),
            done => done,
        }
    } else {
        disk.rename(new, out)
    };
    swapped.and_then(|()| disk.sync(above(out)))
}

/// The same where folders cannot change places: for a moment there is none.
fn in_steps(disk: &dyn Disk, new: &Path, out: &Path) -> io::Result<()> {
    let old = new.with_file_name("old");
    disk.rename(out, &old)?;
    disk.rename(new, out).inspect_err(|_| {
        // If it cannot be put back now, the next build does it; the first error says more.
        let _ = disk.rename(&old, out);
    })
}

#[cfg(test)]
mod tests {
    use super::super::disk::System;
    use super::super::disk::broken::{Dying, Stuck};
    use super::super::seal::read;
    use super::*;

    fn files(text: &str) -> Pressed {
        let names = ["0123456789abcdef/en.html", "a/b/c", "manifest.json"];
        names.map(|name| (name.to_owned(), text.as_bytes().to_vec())).into()
    }

    /// A room with a folder in which the older files are.
    fn room() -> (tempfile::TempDir, PathBuf) {
        let room = tempfile::tempdir().unwrap();
        let out = room.path().join("out");
        put(&System, &files("before"), &out).unwrap();
        (room, out)
    }

    #[test]
    fn whenever_a_build_dies_what_was_published_is_there_again() {
        let [before, after] = ["before", "after"].map(files);
        for exchanges in [true, false] {
            let (mut died, mut missing) = (0, 0);
            for steps in 1.. {
                let (room, out) = room();
                let disk = Dying::after(steps, exchanges);
                let done = put(&disk, &after, &out);
                let lived = disk.lives();
                assert!(done.is_ok() || !lived, "{done:?}");
                missing += usize::from(!out.exists());
                assert!(!out.exists() || [&before, &after].contains(&&read(&out, &out).unwrap()));
                // Who puts it back may die as well.
                for steps in 1..4 {
                    let _ = recover(&Dying::after(steps, exchanges), &out);
                }
                recover(&System, &out).unwrap();
                let found = read(&out, &out).unwrap();
                assert!(found == before || (found == after), "{steps}: {:?}", found.keys());
                assert_eq!(fs::read_dir(room.path()).unwrap().count(), 1);
                put(&System, &after, &out).unwrap();
                assert_eq!(read(&out, &out).unwrap(), after);
                if lived {
                    break;
                }
                died += 1;
            }
            // It was tried at every step; only without exchange is there a moment with nothing.
            assert!(died > 8, "{died}");
            assert_eq!(missing > 0, !exchanges, "{missing}");
        }
    }

    #[test]
    fn what_cannot_be_put_back_is_not_removed() {
        let (_room, out) = room();
        assert!(put(&Stuck(out.clone()), &files("after"), &out).is_err());
        assert!(!out.exists());
        recover(&System, &out).unwrap();
        assert_eq!(read(&out, &out).unwrap(), files("before"));
    }

    #[test]
    fn what_an_earlier_release_left_is_put_back_and_nothing_of_other_stories() {
        let (room, out) = room();
        let [own, other] = [".out-Ab12Cd.unfinished", ".out-2-Ab12Cd.unfinished"];
        for name in [own, other] {
            for folder in ["old", "new"] {
                put(&System, &files(folder), &room.path().join(name).join(folder)).unwrap();
            }
        }
        recover(&System, &out).unwrap();
        assert!(!room.path().join(own).exists() && room.path().join(other).exists());
        assert_eq!(read(&out, &out).unwrap(), files("before"));
        put(&System, &files("new"), &room.path().join(own).join("new")).unwrap();
        fs::rename(&out, room.path().join(own).join("old")).unwrap();
        recover(&System, &out).unwrap();
        assert_eq!(read(&out, &out).unwrap(), files("before"));
        // The folder of a story that is called as another with more behind it.
        let longer = room.path().join("out-2");
        fs::create_dir_all(named(&longer, BUILDING)).unwrap();
        recover(&System, &out).unwrap();
        assert!(named(&longer, BUILDING).exists());
    }
}
