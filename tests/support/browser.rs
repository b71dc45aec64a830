//! A browser as a reader uses it.

use std::cell::Cell;
use std::fmt::Display;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use fantoccini::Client;
use serde_json::{Value, json};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::driver::Driver;

#[path = "console.rs"]
mod console;
#[path = "emulation.rs"]
mod emulation;
#[path = "engine.rs"]
pub mod engine;
#[path = "font.rs"]
pub mod font;
#[path = "hands.rs"]
mod hands;
#[path = "pool.rs"]
mod pool;
#[path = "prelude.rs"]
mod prelude;
#[path = "screen.rs"]
pub mod screen;

use engine::Engine;
use font::Font;
use pool::Idle;
use prelude::PRELUDE;

/// Browsers at the same time: each of them is several processes.
static ROOM: Semaphore = Semaphore::const_new(2);

thread_local! {
    /// Whether the test of this thread has one. Two that wait for a second one would wait for ever.
    static HAS_ONE: Cell<bool> = const { Cell::new(false) };
}

/// Waits for a place of the few.
async fn place() -> SemaphorePermit<'static> {
    assert!(!HAS_ONE.get(), "this test has a browser: use it again, or drop it first");
    let place = ROOM.acquire().await.unwrap();
    HAS_ONE.set(true);
    place
}

/// How long anything may take that is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// A browser with one page.
pub struct Browser {
    pub client: Client,
    engine: Engine,
    /// What the window has above its page, in CSS pixels.
    bar: u32,
    /// Whether there is nothing in it that a new window would not be without.
    is_usual: AtomicBool,
    // Dropped in this order: the browser goes before its place is given away.
    driver: Option<Driver>,
    _place: SemaphorePermit<'static>,
}

impl Browser {
    /// One as it comes. It may have been used before: then it has a new window, and no cookies.
    pub async fn open() -> Browser {
        let place = place().await;
        if let Some(idle) = pool::take() {
            let browser = Browser::of(idle, place);
            browser.clear().await.expect("a new window");
            browser.resize(1280, 900).await;
            return browser;
        }
        let browser = Browser::start(place, false, Font::chosen(), &[]).await;
        browser.is_usual.store(browser.engine != Engine::WebKit, Ordering::Relaxed);
        browser
    }

    /// One on a system with these variables.
    #[allow(dead_code, reason = "for tests of time zones and languages")]
    pub async fn open_where(system: &[(&str, &str)]) -> Browser {
        Browser::start(place().await, false, Font::chosen(), system).await
    }

    /// One whose system has this font.
    #[allow(dead_code, reason = "for tests of heights")]
    pub async fn open_in(font: Font) -> Browser {
        Browser::start(place().await, false, Some(font), &[]).await
    }

    /// One that keeps a log of the network.
    pub async fn open_logged() -> Browser {
        Browser::start(place().await, true, Font::chosen(), &[]).await
    }

    async fn start(
        place: SemaphorePermit<'static>,
        logged: bool,
        font: Option<Font>,
        system: &[(&str, &str)],
    ) -> Browser {
        let driver = Driver::start(Engine::chosen(), font, system);
        let client = pool::connect(driver.address.clone(), driver.capabilities(logged)).await;
        let mut browser = Browser::of(Idle { client, bar: 0, driver }, place);
        browser.is_usual = AtomicBool::new(false);
        browser.bar = browser.get("outerHeight - innerHeight").await.as_u64().unwrap() as u32;
        browser.resize(1280, 900).await;
        browser
    }

    fn of(idle: Idle, place: SemaphorePermit<'static>) -> Browser {
        let Idle { client, bar, driver } = idle;
        let (engine, is_usual) = (driver.engine, AtomicBool::new(true));
        Browser { client, engine, bar, is_usual, driver: Some(driver), _place: place }
    }

    /// Says that a window of this browser would be no usual one any more.
    fn is_changed(&self) {
        self.is_usual.store(false, Ordering::Relaxed);
    }

    pub async fn goto(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// Runs the body of a function in the page.
    pub async fn run(&self, script: &str) -> Value {
        let script = format!("{PRELUDE}\n{script}");
        let result = self.client.execute(&script, Vec::new()).await;
        result.unwrap_or_else(|error| panic!("{error}\nin\n{script}"))
    }

    /// The value of an expression in the page.
    pub async fn get(&self, expression: &str) -> Value {
        self.run(&format!("return {expression};")).await
    }

    /// The value of an expression in the page, as a text.
    pub async fn text(&self, expression: &str) -> String {
        let value = self.get(expression).await;
        let text = value.as_str().map(str::to_owned);
        text.unwrap_or_else(|| panic!("{expression} is {value}"))
    }

    /// Waits until an expression is true in the page, and returns its value.
    pub async fn wait_for(&self, what: impl Display, expression: &str) -> Value {
        let start = Instant::now();
        loop {
            let value = self.get(expression).await;
            let waiting = matches!(value, Value::Null | Value::Bool(false))
                || value == json!(0)
                || value == json!("");
            if !waiting {
                return value;
            }
            if start.elapsed() > PATIENCE {
                let seen = self.get("seen").await;
                panic!("waited in vain for {what}: {expression}\n{seen:#}");
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Reads until so many embeds are live: goes to each that is not yet, as a reader comes near,
    /// touches nothing, and returns to where the page was.
    pub async fn wait_for_live(&self, count: usize) {
        let live = format!(
            "(() => {{
                const waiting = embeds.filter((embed, nth) => !alive(nth));
                if (embeds.length - waiting.length === {count}) {{
                    if (window.readFrom) scrollTo({{ ...window.readFrom, behavior: 'instant' }});
                    delete window.readFrom;
                    return true;
                }}
                const far = waiting.filter((one) => {{
                    const {{ top, bottom }} = one.getBoundingClientRect();
                    return bottom < 0 || top > innerHeight;
                }});
                const next = far[Math.floor(performance.now() / 500) % far.length];
                if (next) {{
                    window.readFrom ??= {{ left: scrollX, top: scrollY }};
                    next.scrollIntoView({{ block: 'start', behavior: 'instant' }});
                }}
                return false;
            }})()"
        );
        self.wait_for(format!("{count} live embeds"), &live).await;
    }

    /// Touches all embeds, as those ask for that come alive at the first touch, until so many are
    /// live.
    #[allow(dead_code, reason = "not all tests have such embeds")]
    pub async fn touch_until_live(&self, count: usize) {
        let live = "embeds.filter((embed, nth) => {
            one(nth, '.fragment')?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
            return alive(nth);
        }).length";
        self.wait_for(format!("{count} live embeds"), &format!("{live} === {count}")).await;
    }

    /// Waits until so many embeds show their fragment and will not come alive by themselves.
    pub async fn wait_for_still(&self, count: usize) {
        let still = "embeds.filter((embed, nth) => one(nth, '.fragment .block')).length";
        self.wait_for(format!("{count} fragments"), &format!("{still} === {count}")).await;
    }

    /// Waits until the page has drawn twice, so that what was under way has happened.
    pub async fn settle(&self) {
        let drawn = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
        self.client.execute_async(drawn, Vec::new()).await.unwrap();
    }

    /// The value of an expression once it stays the same while the page is drawn.
    #[allow(dead_code, reason = "for tests of what is laid out")]
    pub async fn at_rest(&self, expression: &str) -> Value {
        let mut now = self.get(expression).await;
        // Not for ever: some pages always move.
        for _ in 0..50 {
            self.settle().await;
            let before = std::mem::replace(&mut now, self.get(expression).await);
            if before == now {
                break;
            }
        }
        now
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        HAS_ONE.set(false);
        // After a failure nobody knows in what state it is.
        let is_usual = self.is_usual.load(Ordering::Relaxed) && !std::thread::panicking();
        if let Some(driver) = self.driver.take().filter(|_| is_usual) {
            pool::keep(Idle { client: self.client.clone(), bar: self.bar, driver });
        }
    }
}
