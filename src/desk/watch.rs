//! Waits for changes in a story folder, and in files that belong to it elsewhere.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::press::folder::{folders, with_path};
use crate::story::files::{BASEMAPS, WORDS};

/// Editors write a file in several steps; this long after the last one it is whole.
const QUIET: Duration = Duration::from_millis(150);

/// Watches the files of a folder with its words and base maps, not those of other folders in it, and
/// some more.
pub struct Watch {
    folder: PathBuf,
    more: Vec<PathBuf>,
    events: Receiver<notify::Result<Event>>,
    // Stops watching when it is dropped.
    watcher: RecommendedWatcher,
}

impl Watch {
    /// Begins to watch.
    ///
    /// # Errors
    /// What the system says, with the path.
    pub fn new(folder: &Path, more: &[PathBuf]) -> io::Result<Watch> {
        let failed = |error: notify::Error| with_path(folder, io::Error::other(error));
        // Events name whole paths, with links resolved.
        let whole = |path: &PathBuf| path.canonicalize().map_err(|error| with_path(path, error));
        let folder = &whole(&folder.to_owned())?;
        let more = more.iter().map(whole).collect::<io::Result<Vec<PathBuf>>>()?;
        let (sender, events) = channel();
        let mut watcher = notify::recommended_watcher(sender).map_err(failed)?;
        // Editors put another file in the place of one: that shows in its folder only.
        let folders = more.iter().filter_map(|file| file.parent()).chain([folder.as_path()]);
        for folder in folders.collect::<BTreeSet<_>>() {
            watcher.watch(folder, RecursiveMode::NonRecursive).map_err(failed)?;
        }
        let mut watch = Watch { folder: folder.clone(), more, events, watcher };
        watch.inside();
        Ok(watch)
    }

    /// Waits until files of a story have changed, and no more changes follow.
    ///
    /// # Errors
    /// What the system says, with the path; also that the folder is gone.
    pub fn wait(&mut self) -> io::Result<()> {
        let failed = |error| with_path(&self.folder, io::Error::other(error));
        // Nothing more comes of a folder that is gone, and its end may be among what is let pass.
        self.there()?;
        while !self.changes(self.events.recv().map_err(io::Error::other)?.map_err(failed)?)? {}
        loop {
            match self.events.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(error) => return Err(io::Error::other(error)),
            }
        }
        self.inside();
        self.there()
    }

    /// Watches the story's folders in the folder as well, once there are such. What cannot be watched
    /// is read all the same, at the next change of the story.
    fn inside(&mut self) {
        let maps = [BASEMAPS.to_owned()].into_iter().filter(|it| self.folder.join(it).is_dir());
        for inside in folders(&self.folder).unwrap_or_default().into_iter().chain(maps) {
            let _ = self.watcher.watch(&self.folder.join(inside), RecursiveMode::NonRecursive);
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
        let counts = |path: &PathBuf| self.more.contains(path) || self.is_of_story(path);
        Ok(!matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(counts))
    }

    fn is_of_story(&self, path: &Path) -> bool {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let Ok(inside) = path.strip_prefix(&self.folder) else { return false };
        let mut steps = inside.iter().filter_map(|step| step.to_str());
        let is_file = matches!(ending, Some("json" | "csv"));
        match (steps.next(), steps.next()) {
            (Some(_), None) if is_file => true,
            (Some(WORDS | BASEMAPS), below) => below.is_none() || ending.is_none() || is_file,
            _ => false,
        }
    }
}
