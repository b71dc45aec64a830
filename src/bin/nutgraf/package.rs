//! `nutgraf package`: what others install, from a folder that was built.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use nutgraf::desk::carried::Carried;
use nutgraf::desk::npm::npm;
use nutgraf::desk::plugin::plugin;

pub fn package(folder: &Path) -> io::Result<ExitCode> {
    let carried = Carried::read(folder)?;
    for made in [plugin(&carried, folder)?, npm(&carried, folder)?] {
        writeln!(io::stdout(), "{}", made.display())?;
    }
    Ok(ExitCode::SUCCESS)
}
