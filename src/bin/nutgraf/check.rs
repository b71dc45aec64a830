//! `nutgraf check`: every problem with its place, or how much is said on each side.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::Zoned;
use nutgraf::desk::contrast::pairs::{MARK, TEXT};
use nutgraf::desk::contrast::{Judged, judge};
use nutgraf::desk::diagnostic::drawn;
use nutgraf::desk::links::{Found, addresses, ask};
use nutgraf::desk::report::Report;
use nutgraf::desk::warnings::warnings;
use nutgraf::desk::watch::Watch;
use nutgraf::press::block::printed;
use nutgraf::press::build::read_all;
use nutgraf::press::folder::{bytes, files};
use nutgraf::story::Story;
use nutgraf::story::files::Files;
use nutgraf::story::problem::Wrong;

use crate::json::print_json;

#[derive(Args)]
pub struct Check {
    /// The folder with en.json and its CSV files.
    folder: PathBuf,
    /// A style sheet of your site that sets --nutgraf- properties. Checks the contrast of its
    /// colors, light and dark. Repeat it for more style sheets, in the order in which the page
    /// loads them.
    #[arg(long, value_name = "CSS")]
    theme: Vec<PathBuf>,
    /// Check every address that the story links to; needs network access.
    #[arg(long, conflicts_with_all = ["json", "watch"])]
    links: bool,
    /// Check again whenever a file changes, until Ctrl-C.
    #[arg(long, conflicts_with = "json")]
    watch: bool,
    /// Print one JSON document for programs.
    #[arg(long)]
    pub json: bool,
}

pub fn check(arguments: &Check) -> io::Result<ExitCode> {
    let Check { folder, theme, json, watch, links } = arguments;
    if *watch {
        return check_again(folder, theme);
    }
    let (files, theme) = (files(folder)?, ThemeFiles::read(theme)?);
    if !json {
        let count = print_result(folder, &files, &theme)?;
        let missing = if *links { print_links(&files)? } else { 0 };
        return Ok(ExitCode::from(u8::from(count.problems + missing > 0)));
    }
    let mut report = match read_all(&files) {
        Ok(stories) => Report::good(&stories),
        Err(wrong) => Report::wrong(&wrong, &files),
    };
    report.warnings = warnings(&files);
    report.add(Report::bad(&theme.judged.problems, &theme.files));
    report.warnings.extend(theme.judged.notes);
    let code = ExitCode::from(u8::from(!report.ok));
    print_json(&report, code)
}

/// The style sheets of a site, and what is to be said of them.
struct ThemeFiles {
    files: Files,
    judged: Judged,
}

impl ThemeFiles {
    fn read(paths: &[PathBuf]) -> io::Result<ThemeFiles> {
        let read = |path: &PathBuf| Ok((path.display().to_string(), bytes(path)?));
        let all = paths.iter().map(read).collect::<io::Result<Vec<_>>>()?;
        let text = |(name, bytes): &(String, Vec<u8>)| {
            (name.clone(), String::from_utf8_lossy(bytes).into_owned())
        };
        let sheets: Vec<(String, String)> = all.iter().map(text).collect();
        Ok(ThemeFiles { judged: judge(&sheets), files: all.into_iter().collect() })
    }

    /// One line where nothing is wrong.
    fn summary(&self) -> String {
        let names: Vec<&str> = self.files.keys().map(String::as_str).collect();
        let names = names.join(", ");
        match (self.judged.set, self.judged.unclear) {
            (0, _) => {
                format!(
                    "{names}: no --nutgraf- property is set, so explainers keep their own colors"
                )
            }
            (all, unclear @ 1..) => format!(
                "{names}: no problems found, but {unclear} of {all} properties could not be checked"
            ),
            _ => format!(
                "{names}: no problems; the contrast is at least {TEXT}:1 for text and {MARK}:1 for \
                 marks, light and dark"
            ),
        }
    }
}

/// Checks, and again at every change; what was printed stays.
fn check_again(folder: &Path, theme: &[PathBuf]) -> io::Result<ExitCode> {
    let mut watch = Watch::new(folder, theme)?;
    loop {
        let read = files(folder).and_then(|files| Ok((files, ThemeFiles::read(theme)?)));
        let result = match read {
            Ok((files, theme)) => match print_result(folder, &files, &theme)? {
                ProblemCount { problems: 0, .. } => "no problems".to_owned(),
                count => count.told(),
            },
            // An editor may be putting another file in its place.
            Err(error) => error.to_string(),
        };
        let time = Zoned::now().strftime("%H:%M:%S");
        writeln!(io::stdout(), "{time} {result}; waiting for changes, Ctrl-C stops")?;
        watch.wait()?;
    }
}

/// Prints what there is to say, and returns how many problems there are.
fn print_result(folder: &Path, files: &Files, theme: &ThemeFiles) -> io::Result<ProblemCount> {
    let read = read_all(files);
    if let Ok(stories) = &read {
        print_stories(folder, stories)?;
    }
    let Wrong { problems: of_story, cut_short } = read.err().unwrap_or_default();
    let of_theme = &theme.judged.problems;
    if !theme.files.is_empty() && of_theme.is_empty() {
        writeln!(io::stdout(), "{}", theme.summary())?;
    }
    let drawn_story = of_story.iter().map(|it| drawn(it, folder, files));
    let drawn_theme = of_theme.iter().map(|it| drawn(it, Path::new(""), &theme.files));
    let count = ProblemCount { problems: of_story.len() + of_theme.len(), cut_short };
    print_drawn(drawn_story.chain(drawn_theme), count)?;
    for what in warnings(files).iter().chain(&theme.judged.notes) {
        writeln!(io::stdout(), "warning: {what}")?;
    }
    Ok(count)
}

/// Asks for each address, and returns at how many nothing is.
fn print_links(files: &Files) -> io::Result<usize> {
    let all = addresses(files);
    let (mut missing, mut unclear) = (0, 0);
    for (address, place) in &all {
        let (kind, why) = match ask(address) {
            Found::There => continue,
            Found::Missing(why) => ("error", why),
            Found::Unclear(why) => ("note", why),
        };
        missing += usize::from(kind == "error");
        unclear += usize::from(kind == "note");
        writeln!(io::stdout(), "{kind}: {place}: {address}: {why}")?;
    }
    let all = all.len();
    writeln!(io::stdout(), "links: {all}; broken {missing}, unclear {unclear}")?;
    Ok(missing)
}

fn print_stories(folder: &Path, stories: &[Story]) -> io::Result<()> {
    for story in stories {
        writeln!(io::stdout(), "{}", summary(folder, story))?;
        for block in &story.blocks {
            if let Some(balance) = printed(block).balance(&story.sources) {
                write!(io::stdout(), "{balance}")?;
            }
        }
    }
    Ok(())
}

fn summary(folder: &Path, story: &Story) -> String {
    let (folder, language) = (folder.display(), &story.language.tag);
    let of =
        |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let (blocks, sources) = (of(story.blocks.len(), "block"), of(story.sources.len(), "source"));
    format!("{folder} ({language}): no problems; {blocks}, {sources}")
}

/// Prints everything that is wrong with a story.
pub fn print_wrong(wrong: &Wrong, folder: &Path, files: &Files) -> io::Result<ExitCode> {
    let Wrong { problems, cut_short } = wrong;
    let count = ProblemCount { problems: problems.len(), cut_short: *cut_short };
    print_drawn(problems.iter().map(|problem| drawn(problem, folder, files)), count)?;
    Ok(ExitCode::from(1))
}

/// Prints problems and their number, if there are any.
fn print_drawn(problems: impl Iterator<Item = String>, count: ProblemCount) -> io::Result<()> {
    // Colours only on a terminal, and not where NO_COLOR asks for none.
    let mut out = anstream::stderr().lock();
    for problem in problems {
        writeln!(out, "{problem}")?;
    }
    if count.problems > 0 {
        writeln!(out, "{}", count.told())?;
    }
    Ok(())
}

/// How many problems there are, and whether checks were left out because of them.
#[derive(Clone, Copy)]
struct ProblemCount {
    problems: usize,
    cut_short: bool,
}

impl ProblemCount {
    fn told(self) -> String {
        let (noun, these) =
            if self.problems == 1 { ("problem", "it is") } else { ("problems", "they are") };
        let more = format!("; further checks run once {these} fixed");
        format!("{} {noun}{}", self.problems, if self.cut_short { &more } else { "" })
    }
}
