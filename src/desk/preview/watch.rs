//! Builds a story at the start and whenever its files change.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use notify_debouncer_mini::new_debouncer;
use notify_debouncer_mini::notify::RecursiveMode;

use super::Told;
use super::draft::Draft;
use super::stage::Stage;
use crate::press::build::read_all;
use crate::press::folder::{files, with_path};
use crate::story::files::Files;

/// An editor that saves writes several times.
const QUIET: Duration = Duration::from_millis(100);

/// Starts to watch and to build, on a thread of its own.
///
/// # Errors
/// What the system says of the folder.
pub fn watch(
    folder: PathBuf,
    stage: Arc<Stage>,
    tell: impl Fn(Told<'_>) + Send + 'static,
) -> io::Result<()> {
    let (changed, changes) = channel();
    // Watched before it is read, so that no change is missed.
    let mut watcher = new_debouncer(QUIET, move |_| {
        // Nobody listens any more when the program ends.
        let _ = changed.send(());
    })
    .map_err(io::Error::other)?;
    let watched = watcher.watcher().watch(&folder, RecursiveMode::NonRecursive);
    watched.map_err(|error| with_path(&folder, io::Error::other(error)))?;
    thread::Builder::new().name("build".to_owned()).spawn(move || {
        let _watcher = watcher;
        build_again(&folder, &stage, &changes, &tell);
    })?;
    Ok(())
}

fn build_again(folder: &Path, stage: &Stage, changes: &Receiver<()>, tell: &impl Fn(Told<'_>)) {
    let mut known: Option<Files> = None;
    loop {
        match files(folder) {
            // Reading a file is a change, too, for some systems.
            Ok(now) if known.as_ref() == Some(&now) => {}
            Ok(now) => {
                build(&now, stage, tell);
                known = Some(now);
            }
            Err(error) => {
                stage.warn(vec![error.to_string()]);
                tell(Told::Unreadable(&error));
                known = None;
            }
        }
        if changes.recv().is_err() {
            return;
        }
        // What has come meanwhile is in what is read next.
        while changes.try_recv().is_ok() {}
    }
}

fn build(files: &Files, stage: &Stage, tell: &impl Fn(Told<'_>)) {
    match read_all(files) {
        Ok(stories) => {
            stage.show(Draft::new(stories));
            tell(Told::Built);
        }
        Err(problems) => {
            stage.warn(problems.iter().map(ToString::to_string).collect());
            tell(Told::Problems(&problems, files));
        }
    }
}
