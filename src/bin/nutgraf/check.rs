//! `nutgraf check`: every problem with its place, or how much is said on each side.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::Zoned;
use nutgraf::desk::diagnostic::drawn;
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
    match (read_all(&files), json) {
        (Ok(stories), true) => print_json(&Report::good(&stories), ExitCode::SUCCESS),
        (Err(problems), true) => print_json(&Report::bad(&problems, &files), ExitCode::from(1)),
        (Ok(stories), false) => print_stories(folder, &stories),
        (Err(problems), false) => print_problems(&problems, folder, &files),
    }
}

/// Checks, and again at every change; what was printed stays.
fn check_again(folder: &Path) -> io::Result<ExitCode> {
    let watch = Watch::new(folder)?;
    loop {
        let result = match files(folder) {
            Ok(files) => print_result(folder, &files)?,
            // An editor may be putting another file in its place.
            Err(error) => error.to_string(),
        };
        let time = Zoned::now().strftime("%H:%M:%S");
        writeln!(io::stdout(), "{time} {result}; waiting for changes, Ctrl-C ends it")?;
        watch.wait()?;
    }
}

fn print_result(folder: &Path, files: &Files) -> io::Result<String> {
    match read_all(files) {
        Ok(stories) => print_stories(folder, &stories).map(|_| "no problems".to_owned()),
        Err(problems) => {
            print_problems(&problems, folder, files)?;
            Ok(told(problems.len()))
        }
    }
}

fn print_stories(folder: &Path, stories: &[Story]) -> io::Result<ExitCode> {
    for story in stories {
        writeln!(io::stdout(), "{}", summary(folder, story))?;
        for block in &story.blocks {
            if let Block::Options(options) = block {
                write!(io::stdout(), "{}", report(options))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
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
