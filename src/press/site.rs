//! Where the files will stand on the publisher's host.

use super::digest::{integrity, is_name};

/// Stands for the address until the publisher has put their own.
const PLACEHOLDER: &str = "https://YOUR-HOST.example/nutgraf/";

/// The publisher's host, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The address of the folder with `embed.js`, ending with a slash.
    pub base: Option<String>,
    /// The loader that never changes, for embeds that never change.
    pub loader: Option<Loader>,
}

/// A loader by its name and digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loader {
    /// Its name beside `embed.js`.
    pub name: String,
    /// Its digest as browsers check it.
    pub integrity: String,
}

impl Loader {
    /// The loader with this name and content; `None` if the name is not `embed-<digest>.js`, since
    /// what stands there would then change under embeds that check it.
    pub fn new(name: &str, bytes: &[u8]) -> Option<Loader> {
        let digest = name.strip_prefix("embed-").and_then(|rest| rest.strip_suffix(".js"));
        let frozen = digest.is_some_and(is_name);
        frozen.then(|| Loader { name: name.to_owned(), integrity: integrity(bytes) })
    }
}

impl Site {
    /// The address of a file below the base, or of the placeholder where none is known.
    pub fn address(&self, path: &str) -> String {
        [self.base.as_deref().unwrap_or(PLACEHOLDER), path].concat()
    }

    /// The address of a file, where it is known.
    pub fn known(&self, path: &str) -> Option<String> {
        self.base.as_ref().map(|base| [base, path].concat())
    }
}

/// The address that an author gave for the base, with the slash that it ends with.
///
/// # Errors
/// What is wrong with it and what to write.
pub fn base(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\"'<>`?#\\".contains(c);
    if host.contains('@') {
        return Err("remove the user name and password: everybody can read this address".to_owned());
    }
    if host.is_empty() || text.contains(odd) {
        return Err("this is not the address of a folder; write it like \
                    https://news.example/nutgraf/"
            .to_owned());
    }
    Ok(if text.ends_with('/') { text.to_owned() } else { format!("{text}/") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_the_address_of_a_folder() {
        assert_eq!(base("https://a.example/x").as_deref(), Ok("https://a.example/x/"));
        assert_eq!(base("http://127.0.0.1:8080/").as_deref(), Ok("http://127.0.0.1:8080/"));
        for wrong in ["a.example", "https://", "https:///x", "https://a/\"x", "https://a/?x", "//a"]
            .into_iter()
            .chain(["https://me:secret@a.example/"])
        {
            assert!(base(wrong).is_err(), "{wrong}");
        }
    }
}
