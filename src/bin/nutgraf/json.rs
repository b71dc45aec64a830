//! Answers for programs.

use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;

/// Prints a document on standard output, whatever it says; the exit code is the one given.
pub fn print_json(document: &impl Serialize, code: ExitCode) -> io::Result<ExitCode> {
    let text = serde_json::to_string_pretty(document)?;
    writeln!(io::stdout(), "{text}")?;
    Ok(code)
}
