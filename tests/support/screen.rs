//! A screen that nobody sees, for an engine that does not start without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running Xvfb. It ends when it is dropped.
pub struct Screen {
    /// What `DISPLAY` has to say.
    pub name: String,
    process: Child,
}

impl Screen {
    /// Larger than any window of the tests.
    pub fn open() -> Screen {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "2000x7000x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("Xvfb does not start: {error}"));
        let mut number = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Screen { name: format!(":{}", number.trim()), process }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
