//! Browsers that are used again: to start one takes longer than much of what is tried in it.

use std::sync::{LazyLock, Mutex, PoisonError};

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tokio::runtime::{Builder, Runtime};

use super::{Browser, Engine};
use crate::driver::Driver;

/// A browser that nobody uses.
pub struct Idle {
    pub client: Client,
    /// What its window has above its page.
    pub bar: u32,
    pub driver: Driver,
}

static IDLE: Mutex<Vec<Idle>> = Mutex::new(Vec::new());

/// Where all browsers are talked to. The runtime of a test ends with it.
static TALKS: LazyLock<Runtime> = LazyLock::new(|| {
    let mut runtime = Builder::new_multi_thread();
    runtime.worker_threads(1).enable_all().build().expect("a runtime")
});

/// One that nobody uses, if there is one.
pub fn take() -> Option<Idle> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// Keeps one for the next test. It ends with the tests.
pub fn keep(idle: Idle) {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(idle);
}

/// A session with the browser of a driver, for longer than a test.
pub async fn connect(address: String, capabilities: Map<String, Value>) -> Client {
    let connected = TALKS.spawn(async move {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities).connect(&address).await
    });
    connected.await.expect("a task").expect("the browser starts")
}

impl Browser {
    /// Takes away what a test has left: its windows with all that was set for them, what it has
    /// logged, who it was for other hosts, and their files: another server may have the same port.
    /// WebKit's driver cannot do all of it.
    pub(super) async fn clear(&self) -> Result<(), CmdError> {
        let left = self.client.windows().await?;
        let fresh = self.client.new_window(true).await?;
        for window in left {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(fresh.handle).await?;
        match self.engine {
            Engine::Chromium => {
                self.devtools("Storage.clearCookies", json!({})).await;
                self.devtools("Network.clearBrowserCache", json!({})).await;
                // Without it a new window never has the focus.
                self.devtools("Page.bringToFront", json!({})).await;
            }
            Engine::Firefox => {
                self.firefox("Services.cookies.removeAll(); Services.cache2.clear();").await;
            }
            Engine::WebKit => {}
        }
        self.console().await;
        Ok(())
    }
}
