//! The engines of browsers: which of them a run uses, and how its driver is started.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::browser::font;

/// What reads the pages. `NUTGRAF_ENGINE` chooses; Chromium does if it says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub fn chosen() -> Engine {
        match set("NUTGRAF_ENGINE").as_deref() {
            None | Some("chromium") => Engine::Chromium,
            Some("firefox") => Engine::Firefox,
            Some("webkit") => Engine::WebKit,
            Some(other) => {
                panic!("NUTGRAF_ENGINE is {other}: write chromium, firefox or webkit")
            }
        }
    }

    /// Ends a test that needs what this engine's driver cannot do. Such tests are left out by
    /// name, in `tests/embeds/left-out.txt`, so that none of them passes without having looked.
    pub fn lacks(self, what: &str) -> ! {
        panic!("{self:?} has no {what}; tests/embeds/left-out.txt names what to leave out")
    }

    /// What its driver says before the port that the system has given it, if it says that.
    pub fn told_port(self) -> Option<&'static str> {
        match self {
            Engine::Chromium => Some("started successfully on port "),
            Engine::Firefox => Some("Listening on 127.0.0.1:"),
            Engine::WebKit => None,
        }
    }

    /// Whether it only runs in a window that could be seen.
    pub fn needs_screen(self) -> bool {
        self == Engine::WebKit
    }

    /// How its driver is called, to listen at a port, with this folder for what it writes.
    pub fn driver(self, port: u16, profile: &Path) -> Command {
        let (variable, program) = match self {
            Engine::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Engine::Firefox => ("GECKODRIVER", "geckodriver"),
            Engine::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        let mut command = Command::new(set(variable).unwrap_or_else(|| program.to_owned()));
        command.arg(format!("--port={port}"));
        match self {
            Engine::Chromium => {}
            // What a reader has set up is the business of the browser, not of a page.
            Engine::Firefox => {
                command.arg("--allow-system-access");
            }
            Engine::WebKit => {
                command.env("XDG_CONFIG_HOME", profile);
            }
        }
        command
    }

    /// What the browser is started with; `logged`, it keeps a log of the network.
    pub fn capabilities(self, profile: &Path, logged: bool) -> Value {
        let mut all = match self {
            Engine::Chromium => chromium(profile, logged),
            Engine::Firefox => firefox(profile),
            Engine::WebKit => json!({ "webkitgtk:browserOptions": { "args": ["--automation"] } }),
        };
        if logged && self != Engine::Chromium {
            self.lacks("log of the network");
        }
        all["timeouts"] = json!({ "script": 120_000 });
        all
    }

    /// Files that the browser looks for when it starts.
    pub fn prepare(self, profile: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(profile.join("gtk-3.0"))?;
        if self == Engine::WebKit {
            // A tool bar of the usual size is wider than a phone.
            let small = "* { min-width: 0; padding: 0; margin: 0; border: 0; font-size: 1px;
                -gtk-icon-transform: scale(0.1) }";
            std::fs::write(profile.join("gtk-3.0/gtk.css"), small)?;
        }
        Ok(())
    }
}

fn chromium(profile: &Path, logged: bool) -> Value {
    let mut options = json!({
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
            format!("--user-data-dir={}", profile.display()),
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
    json!({
        "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": logs,
    })
}

fn firefox(profile: &Path) -> Value {
    let mut options = json!({
        "args": ["-headless", "-profile", profile],
        "prefs": {
            // They take no room, as on a phone.
            "ui.useOverlayScrollbars": 1,
            // It would compile the same wasm a second time for each page, for longer than a test takes.
            "javascript.options.wasm_optimizingjit": false,
            // What is set up for a page holds for the next.
            "fission.bfcacheInParent": false,
            // Its pages look there for the font of the system.
            "security.sandbox.content.read_path_whitelist":
                format!("{}/,{}/", profile.display(), font::folder().display()),
        },
    });
    if let Some(binary) = set("FIREFOX") {
        options["binary"] = json!(binary);
    }
    json!({ "browserName": "firefox", "moz:firefoxOptions": options })
}

/// A variable that is set to something.
fn set(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
