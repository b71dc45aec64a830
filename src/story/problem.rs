//! What is wrong with a story, where, and what to do.

mod kind;

use std::fmt;

pub use self::kind::ProblemKind;

/// One thing that is wrong.
///
/// ```
/// use nutgraf::story::problem::{Place, Problem, ProblemKind};
///
/// let place = Place::Cell { row: 7, column: "month".into() };
/// let (what, help) = ("2025-01 appears twice".into(), "keep one of the two".into());
/// let kind = ProblemKind::Repeated;
/// let problem = Problem { file: "seizures.csv".into(), place, what, help, kind };
/// assert!(problem.to_string().starts_with("seizures.csv: row 7, column month: 2025-01 appears"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the story folder.
    pub file: String,
    /// The place in it.
    pub place: Place,
    /// What is wrong, in the author's words.
    pub what: String,
    /// What to do.
    pub help: String,
    /// What kind of problem it is.
    pub kind: ProblemKind,
}

/// A place in a file.
///
/// ```
/// use nutgraf::story::problem::Place;
///
/// assert!(Place::File < Place::Text { line: 1, column: 1 });
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line and a column of text, both from 1; columns count characters.
    Text {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// A row of a table, as a spreadsheet numbers them (the header is row 1), and the name of
    /// the column.
    Cell {
        /// The row.
        row: usize,
        /// The column; empty for the row as a whole.
        column: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        match &self.place {
            Place::File => {}
            Place::Text { line, column } => write!(f, ":{line}:{column}")?,
            Place::Cell { row, column } if column.is_empty() => write!(f, ": row {row}")?,
            Place::Cell { row, column } => write!(f, ": row {row}, column {column}")?,
        }
        write!(f, ": {}\n  help: {}", visible(&self.what), visible(&self.help))
    }
}

/// A text on one line: what an author wrote may hold line breaks, or codes for terminals.
///
/// ```
/// use nutgraf::story::problem::visible;
///
/// assert_eq!(visible("a\nb\u{1b}"), "a\\nb\\u{1b}");
/// ```
pub fn visible(text: &str) -> String {
    let mut seen = String::new();
    for c in text.chars() {
        if c.is_control() {
            seen.extend(c.escape_default());
        } else {
            seen.push(c);
        }
    }
    seen
}

/// Everything that was found wrong with a story.
///
/// ```
/// use nutgraf::story::read::read;
///
/// let wrong = read(&Default::default(), "en").unwrap_err();
/// assert!(wrong.problems.len() == 1 && wrong.cut_short);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wrong {
    /// The problems by file and place, each once.
    pub problems: Vec<Problem>,
    /// Whether checks were left out because of them: once they are mended, others may come to
    /// light.
    pub cut_short: bool,
}

/// The most problems that are noted. Nobody mends more in one go, and a hostile file would have
/// millions: for each a line of its file is looked up.
const MOST: usize = 200;

/// The longest text about a problem, in characters: what an author wrote may stand in it, and may be
/// of any length.
const LONGEST: usize = 2_000;

/// Problems as they are found.
///
/// ```
/// use nutgraf::story::problem::{Place, ProblemKind, Problems};
///
/// let mut problems = Problems::default();
/// problems.add("en.json", Place::File, ProblemKind::FileMissing, "it is not there", "write it");
/// assert_eq!(problems.into_wrong().problems[0].kind.code(), "file-missing");
/// ```
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<Problem>,
    cut_short: bool,
}

impl Problems {
    /// Notes a problem.
    pub fn add(
        &mut self,
        file: &str,
        place: Place,
        kind: ProblemKind,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        if self.is_full() {
            self.cut_short = true;
            return;
        }
        let (file, what, help) = (file.to_owned(), cut(what.into()), cut(help.into()));
        self.found.push(Problem { file, place, what, help, kind });
    }

    /// Whether no more are noted: what has been found is enough to begin with.
    pub fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    /// Notes that checks were left out, because what they are about could not be read.
    pub fn cut_short(&mut self) {
        self.cut_short = true;
    }

    /// Takes over what was found elsewhere.
    pub fn absorb(&mut self, other: Problems) {
        self.found.extend(other.found);
        self.cut_short |= other.cut_short;
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All problems by file and place, each once.
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.found.sort();
        self.found.dedup();
        self.found
    }

    /// All problems, and whether there may be others behind them.
    pub fn into_wrong(self) -> Wrong {
        let cut_short = self.cut_short;
        Wrong { problems: self.into_sorted(), cut_short }
    }
}

/// A text that is not too long.
fn cut(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
        None => text,
    }
}

/// The longest name, in bytes, that is compared with others, and the most that it is compared with:
/// each pair takes time by the product of their lengths.
const LONG: usize = 200;
const MANY: usize = 300;

/// `did you mean …`, or the list of what is known where nothing is near.
///
/// ```
/// use nutgraf::story::problem::nearest;
///
/// assert_eq!(nearest("seizure", ["seizures", "groups"].into_iter()), "did you mean `seizures`?");
/// assert_eq!(nearest("x", ["groups"].into_iter()), "use one of: groups");
/// ```
pub fn nearest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> String {
    let mut seen = std::collections::BTreeSet::new();
    let known = known.filter(|name| name.len() <= LONG && seen.insert(*name));
    let known: Vec<&str> = known.take(MANY + 1).collect();
    if known.is_empty() {
        return "nothing of this kind is defined".to_owned();
    }
    let compared = wrong.len() <= LONG && known.len() <= MANY;
    let small = if compared { wrong.to_lowercase() } else { String::new() };
    let distance = |name: &str| strsim::damerau_levenshtein(&small, &name.to_lowercase());
    let near = known.iter().filter(|_| compared).map(|name| (distance(name), *name)).min();
    match near {
        Some((distance, name)) if distance <= (name.chars().count() / 3).max(1) => {
            format!("did you mean `{name}`?")
        }
        _ if known.len() <= 24 => format!("use one of: {}", known.join(", ")),
        _ => "check the spelling; nothing here has a similar name".to_owned(),
    }
}
