//! The package for npm: a module that loads the embeds' script, its types, and the files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::carried::{Carried, LICENSES};
use super::plugin::VERSION;
use crate::press::below::below;
use crate::press::folder::with_path;
use crate::press::manifest::Pressed;
use crate::press::seal::write;

/// The package's own files.
const OWN: [(&str, &str); 9] = [
    ("LICENSE-APACHE", include_str!("../../LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../LICENSE-MIT")),
    ("README.md", include_str!("../../www/npm/README.md")),
    ("custom-elements.json", include_str!("../../www/npm/custom-elements.json")),
    ("events.d.ts", include_str!("../../www/events.d.ts")),
    ("index.d.ts", include_str!("../../www/npm/index.d.ts")),
    ("index.js", include_str!("../../www/npm/index.js")),
    ("package.json", include_str!("../../www/npm/package.json")),
    ("react.d.ts", include_str!("../../www/npm/react.d.ts")),
];

/// Writes the package below a folder that was built, as `npm`; the path of that.
///
/// # Errors
/// What the system says, with the path.
pub fn npm(carried: &Carried, folder: &Path) -> io::Result<PathBuf> {
    let folder = folder.join("npm");
    if folder.is_dir() {
        // What an older build has left would be published.
        fs::remove_dir_all(&folder).map_err(|error| with_path(&folder, error))?;
    }
    let inner = folder.join("files");
    fs::create_dir_all(&inner).map_err(|error| with_path(&inner, error))?;
    for (path, bytes) in files(carried) {
        write(&below(&folder, &path)?, &bytes)?;
    }
    Ok(folder)
}

/// Everything in the package, by its path. The style of pages is not needed by embeds.
fn files(carried: &Carried) -> Pressed {
    let told = |text: &str| text.replace(VERSION, env!("CARGO_PKG_VERSION")).into_bytes();
    let own = OWN.iter().map(|(path, text)| ((*path).to_owned(), told(text)));
    let is_shown = |path: &str| carried.is_loaded(path) || path == LICENSES;
    let shown = carried.runtime.iter().filter(|(path, _)| is_shown(path));
    own.chain(shown.map(|(path, bytes)| (format!("files/{path}"), bytes.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_has_what_the_loader_loads_and_no_older_file() {
        let room = tempfile::tempdir().unwrap();
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        let carried = Carried {
            runtime: [
                file("embed.js", "load('nutgraf-0123456789abcdef.wasm')"),
                file("nutgraf-0123456789abcdef.wasm", "wasm"),
                file("widget.css", "css"),
            ]
            .into(),
            stories: Pressed::new(),
        };
        fs::create_dir_all(room.path().join("npm/files")).unwrap();
        fs::write(room.path().join("npm/files/old.js"), "old").unwrap();
        let folder = npm(&carried, room.path()).unwrap();
        let mut names: Vec<_> = fs::read_dir(folder.join("files"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(names, ["embed.js", "nutgraf-0123456789abcdef.wasm"]);
        let package = fs::read_to_string(folder.join("package.json")).unwrap();
        let package: serde_json::Value = serde_json::from_str(&package).unwrap();
        assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
        assert!(package.get("scripts").is_none() && package.get("dependencies").is_none());
    }
}
