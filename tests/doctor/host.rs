//! A web server of its own on a port of its own, as its own process.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::golden::skip::skip;

/// How long a server may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server that serves a room. It ends when it is dropped.
pub struct Host {
    port: u16,
    process: Child,
    _room: TempDir,
}

impl Host {
    /// Starts a server in a room with a configuration in which `ROOM` and `PORT` stand for them.
    /// Nothing where the server is not installed.
    pub fn start(room: TempDir, program: &str, arguments: &[&str], config: &str) -> Option<Host> {
        if !installed(program) {
            let server = program.trim_end_matches(char::is_numeric);
            skip(server, &format!("{program} is not installed"));
            return None;
        }
        let port = free_port();
        let place = room.path().to_str().expect("UTF-8");
        let fill = |text: &str| text.replace("ROOM", place).replace("PORT", &port.to_string());
        let file = room.path().join("server.conf");
        fs::write(&file, fill(config)).expect("the configuration");
        let process = Command::new(program)
            .args(arguments.iter().map(|it| fill(it)))
            .arg(&file)
            .stdout(Stdio::null())
            // Apache ends its whole group, which should not be ours.
            .process_group(0)
            .spawn()
            .expect("it starts");
        let mut host = Host { port, process, _room: room };
        host.wait();
        Some(host)
    }

    fn wait(&mut self) {
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.process.try_wait().expect("its state");
            assert!(ended.is_none(), "the server ended: {ended:?}");
            assert!(begun.elapsed() < PATIENCE, "the server does not listen");
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// The address of a path.
    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // Asked to, it ends what it has started too.
        let id = self.process.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.process.wait();
    }
}

fn installed(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| is_file(&folder, program))
}

fn is_file(folder: &Path, program: &str) -> bool {
    folder.join(program).is_file()
}

/// A port that nobody has at this moment.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("its address").port()
}
