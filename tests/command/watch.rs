//! `check --watch`, seen by who reads its lines.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use nutgraf::story::files::Files;

use crate::{folder, path, story};

struct Watching {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Watching {
    fn new(folder: &std::path::Path, more: &[&str]) -> Watching {
        let mut child = Command::new(env!("CARGO_BIN_EXE_nutgraf"))
            .args(["check", path(folder), "--watch"])
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let lines = BufReader::new(child.stdout.take().expect("a pipe"));
        Watching { child, lines }
    }

    /// The next result, without its time.
    fn result(&mut self) -> String {
        let mut line = String::new();
        while !line.ends_with("waiting for changes, Ctrl-C stops\n") {
            line.clear();
            assert!(self.lines.read_line(&mut line).expect("text") > 0, "it ended");
        }
        let (time, result) = line.split_once(' ').expect("a time and a result");
        assert_eq!(time.len(), 8, "{line}");
        result.split(';').next().unwrap_or_default().to_owned()
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_change_is_checked_and_nothing_else() {
    let place = folder(&story::good());
    let mut watching = Watching::new(place.path(), &[]);
    assert_eq!(watching.result(), "no problems");
    let events = place.path().join("events.csv");
    let good = fs::read(&events).expect("a file");
    // A file beside the story is none of its business; neither is that the story is read.
    fs::write(place.path().join("notes.txt"), "x").expect("a file");
    assert!(fs::read(&events).is_ok());
    fs::write(&events, "id,date,source\nstrike,2025-02-30,paper\n").expect("a file");
    assert_eq!(watching.result(), "1 problem");
    fs::write(&events, good).expect("a file");
    assert_eq!(watching.result(), "no problems");
}

#[test]
fn it_ends_when_the_folder_is_gone() {
    let place = folder(&story::good());
    let mut watching = Watching::new(place.path(), &[]);
    assert_eq!(watching.result(), "no problems");
    fs::remove_dir_all(place.path()).expect("it can be removed");
    let code = watching.child.wait().expect("it ends").code();
    assert_eq!(code, Some(2));
}

#[test]
fn a_style_sheet_elsewhere_is_checked_at_its_changes() {
    let (place, site) = (folder(&story::good()), folder(&Files::new()));
    let file = site.path().join("site.css");
    fs::write(&file, "a { --nutgraf-accent: #fff }").expect("a file");
    let mut watching = Watching::new(place.path(), &["--theme", path(&file)]);
    assert_eq!(watching.result(), "1 problem");
    // As editors do it: another file is put in its place.
    let draft = site.path().join("draft");
    fs::write(&draft, "a { --nutgraf-accent: #000 }").expect("a file");
    fs::rename(&draft, &file).expect("it is moved");
    assert_eq!(watching.result(), "no problems");
}
