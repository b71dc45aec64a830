//! The WordPress plugin: its own files and what it shows, in one file to upload.

use std::fs;
use std::io::{self, Cursor, Write as _};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::carried::Carried;
use crate::press::below::all_plain;
use crate::press::folder::with_path;
use crate::press::manifest::Pressed;
use crate::press::seal::write;

/// Stands in the files for the version of the whole.
pub const VERSION: &str = "{version}";

/// The plugin's own files.
const OWN: [(&str, &str); 18] = [
    ("LICENSE-APACHE", include_str!("../../LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../LICENSE-MIT")),
    ("block.json", include_str!("../../www/wordpress/block.json")),
    ("editor.asset.php", include_str!("../../www/wordpress/editor.asset.php")),
    ("editor.js", include_str!("../../www/wordpress/editor.js")),
    ("includes/base.php", include_str!("../../www/wordpress/includes/base.php")),
    ("includes/block.php", include_str!("../../www/wordpress/includes/block.php")),
    ("includes/embed.php", include_str!("../../www/wordpress/includes/embed.php")),
    ("includes/host.php", include_str!("../../www/wordpress/includes/host.php")),
    ("includes/link.php", include_str!("../../www/wordpress/includes/link.php")),
    ("includes/oembed.php", include_str!("../../www/wordpress/includes/oembed.php")),
    ("includes/settings.php", include_str!("../../www/wordpress/includes/settings.php")),
    ("includes/snippet.php", include_str!("../../www/wordpress/includes/snippet.php")),
    ("includes/stories.php", include_str!("../../www/wordpress/includes/stories.php")),
    ("includes/update.php", include_str!("../../www/wordpress/includes/update.php")),
    ("nutgraf.php", include_str!("../../www/wordpress/nutgraf.php")),
    ("readme.txt", include_str!("../../www/wordpress/readme.txt")),
    ("uninstall.php", include_str!("../../www/wordpress/uninstall.php")),
];

/// Writes the plugin below a folder that was built: `wordpress/nutgraf.zip`; its path.
///
/// The same files give the same bytes.
///
/// # Errors
/// What the system says, with the path.
pub fn plugin(carried: &Carried, folder: &Path) -> io::Result<PathBuf> {
    let folder = folder.join("wordpress");
    fs::create_dir_all(&folder).map_err(|error| with_path(&folder, error))?;
    let path = folder.join("nutgraf.zip");
    write(&path, &zipped(&files(carried))?)?;
    Ok(path)
}

/// Everything in the plugin, by its path below the folder of plugins.
fn files(carried: &Carried) -> Pressed {
    let told = |text: &str| text.replace(VERSION, env!("CARGO_PKG_VERSION")).into_bytes();
    let own = OWN.iter().map(|(path, text)| (format!("nutgraf/{path}"), told(text)));
    let shown = carried.runtime.iter().chain(&carried.stories);
    own.chain(shown.map(|(path, bytes)| (format!("nutgraf/assets/{path}"), bytes.clone())))
        .collect()
}

/// One file of many, without the time at which it was made.
fn zipped(files: &Pressed) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    all_plain(files.keys())?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(path.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use zip::ZipArchive;

    use super::*;

    #[test]
    fn the_plugin_holds_its_own_files_and_what_it_shows_and_is_the_same_every_time() {
        let file = |path: &str| (path.to_owned(), path.as_bytes().to_vec());
        let carried = Carried {
            runtime: [file("embed.js")].into(),
            stories: [file("stories/a/en.fragment.html")].into(),
        };
        let bytes = zipped(&files(&carried)).unwrap();
        assert_eq!(bytes, zipped(&files(&carried)).unwrap());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = |path: &str| {
            let mut text = String::new();
            archive.by_name(path).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        assert_eq!(text("nutgraf/assets/stories/a/en.fragment.html"), "stories/a/en.fragment.html");
        let stable = format!("Stable tag: {}\n", env!("CARGO_PKG_VERSION"));
        assert!(text("nutgraf/readme.txt").contains(&stable));
        assert!(!text("nutgraf/nutgraf.php").contains(VERSION));
    }
}
