//! Paths as they can be typed into a shell.

use std::path::Path;

/// A path with quotes where a shell would take it apart, and not to be taken for an option.
pub fn typed(path: &Path) -> String {
    let text = path.display().to_string();
    let text = if text.starts_with('-') { format!("./{text}") } else { text };
    let plain = |c: char| c.is_alphanumeric() || "-_./+:@\\".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_comes_through_a_shell_as_it_is() {
        for (path, expected) in [
            ("stories/größe", "stories/größe"),
            ("my story", "'my story'"),
            ("-x", "./-x"),
            ("it's", r"'it'\''s'"),
            ("a?b#c", "'a?b#c'"),
        ] {
            assert_eq!(typed(Path::new(path)), expected);
        }
    }
}
