//! Builds a story at the start and whenever its files change.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anstream::adapter::strip_str;

use super::PreviewEvent;
use super::draft::Draft;
use super::stage::PreviewStage;
use crate::desk::diagnostic::drawn;
use crate::desk::warnings::warnings;
use crate::desk::watch::Watch;
use crate::press::build::read_all;
use crate::press::folder::files;
use crate::story::files::Files;

/// How often a folder that is gone is looked for: nothing tells of its return.
const GONE: Duration = Duration::from_millis(300);

/// Starts to watch and to build, on a thread of its own.
///
/// # Errors
/// What the system says of the folder.
pub fn watch(
    folder: PathBuf,
    stage: Arc<PreviewStage>,
    tell: impl Fn(PreviewEvent<'_>) + Send + 'static,
) -> io::Result<()> {
    // Watched before it is read, so that no change is missed.
    let changes = Watch::new(&folder, &[])?;
    let build = move || build_again(&folder, &stage, changes, &tell);
    thread::Builder::new().name("build".to_owned()).spawn(build)?;
    Ok(())
}

fn build_again(
    folder: &Path,
    stage: &PreviewStage,
    mut changes: Watch,
    tell: &impl Fn(PreviewEvent<'_>),
) {
    let mut known: Option<Files> = None;
    loop {
        match files(folder) {
            Ok(now) if known.as_ref() == Some(&now) => {}
            Ok(now) => {
                build(&now, stage, tell);
                known = Some(now);
            }
            Err(error) => {
                unreadable(stage, tell, &error);
                known = None;
            }
        }
        if let Err(error) = changes.wait() {
            unreadable(stage, tell, &error);
            known = None;
            changes = again(folder);
        }
    }
}

/// Waits for a folder that is gone, as while another branch is checked out, to be there again.
fn again(folder: &Path) -> Watch {
    loop {
        thread::sleep(GONE);
        if let Ok(changes) = Watch::new(folder, &[]) {
            return changes;
        }
    }
}

fn unreadable(stage: &PreviewStage, tell: &impl Fn(PreviewEvent<'_>), error: &io::Error) {
    stage.warn(vec![error.to_string()]);
    tell(PreviewEvent::Unreadable(error));
}

fn build(files: &Files, stage: &PreviewStage, tell: &impl Fn(PreviewEvent<'_>)) {
    match read_all(files) {
        Ok(stories) => {
            stage.show(Draft::new(stories, warnings(files)));
            tell(PreviewEvent::Built(&stage.draft()));
        }
        Err(wrong) => {
            let told = wrong.problems.iter().map(|it| drawn(it, Path::new(""), files));
            // Its colours are those of a terminal.
            stage.warn(told.map(|it| strip_str(&it).to_string()).collect());
            tell(PreviewEvent::Problems(&wrong, files));
        }
    }
}
