//! `nutgraf freeze`: a file under a name that changes with its content.

use std::fs;
use std::io;
use std::path::Path;

use super::digest::{brief, named};
use super::folder::with_path;
use super::seal::write;

/// Copies a file beside itself under a name with its digest; the name, and the digest as browsers
/// check it.
///
/// # Errors
/// What the system says, with the path.
pub fn freeze(path: &Path) -> io::Result<(String, String)> {
    let bytes = fs::read(path).map_err(|error| with_path(path, error))?;
    let file = path.file_name().and_then(|name| name.to_str());
    let Some(file) = file else {
        let odd = io::Error::new(io::ErrorKind::InvalidInput, "this name is not UTF-8");
        return Err(with_path(path, odd));
    };
    let name = named(file, &bytes);
    write(&path.with_file_name(&name), &bytes)?;
    Ok((name, brief(&bytes)))
}
