//! Why a kit cannot be made.

use std::error::Error;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::press::folder::plain;

/// The steps in which a kit is made, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The style sheets.
    Style,
    /// What draws pictures to save.
    Pen,
    /// The wasm, its glue, and the style sheets that come with them.
    Glue,
    /// `embed.js`, and the style sheet that it brings along.
    Loader,
    /// The story of the demonstration.
    Story,
    /// The article into which it is pasted.
    Article,
    /// The licenses of everything that readers load.
    Licenses,
}

/// What stopped a step.
#[derive(Debug)]
pub struct Fault {
    /// The file that it is about.
    pub file: PathBuf,
    /// What is wrong with it.
    pub what: String,
    /// What to do.
    pub help: String,
}

/// What stopped a kit.
#[derive(Debug)]
pub struct KitFailure {
    /// The step that stopped.
    pub step: Step,
    /// Why.
    pub fault: Fault,
}

impl Step {
    /// Says in which step something went wrong.
    ///
    /// # Errors
    /// The same, with the step.
    pub fn of<T>(self, done: Result<T, Fault>) -> Result<T, KitFailure> {
        done.map_err(|fault| KitFailure { step: self, fault })
    }

    fn name(self) -> &'static str {
        match self {
            Step::Style => "the style sheets",
            Step::Pen => "the pen",
            Step::Glue => "the wasm and its glue",
            Step::Loader => "the loader",
            Step::Story => "the story",
            Step::Article => "the article",
            Step::Licenses => "the licenses",
        }
    }
}

impl Fault {
    /// Something about a file.
    pub fn new(file: &Path, what: impl Into<String>, help: impl Into<String>) -> Fault {
        Fault { file: file.to_owned(), what: what.into(), help: help.into() }
    }

    /// What the system says about a file.
    pub fn system(file: &Path, error: &io::Error) -> Fault {
        let help = "run `npm run build` in the folder of the repository";
        Fault::new(file, plain(error), help)
    }
}

impl fmt::Display for KitFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let KitFailure { step, fault: Fault { file, what, help } } = self;
        write!(f, "making {}: {}: {what}; {help}", step.name(), file.display())
    }
}

impl Error for KitFailure {}

/// Reads a text.
///
/// # Errors
/// What the system says.
pub fn text(path: &Path) -> Result<String, Fault> {
    fs::read_to_string(path).map_err(|error| Fault::system(path, &error))
}

/// Writes a file.
///
/// # Errors
/// What the system says.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Fault> {
    fs::write(path, bytes).map_err(|error| Fault::system(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_step_the_file_and_what_to_do() {
        let fault = text(Path::new("www/none.js"));
        let told = Step::Loader.of(fault).unwrap_err().to_string();
        let expected = "making the loader: www/none.js: there is no such file or folder; run \
                        `npm run build` in the folder of the repository";
        assert_eq!(told, expected);
    }
}
