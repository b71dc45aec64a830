//! `nutgraf check`: every problem with its place, or how much is said on each side.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use nutgraf::press::balance::report;
use nutgraf::press::build::read_all;
use nutgraf::press::folder::files;
use nutgraf::story::problem::Problem;
use nutgraf::story::{Block, Story};

pub fn check(folder: &Path) -> io::Result<ExitCode> {
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

fn summary(folder: &Path, story: &Story) -> String {
    let (blocks, sources) = (story.blocks.len(), story.sources.len());
    let (folder, language) = (folder.display(), &story.language.tag);
    format!("{folder} ({language}): no problems; {blocks} blocks, {sources} sources")
}

pub fn print_problems(problems: &[Problem]) -> io::Result<ExitCode> {
    let mut out = io::stderr().lock();
    for problem in problems {
        writeln!(out, "{problem}")?;
    }
    let count = problems.len();
    writeln!(out, "{count} {}", if count == 1 { "problem" } else { "problems" })?;
    Ok(ExitCode::from(1))
}
