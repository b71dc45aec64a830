//! The files of a story folder, from disk.

use std::fs;
use std::io;
use std::path::Path;

use crate::story::files::Files;

/// A story file is never larger than this; a larger one is left on disk and named in the error.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// What the system says, with the path that it says it about.
pub fn with_path(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
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
