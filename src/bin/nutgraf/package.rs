//! `nutgraf package`: what others install, from a folder that was built.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use nutgraf::desk::carried::Carried;
use nutgraf::desk::npm::npm;
use nutgraf::desk::plugin::plugin;

/// Makes both, and prints where they are.
pub fn print_package(folder: &Path) -> io::Result<ExitCode> {
    for made in package(folder)? {
        writeln!(io::stdout(), "{}", made.display())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Makes both; where they are.
pub fn package(folder: &Path) -> io::Result<[PathBuf; 2]> {
    let carried = Carried::read(folder)?;
    Ok([plugin(&carried, folder)?, npm(&carried, folder)?])
}
