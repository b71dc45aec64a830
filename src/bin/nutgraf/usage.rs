//! What is said where the command was used wrongly.

use std::env;
use std::io;
use std::process::ExitCode;

use clap::Error;

use crate::json::print_refused;

/// Prints what was wrong with the arguments, or the help that they asked for.
pub fn refuse(error: &Error) -> ExitCode {
    let code = ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
    let told = error.use_stderr() && for_programs() && print_refused(&what(error)).is_ok();
    if !told {
        // The reader of a closed pipe does not want to hear about it.
        let _ = error.print();
    }
    code
}

/// Whether a program asked; what could not be taken apart cannot say it otherwise.
fn for_programs() -> bool {
    env::args_os().skip(1).take_while(|argument| argument != "--").any(|it| it == "--json")
}

/// The mistake on one line, without how the command is used.
fn what(error: &Error) -> io::Error {
    let told = error.render().to_string();
    let told = told.strip_prefix("error: ").unwrap_or(&told);
    let ends = ["\n\nUsage:", "\n\nFor more information"].map(|end| told.find(end));
    let end = ends.into_iter().flatten().min().unwrap_or(told.len());
    let told = told.get(..end).unwrap_or(told);
    let words: Vec<&str> = told.split_whitespace().collect();
    io::Error::new(io::ErrorKind::InvalidInput, words.join(" "))
}
