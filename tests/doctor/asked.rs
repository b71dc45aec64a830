//! The command, and what it answered.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

/// What the command printed, and its exit code.
pub struct Answered {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Answered {
    /// The findings as `code: places`, those that stop a way with it.
    pub fn findings(&self) -> Vec<String> {
        let told: Value = serde_json::from_str(&self.out).expect("JSON");
        let findings = told["findings"].as_array().expect("findings").iter();
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let list = |value: &Value| {
            let all = value.as_array().expect("a list").iter().map(text);
            all.collect::<Vec<_>>().join(" ")
        };
        let line = |it: &Value| {
            format!("{} [{}] {}", text(&it["code"]), list(&it["stops"]), list(&it["places"]))
        };
        findings.map(line).collect()
    }
}

/// Runs `nutgraf doctor` with this on standard input.
pub fn doctor(arguments: &[&str], input: &str) -> Answered {
    let mut child = Command::new(env!("CARGO_BIN_EXE_nutgraf"))
        .arg("doctor")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    // One that does not read has closed it.
    let _ = child.stdin.take().expect("piped").write_all(input.as_bytes());
    let done = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Answered { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
}
