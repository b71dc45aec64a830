//! The files of a story folder, from disk.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::story::files::{BASEMAPS, Files, WORDS};

/// A story file is never larger than this; a larger one is left on disk and named in the error.
pub const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// What the system says, in plain words, with the path that it says it about.
pub fn with_path(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {}", path.display(), plain(&error)))
}

/// What is wrong, for somebody who knows no numbers of errors.
pub(super) fn plain(error: &io::Error) -> String {
    let told = error.to_string();
    // What was not said by the system has its own words.
    if !told.contains("(os error ") {
        return told;
    }
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => {
            "you do not have permission to read or write here; ask the owner, or name another \
             location"
                .to_owned()
        }
        io::ErrorKind::AlreadyExists => "a file with this name already exists".to_owned(),
        io::ErrorKind::NotADirectory => "this is a file; name a folder".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder; name a file".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "this disk is read-only".to_owned(),
        io::ErrorKind::InvalidFilename => "this name is too long".to_owned(),
        _ => told,
    }
}

/// Reads the JSON and CSV files of a folder, and of the folders in it that a story can have: its
/// words and its base maps; not those of other folders.
///
/// # Errors
/// What the system says, with the path; also for a file over 16 MiB, and for a link, which could
/// lead to a file of somebody else.
pub fn files(folder: &Path) -> io::Result<Files> {
    let mut files = listed(folder, &["json", "csv"])?;
    for inside in folders(folder)? {
        let path = folder.join(&inside);
        let own = listed(&path, &["json", "csv"])?.into_iter();
        files.extend(own.map(|(name, bytes)| (format!("{inside}/{name}"), bytes)));
    }
    Ok(files)
}

/// The folders in a story folder that belong to the story, by their paths in it.
///
/// # Errors
/// What the system says, with the path; also for a link in the place of such a folder.
pub fn folders(folder: &Path) -> io::Result<Vec<String>> {
    let is_folder = |path: &Path| match fs::symlink_metadata(path) {
        Ok(kind) if kind.is_symlink() => Err(linked(path)),
        kind => Ok(kind.is_ok_and(|it| it.is_dir())),
    };
    let mut found = Vec::new();
    if is_folder(&folder.join(WORDS))? {
        found.push(WORDS.to_owned());
    }
    let maps = folder.join(BASEMAPS);
    if is_folder(&maps)? {
        for entry in fs::read_dir(&maps).map_err(|error| with_path(&maps, error))? {
            let path = entry.map_err(|error| with_path(&maps, error))?.path();
            let name = path.file_name().and_then(|name| name.to_str());
            if let Some(name) = name.filter(|name| !name.starts_with('.'))
                && is_folder(&path)?
            {
                found.push(format!("{BASEMAPS}/{name}"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Reads the files in a folder whose names have one of these endings.
fn listed(folder: &Path, endings: &[&str]) -> io::Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).map_err(|error| with_path(folder, error))? {
        let entry = entry.map_err(|error| with_path(folder, error))?;
        let path = entry.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        let name = path.file_name().and_then(|name| name.to_str());
        let Some(name) = name.filter(|_| ending.is_some_and(|it| endings.contains(&it))) else {
            continue;
        };
        let kind = entry.file_type().map_err(|error| with_path(&path, error))?;
        if kind.is_symlink() || kind.is_file() {
            files.insert(name.to_owned(), bounded(open(&path)?, &path)?);
        }
    }
    Ok(files)
}

/// Reads a file that somebody has named, also by a link.
///
/// # Errors
/// What the system says, with the path; also for a file over 16 MiB.
pub fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    bounded(File::open(path).map_err(|error| with_path(path, error))?, path)
}

/// Reads what is not too much.
///
/// # Errors
/// What the system says, with the path; also for more than 16 MiB.
pub fn bounded(from: impl Read, path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = from.take(MOST_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| with_path(path, error))?;
    if bytes.len() as u64 > MOST_BYTES {
        let large = io::Error::new(io::ErrorKind::FileTooLarge, "larger than 16 MiB");
        return Err(with_path(path, large));
    }
    Ok(bytes)
}

/// Opens a file that was found in a folder: never what a link leads to.
///
/// # Errors
/// What the system says, with the path; also that it is a link, or no file.
pub fn open(path: &Path) -> io::Result<File> {
    let refused = |what| Err(with_path(path, io::Error::new(io::ErrorKind::InvalidInput, what)));
    let kind = fs::symlink_metadata(path).map_err(|error| with_path(path, error))?;
    if kind.is_symlink() {
        return Err(linked(path));
    }
    let file = unlinked(path).map_err(|error| with_path(path, error))?;
    let kind = file.metadata().map_err(|error| with_path(path, error))?;
    if kind.is_file() { Ok(file) } else { refused("this is not a file") }
}

/// That something is a link.
pub fn linked(path: &Path) -> io::Error {
    let what = "this is a symbolic link, and links are not followed; put the file itself here";
    with_path(path, io::Error::new(io::ErrorKind::InvalidInput, what))
}

/// Whatever has come into the place of a file since it was looked at, no link is followed, and
/// nothing is waited for.
#[cfg(unix)]
fn unlinked(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    Ok(open(path, flags, Mode::empty())?.into())
}

#[cfg(not(unix))]
fn unlinked(path: &Path) -> io::Result<File> {
    File::open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_put_into_plain_words() {
        let room = tempfile::tempdir().unwrap();
        let file = room.path().join("en.json");
        fs::write(&file, "{}").unwrap();
        let told =
            |error: io::Error| error.to_string().replace(&*room.path().to_string_lossy(), "");
        assert_eq!(told(files(&file).unwrap_err()), "/en.json: this is a file; name a folder");
        assert_eq!(told(bytes(room.path()).unwrap_err()), ": this is a folder; name a file");
        let gone = bytes(&room.path().join("x")).unwrap_err();
        assert_eq!(told(gone), "/x: there is no such file or folder");
        let own = with_path(Path::new("x"), io::Error::other("larger than 16 MiB"));
        assert_eq!(own.to_string(), "x: larger than 16 MiB");
    }

    #[test]
    fn no_more_is_read_than_may_be() {
        let told = bounded(io::repeat(b'x'), Path::new("x")).unwrap_err();
        assert_eq!(told.to_string(), "x: larger than 16 MiB");
        let most = io::repeat(b'x').take(MOST_BYTES);
        assert_eq!(bounded(most, Path::new("x")).unwrap().len() as u64, MOST_BYTES);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_a_story_folder_is_refused_and_not_read() {
        use std::os::unix::fs::symlink;
        let (room, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let secret = away.path().join("secret");
        fs::write(&secret, "root:x:0:0").unwrap();
        fs::write(room.path().join("en.json"), "{}").unwrap();
        assert_eq!(files(room.path()).unwrap().len(), 1);
        for (name, to) in
            [("x.csv", secret.as_path()), ("y.json", away.path()), ("z.csv", Path::new("z.csv"))]
        {
            let link = room.path().join(name);
            symlink(to, &link).unwrap();
            let told = files(room.path()).unwrap_err().to_string();
            assert!(told.contains(name) && told.contains("this is a symbolic link"), "{told}");
            assert!(!told.contains("root"), "{told}");
            fs::remove_file(link).unwrap();
        }
        for folder in ["words", "basemap"] {
            let link = room.path().join(folder);
            symlink(away.path(), &link).unwrap();
            let told = files(room.path()).unwrap_err().to_string();
            assert!(told.contains(folder) && told.contains("symbolic link"), "{told}");
            fs::remove_file(link).unwrap();
        }
        fs::create_dir_all(room.path().join("basemap/europe")).unwrap();
        fs::write(room.path().join("basemap/europe/areas.csv"), "id,name").unwrap();
        symlink(away.path(), room.path().join("basemap/asia")).unwrap();
        assert!(files(room.path()).is_err());
        fs::remove_file(room.path().join("basemap/asia")).unwrap();
        assert!(files(room.path()).unwrap().contains_key("basemap/europe/areas.csv"));
        // What somebody has named may be a link.
        symlink(&secret, room.path().join("named")).unwrap();
        assert_eq!(bytes(&room.path().join("named")).unwrap(), b"root:x:0:0");
    }
}
