//! The files of a story folder, from disk.

use std::fs;
use std::io;
use std::path::Path;

use crate::story::files::Files;

/// A story file is never larger than this; a larger one is left on disk and named in the error.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// What the system says, in plain words, with the path that it says it about.
pub fn with_path(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {}", path.display(), plain(&error)))
}

/// What is wrong, for somebody who knows no numbers of errors.
fn plain(error: &io::Error) -> String {
    let told = error.to_string();
    // What was not said by the system has its own words.
    if !told.contains("(os error ") {
        return told;
    }
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => {
            "the system does not let you read or write here; ask who owns it, or name another place"
                .to_owned()
        }
        io::ErrorKind::AlreadyExists => "a file with this name is in the way".to_owned(),
        io::ErrorKind::NotADirectory => "this is a file; name a folder".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder; name a file".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "this disk can only be read".to_owned(),
        io::ErrorKind::InvalidFilename => "this name is too long".to_owned(),
        _ => told,
    }
}

/// Reads the JSON and CSV files of a folder, not those of folders in it.
///
/// # Errors
/// What the system says, with the path; also for a file over 16 MiB.
pub fn files(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).map_err(|error| with_path(folder, error))? {
        let path = entry.map_err(|error| with_path(folder, error))?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        let name = path.file_name().and_then(|name| name.to_str());
        let (Some("json" | "csv"), Some(name), true) = (ending, name, path.is_file()) else {
            continue;
        };
        files.insert(name.to_owned(), bytes(&path)?);
    }
    Ok(files)
}

/// Reads a file.
///
/// # Errors
/// What the system says, with the path; also for a file over 16 MiB.
pub fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let size = fs::metadata(path).map_err(|error| with_path(path, error))?.len();
    if size > MOST_BYTES {
        let large = io::Error::new(io::ErrorKind::FileTooLarge, "larger than 16 MiB");
        return Err(with_path(path, large));
    }
    fs::read(path).map_err(|error| with_path(path, error))
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
}
