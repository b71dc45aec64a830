//! The command: arguments and printing only.

mod build;
mod called;
mod check;
mod doctor;
mod help;
mod import;
mod json;
mod kit;
mod new;
mod package;
mod preview;
mod progress;
mod typed;
mod usage;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};
use clap_complete::Shell;
use nutgraf::press::freeze::freeze;
use nutgraf::press::seal::seal;
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
    /// Start a story: write a small working one, clearly marked as an example, into a new folder.
    #[command(after_help = help::NEW)]
    New(new::New),
    /// Turn a spreadsheet into a series, and report how each column was read and what could not be
    /// read.
    #[command(after_help = help::IMPORT)]
    Import(Box<import::ImportArguments>),
    /// Check a story folder: print every problem and where it is. If there are none, print how many
    /// arguments each side of its options has.
    #[command(after_help = help::CHECK)]
    Check(check::Check),
    /// Show a story on a test page on this machine, and rebuild it after every change.
    #[command(after_help = preview::HELP)]
    Preview(preview::PreviewArguments),
    /// Turn a story folder into everything to publish: pages, fragments, data, snippets to paste,
    /// images.
    #[command(after_help = help::BUILD)]
    Build(build::BuildArguments),
    /// Say which way of embedding works on a host, and what its administrator has to change. Exits
    /// with 0 if embedding by script works, and with 1 if something must change first.
    #[command(after_help = doctor::HELP)]
    Doctor(doctor::DoctorArguments),
    /// Copy files under names that contain their digests, so that the copies never change. Prints
    /// each name with the digest that browsers check.
    #[command(after_help = help::FREEZE)]
    Freeze {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Prepare a folder for a web server: add compressed files, _headers and manifest.json.
    #[command(after_help = help::SEAL)]
    Seal {
        /// The folder with embed.js and stories.
        folder: PathBuf,
    },
    /// Make the WordPress plugin and the npm package from a build.
    #[command(after_help = help::PACKAGE)]
    Package {
        /// The folder with embed.js and stories.
        folder: PathBuf,
    },
    /// Make the files that readers load from what Trunk has compiled.
    #[command(after_help = kit::HELP, hide = true)]
    Kit(kit::KitArguments),
    /// Print the JSON Schema of a story document.
    #[command(after_help = help::SCHEMA)]
    Schema,
    /// Print the script for tab completion of this command in your shell.
    #[command(after_help = help::COMPLETIONS)]
    Completions {
        /// The shell.
        shell: Shell,
    },
}

impl Command {
    /// Whether a program reads the answer.
    fn for_programs(&self) -> bool {
        match self {
            Command::Import(arguments) => arguments.json,
            Command::Check(arguments) => arguments.json,
            Command::Build(arguments) => arguments.json,
            Command::Doctor(arguments) => arguments.json,
            _ => false,
        }
    }
}

fn main() -> ExitCode {
    let command = match Arguments::try_parse() {
        Ok(arguments) => arguments.command,
        Err(error) => return usage::refuse(&error),
    };
    let for_programs = command.for_programs();
    let done = match command {
        Command::New(arguments) => new::new(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Check(arguments) => check::check(&arguments),
        Command::Build(arguments) => build::publish(&arguments),
        Command::Freeze { files } => print_frozen(&files),
        Command::Seal { folder } => {
            with_bar(|progress| seal(&folder, progress)).map(|()| ExitCode::SUCCESS)
        }
        Command::Kit(arguments) => kit::make(&arguments),
        Command::Package { folder } => package::print_package(&folder),
        Command::Completions { shell } => print_completions(shell),
        Command::Preview(arguments) => preview::show(arguments),
        Command::Doctor(arguments) => doctor::examine(arguments),
        Command::Schema => writeln!(io::stdout(), "{:#}", schema()).map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|error| {
        let code = ExitCode::from(2);
        // The reader of a closed pipe does not want to hear about it.
        if error.kind() == io::ErrorKind::BrokenPipe {
            return code;
        }
        if for_programs && json::print_refused(&error).is_ok() {
            return code;
        }
        let _ = writeln!(io::stderr(), "nutgraf: {error}");
        code
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
