//! `nutgraf build`: a story folder becomes everything that is published of it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use nutgraf::press::build::{build, read_all};
use nutgraf::press::folder::{files, with_path};
use nutgraf::press::handover::{Parts, handover};
use nutgraf::press::seal::write;
use nutgraf::press::site::{Loader, Site};

use crate::check::print_problems;
use crate::progress::with_bar;

/// The package for another newsroom: the archive, and the folder with embed.js.
pub struct Package<'a> {
    pub zip: &'a Path,
    pub kit: &'a Path,
}

pub fn publish(
    folder: &Path,
    out: &Path,
    base: Option<String>,
    loader: Option<&Path>,
    package: Option<&Package<'_>>,
) -> io::Result<ExitCode> {
    let site = Site { base, loader: loader.map(read_loader).transpose()? };
    match read_all(&files(folder)?) {
        Ok(stories) => {
            let again = package.map(|package| (package, stories.clone()));
            for name in with_bar(|progress| build(stories, &site, out, progress))? {
                writeln!(io::stdout(), "{}", out.join(name).display())?;
            }
            if let Some((package, stories)) = again {
                let parts = Parts { stories, built: out, kit: package.kit };
                let bytes = with_bar(|progress| handover(parts, progress))?;
                write(package.zip, &bytes)?;
                writeln!(io::stdout(), "{}", package.zip.display())?;
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
