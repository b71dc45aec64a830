//! What is done to a disk while one folder takes the place of another.

#[cfg(test)]
pub mod broken;

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

/// What changes a disk. Tests have one that fails from some step on.
pub trait Disk {
    /// Makes a folder and those above it.
    ///
    /// # Errors
    /// What the system says; so do all others.
    fn make(&self, folder: &Path) -> io::Result<()>;
    /// Writes a file and waits until it is on the disk.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Waits until the names in a folder are on the disk.
    fn sync(&self, folder: &Path) -> io::Result<()>;
    /// Moves a folder to where none is.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Lets two folders change places; [`io::ErrorKind::Unsupported`] where that cannot be done.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;
    /// Removes a folder with all that is in it.
    fn remove(&self, folder: &Path) -> io::Result<()>;
}

/// The disk of the system.
pub struct System;

impl Disk for System {
    fn make(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn sync(&self, folder: &Path) -> io::Result<()> {
        // Elsewhere folders cannot be opened as files are.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    #[cfg(any(target_os = "linux", target_os = "macos"))]
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
            // Not every file system can.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
                Err(io::ErrorKind::Unsupported.into())
            }
            done => Ok(done?),
        }
    }

    #[cfg(not(any(target_os = "linux", target_os = "macos")))]
    fn exchange(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn remove(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir_all(folder)
    }
}
