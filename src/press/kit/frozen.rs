//! A file of the kit under a name that changes with its content.

use std::fs;
use std::path::Path;

use super::fault::{Fault, write};
use crate::press::digest::{brief, named};

/// What others need to know of it.
pub struct Frozen {
    /// Its name, with a digest in it.
    pub name: String,
    /// The digest that the loader checks it by.
    pub digest: String,
}

impl Frozen {
    /// Puts a copy of a file into a folder.
    ///
    /// # Errors
    /// What the system says.
    pub fn put(from: &Path, folder: &Path) -> Result<Frozen, Fault> {
        let bytes = fs::read(from).map_err(|error| Fault::system(from, &error))?;
        let file = from.file_name().unwrap_or_default().to_string_lossy();
        let name = named(&file, &bytes);
        write(&folder.join(&name), &bytes)?;
        Ok(Frozen { name, digest: brief(&bytes) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_named_after_what_is_in_it() {
        let room = tempfile::tempdir().unwrap();
        let from = room.path().join("embed.js");
        fs::write(&from, "1").unwrap();
        let one = Frozen::put(&from, room.path()).unwrap();
        assert_eq!(fs::read(room.path().join(&one.name)).unwrap(), b"1");
        assert!(one.digest.starts_with("sha256-"));
        fs::write(&from, "2").unwrap();
        assert_ne!(Frozen::put(&from, room.path()).unwrap().name, one.name);
    }
}
