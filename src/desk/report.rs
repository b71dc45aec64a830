//! What `--json` prints: one document that programs can rely on.
//!
//! Fields are only ever added. Lists and numbers are there even where they are empty or zero.

use serde::Serialize;

use super::excerpt::Excerpt;
use crate::story::balance::{Balance, Both, Count, uneven};
use crate::story::files::Files;
use crate::story::options::Options;
use crate::story::problem::{Place, Problem, Wrong};
use crate::story::{Block, SourceId, Story};

/// The answer of `check` and `build`.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// Whether nothing is wrong; the exit code is then 0, otherwise 1.
    pub ok: bool,
    /// What is wrong, by file and place.
    pub problems: Vec<ReportedProblem>,
    /// Whether checks were left out because of them: once they are mended, others may come to light.
    pub cut_short: bool,
    /// What could be better: it stops nothing.
    pub warnings: Vec<String>,
    /// The story in each language, if nothing is wrong.
    pub stories: Vec<Summary>,
    /// The files that `build` wrote.
    pub written: Vec<String>,
}

/// A problem with its place.
#[derive(Debug, Serialize)]
pub struct ReportedProblem {
    /// What kind of problem it is: one of the codes in `docs/problems.md`.
    pub code: &'static str,
    /// The file, relative to the story folder; a style sheet as it was named.
    pub file: String,
    /// Line from 1, the row of a table; `null` for the file as a whole.
    pub line: Option<usize>,
    /// Column from 1, in characters.
    pub column: Option<usize>,
    /// The name of the column of a table.
    pub cell: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub help: String,
}

/// A story in one language.
#[derive(Debug, Serialize)]
pub struct Summary {
    /// Two-letter code.
    pub language: String,
    /// Short name in addresses.
    pub slug: String,
    /// Headline.
    pub title: String,
    /// Ids of the blocks in reading order.
    pub blocks: Vec<String>,
    /// How many sources there are.
    pub sources: usize,
    /// How much is said on each side: of each option, of each family, and (both are `null`) of all
    /// of a block.
    pub balance: Vec<SideCounts>,
    /// How many arguments each source supplies, the most first.
    pub texts: Vec<Supplied>,
}

/// How much is said on the two sides.
#[derive(Debug, Serialize)]
pub struct SideCounts {
    /// Id of the block.
    pub block: String,
    /// Id of the option; `null` for a family and for all of the block.
    pub option: Option<String>,
    /// Id of the family; `null` for an option and for all of the block.
    pub family: Option<String>,
    /// Arguments, words and speakers for it.
    pub pros: [usize; 3],
    /// The same against it.
    pub cons: [usize; 3],
    /// How many of the arguments for it their speakers hold, concede and report.
    pub pro_stances: [usize; 3],
    /// The same against it.
    pub con_stances: [usize; 3],
    /// Whether one side has more than three times as much of one of them.
    pub uneven: bool,
}

/// How many arguments a text supplies.
#[derive(Debug, Serialize)]
pub struct Supplied {
    /// Id of the source.
    pub source: String,
    /// How many arguments are cited from it.
    pub arguments: usize,
    /// Whether that is more than a quarter of all.
    pub heavy: bool,
}

impl Report {
    /// The answer for a story that is in order.
    pub fn good(stories: &[Story]) -> Report {
        let stories = stories.iter().map(Summary::of).collect();
        Report { ok: true, stories, ..Report::default() }
    }

    /// The answer for a story with problems.
    pub fn wrong(wrong: &Wrong, files: &Files) -> Report {
        Report { cut_short: wrong.cut_short, ..Report::bad(&wrong.problems, files) }
    }

    /// The answer where these problems were found.
    pub fn bad(problems: &[Problem], files: &Files) -> Report {
        let told = |problem: &Problem| ReportedProblem::new(problem, files.get(&problem.file));
        Report { problems: problems.iter().map(told).collect(), ..Report::default() }
    }
}

impl Report {
    /// Adds the problems of another answer.
    pub fn add(&mut self, other: Report) {
        self.problems.extend(other.problems);
        self.ok = self.ok && self.problems.is_empty();
    }
}

impl ReportedProblem {
    /// A problem with its place in the bytes of its file.
    pub fn new(problem: &Problem, bytes: Option<&Vec<u8>>) -> ReportedProblem {
        let excerpt = bytes.and_then(|bytes| Excerpt::of(problem, bytes));
        let line = match problem.place {
            Place::File => None,
            Place::Text { line, .. } | Place::Cell { row: line, .. } => Some(line),
        };
        let column = match problem.place {
            Place::Text { column, .. } => Some(column),
            _ => excerpt.as_ref().map(Excerpt::column),
        };
        ReportedProblem {
            code: problem.kind.code(),
            file: problem.file.clone(),
            line,
            column,
            cell: excerpt.and_then(|excerpt| excerpt.cell),
            what: problem.what.clone(),
            help: problem.help.clone(),
        }
    }
}

impl Summary {
    fn of(story: &Story) -> Summary {
        let options = story.blocks.iter().filter_map(Block::options);
        Summary {
            language: story.language.tag.to_string(),
            slug: story.slug.to_string(),
            title: story.title.clone(),
            blocks: story.blocks.iter().map(|block| block.id().to_owned()).collect(),
            sources: story.sources.len(),
            balance: options.clone().flat_map(sides).collect(),
            texts: options.flat_map(|options| texts(story, options)).collect(),
        }
    }
}

fn sides(options: &Options) -> Vec<SideCounts> {
    let counts = Balance::of(options);
    let option = options.options.iter().map(|option| (Some(option.id.to_string()), None));
    let family = options.families.iter().map(|family| (None, Some(family.id.clone())));
    let of = |((option, family), both): ((Option<String>, Option<String>), Both)| {
        // In the order of `Side::BOTH`.
        let [pros, cons] = both.map(Count::amounts);
        let [pro_stances, con_stances] = both.map(|count| count.stances);
        let (block, uneven) = (options.id.to_string(), !uneven(both).is_empty());
        SideCounts { block, option, family, pros, cons, pro_stances, con_stances, uneven }
    };
    let all = [((None, None), counts.all)];
    option.zip(counts.options).chain(family.zip(counts.families)).chain(all).map(of).collect()
}

fn texts(story: &Story, options: &Options) -> Vec<Supplied> {
    let counts = Balance::of(options);
    let heavy: Vec<SourceId> = counts.heavy().map(|(source, _)| source).collect();
    let supplied = |(source, arguments): &(SourceId, usize)| {
        let id = story.source(*source)?.id.to_string();
        Some(Supplied { source: id, arguments: *arguments, heavy: heavy.contains(source) })
    };
    counts.texts.iter().filter_map(supplied).collect()
}
