//! A project that has installed the package, and beside it what the recipes need.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, Once};

use serde_json::Value;

use crate::browser::Browser;
use crate::server::dist;

/// Removed when the tests end; `drop` is not called for statics.
static PROJECT: LazyLock<PathBuf> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("package");
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).unwrap();
    let packed = npm(&root, &["pack", dist().join("npm").to_str().unwrap(), "--json"]);
    let packed: Value = serde_json::from_str(&packed).unwrap();
    let archive = packed[0]["filename"].as_str().unwrap();
    fs::write(root.join("package.json"), "{\"private\":true,\"type\":\"module\"}").unwrap();
    npm(&root, &["install", "--offline", "--no-audit", "--no-fund", archive]);
    root
});

/// The folder of the project.
pub fn project() -> PathBuf {
    assert!(dist().join("npm/package.json").is_file(), "run `trunk build --release` first");
    PROJECT.clone()
}

/// The folder that `.ci/setup` has installed packages in.
pub fn tools() -> PathBuf {
    let tools = std::env::var("NUTGRAF_TOOLS")
        .map(PathBuf::from)
        .unwrap_or_else(|_| PathBuf::from(std::env::var("HOME").unwrap()).join(".cache/nutgraf"));
    let packages = tools.join("node/node_modules");
    assert!(packages.join("react").is_dir(), "{}: run `sh .ci/setup`", packages.display());
    packages
}

/// The project with a recipe in a folder of its own.
pub fn recipe(name: &str) -> PathBuf {
    let root = project();
    static LINKED: Once = Once::new();
    LINKED.call_once(|| link(&root.join("node_modules"), &tools()));
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recipes").join(name);
    let to = root.join(name);
    fs::create_dir_all(&to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
    to
}

/// What stands in the element of a `full` snippet: all that a feed or a mail can use.
pub fn text(snippet: &str) -> &str {
    let element = snippet.find("<div data-nutgraf").unwrap();
    let inside = element + snippet[element..].find('>').unwrap() + 1;
    let script = snippet.rfind("<script").unwrap();
    // What holds its room open comes first, and is empty.
    let (_, text) = snippet[inside..script].split_once("</div>").unwrap();
    text.trim_end().strip_suffix("</div>").unwrap()
}

/// Packages beside the installed one.
fn link(here: &Path, tools: &Path) {
    for entry in fs::read_dir(tools).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name() != "nutgraf" && !entry.file_name().to_string_lossy().starts_with('.') {
            std::os::unix::fs::symlink(entry.path(), here.join(entry.file_name())).unwrap();
        }
    }
}

/// What npm says. Without the package's folder as its own: that names the package to pack.
pub fn npm(folder: &Path, arguments: &[&str]) -> String {
    ran(Command::new("npm").args(arguments).current_dir(folder))
}

/// What a program says; it has to succeed, and to warn of nothing.
pub fn ran(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let [said, warned] =
        [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
    assert!(output.status.success(), "{command:?}\n{said}\n{warned}");
    said
}

/// Waits until so many embeds are alive, with nothing on the console.
pub async fn comes_alive(browser: &Browser, count: usize) {
    browser.wait_for_live(count).await;
    let lines = browser.console().await;
    // React says this to whoever has opened a page made for development.
    let lines: Vec<&String> = lines.iter().filter(|it| !it.contains("React DevTools")).collect();
    assert!(lines.is_empty(), "{lines:#?}");
}
