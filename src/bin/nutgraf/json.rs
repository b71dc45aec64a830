//! Answers for programs.

use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::json;

/// Prints a document on standard output, whatever it says; the exit code is the one given.
pub fn print_json(document: &impl Serialize, code: ExitCode) -> io::Result<ExitCode> {
    let text = serde_json::to_string_pretty(document)?;
    writeln!(io::stdout(), "{text}")?;
    Ok(code)
}

/// Prints why nothing could be done: what the system or the place refused.
pub fn print_refused(error: &io::Error) -> io::Result<()> {
    let document = json!({ "ok": false, "refused": error.to_string() });
    writeln!(io::stdout(), "{document:#}")
}
