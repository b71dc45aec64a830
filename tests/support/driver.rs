//! A WebDriver server of our own, and a fresh profile for its browser.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde_json::{Map, Value};

use crate::browser::engine::Engine;
use crate::browser::font::Font;
use crate::browser::screen::Screen;

/// A running driver. It and its browser end when it is dropped.
pub struct Driver {
    pub engine: Engine,
    /// Where it listens.
    pub address: String,
    process: Child,
    profile: PathBuf,
    // Dropped after the browser that is on it.
    _screen: Option<Screen>,
}

impl Driver {
    /// Drivers now and then find their port taken between asking for it and listening.
    pub fn start(engine: Engine, font: Option<Font>, place: &[(&str, &str)]) -> Driver {
        (0..3)
            .find_map(|_| Driver::try_start(engine, font, place))
            .expect("the driver ended before it listened at its port")
    }

    fn try_start(engine: Engine, font: Option<Font>, place: &[(&str, &str)]) -> Option<Driver> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let nth = COUNT.fetch_add(1, Ordering::Relaxed);
        // Cargo names a folder to tests only.
        let room =
            option_env!("CARGO_TARGET_TMPDIR").map_or_else(std::env::temp_dir, PathBuf::from);
        let profile = room.join(format!("profile-{}-{nth}", std::process::id()));
        engine.prepare(&profile).unwrap();
        let screen = engine.needs_screen().then(Screen::open);
        let told = engine.told_port();
        let port = told.map_or_else(free_port, |_| 0);
        let mut command = watched(&engine.driver(port, &profile));
        command.envs(place.iter().copied());
        if let Some(font) = font {
            command.env("FONTCONFIG_FILE", font.prepare(&profile).unwrap());
        }
        if let Some(screen) = &screen {
            command.env("DISPLAY", &screen.name).env_remove("WAYLAND_DISPLAY");
        }
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own, so that the browser can be ended with it.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let stdout = BufReader::new(process.stdout.take().unwrap());
        let mut driver =
            Driver { engine, address: String::new(), process, profile, _screen: screen };
        let port = match told {
            Some(before) => port_in(stdout, before),
            None => driver.answers(port).then_some(port),
        };
        driver.address = format!("http://127.0.0.1:{}", port?);
        Some(driver)
    }

    /// Waits until something listens; false when the driver has ended instead.
    fn answers(&mut self, port: u16) -> bool {
        while self.process.try_wait().unwrap().is_none() {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        false
    }

    /// What the browser is started with; `logged`, it keeps a log of the network.
    pub fn capabilities(&self, logged: bool) -> Map<String, Value> {
        let all = self.engine.capabilities(&self.profile, logged);
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

/// Runs the driver, and ends it and its browser as soon as the standard input does: with the tests,
/// also when these are killed.
const WATCH: &str = "exec 3<&0
    \"$@\" 3<&- &
    driver=$!
    { cat <&3; kill -s KILL -- -$$; } >/dev/null 2>&1 &
    wait $driver";

/// This command, watched over by a shell that has to be in a group of its own.
pub fn watched(command: &Command) -> Command {
    let mut watched = Command::new("sh");
    watched.args(["-c", WATCH, "sh"]).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => watched.env(name, value),
            None => watched.env_remove(name),
        };
    }
    watched
}

/// The port that a driver tells of, after these words.
fn port_in(mut stdout: BufReader<ChildStdout>, before: &str) -> Option<u16> {
    let port = loop {
        let mut line = String::new();
        if stdout.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if let Some((_, port)) = line.split_once(before) {
            break port.trim().trim_end_matches('.').parse().ok()?;
        }
    };
    // Read to its end: the driver would wait or end at a later line otherwise.
    std::thread::spawn(move || std::io::copy(&mut stdout, &mut std::io::sink()));
    Some(port)
}

/// A port at which nothing listens.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}
