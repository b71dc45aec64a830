//! `nutgraf build`: a story folder becomes everything that is published of it.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use nutgraf::desk::report::Report;
use nutgraf::desk::warnings::warnings;
use nutgraf::press::build::{build, read_all};
use nutgraf::press::folder::{files, with_path};
use nutgraf::press::handover::{PackageParts, handover, ready};
use nutgraf::press::seal::write;
use nutgraf::press::site::{Loader, Site, base};
use nutgraf::story::Story;

use crate::called::called;
use crate::check::print_wrong;
use crate::json::print_json;
use crate::progress::with_bar;

/// Said where the address of the files is not known yet.
const NO_BASE: &str = "note: with --base https://news.example/nutgraf/ (the address of your \
                       files), snippets need no editing, and a pasted link to a page becomes an \
                       embed (oEmbed)";

/// What the command is given.
#[derive(Args)]
pub struct BuildArguments {
    /// The folder with en.json and its CSV files.
    folder: PathBuf,
    /// The folder to write to: stories/<slug> beside embed.js.
    #[arg(long)]
    out: PathBuf,
    /// The address of the folder with embed.js on your host, as in https://news.example/nutgraf/.
    /// Snippets then need no editing, and pages name their own address.
    #[arg(long, value_parser = base)]
    base: Option<String>,
    /// The loader with a digest in its name, embed-….js. Adds snippets that never change.
    #[arg(long)]
    loader: Option<PathBuf>,
    /// Also write the package for another newsroom: interactive files, images with descriptions,
    /// embedding instructions, method, checksums, license.
    #[arg(long)]
    zip: Option<PathBuf>,
    /// The folder with the embed.js and the wasm to put into the package.
    #[arg(long, default_value = "dist", requires = "zip")]
    kit: PathBuf,
    /// Print one JSON document for programs.
    #[arg(long)]
    pub json: bool,
}

pub fn publish(arguments: &BuildArguments) -> io::Result<ExitCode> {
    let files = files(&arguments.folder)?;
    match read_all(&files) {
        Ok(stories) => {
            let mut report = Report::good(&stories);
            report.warnings = warnings(&files);
            report.warnings.extend(stories.first().and_then(|it| elsewhere(it, &arguments.out)));
            let written = write_all(arguments, stories)?;
            if arguments.json {
                return print_json(&Report { written, ..report }, ExitCode::SUCCESS);
            }
            for path in written {
                writeln!(io::stdout(), "{path}")?;
            }
            for warning in report.warnings {
                writeln!(io::stderr(), "warning: {warning}")?;
            }
            if arguments.base.is_none() {
                writeln!(io::stderr(), "{NO_BASE}")?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(wrong) if arguments.json => {
            print_json(&Report::wrong(&wrong, &files), ExitCode::from(1))
        }
        Err(wrong) => {
            let code = print_wrong(&wrong, &arguments.folder, &files)?;
            writeln!(io::stderr(), "Nothing was written to {}.", arguments.out.display())?;
            Ok(code)
        }
    }
}

/// Snippets name the story by its slug alone, so its folder must be called that.
fn elsewhere(story: &Story, out: &Path) -> Option<String> {
    let slug = &story.slug;
    let named = out.file_name().is_none_or(|name| name.to_str() == Some(slug));
    (!named).then(|| {
        format!(
            "snippets look for this story in stories/{slug}/ beside embed.js, but this folder is \
             {}",
            out.display()
        )
    })
}

/// The paths of what is published, and of the package for another newsroom.
fn write_all(arguments: &BuildArguments, stories: Vec<Story>) -> io::Result<Vec<String>> {
    let BuildArguments { out, base, loader, zip, kit, .. } = arguments;
    let loader = loader.as_deref().map(read_loader).transpose()?;
    let site = Site { base: base.clone(), loader };
    if let Some(zip) = zip {
        ready(zip, kit)?;
    }
    let again = zip.as_deref().map(|zip| (zip, stories.clone()));
    let names = with_bar(|progress| build(stories, &site, out, progress))?;
    let mut written: Vec<String> =
        names.iter().map(|name| out.join(name).display().to_string()).collect();
    if let Some((zip, stories)) = again {
        let parts = PackageParts { stories, built: out, kit };
        write(zip, &with_bar(|progress| handover(parts, progress))?)?;
        written.push(zip.display().to_string());
    }
    Ok(written)
}

fn read_loader(path: &Path) -> io::Result<Loader> {
    let bytes = fs::read(path).map_err(|error| with_path(path, error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Loader::new(&name, &bytes).ok_or_else(|| {
        let what = format!(
            "this loader changes with every release; name the copy beside it that has a digest in \
             its name, embed-….js (`{} freeze` makes it)",
            called()
        );
        with_path(path, io::Error::new(io::ErrorKind::InvalidInput, what))
    })
}
