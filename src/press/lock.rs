//! One build of a folder at a time.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::folder::with_path;

/// A file that one process has locked. The system unlocks it when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Locks a file, which is made for it; waits for another process that has it, and says so
    /// first. Nothing where the disk knows no locks.
    ///
    /// # Errors
    /// What the system says, with the path.
    pub fn take(path: &Path, waits: &mut dyn FnMut()) -> io::Result<Option<Lock>> {
        let failed = |error| with_path(path, error);
        loop {
            let mut options = File::options();
            let file = options.create(true).truncate(false).write(true).open(path);
            let file = file.map_err(failed)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    waits();
                    file.lock().map_err(failed)?;
                }
                Err(TryLockError::Error(error)) if is_unknown(&error) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(failed(error)),
            }
            if is_at(&file, path) {
                return Ok(Some(Lock { path: path.to_owned(), _file: file }));
            }
            // Who had it before has taken the file away, and the next makes a new one.
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Elsewhere a file cannot be taken away while others wait for it; there it stays.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether an error says that there are no locks, as on some disks in a network.
fn is_unknown(error: &io::Error) -> bool {
    #[cfg(unix)]
    if error.raw_os_error() == Some(rustix::io::Errno::NOLCK.raw_os_error()) {
        return true;
    }
    error.kind() == io::ErrorKind::Unsupported
}

/// Whether a file is still what stands at a path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let same = |a: fs::Metadata, b: fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    file.metadata().ok().zip(fs::symlink_metadata(path).ok()).is_some_and(|(a, b)| same(a, b))
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn only_one_has_it_at_a_time_and_nothing_is_left() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("lock");
        let (inside, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let lock = Lock::take(&path, &mut || {}).unwrap();
                        most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                        drop(lock);
                    }
                });
            }
        });
        assert_eq!(most.into_inner(), 1);
        assert!(cfg!(not(unix)) || !path.exists());
    }

    #[test]
    fn who_waits_says_so_and_a_file_that_was_left_is_no_lock() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("lock");
        fs::write(&path, "left by a process that has died").unwrap();
        let first = Lock::take(&path, &mut || panic!("nobody has it")).unwrap();
        let waits = AtomicBool::new(false);
        thread::scope(|scope| {
            let second = scope.spawn(|| {
                Lock::take(&path, &mut || waits.store(true, Ordering::SeqCst)).unwrap();
            });
            while !waits.load(Ordering::SeqCst) {
                assert!(!second.is_finished());
                thread::yield_now();
            }
            drop(first);
            second.join().unwrap();
        });
    }
}
