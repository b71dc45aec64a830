//! `nutgraf check`: every problem with its place, or how much is said on each side.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::Zoned;
use nutgraf::desk::diagnostic::drawn;
use nutgraf::desk::languages::missing;
use nutgraf::desk::report::Report;
use nutgraf::desk::watch::Watch;
use nutgraf::press::balance::report;
use nutgraf::press::build::read_all;
use nutgraf::press::folder::files;
use nutgraf::story::files::Files;
use nutgraf::story::problem::Problem;
use nutgraf::story::{Block, Story};

use crate::json::print_json;

#[derive(Args)]
pub struct Check {
    /// The folder with en.json and its CSV files.
    folder: PathBuf,
    /// Check again whenever a file changes, until Ctrl-C.
    #[arg(long, conflicts_with = "json")]
    watch: bool,
    /// Print one JSON document for programs.
    #[arg(long)]
    json: bool,
}

pub fn check(arguments: &Check) -> io::Result<ExitCode> {
    let Check { folder, json, watch } = arguments;
    if *watch {
        return check_again(folder);
    }
    let files = files(folder)?;
    if !json {
        return print_result(folder, &files).map(|problems| ExitCode::from(u8::from(problems > 0)));
    }
    let warnings = missing(&files);
    match read_all(&files) {
        Ok(stories) => {
            print_json(&Report { warnings, ..Report::good(&stories) }, ExitCode::SUCCESS)
        }
        Err(problems) => {
            let report = Report::bad(&problems, &files);
            print_json(&Report { warnings, ..report }, ExitCode::from(1))
        }
    }
}

/// Checks, and again at every change; what was printed stays.
fn check_again(folder: &Path) -> io::Result<ExitCode> {
    let watch = Watch::new(folder)?;
    loop {
        let result = match files(folder) {
            Ok(files) => match print_result(folder, &files)? {
                0 => "no problems".to_owned(),
                count => told(count),
            },
            // An editor may be putting another file in its place.
            Err(error) => error.to_string(),
        };
        let time = Zoned::now().strftime("%H:%M:%S");
        writeln!(io::stdout(), "{time} {result}; waiting for changes, Ctrl-C ends it")?;
        watch.wait()?;
    }
}

/// Prints what there is to say, and returns how many problems there are.
fn print_result(folder: &Path, files: &Files) -> io::Result<usize> {
    let count = match read_all(files) {
        Ok(stories) => print_stories(folder, &stories).map(|()| 0),
        Err(problems) => print_problems(&problems, folder, files).map(|_| problems.len()),
    };
    for what in missing(files) {
        writeln!(io::stdout(), "warning: {what}")?;
    }
    count
}

fn print_stories(folder: &Path, stories: &[Story]) -> io::Result<()> {
    for story in stories {
        writeln!(io::stdout(), "{}", summary(folder, story))?;
        for block in &story.blocks {
            if let Block::Options(options) = block {
                write!(io::stdout(), "{}", report(options))?;
            }
        }
    }
    Ok(())
}

fn summary(folder: &Path, story: &Story) -> String {
    let (blocks, sources) = (story.blocks.len(), story.sources.len());
    let (folder, language) = (folder.display(), &story.language.tag);
    format!("{folder} ({language}): no problems; {blocks} blocks, {sources} sources")
}

pub fn print_problems(problems: &[Problem], folder: &Path, files: &Files) -> io::Result<ExitCode> {
    // Colours only on a terminal, and not where NO_COLOR asks for none.
    let mut out = anstream::stderr().lock();
    for problem in problems {
        writeln!(out, "{}", drawn(problem, folder, files))?;
    }
    writeln!(out, "{}", told(problems.len()))?;
    Ok(ExitCode::from(1))
}

fn told(count: usize) -> String {
    format!("{count} {}", if count == 1 { "problem" } else { "problems" })
}
