//! What a reader has set up outside of the page. Each engine has its own way, or none: then the test
//! that asks for it ends.

use std::path::Path;

use fantoccini::wd::PrintConfiguration;
use serde_json::{Map, Value, json};

use super::{Browser, Engine};
use crate::command::Command;

impl Browser {
    /// Gives the page exactly this much room, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => self.screen(width, height, 1, false).await,
            Engine::Firefox => {
                let room = format!(
                    "const {{ style }} = gBrowser.selectedBrowser;
                    style.minWidth = style.maxWidth = '{width}px';
                    style.minHeight = style.maxHeight = '{height}px';"
                );
                self.firefox(&room).await;
            }
            Engine::WebKit => {
                self.client.set_window_rect(0, 0, width, height + self.bar).await.unwrap();
            }
        }
        let there = format!("innerWidth === {width} && innerHeight === {height}");
        self.wait_for(format!("{width} x {height} px"), &there).await;
    }

    /// The same on a screen with so many pixels for each of CSS.
    pub async fn resize_dense(&self, width: u32, height: u32, ratio: u32) {
        match self.engine {
            Engine::Chromium => self.screen(width, height, ratio, false).await,
            Engine::Firefox => {
                self.resize(width, height).await;
                self.firefox(&format!("{FIREFOX_PAGE}.overrideDPPX = {ratio};")).await;
            }
            Engine::WebKit => self.engine.lacks("choice of pixels"),
        }
    }

    async fn screen(&self, width: u32, height: u32, ratio: u32, mobile: bool) {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": mobile,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Sets media features, and no others: `[("prefers-color-scheme", "dark")]`.
    pub async fn prefer(&self, features: &[(&str, &str)]) {
        match self.engine {
            Engine::Chromium => {
                let features: Vec<Value> = features
                    .iter()
                    .map(|(name, value)| json!({ "name": name, "value": value }))
                    .collect();
                let features = json!({ "features": features });
                self.devtools("Emulation.setEmulatedMedia", features).await;
            }
            Engine::Firefox => {
                let features: Map<String, Value> = features
                    .iter()
                    .map(|(name, value)| ((*name).to_owned(), json!(value)))
                    .collect();
                let script = format!(
                    "const features = {};
                    const page = {FIREFOX_PAGE};
                    for (const [name, set] of [
                        ['prefers-color-scheme', 'prefersColorSchemeOverride'],
                        ['prefers-reduced-motion', 'prefersReducedMotionOverride'],
                        ['forced-colors', 'forcedColorsOverride'],
                    ]) page[set] = features[name] ?? 'none';",
                    Value::from(features)
                );
                self.firefox(&script).await;
            }
            Engine::WebKit if features.is_empty() => {}
            Engine::WebKit => self.engine.lacks("choice of media features"),
        }
    }

    /// Shows the page as on paper, until the next page.
    pub async fn as_printed(&self) {
        match self.engine {
            Engine::Chromium => {
                self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
            }
            Engine::Firefox => {
                self.firefox(&format!("{FIREFOX_PAGE}.mediumOverride = 'print';")).await;
            }
            Engine::WebKit => self.engine.lacks("view of paper"),
        }
    }

    /// The page as a PDF.
    pub async fn printed(&self) -> Vec<u8> {
        if self.engine == Engine::WebKit {
            self.engine.lacks("printer");
        }
        self.client.print(PrintConfiguration::default()).await.unwrap()
    }

    /// Whether the scripts of the pages that come run.
    pub async fn allow_scripts(&self, allow: bool) {
        self.is_changed();
        match self.engine {
            Engine::Chromium => {
                let value = json!({ "value": !allow });
                self.devtools("Emulation.setScriptExecutionDisabled", value).await;
            }
            Engine::Firefox => {
                self.firefox(&format!("{FIREFOX_PAGE}.allowJavascript = {allow};")).await;
            }
            Engine::WebKit => self.engine.lacks("switch for scripts"),
        }
    }

    /// Gives the scripts of pages this language, where the system does not do so.
    #[allow(dead_code, reason = "for tests of languages")]
    pub async fn speak(&self, language: &str) {
        self.is_changed();
        match self.engine {
            Engine::Chromium => {
                let locale = json!({ "locale": language });
                self.devtools("Emulation.setLocaleOverride", locale).await;
            }
            Engine::Firefox => {
                let language = json!(language);
                self.firefox(&format!("{FIREFOX_PAGE}.languageOverride = {language};")).await;
            }
            Engine::WebKit => {}
        }
    }

    /// Keeps pages that the reader leaves, as browsers do.
    #[allow(dead_code, reason = "for tests of pages that are come back to")]
    pub async fn keep_pages(&self) {
        self.is_changed();
        if self.engine == Engine::Firefox {
            self.firefox("Services.prefs.setBoolPref('fission.bfcacheInParent', true);").await;
        }
    }

    /// Takes the network away, or gives it back.
    pub async fn go_offline(&self, offline: bool) {
        self.is_changed();
        match self.engine {
            Engine::Chromium => {
                self.devtools("Network.enable", json!({})).await;
                let conditions = json!({
                    "offline": offline, "latency": 0,
                    "downloadThroughput": -1, "uploadThroughput": -1,
                });
                self.devtools("Network.emulateNetworkConditions", conditions).await;
            }
            Engine::Firefox => {
                self.firefox(&format!("{FIREFOX_PAGE}.forceOffline = {offline};")).await;
            }
            Engine::WebKit => self.engine.lacks("switch for the network"),
        }
    }

    /// Saves what is downloaded in a folder, without asking.
    pub async fn save_to(&self, folder: &Path) {
        self.is_changed();
        match self.engine {
            Engine::Chromium => {
                let allow = json!({ "behavior": "allow", "downloadPath": folder });
                self.devtools("Browser.setDownloadBehavior", allow).await;
            }
            Engine::Firefox => {
                let set = format!(
                    "Services.prefs.setIntPref('browser.download.folderList', 2);
                    Services.prefs.setStringPref('browser.download.dir', {});",
                    json!(folder)
                );
                self.firefox(&set).await;
            }
            Engine::WebKit => self.engine.lacks("folder for what is saved"),
        }
    }

    /// A command of the Chrome DevTools Protocol.
    pub async fn devtools(&self, name: &str, parameters: Value) -> Value {
        if self.engine != Engine::Chromium {
            self.engine.lacks(name);
        }
        let command = Command::devtools(name, parameters);
        self.client.issue_cmd(command).await.unwrap()
    }

    /// Runs the body of a function in the window of Firefox, around the page.
    pub(super) async fn firefox(&self, script: &str) -> Value {
        self.client.issue_cmd(Command::context("chrome")).await.unwrap();
        let result = self.client.execute(script, Vec::new()).await;
        self.client.issue_cmd(Command::context("content")).await.unwrap();
        result.unwrap_or_else(|error| panic!("{error}\nin\n{script}"))
    }
}

/// The page, as the window around it knows it.
const FIREFOX_PAGE: &str = "gBrowser.selectedBrowser.browsingContext";
