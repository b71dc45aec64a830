//! Disks that fail, for tests.

use std::cell::Cell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Disk, System};
use crate::press::seal::read;

/// A disk of a machine that dies at some step: that is half done, and nothing after it.
pub struct Dying {
    steps: Cell<usize>,
    exchanges: bool,
}

impl Dying {
    /// One that takes so many steps, and can let folders change places or not.
    pub fn after(steps: usize, exchanges: bool) -> Dying {
        Dying { steps: Cell::new(steps), exchanges }
    }

    /// Whether it has steps left.
    pub fn lives(&self) -> bool {
        self.steps.get() > 0
    }

    fn step(&self, whole: impl FnOnce() -> io::Result<()>, half: impl FnOnce()) -> io::Result<()> {
        match self.steps.get() {
            0 => return Err(io::Error::other("dead")),
            1 => half(),
            _ => {}
        }
        self.steps.set(self.steps.get() - 1);
        if self.steps.get() == 0 { Err(io::Error::other("dead")) } else { whole() }
    }
}

impl Disk for Dying {
    fn make(&self, folder: &Path) -> io::Result<()> {
        self.step(|| System.make(folder), || {})
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let half = || drop(System.write(path, &bytes[..bytes.len() / 2]));
        self.step(|| System.write(path, bytes), half)
    }

    fn sync(&self, folder: &Path) -> io::Result<()> {
        self.step(|| System.sync(folder), || {})
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| System.rename(from, to), || {})
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        if !self.exchanges {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.step(|| System.exchange(one, other), || {})
    }

    fn remove(&self, folder: &Path) -> io::Result<()> {
        let half = || {
            let files = read(folder, folder).unwrap_or_default().into_keys();
            files.take(1).for_each(|path| drop(fs::remove_file(folder.join(path))));
        };
        self.step(|| System.remove(folder), half)
    }
}

/// A disk on which nothing can be moved to one place.
pub struct Stuck(pub PathBuf);

impl Disk for Stuck {
    fn make(&self, folder: &Path) -> io::Result<()> {
        System.make(folder)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        System.write(path, bytes)
    }

    fn sync(&self, folder: &Path) -> io::Result<()> {
        System.sync(folder)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if to == self.0 { Err(io::Error::other("stuck")) } else { System.rename(from, to) }
    }

    fn exchange(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn remove(&self, folder: &Path) -> io::Result<()> {
        System.remove(folder)
    }
}
