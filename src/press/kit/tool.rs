//! Programs of others that a kit is made with.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::fault::Fault;

/// A program of others, about to run. What it prints for people goes to the terminal.
pub struct Tool {
    name: &'static str,
    file: PathBuf,
    command: Command,
}

impl Tool {
    /// One that makes something of a file.
    pub fn new(name: &'static str, file: &Path) -> Tool {
        let mut command = Command::new(name);
        command.stdin(Stdio::null()).stderr(Stdio::inherit());
        Tool { name, file: file.to_owned(), command }
    }

    /// A command of cargo, which takes the versions that the lock file names.
    pub fn cargo(command: &str) -> Tool {
        Tool::new("cargo", Path::new("Cargo.toml")).with([command, "--locked"])
    }

    /// With these arguments.
    pub fn with(mut self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Tool {
        self.command.args(arguments);
        self
    }

    /// Runs it; what it prints for programs.
    ///
    /// # Errors
    /// That it is not installed, or has failed.
    pub fn run(mut self) -> Result<Vec<u8>, Fault> {
        let done = self.command.output().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => {
                let what = format!("`{}` is not installed or not on the path", self.name);
                let help = "run `npm run setup`, and load the path with `. .ci/env`";
                Fault::new(&self.file, what, help)
            }
            _ => Fault::system(Path::new(self.name), &error),
        })?;
        if done.status.success() {
            return Ok(done.stdout);
        }
        let what = format!("`{}` has failed ({})", self.name, done.status);
        Err(Fault::new(&self.file, what, "its own message is above"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_that_is_not_there_is_named_with_what_installs_it() {
        let fault = Tool::new("nutgraf-no-such-tool", Path::new("www/frame.js")).run().unwrap_err();
        assert_eq!(fault.file, Path::new("www/frame.js"));
        assert_eq!(fault.what, "`nutgraf-no-such-tool` is not installed or not on the path");
        assert!(fault.help.contains("npm run setup"));
    }

    #[cfg(unix)]
    #[test]
    fn what_a_tool_prints_is_taken_and_what_fails_is_told() {
        let tool = |word| Tool::new("sh", Path::new("x.css")).with(["-c", word]);
        assert_eq!(tool("echo made").run().unwrap(), b"made\n");
        let fault = tool("exit 3").run().unwrap_err();
        assert_eq!(fault.what, "`sh` has failed (exit status: 3)");
    }
}
