//! How a file is to be served: its type, how long it may be kept, and whether it is compressed.

use super::digest::is_name;

/// Readers may keep such a file for ever: its address changes when its content does.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// A correction reaches readers within five minutes.
pub const SHORT: &str = "public, max-age=300";

/// Endings with their types, and whether compressing them pays.
const KINDS: [(&str, &str, bool); 11] = [
    ("css", "text/css; charset=utf-8", true),
    ("csv", "text/csv; charset=utf-8", true),
    ("html", "text/html; charset=utf-8", true),
    ("js", "text/javascript; charset=utf-8", true),
    ("json", "application/json", true),
    ("png", "image/png", false),
    ("story", "application/octet-stream", true),
    ("svg", "image/svg+xml", true),
    ("txt", "text/plain; charset=utf-8", true),
    ("wasm", "application/wasm", true),
    ("webp", "image/webp", false),
];

/// Endings of the compressed forms that stand beside a file.
pub const COMPRESSED: [&str; 2] = ["br", "gz"];

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn kind(path: &str) -> Option<&'static (&'static str, &'static str, bool)> {
    KINDS.iter().find(|(known, _, _)| *known == ending(path))
}

/// The `Content-Type` of a file.
pub fn content_type(path: &str) -> &'static str {
    kind(path).map_or("application/octet-stream", |(_, kind, _)| kind)
}

/// Whether most servers know the type from the ending.
pub fn is_common(path: &str) -> bool {
    kind(path).is_some() && ending(path) != "story"
}

/// Whether a compressed form stands beside the file.
pub fn is_compressed(path: &str) -> bool {
    kind(path).is_some_and(|(_, _, pays)| *pays)
}

/// The `Cache-Control` of a file: for ever where a digest in its address stands for its content.
pub fn cache_control(path: &str) -> &'static str {
    let mut parts = path.rsplit('/');
    let file = parts.next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    let named = stem.rsplit_once('-').is_some_and(|(_, digest)| is_name(digest));
    if named || parts.any(is_name) { FOR_EVER } else { SHORT }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_digest_in_its_address_is_kept_for_ever() {
        for path in [
            "nutgraf-0123456789abcdef.wasm",
            "stories/a/en-0123456789abcdef.story",
            "stories/a/0123456789abcdef/en.fragment.html",
        ] {
            assert_eq!(cache_control(path), FOR_EVER, "{path}");
        }
        for path in ["embed.js", "stories/a/en.fragment.html", "stories/a/en.story", "a-b.js"] {
            assert_eq!(cache_control(path), SHORT, "{path}");
        }
    }
}
