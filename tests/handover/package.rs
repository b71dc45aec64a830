//! The small story as a package, made once and unpacked.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use tempfile::TempDir;
use zip::ZipArchive;

/// The folder in the archive.
pub const ROOT: &str = "nutgraf-harbour";

/// The package, unpacked.
pub static PACKAGE: LazyLock<Package> = LazyLock::new(|| {
    let room = tempfile::tempdir().expect("a folder for a moment");
    let bytes = built(room.path(), "first", &[]);
    let unpacked = room.path().join("unpacked");
    ZipArchive::new(Cursor::new(bytes))
        .expect("an archive")
        .extract(&unpacked)
        .expect("it unpacks");
    Package { room, folder: unpacked.join(ROOT) }
});

/// An unpacked package.
pub struct Package {
    pub room: TempDir,
    /// Where it was unpacked.
    pub folder: PathBuf,
}

impl Package {
    /// A file of it, as text.
    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).expect(name)
    }

    /// All files.
    pub fn files(&self) -> nutgraf::press::manifest::Pressed {
        nutgraf::press::seal::read(&self.folder, &self.folder).expect("it can be read")
    }
}

/// Runs the command in a room of its own and returns what it did.
pub fn run(room: &Path, name: &str, more: &[&str]) -> (Output, PathBuf) {
    let folder = room.join(name);
    let story = folder.join("story");
    fs::create_dir_all(&story).expect("a folder");
    for (name, bytes) in crate::story::good() {
        fs::write(story.join(name), bytes).expect("a file");
    }
    let zip = folder.join("package.zip");
    let command = Command::new(env!("CARGO_BIN_EXE_nutgraf"))
        .arg("build")
        .arg(&story)
        .arg("--out")
        .arg(folder.join("out"))
        .arg("--zip")
        .arg(&zip)
        .args(more)
        .output();
    (command.expect("it starts"), zip)
}

/// The bytes of the archive.
pub fn built(room: &Path, name: &str, more: &[&str]) -> Vec<u8> {
    let (done, zip) = run(room, name, more);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    fs::read(zip).expect("the archive")
}
