//! Waits for changes in a story folder.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::press::folder::with_path;

/// Editors write a file in several steps; this long after the last one it is whole.
const QUIET: Duration = Duration::from_millis(150);

/// Watches the files of a folder, not those of folders in it.
pub struct Watch {
    folder: PathBuf,
    events: Receiver<notify::Result<Event>>,
    // Stops watching when it is dropped.
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Begins to watch.
    ///
    /// # Errors
    /// What the system says, with the path.
    pub fn new(folder: &Path) -> io::Result<Watch> {
        let failed = |error: notify::Error| with_path(folder, io::Error::other(error));
        let (sender, events) = channel();
        let mut watcher = notify::recommended_watcher(sender).map_err(failed)?;
        watcher.watch(folder, RecursiveMode::NonRecursive).map_err(failed)?;
        Ok(Watch { folder: folder.to_owned(), events, _watcher: watcher })
    }

    /// Waits until files of a story have changed, and no more changes follow.
    ///
    /// # Errors
    /// What the system says, with the path; also that the folder is gone.
    pub fn wait(&self) -> io::Result<()> {
        let failed = |error| with_path(&self.folder, io::Error::other(error));
        // Nothing more comes of a folder that is gone, and its end may be among what is let pass.
        self.there()?;
        while !self.changes(self.events.recv().map_err(io::Error::other)?.map_err(failed)?)? {}
        loop {
            match self.events.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => return self.there(),
                Err(error) => return Err(io::Error::other(error)),
            }
        }
    }

    fn there(&self) -> io::Result<()> {
        if self.folder.is_dir() {
            return Ok(());
        }
        let gone = io::Error::new(io::ErrorKind::NotFound, "the folder is gone");
        Err(with_path(&self.folder, gone))
    }

    /// Whether an event changes the story. Reading it, as a check does, is an event, too.
    fn changes(&self, event: Event) -> io::Result<bool> {
        self.there()?;
        // Editors leave files of their own beside the story.
        Ok(!matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(|it| of_story(it)))
    }
}

fn of_story(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    matches!(ending, Some("json" | "csv"))
}
