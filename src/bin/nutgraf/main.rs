//! The command: arguments and printing only.

mod build;
mod check;
mod doctor;
mod preview;
mod progress;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use nutgraf::press::freeze::freeze;
use nutgraf::press::seal::seal;
use nutgraf::press::site::base;
use nutgraf::story::schema::schema;

use crate::progress::with_bar;

/// Interactive explainers that live inside a news article.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a story folder: print every problem with its place, or how much is said on each
    /// side of its options.
    Check {
        /// The folder with en.json and its CSV files.
        folder: PathBuf,
    },
    /// Turn a story folder into everything that is published of it: pages, fragments, data,
    /// snippets to paste, images.
    Build {
        /// The folder with en.json and its CSV files.
        folder: PathBuf,
        /// The folder to write to: stories/<slug> beside embed.js.
        #[arg(long)]
        out: PathBuf,
        /// Address of the folder with embed.js on your host, as in https://news.example/nutgraf/.
        /// Snippets then need no change, and pages say where they are.
        #[arg(long, value_parser = base)]
        base: Option<String>,
        /// The loader with a digest in its name, embed-….js: adds snippets that never change.
        #[arg(long)]
        loader: Option<PathBuf>,
        /// Also write the package for another newsroom: interactive, pictures, how to embed,
        /// words for pictures, method, checksums, licence.
        #[arg(long)]
        zip: Option<PathBuf>,
        /// The folder with embed.js and the wasm that goes into the package.
        #[arg(long, default_value = "dist", requires = "zip")]
        kit: PathBuf,
    },
    /// Copy files under names with their digests, which never change, and print each name with
    /// the digest that browsers check.
    Freeze {
        /// The files.
        files: Vec<PathBuf>,
    },
    /// Make a folder ready to be served: compressed files, _headers and manifest.json.
    Seal {
        /// The folder with embed.js and stories.
        folder: PathBuf,
    },
    /// Show a story in a test page of this machine, and build it again at every change.
    #[command(after_help = preview::HELP)]
    Preview(preview::Arguments),
    /// Say which way of embedding works on a host, and what to ask of who runs it. Exits with 0
    /// if the script way works, and with 1 if something must change for it.
    #[command(after_help = doctor::HELP)]
    Doctor(doctor::Arguments),
    /// Print the JSON Schema of a story document.
    Schema,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { folder } => check::check(&folder),
        Command::Build { folder, out, base, loader, zip, kit } => {
            let package = zip.as_deref().map(|zip| build::Package { zip, kit: &kit });
            build::publish(&folder, &out, base, loader.as_deref(), package.as_ref())
        }
        Command::Freeze { files } => print_frozen(&files),
        Command::Seal { folder } => {
            with_bar(|progress| seal(&folder, progress)).map(|()| ExitCode::SUCCESS)
        }
        Command::Preview(arguments) => preview::show(arguments),
        Command::Doctor(arguments) => doctor::examine(arguments),
        Command::Schema => writeln!(io::stdout(), "{:#}", schema()).map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|error| {
        // The reader of a closed pipe does not want to hear about it.
        if error.kind() != io::ErrorKind::BrokenPipe {
            let _ = writeln!(io::stderr(), "nutgraf: {error}");
        }
        ExitCode::from(2)
    })
}

fn print_frozen(files: &[PathBuf]) -> io::Result<ExitCode> {
    for file in files {
        let (name, integrity) = freeze(file)?;
        writeln!(io::stdout(), "{name} {integrity}")?;
    }
    Ok(ExitCode::SUCCESS)
}
