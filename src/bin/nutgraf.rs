//! The command: arguments and printing only.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use nutgraf::press::balance::report;
use nutgraf::press::build::{read_all, write};
use nutgraf::press::folder::files;
use nutgraf::story::problem::Problem;
use nutgraf::story::schema::schema;
use nutgraf::story::{Block, Story};

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
    /// Turn a story folder into the files that an embed loads.
    Build {
        /// The folder with en.json and its CSV files.
        folder: PathBuf,
        /// The folder to write to.
        #[arg(long)]
        out: PathBuf,
    },
    /// Print the JSON Schema of a story document.
    Schema,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { folder } => check(&folder),
        Command::Build { folder, out } => build(&folder, &out),
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

fn check(folder: &Path) -> io::Result<ExitCode> {
    match read_all(&files(folder)?) {
        Ok(stories) => {
            for story in &stories {
                writeln!(io::stdout(), "{}", summary(folder, story))?;
                for block in &story.blocks {
                    if let Block::Options(options) = block {
                        write!(io::stdout(), "{}", report(options))?;
                    }
                }
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => print_problems(&problems),
    }
}

fn build(folder: &Path, out: &Path) -> io::Result<ExitCode> {
    match read_all(&files(folder)?) {
        Ok(stories) => {
            for name in write(&stories, out)? {
                writeln!(io::stdout(), "{}", out.join(name).display())?;
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

fn summary(folder: &Path, story: &Story) -> String {
    let (blocks, sources) = (story.blocks.len(), story.sources.len());
    let (folder, language) = (folder.display(), &story.language.tag);
    format!("{folder} ({language}): no problems; {blocks} blocks, {sources} sources")
}

fn print_problems(problems: &[Problem]) -> io::Result<ExitCode> {
    let mut out = io::stderr().lock();
    for problem in problems {
        writeln!(out, "{problem}")?;
    }
    let count = problems.len();
    writeln!(out, "{count} {}", if count == 1 { "problem" } else { "problems" })?;
    Ok(ExitCode::from(1))
}
