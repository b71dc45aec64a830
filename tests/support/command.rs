//! The commands of drivers that WebDriver does not know.

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command to POST below the session.
#[derive(Debug)]
pub struct Command {
    path: &'static str,
    body: Value,
}

impl Command {
    /// What a log of the browser has had since the last time.
    pub fn log(name: &str) -> Command {
        Command { path: "se/log", body: json!({ "type": name }) }
    }

    /// A command of the Chrome DevTools Protocol.
    pub fn devtools(name: &str, parameters: Value) -> Command {
        Command { path: "goog/cdp/execute", body: json!({ "cmd": name, "params": parameters }) }
    }

    /// Where the scripts run that follow: in the page, or in the window of Firefox.
    pub fn context(name: &str) -> Command {
        Command { path: "moz/context", body: json!({ "context": name }) }
    }
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
