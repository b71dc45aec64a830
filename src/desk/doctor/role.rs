//! What a file is for, by its name, and which way of embedding stands or falls with it.

use super::finding::Way;

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
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

impl Role {
    /// What a file with this path is for.
    pub fn of(path: &str) -> Role {
        let file = path.rsplit('/').next().unwrap_or_default();
        if THEIRS.iter().any(|folder| path.starts_with(folder)) {
            return Role::Other;
        }
        match file.rsplit_once('.') {
            Some((stem, "js")) if stem.starts_with("embed") => Role::Loader,
            Some((_, "js")) => Role::Glue,
            Some((_, "wasm")) => Role::Wasm,
            Some((_, "story")) => Role::Data,
            Some((stem, "html")) if stem.ends_with(".fragment") => Role::Fragment,
            Some((_, "html")) if path.contains("stories/") => Role::Page,
            Some((stem, "css")) if stem.starts_with("widget") => Role::Style,
            Some((_, "png" | "svg" | "webp")) => Role::Picture,
            _ => Role::Other,
        }
    }

    /// The way of embedding that needs it.
    pub fn way(self) -> Option<Way> {
        match self {
            Role::Loader | Role::Glue | Role::Wasm | Role::Data | Role::Fragment => {
                Some(Way::Script)
            }
            Role::Page | Role::Style => Some(Way::Frame),
            Role::Picture => Some(Way::Static),
            Role::Other => None,
        }
    }

    /// Whether the page that embeds reads it itself, so that its server must agree.
    pub fn is_read(self) -> bool {
        matches!(self, Role::Glue | Role::Wasm | Role::Data | Role::Fragment)
    }

    /// Whether it is text whose letters depend on the encoding that the server names.
    pub fn is_text(self) -> bool {
        matches!(self, Role::Loader | Role::Fragment | Role::Page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_what_a_file_is_for() {
        for (path, role) in [
            ("https://a.example/nutgraf/embed.js", Role::Loader),
            ("embed-0123456789abcdef.js", Role::Loader),
            ("nutgraf-0123456789abcdef.js", Role::Glue),
            ("stories/a/en.b.fragment.html", Role::Fragment),
            ("stories/a/en.html", Role::Page),
            ("index.html", Role::Other),
            ("article.css", Role::Other),
            ("widget.css", Role::Style),
            ("npm/index.js", Role::Other),
            ("https://cdn.example/npm/nutgraf/embed.js", Role::Loader),
            ("article", Role::Other),
        ] {
            assert_eq!(Role::of(path), role, "{path}");
        }
    }
}
