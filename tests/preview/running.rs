//! A running preview of the small story.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

/// How long anything may take that is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// The command, and the story that it shows. It ends when it is dropped.
pub struct Running {
    /// `127.0.0.1:PORT`
    pub host: String,
    folder: TempDir,
    process: Child,
    out: BufReader<ChildStdout>,
    err: BufReader<ChildStderr>,
}

impl Running {
    /// Starts it with a kit, and waits until the story is built.
    pub fn start(kit: &str) -> Running {
        let folder = tempfile::tempdir().expect("a folder for a moment");
        for (name, bytes) in crate::story::good() {
            fs::write(folder.path().join(name), bytes).expect("a file");
        }
        let mut process = Command::new(env!("CARGO_BIN_EXE_nutgraf"))
            .arg("preview")
            .arg(folder.path())
            .args(["--kit", kit])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut out = BufReader::new(process.stdout.take().expect("piped"));
        let err = BufReader::new(process.stderr.take().expect("piped"));
        let mut line = String::new();
        out.read_line(&mut line).expect("a line");
        let host = line.strip_prefix("http://").and_then(|it| it.split_once("/ ")).expect(&line);
        let host = host.0.to_owned();
        let mut running = Running { host, folder, process, out, err };
        running.built();
        running
    }

    /// Waits for the next build: the title, from a line that also says when, and which story.
    pub fn built(&mut self) -> String {
        let line = next(&mut self.out);
        let told = line.split_once(" built harbour: ");
        let (time, title) = told.expect(&line);
        let parts: Vec<&str> = time.split(':').collect();
        assert!(parts.len() == 3 && parts.iter().all(|it| it.len() == 2), "{line}");
        title.to_owned()
    }

    /// The next line on standard error.
    pub fn problem(&mut self) -> String {
        next(&mut self.err)
    }

    /// Changes a file of the story.
    pub fn change(&self, name: &str, from: &str, to: &str) {
        let path = self.folder.path().join(name);
        let text = fs::read_to_string(&path).expect("UTF-8");
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(path, text.replace(from, to)).expect("it can be written");
    }

    /// Puts the folder of the story elsewhere.
    pub fn move_away(&self) {
        let folder = self.folder.path();
        fs::rename(folder, folder.with_extension("away")).expect("it can be moved");
    }

    /// Puts it back.
    pub fn move_back(&self) {
        let folder = self.folder.path();
        fs::rename(folder.with_extension("away"), folder).expect("it can be moved");
    }

    /// The names of all files in the folder of the story.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).expect("the folder");
        let names = entries.map(|it| it.expect("a file").file_name().into_string());
        let mut names: Vec<String> = names.map(|name| name.expect("UTF-8")).collect();
        names.sort();
        names
    }

    /// What is answered at a path, head and body, to somebody who asks for this host.
    pub fn get_from(&self, host: &str, path: &str) -> String {
        let mut answer = String::new();
        self.ask(host, path, "close").read_to_string(&mut answer).expect("an answer");
        answer
    }

    /// The same for this machine.
    pub fn get(&self, path: &str) -> String {
        self.get_from(&self.host, path)
    }

    /// The lines of the events of the test page.
    pub fn events(&self) -> Events {
        Events(BufReader::new(self.ask(&self.host, "/events", "keep-alive")))
    }

    fn ask(&self, host: &str, path: &str, connection: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.host).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: {connection}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("it reads");
        stream
    }
}

fn next(reader: &mut impl std::io::BufRead) -> String {
    let mut line = String::new();
    reader.read_line(&mut line).expect("a line");
    line.trim_end().to_owned()
}

/// Events as they arrive.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// The next event.
    pub fn next(&mut self) -> serde_json::Value {
        loop {
            let line = next(&mut self.0);
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).expect("JSON");
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
