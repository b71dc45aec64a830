//! A chromedriver of our own, and a fresh profile for its browser.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Map, Value, json};

/// A running chromedriver. It and its browser end when it is dropped.
pub struct Driver {
    /// Where it listens.
    pub address: String,
    process: Child,
    profile: PathBuf,
    // Kept open: the driver would end at its next line otherwise.
    _stdout: BufReader<ChildStdout>,
}

impl Driver {
    /// Chromedriver now and then finds its port taken between asking for it and listening.
    pub fn start() -> Driver {
        (0..3)
            .find_map(|_| Driver::try_start())
            .expect("chromedriver ended before it named its port")
    }

    fn try_start() -> Option<Driver> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let nth = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("profile-{}-{nth}", std::process::id()));
        let program = set("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own, so that the browser can be ended with it.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let mut stdout = BufReader::new(process.stdout.take().unwrap());
        let port = loop {
            let mut line = String::new();
            if stdout.read_line(&mut line).unwrap() == 0 {
                let _ = process.wait();
                return None;
            }
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                break port.trim().trim_end_matches('.').to_owned();
            }
        };
        let address = format!("http://127.0.0.1:{port}");
        Some(Driver { address, process, profile, _stdout: stdout })
    }

    /// What the browser is started with; `logged`, it keeps a log of the network.
    pub fn capabilities(&self, logged: bool) -> Map<String, Value> {
        let mut options = json!({
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
                format!("--user-data-dir={}", self.profile.display()),
            ],
        });
        if let Some(binary) = set("CHROME") {
            options["binary"] = json!(binary);
        }
        let logs = if logged {
            json!({ "browser": "ALL", "performance": "ALL" })
        } else {
            json!({ "browser": "ALL" })
        };
        let all = json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": logs,
            "timeouts": { "script": 120_000 },
        });
        all.as_object().unwrap().clone()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// A variable that is set to something.
fn set(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
