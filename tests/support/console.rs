//! What a browser tells outside of the page: lines of its console, and its log of the network.

use serde_json::Value;

use super::{Browser, Engine};
use crate::command::Command;

impl Browser {
    /// The lines of the console since the last time. Of Firefox only its own, such as what a
    /// policy has blocked: what pages write is elsewhere.
    pub async fn console(&self) -> Vec<String> {
        let entries = match self.engine {
            Engine::Chromium => self.client.issue_cmd(Command::log("browser")).await.unwrap(),
            Engine::Firefox => {
                let lines = "const lines = Services.console.getMessageArray()
                        .map((one) => ({ message: String(one.message) }));
                    Services.console.reset();
                    return lines;";
                self.firefox(lines).await
            }
            Engine::WebKit => self.engine.lacks("console to read"),
        };
        let line = |entry: &Value| entry["message"].as_str().unwrap_or_default().to_owned();
        entries.as_array().unwrap().iter().map(line).collect()
    }

    /// What the policy of the page has kept from happening, as the browser tells it.
    pub async fn blocked(&self) -> Vec<String> {
        if self.engine == Engine::WebKit {
            let heard = self.get("seen.violations ?? null").await;
            return serde_json::from_value(heard)
                .unwrap_or_else(|_| self.engine.lacks("console to read"));
        }
        let mut lines = self.console().await;
        // Firefox says the same at the beginning of what it only remarks on a policy.
        lines.retain(|line| {
            (line.contains("Content Security") || line.contains("Content-Security-Policy: The page"))
                // Firefox asks for the icon of a page that has none, whatever the policy.
                && !line.contains("/favicon.ico")
        });
        lines
    }

    /// The lines of the console that the embeds have written since the last time.
    pub async fn warnings(&self) -> Vec<String> {
        let lines = match self.engine {
            Engine::Chromium => self.console().await,
            Engine::Firefox | Engine::WebKit => {
                let lines = self.run("return seen.lines.splice(0);").await;
                serde_json::from_value(lines).unwrap()
            }
        };
        let ours = lines.iter().filter_map(|line| {
            let at = line.find("[nutgraf]")?;
            // The driver puts the place in the source before a line, and quotes around it.
            Some(line[at..].trim_end_matches('"').to_owned())
        });
        ours.collect()
    }

    /// The log of the network since the last time, of a browser that keeps one.
    pub async fn network(&self) -> Vec<Value> {
        let entries = self.client.issue_cmd(Command::log("performance")).await.unwrap();
        entries.as_array().unwrap().clone()
    }
}
