//! `manifest.json` as it stands on a server: what was built, and a file of each kind of it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::finding::Finding;
use super::role::FileRole;
use super::shown::ShownEmbed;
use crate::press::below::is_plain;

/// So many of them say that something is wrong.
const MISNAMED: usize = 3;

/// What the manifest says of a file.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Listed {
    /// Bytes.
    pub size: usize,
    /// `sha384-…`
    pub integrity: String,
    /// Bytes of the brotli form.
    pub br: Option<usize>,
    /// Bytes of the gzip form.
    pub gz: Option<usize>,
}

/// All files that were built, by their paths below the folder with `embed.js`.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
pub struct Manifest {
    /// The files.
    pub files: BTreeMap<String, Listed>,
}

impl Manifest {
    /// Reads a manifest; nothing for what is none, or none of a folder with `embed.js`.
    pub fn read(bytes: &[u8]) -> Option<Manifest> {
        let manifest: Manifest = serde_json::from_slice(bytes).ok()?;
        manifest.files.contains_key("embed.js").then_some(manifest)
    }

    /// What is to be shown, and a file of each other kind, live and frozen ones apart, because
    /// servers treat them by their endings and folders.
    pub fn sample(&self, shown: &[ShownEmbed]) -> Vec<(&str, &Listed)> {
        let mut seen = Vec::new();
        let mut sample = Vec::new();
        let mut wanted: Vec<String> = shown.iter().map(ShownEmbed::path).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let first = wanted.iter().filter(|path| is_plain(path));
        let first = first.filter_map(|path| self.files.get_key_value(path));
        // What a manifest names elsewhere is not asked for.
        let own = self.files.iter().filter(|(path, _)| is_plain(path));
        let others = own.filter(|(path, _)| !wanted.contains(path));
        for (path, listed) in first {
            seen.push((FileRole::of(path), false, ending(path), frozen(path)));
            sample.push((path.as_str(), listed));
        }
        for (path, listed) in others {
            let kind = (FileRole::of(path), path.contains("/images/"), ending(path), frozen(path));
            if kind.0 != FileRole::Other && !seen.contains(&kind) {
                seen.push(kind);
                sample.push((path.as_str(), listed));
            }
        }
        sample
    }

    /// What is to be said of paths that are not plain ones below the folder.
    pub fn misnamed(&self) -> impl Iterator<Item = Finding> {
        let odd = self.files.keys().filter(|path| !is_plain(path)).take(MISNAMED);
        odd.map(|path| {
            let what = "is listed in manifest.json but is not a plain path inside the folder, so \
                        it was not requested";
            let help = "Copy the build's manifest.json to the server again.";
            Finding::new("path-odd", &[], path, what, help)
        })
    }
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn frozen(path: &str) -> bool {
    crate::press::kind::cache_control(path) == crate::press::kind::FOR_EVER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_each_kind_is_taken() {
        let listed = Listed { size: 1, integrity: String::new(), br: None, gz: None };
        let paths = [
            "_headers",
            "embed-0123456789abcdef.js",
            "embed.js",
            "nutgraf-0123456789abcdef.js",
            "nutgraf-0123456789abcdef.wasm",
            "stories/a/0123456789abcdef/en.fragment.html",
            "stories/a/en.a.fragment.html",
            "stories/a/en.fragment.html",
            "stories/a/en.html",
            "stories/a/images/en.png",
        ];
        let files = paths.map(|path| (path.to_owned(), listed.clone())).into();
        let manifest = Manifest { files };
        let sample: Vec<&str> = manifest.sample(&[]).into_iter().map(|(path, _)| path).collect();
        let expected: Vec<&str> = paths
            .into_iter()
            .filter(|path| !["_headers", "stories/a/en.fragment.html"].contains(path))
            .collect();
        assert_eq!(sample, expected);
        assert_eq!(Manifest::read(b"{\"files\":{}}"), None);
    }

    #[test]
    fn only_plain_paths_below_the_folder_are_asked_for() {
        let listed = Listed { size: 1, integrity: String::new(), br: None, gz: None };
        let odd = [
            "//10.0.0.1/a.wasm",
            "/etc/a.js",
            "../a.css",
            "http://10.0.0.1/b.wasm",
            "stories/../../c.html",
            "stories\\a.html",
        ];
        let paths = odd.into_iter().chain(["embed.js"]);
        let manifest =
            Manifest { files: paths.map(|path| (path.to_owned(), listed.clone())).collect() };
        let sample: Vec<&str> = manifest.sample(&[]).into_iter().map(|(path, _)| path).collect();
        assert_eq!(sample, ["embed.js"]);
        let told: Vec<&str> = manifest.misnamed().map(|it| it.code).collect();
        assert_eq!(told, ["path-odd"; MISNAMED]);
    }
}
