//! The list of what was built, for whoever copies it to a server or checks it there.

use std::collections::BTreeMap;

use serde::Serialize;

use super::digest::integrity;
use super::kind::{COMPRESSED, cache_control, content_type};

/// The file that lists all others.
pub const MANIFEST: &str = "manifest.json";

/// Files by their paths in a folder, with `/` between the parts.
pub type Pressed = BTreeMap<String, Vec<u8>>;

/// What is to be known of a file.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub struct Entry {
    /// Bytes.
    pub size: usize,
    /// `sha384-…`, as browsers check it.
    pub integrity: String,
    /// The type that it has to be sent with.
    #[serde(rename = "Content-Type")]
    pub content_type: &'static str,
    /// How long it may be kept.
    #[serde(rename = "Cache-Control")]
    pub cache_control: &'static str,
    /// Bytes of the brotli form that stands beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub br: Option<usize>,
    /// Bytes of the gzip form that stands beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gz: Option<usize>,
}

/// The entries of all files that have an address of their own: not of the manifest of this
/// folder, nor of compressed forms.
pub fn entries(files: &Pressed) -> BTreeMap<&str, Entry> {
    let own = files.iter().filter(|(path, _)| *path != MANIFEST && !is_form(files, path));
    let form = |path: &str, ending: &str| files.get(&format!("{path}.{ending}")).map(Vec::len);
    let [br, gz] = COMPRESSED;
    own.map(|(path, bytes)| {
        let entry = Entry {
            size: bytes.len(),
            integrity: integrity(bytes),
            content_type: content_type(path),
            cache_control: cache_control(path),
            br: form(path, br),
            gz: form(path, gz),
        };
        (path.as_str(), entry)
    })
    .collect()
}

/// Whether a file is the compressed form of another.
pub fn is_form(files: &Pressed, path: &str) -> bool {
    let whole = path.rsplit_once('.').filter(|(_, ending)| COMPRESSED.contains(ending));
    whole.is_some_and(|(whole, _)| files.contains_key(whole))
}

/// The manifest of the files of a folder.
///
/// # Errors
/// None that these entries can cause.
pub fn manifest(files: &Pressed) -> serde_json::Result<Vec<u8>> {
    #[derive(Serialize)]
    struct ManifestFile<'a> {
        files: BTreeMap<&'a str, Entry>,
    }
    let mut text = serde_json::to_vec_pretty(&ManifestFile { files: entries(files) })?;
    text.push(b'\n');
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compressed_form_is_told_with_its_file() {
        let file = |path: &str, size| (path.to_owned(), vec![0; size]);
        let files: Pressed =
            [file("a.js", 30), file("a.js.br", 10), file("a.js.gz", 12), file("b.gz", 5)].into();
        let entries = entries(&files);
        assert_eq!(entries.keys().copied().collect::<Vec<_>>(), ["a.js", "b.gz"]);
        let script = &entries["a.js"];
        assert_eq!((script.size, script.br, script.gz), (30, Some(10), Some(12)));
        assert_eq!((entries["b.gz"].br, entries["b.gz"].gz), (None, None));
    }
}
