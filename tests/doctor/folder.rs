//! A folder as `npm run build` leaves it, with a small story and stand-ins for the script and the
//! wasm: a server looks at names only.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::LazyLock;

use nutgraf::press::build::{build, read_all};
use nutgraf::press::digest::named;
use nutgraf::press::manifest::Pressed;
use nutgraf::press::seal::{read, seal};
use nutgraf::press::site::Site;
use tempfile::TempDir;

/// The folder, made once.
static DIST: LazyLock<Pressed> = LazyLock::new(|| {
    let room = tempfile::tempdir().expect("a folder for a moment");
    let dist = room.path();
    let script = "console.log('as long as a script is, so that compressing it pays');".repeat(60);
    let wasm = b"\0asm\x01\0\0\0".repeat(500);
    put(dist, "embed.js", script.as_bytes());
    for (name, bytes) in [("embed.js", script.as_bytes()), ("nutgraf.js", script.as_bytes())] {
        put(dist, &named(name, bytes), bytes);
    }
    put(dist, &named("nutgraf.wasm", &wasm), &wasm);
    put(dist, "widget.css", "p { color: red; } /* é */".repeat(80).as_bytes());
    let stories = read_all(&crate::story::good()).expect("no problems");
    let out = dist.join("stories/harbour");
    build(stories, &Site::default(), &out, &mut |_, _, _| {}).expect("built");
    seal(dist, &mut |_, _, _| {}).expect("sealed");
    read(dist, dist).expect("it can be read")
});

/// The files of the folder by their paths.
pub fn dist() -> &'static Pressed {
    &DIST
}

/// A room that any user may look into, with the sealed folder `nutgraf` in it.
pub fn sealed() -> TempDir {
    let room = tempfile::tempdir().expect("a folder for a moment");
    // A server may give up its rights before it reads.
    let open = fs::Permissions::from_mode(0o755);
    fs::set_permissions(room.path(), open).expect("it can be opened");
    for (path, bytes) in DIST.iter() {
        put(room.path(), &format!("nutgraf/{path}"), bytes);
    }
    room
}

/// Writes a file, with the folders above it.
pub fn put(folder: &Path, name: &str, bytes: &[u8]) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folders above");
    fs::write(path, bytes).expect("a file");
}
