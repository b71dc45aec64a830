//! Digests of files: to check them by, and to name them by.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

/// Hexadecimal digits of a digest in a name: 64 bits.
pub const DIGITS: usize = 16;

/// The digest that a browser checks a file by: `sha384-…`.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// A shorter one, for the loader, of which each byte is counted: `sha256-…`.
pub fn brief(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// The beginning of the long digest, for the name of a file that never changes.
pub fn name<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut digest = Sha384::new();
    for part in parts {
        // With its length, so that bytes cannot move from one part to the next unseen.
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    let bytes = digest.finalize();
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.chars().take(DIGITS).collect()
}

/// Whether a text is such a name.
pub fn is_name(text: &str) -> bool {
    text.len() == DIGITS && text.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'))
}

/// `embed.js` as `embed-<digest>.js`.
pub fn named(file: &str, bytes: &[u8]) -> String {
    let digest = name([bytes]);
    match file.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{digest}.{ending}"),
        None => format!("{file}-{digest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_the_one_that_browsers_check() {
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
        let expected = "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=";
        assert_eq!(brief(b"alert('Hello, world.');"), expected);
    }

    #[test]
    fn a_name_depends_on_where_the_parts_end() {
        assert_ne!(name([b"ab".as_slice(), b"c"]), name([b"a".as_slice(), b"bc"]));
        assert!(is_name(&name([b"ab".as_slice()])));
        assert!(!is_name("0123") && !is_name("0123456789abcdeF"));
    }

    #[test]
    fn a_file_is_named_before_its_ending() {
        let name = named("embed.js", b"x");
        let digest = name.strip_prefix("embed-").and_then(|rest| rest.strip_suffix(".js"));
        assert!(digest.is_some_and(is_name), "{name}");
    }
}
