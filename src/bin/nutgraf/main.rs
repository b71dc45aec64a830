//! The command: arguments and printing only.

mod build;
mod check;
mod help;
mod import;
mod json;
mod new;
mod package;
mod progress;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};
use clap_complete::Shell;
use nutgraf::press::freeze::freeze;
use nutgraf::press::seal::seal;
use nutgraf::press::site::base;
use nutgraf::story::schema::schema;

use crate::progress::with_bar;

/// Interactive explainers that live inside a news article.
#[derive(Parser)]
#[command(version, about, after_help = help::ALL, subcommand_required = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Begin a story: write a small working one, plainly an example, into a new folder.
    #[command(after_help = help::NEW)]
    New(new::New),
    /// Turn a spreadsheet export into a series: say how each column was read, and what could not
    /// be read.
    #[command(after_help = help::IMPORT)]
    Import(import::Arguments),
    /// Check a story folder: print every problem with its place, or how much is said on each
    /// side of its options.
    #[command(after_help = help::CHECK)]
    Check(check::Check),
    /// Turn a story folder into everything that is published of it: pages, fragments, data,
    /// snippets to paste, images.
    #[command(after_help = help::BUILD)]
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
        /// Print one JSON document for programs.
        #[arg(long)]
        json: bool,
    },
    /// Copy files under names with their digests, which never change, and print each name with
    /// the digest that browsers check.
    #[command(after_help = help::FREEZE)]
    Freeze {
        /// The files.
        files: Vec<PathBuf>,
    },
    /// Make a folder ready to be served: compressed files, _headers and manifest.json.
    #[command(after_help = help::SEAL)]
    Seal {
        /// The folder with embed.js and stories.
        folder: PathBuf,
    },
    /// Make what others install, from a folder that was built: the plugin for WordPress and the
    /// package for npm.
    Package {
        /// The folder with embed.js and stories.
        folder: PathBuf,
    },
    /// Print the JSON Schema of a story document.
    #[command(after_help = help::SCHEMA)]
    Schema,
    /// Print what a shell needs to complete this command.
    #[command(after_help = help::COMPLETIONS)]
    Completions {
        /// The shell.
        shell: Shell,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::New(arguments) => new::new(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Check(arguments) => check::check(&arguments),
        Command::Build { folder, out, base, loader, json } => {
            build::publish(&folder, &out, base, loader.as_deref(), json)
        }
        Command::Freeze { files } => print_frozen(&files),
        Command::Seal { folder } => {
            with_bar(|progress| seal(&folder, progress)).map(|()| ExitCode::SUCCESS)
        }
        Command::Package { folder } => package::package(&folder),
        Command::Completions { shell } => print_completions(shell),
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

fn print_completions(shell: Shell) -> io::Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "nutgraf", &mut script);
    io::stdout().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}

fn print_frozen(files: &[PathBuf]) -> io::Result<ExitCode> {
    for file in files {
        let (name, integrity) = freeze(file)?;
        writeln!(io::stdout(), "{name} {integrity}")?;
    }
    Ok(ExitCode::SUCCESS)
}
