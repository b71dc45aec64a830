//! Files that are written together: all of them, or none.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::press::folder::{bytes, with_path};

/// A file that is written but not in its place yet, and what stood there before.
struct Ready {
    place: PathBuf,
    before: Option<Vec<u8>>,
    file: NamedTempFile,
}

/// Writes files, each in the place of one that may be there.
///
/// # Errors
/// What the system says, with the path. All files are then as they were before.
pub fn write_together(files: &[(PathBuf, String)]) -> io::Result<()> {
    // What may be refused, for want of rights or room, is tried beside the files first.
    let ready = files.iter().map(|(path, text)| Ready::new(path, text));
    put(ready.collect::<io::Result<_>>()?)
}

/// Puts files in their places.
fn put(ready: Vec<Ready>) -> io::Result<()> {
    let mut done: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
    for Ready { place, before, file } in ready {
        if let Err(refused) = file.persist(&place) {
            done.into_iter().for_each(|(place, before)| restore(&place, before));
            return Err(with_path(&place, refused.error));
        }
        done.push((place, before));
    }
    Ok(())
}

impl Ready {
    fn new(path: &Path, text: &str) -> io::Result<Ready> {
        let refused = |error| with_path(path, error);
        // A link to a file stays a link.
        let place =
            if path.exists() { fs::canonicalize(path).map_err(refused)? } else { path.into() };
        let known = fs::metadata(&place).ok().map(|it| it.permissions());
        if known.as_ref().is_some_and(fs::Permissions::readonly) {
            let what = "this file is read-only, so nothing was written; make it writable, or name \
                        another one";
            return Err(refused(io::Error::new(io::ErrorKind::PermissionDenied, what)));
        }
        let before = known.is_some().then(|| bytes(&place)).transpose()?;
        let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut file = beside(folder.unwrap_or(Path::new("."))).map_err(refused)?;
        file.write_all(text.as_bytes()).map_err(refused)?;
        if let Some(known) = known {
            file.as_file().set_permissions(known).map_err(refused)?;
        }
        Ok(Ready { place, before, file })
    }
}

/// An empty file in a folder, which others may read as any that the user makes.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Puts back what stood in a place; what cannot be is left to the error that is told.
fn restore(place: &Path, before: Option<Vec<u8>>) {
    let _ = match before {
        Some(bytes) => fs::write(place, bytes),
        None => fs::remove_file(place),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &Path) -> Option<String> {
        fs::read_to_string(path).ok()
    }

    #[test]
    fn where_one_file_is_refused_none_is_written() {
        let room = tempfile::tempdir().unwrap();
        let [old, new, locked, gone] =
            ["old", "new", "locked", "no/folder"].map(|name| room.path().join(name));
        fs::write(&old, "before").unwrap();
        fs::write(&locked, "before").unwrap();
        let mut rights = fs::metadata(&locked).unwrap().permissions();
        rights.set_readonly(true);
        fs::set_permissions(&locked, rights).unwrap();
        for refused in [&locked, &gone] {
            let files = [&old, &new, refused].map(|path| (path.clone(), "after".to_owned()));
            let told = write_together(&files).unwrap_err().to_string();
            assert!(told.starts_with(&refused.display().to_string()), "{told}");
            let left = [&old, &new, &locked].map(|path| read(path));
            assert_eq!(left, [Some("before".into()), None, Some("before".into())]);
        }
        assert_eq!(fs::read_dir(room.path()).unwrap().count(), 2, "nothing is left beside");
    }

    #[test]
    fn what_is_in_place_already_is_put_back() {
        let room = tempfile::tempdir().unwrap();
        let [old, new] = ["old", "new"].map(|name| room.path().join(name));
        fs::write(&old, "before").unwrap();
        // A folder with something in it cannot be replaced by a file.
        let place = room.path().join("folder");
        let files = [&old, &new, &place].map(|path| (path.clone(), "after".to_owned()));
        let ready: Vec<Ready> =
            files.iter().map(|(path, text)| Ready::new(path, text).unwrap()).collect();
        fs::create_dir_all(place.join("x")).unwrap();
        assert!(put(ready).is_err());
        assert_eq!([read(&old), read(&new)], [Some("before".into()), None]);
    }

    #[cfg(unix)]
    #[test]
    fn rights_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let room = tempfile::tempdir().unwrap();
        let [file, link] = ["file", "link"].map(|name| room.path().join(name));
        fs::write(&file, "before").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&file, &link).unwrap();
        write_together(&[(link.clone(), "after".to_owned())]).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read(&file).as_deref(), Some("after"));
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
