//! The command: arguments and printing only.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::{Parser, Subcommand};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use nutgraf::press::balance::report;
use nutgraf::press::build::{build, read_all};
use nutgraf::press::folder::{files, with_path};
use nutgraf::press::freeze::freeze;
use nutgraf::press::pack::Progress;
use nutgraf::press::seal::seal;
use nutgraf::press::site::{Loader, Site, base};
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
    /// Print the JSON Schema of a story document.
    Schema,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { folder } => check(&folder),
        Command::Build { folder, out, base, loader } => {
            publish(&folder, &out, base, loader.as_deref())
        }
        Command::Freeze { files } => print_frozen(&files),
        Command::Seal { folder } => {
            with_bar(|progress| seal(&folder, progress)).map(|()| ExitCode::SUCCESS)
        }
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

fn publish(
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

fn print_frozen(files: &[PathBuf]) -> io::Result<ExitCode> {
    for file in files {
        let (name, integrity) = freeze(file)?;
        writeln!(io::stdout(), "{name} {integrity}")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Does a work and shows on a terminal how far it is, if it takes longer than a second.
fn with_bar<T>(work: impl FnOnce(Progress<'_>) -> T) -> T {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent} %") {
        bar.set_style(style);
    }
    let begun = Instant::now();
    let done = work(&mut |what, done, all| {
        if bar.is_hidden() && begun.elapsed() > Duration::from_secs(1) {
            // Draws nothing where this is not a terminal.
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_length(all as u64);
        bar.set_position(done as u64);
        bar.set_message(what);
    });
    bar.finish_and_clear();
    done
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
