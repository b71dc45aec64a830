//! What a file is for, by its name, and which way of embedding stands or falls with it.

use super::finding::Way;

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRole {
    /// `embed.js`, which the article's script tag names.
    Loader,
    /// The script of the live explainer.
    Glue,
    /// The wasm.
    Wasm,
    /// The data of a story.
    Data,
    /// A finished explainer that the loader fetches.
    Fragment,
    /// A page for frames.
    Page,
    /// A style sheet of ours: others belong to articles.
    Style,
    /// A picture.
    Picture,
    /// Anything that no embed asks for.
    Other,
}

/// Folders of what other programs install: no page asks for anything in them.
const THEIRS: [&str; 2] = ["npm/", "wordpress/"];

impl FileRole {
    /// What a file with this path is for.
    pub fn of(path: &str) -> FileRole {
        let file = path.rsplit('/').next().unwrap_or_default();
        if THEIRS.iter().any(|folder| path.starts_with(folder)) {
            return FileRole::Other;
        }
        match file.rsplit_once('.') {
            Some((stem, "js")) if stem.starts_with("embed") => FileRole::Loader,
            Some((_, "js")) => FileRole::Glue,
            Some((_, "wasm")) => FileRole::Wasm,
            Some((_, "story")) => FileRole::Data,
            Some((stem, "html")) if stem.ends_with(".fragment") => FileRole::Fragment,
            Some((_, "html")) if path.contains("stories/") => FileRole::Page,
            Some((stem, "css")) if stem.starts_with("widget") => FileRole::Style,
            Some((_, "png" | "svg" | "webp")) => FileRole::Picture,
            _ => FileRole::Other,
        }
    }

    /// The way of embedding that needs it.
    pub fn way(self) -> Option<Way> {
        match self {
            FileRole::Loader
            | FileRole::Glue
            | FileRole::Wasm
            | FileRole::Data
            | FileRole::Fragment => Some(Way::Script),
            FileRole::Page | FileRole::Style => Some(Way::Frame),
            FileRole::Picture => Some(Way::Static),
            FileRole::Other => None,
        }
    }

    /// Whether the page that embeds reads it itself, so that its server must agree.
    pub fn is_read(self) -> bool {
        matches!(self, FileRole::Glue | FileRole::Wasm | FileRole::Data | FileRole::Fragment)
    }

    /// Whether it is text whose letters depend on the encoding that the server names.
    pub fn is_text(self) -> bool {
        matches!(self, FileRole::Loader | FileRole::Fragment | FileRole::Page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_what_a_file_is_for() {
        for (path, role) in [
            ("https://a.example/nutgraf/embed.js", FileRole::Loader),
            ("embed-0123456789abcdef.js", FileRole::Loader),
            ("nutgraf-0123456789abcdef.js", FileRole::Glue),
            ("stories/a/en.b.fragment.html", FileRole::Fragment),
            ("stories/a/en.html", FileRole::Page),
            ("index.html", FileRole::Other),
            ("article.css", FileRole::Other),
            ("widget.css", FileRole::Style),
            ("npm/index.js", FileRole::Other),
            ("https://cdn.example/npm/nutgraf/embed.js", FileRole::Loader),
            ("article", FileRole::Other),
        ] {
            assert_eq!(FileRole::of(path), role, "{path}");
        }
    }
}
