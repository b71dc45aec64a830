//! `nutgraf new`: a small working story to begin with.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use nutgraf::desk::starter::start;

use crate::called::called;
use crate::typed::typed;

#[derive(Args)]
pub struct New {
    /// The folder to write to; it must be new or empty. The story is named after it.
    folder: PathBuf,
}

pub fn new(arguments: &New) -> io::Result<ExitCode> {
    let folder = &arguments.folder;
    for path in start(folder, called(), &typed(folder))? {
        writeln!(io::stdout(), "{}", path.display())?;
    }
    writeln!(io::stderr(), "{}", next(folder))?;
    Ok(ExitCode::SUCCESS)
}

fn next(folder: &Path) -> String {
    let (readme, folder) = (folder.join("README.md"), typed(folder));
    let (readme, command) = (readme.display(), called());
    format!(
        "All of this is an example. {readme} says what to change first, and \
         `{command} check {folder}` lists what is wrong."
    )
}
