//! `nutgraf build`: a story folder becomes everything that is published of it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use nutgraf::desk::report::Report;
use nutgraf::press::build::{build, read_all};
use nutgraf::press::folder::{files, with_path};
use nutgraf::press::site::{Loader, Site};

use crate::check::print_problems;
use crate::json::print_json;
use crate::progress::with_bar;

pub fn publish(
    folder: &Path,
    out: &Path,
    base: Option<String>,
    loader: Option<&Path>,
    json: bool,
) -> io::Result<ExitCode> {
    let site = Site { base, loader: loader.map(read_loader).transpose()? };
    let files = files(folder)?;
    match read_all(&files) {
        Ok(stories) => {
            let report = Report::good(&stories);
            let names = with_bar(|progress| build(stories, &site, out, progress))?;
            let paths = names.iter().map(|name| out.join(name).display().to_string());
            if json {
                return print_json(
                    &Report { written: paths.collect(), ..report },
                    ExitCode::SUCCESS,
                );
            }
            for path in paths {
                writeln!(io::stdout(), "{path}")?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) if json => print_json(&Report::bad(&problems, &files), ExitCode::from(1)),
        Err(problems) => {
            let code = print_problems(&problems, folder, &files)?;
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
