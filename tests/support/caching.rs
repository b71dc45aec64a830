//! How long a build lets its files be kept, by the `_headers` that it has written.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

/// What `Cache-Control` says of a path, by the nearest `_headers` above it.
pub fn rules(root: &Path, path: &str) -> Option<String> {
    let path = path.trim_start_matches('/');
    let places = path.match_indices('/').map(|(at, _)| at + 1).rev().chain([0]);
    for at in places {
        let (folder, within) = path.split_at(at);
        if let Ok(text) = fs::read_to_string(root.join(folder).join("_headers")) {
            return cache_control(&text, within);
        }
    }
    None
}

/// The value for a path in the text of `_headers`.
fn cache_control(text: &str, path: &str) -> Option<String> {
    let mut fits = false;
    for line in text.lines() {
        if let Some(pattern) = line.strip_prefix('/') {
            fits = match pattern.strip_suffix('*') {
                Some(folder) => path.starts_with(folder),
                None => path == pattern,
            };
        } else if let (true, Some(value)) = (fits, line.trim().strip_prefix("Cache-Control: ")) {
            return Some(value.to_owned());
        }
    }
    None
}

/// A tag that changes when the content does.
pub fn tag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}
