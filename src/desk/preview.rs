//! `nutgraf preview`: a story in a test page of this machine, built again at every change.
//!
//! Everything is built in memory. The page of the story knows nothing of it: only the test page
//! around it hears of changes.

pub mod article;
pub mod draft;
pub mod gate;
pub mod serve;
pub mod stage;
pub mod switches;
pub mod test_page;
pub mod watch;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::draft::Draft;
use self::stage::PreviewStage;
use self::watch::watch;
use crate::press::folder::files;
use crate::story::files::Files;
use crate::story::problem::Wrong;

/// What is previewed, and with what.
#[derive(Clone, Debug)]
pub struct PreviewRequest {
    /// The story folder.
    pub folder: PathBuf,
    /// The folder with `embed.js` and the wasm.
    pub kit: PathBuf,
    /// The port on 127.0.0.1; 0 for one that is free.
    pub port: u16,
}

/// What happens, for the terminal.
#[derive(Debug)]
pub enum PreviewEvent<'a> {
    /// The test page can be opened.
    Ready(SocketAddr),
    /// A build without problems.
    Built(&'a Draft),
    /// What is wrong with the story, with the files that it is wrong in. The last good build
    /// stays in the page.
    Problems(&'a Wrong, &'a Files),
    /// The folder cannot be read at the moment.
    Unreadable(&'a io::Error),
}

/// Serves the test page until the program ends.
///
/// # Errors
/// What the system says of the folder or the port, and what to do.
pub fn preview(
    asked: &PreviewRequest,
    tell: impl Fn(PreviewEvent<'_>) + Send + 'static,
) -> io::Result<()> {
    // A folder that is not there is a mistake now; later it may be one that is just being moved.
    files(&asked.folder)?;
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, asked.port));
    let listener = runtime.block_on(tokio::net::TcpListener::bind(address));
    let listener = listener.map_err(|error| taken(asked.port, &error))?;
    tell(PreviewEvent::Ready(listener.local_addr()?));
    let stage = Arc::new(PreviewStage::new(has_kit(&asked.kit)));
    watch(asked.folder.clone(), Arc::clone(&stage), tell)?;
    runtime.block_on(serve::serve(listener, stage, asked.kit.clone()))
}

fn taken(port: u16, error: &io::Error) -> io::Error {
    let what = format!("port {port} of 127.0.0.1: {error}. Omit --port to use a free one");
    io::Error::new(error.kind(), what)
}

/// Whether a folder has what makes explainers live.
pub fn has_kit(kit: &Path) -> bool {
    kit.join("embed.js").is_file()
}
