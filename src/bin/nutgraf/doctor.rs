//! `nutgraf doctor`: which way of embedding works on a host, and what to ask of who runs it.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use nutgraf::desk::doctor::finding::Way;
use nutgraf::desk::doctor::report::DoctorReport;
use nutgraf::desk::doctor::{HostKnowledge, of_address, of_saved};
use nutgraf::press::folder::{bounded, bytes, with_path};
use url::Url;

/// Examples and exit codes, below the help.
pub const HELP: &str = "\
Examples:
  nutgraf doctor https://news.example/nutgraf/             the folder with embed.js
  nutgraf doctor https://news.example/article --files https://cdn.example/nutgraf/
  curl -sI https://news.example/article > headers.txt && nutgraf doctor headers.txt
  echo \"default-src 'self'\" | nutgraf doctor - --files https://cdn.example/nutgraf/
  nutgraf doctor https://news.example/article --message > for-the-administrator.txt

If the file has the headers of several responses, put a line with the address above each one.

Exit codes: 0 embedding by script works, 1 something must change, 2 incorrect use or no answer";

/// Where to get the same as a letter.
const MORE: &str = "--message prints this as a message to the server's administrator.";

/// What is examined, and what is known of it.
#[derive(Args)]
pub struct DoctorArguments {
    /// The address of an article or of the folder with embed.js; a file with headers saved by
    /// curl -sI; or - for headers or a policy on standard input.
    subject: String,
    /// The address of the folder with embed.js, if the article does not embed it yet.
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    files: Option<Url>,
    /// The address of an article that embeds the files.
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    page: Option<Url>,
    /// Print only a message to the server's administrator that asks for the changes.
    #[arg(long, conflicts_with = "json")]
    message: bool,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

pub fn examine(arguments: DoctorArguments) -> io::Result<ExitCode> {
    let DoctorArguments { subject, files, page, message, json } = arguments;
    let known = HostKnowledge { files: files.map(folder), page };
    let report = match address(&subject) {
        Ok(address) => of_address(&address, &known),
        Err(_) => of_saved(&read(&subject)?, &known).map_err(|error| match subject.as_str() {
            "-" => format!("standard input: {error}"),
            _ => format!("{subject}: {error}"),
        }),
    };
    let report = report.map_err(io::Error::other)?;
    if json {
        writeln!(io::stdout(), "{:#}", report.json())?;
    } else {
        print(&report, message)?;
    }
    Ok(ExitCode::from(u8::from(!report.works(Way::Script))))
}

fn print(report: &DoctorReport, only_message: bool) -> io::Result<()> {
    let message = report.message();
    if !only_message {
        write!(io::stdout(), "{}", report.plain())?;
    }
    match message {
        Some(message) if only_message => write!(io::stdout(), "{message}"),
        Some(_) => writeln!(io::stdout(), "\n{MORE}"),
        None if only_message => writeln!(io::stderr(), "The server needs no changes."),
        None => Ok(()),
    }
}

/// A whole address of the web.
fn address(text: &str) -> Result<Url, &'static str> {
    let web =
        Url::parse(text).ok().filter(|url| url.scheme().starts_with("http") && url.has_host());
    web.ok_or("write a complete address, such as https://news.example/nutgraf/")
}

/// An address with the slash that a folder ends with.
fn folder(mut address: Url) -> Url {
    if !address.path().ends_with('/') {
        let path = format!("{}/", address.path());
        address.set_path(&path);
    }
    address
}

fn read(subject: &str) -> io::Result<String> {
    let text = if subject == "-" {
        bounded(io::stdin(), Path::new("standard input"))?
    } else {
        let path = Path::new(subject);
        if !path.exists() {
            let what =
                "there is no such file; if this is an address, begin it with https:// or http://";
            return Err(with_path(path, io::Error::new(io::ErrorKind::NotFound, what)));
        }
        bytes(path)?
    };
    Ok(String::from_utf8_lossy(&text).into_owned())
}
