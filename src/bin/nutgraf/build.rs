//! `nutgraf build`: a story folder becomes everything that is published of it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use nutgraf::press::build::{build, read_all};
use nutgraf::press::folder::{files, with_path};
use nutgraf::press::site::{Loader, Site};

use crate::check::print_problems;
use crate::progress::with_bar;

/// Said where sites that embed by link were left out.
const NO_BASE: &str = "Note: no oEmbed answers were written, because they must name whole \
                       addresses. Build with --base https://… to have them.";

pub fn publish(
    folder: &Path,
    out: &Path,
    base: Option<String>,
    loader: Option<&Path>,
) -> io::Result<ExitCode> {
    let site = Site { base, loader: loader.map(read_loader).transpose()? };
    match read_all(&files(folder)?) {
        Ok(stories) => {
            for name in with_bar(|progress| build(stories, &site, out, progress))? {
                writeln!(io::stdout(), "{}", out.join(name).display())?;
            }
            if site.base.is_none() {
                writeln!(io::stderr(), "{NO_BASE}")?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => {
            let code = print_problems(&problems)?;
            writeln!(io::stderr(), "Nothing was written to {}.", out.display())?;
            Ok(code)
        }
    }
}

fn read_loader(path: &Path) -> io::Result<Loader> {
    let bytes = fs::read(path).map_err(|error| with_path(path, error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(Loader::new(&name, &bytes))
}
