//! What a package carries of the folder that was built: what runs, and the stories.

use std::io;
use std::path::Path;

use crate::press::kind::{COMPRESSED, FOR_EVER, cache_control};
use crate::press::manifest::{MANIFEST, Pressed};
use crate::press::seal::read;

/// The file that everything else is found from.
const LOADER: &str = "embed.js";
/// The folder of stories beside it.
const STORIES: &str = "stories/";
/// Of the demonstration article, not of embeds.
const ARTICLE: &str = "article.css";
/// The licenses of what is compiled in.
pub const LICENSES: &str = "LICENSES.txt";
/// What the loader's lines on the console link to, what consent tools ask for, and the licenses.
const BESIDE: [&str; 3] = ["reasons.html", "privacy.json", LICENSES];
/// What a plugin reads of the snippets: the text of an explainer, and its height.
const SNIPPETS: [&str; 2] = [".full.txt", ".iframe.txt"];

/// The files of a build, as packages carry them.
#[derive(Debug, Default)]
pub struct Carried {
    /// The loader and what it loads, by their names beside each other.
    pub runtime: Pressed,
    /// The stories, by their paths from the same place. Versions that embeds can be frozen at and
    /// pictures are not among them.
    pub stories: Pressed,
}

impl Carried {
    /// Reads the folder with `embed.js` and `stories`.
    ///
    /// # Errors
    /// What the system says, with the path; that the folder has no `embed.js`.
    pub fn read(folder: &Path) -> io::Result<Carried> {
        let files = read(folder, folder)?;
        let Some(loader) = files.get(LOADER) else {
            let missing = format!(
                "{}: there is no {LOADER} here; name the folder that `npm run build` made, or your \
                 copy of it",
                folder.display()
            );
            return Err(io::Error::new(io::ErrorKind::NotFound, missing));
        };
        let loader = loaded(loader, &files);
        let (mut runtime, mut stories) = (Pressed::new(), Pressed::new());
        for (path, bytes) in files {
            if runs(&path, &loader) {
                runtime.insert(path, bytes);
            } else if tells(&path) {
                stories.insert(path, bytes);
            }
        }
        Ok(Carried { runtime, stories })
    }

    /// Whether this file is the loader, or one that the loader names, or the script that it runs.
    pub fn is_loaded(&self, path: &str) -> bool {
        let loader = self.runtime.get(LOADER);
        path == LOADER || loader.is_some_and(|text| loaded(text, &self.runtime).contains(path))
    }
}

/// The text of the loader with those of the scripts that it names, and of those that these name: each
/// names a wasm.
fn loaded(loader: &[u8], files: &Pressed) -> String {
    let mut text = String::from_utf8_lossy(loader).into_owned();
    let mut left: Vec<_> = files.iter().filter(|(path, _)| path.ends_with(".js")).collect();
    loop {
        let (named, others): (Vec<_>, Vec<_>) =
            left.into_iter().partition(|(path, _)| text.contains(*path));
        if named.is_empty() {
            return text;
        }
        text.extend(named.into_iter().map(|(_, bytes)| String::from_utf8_lossy(bytes)));
        left = others;
    }
}

/// Whether embeds need this file. Of files that are kept for ever an older build may have left
/// others, so the loader has to name it.
fn runs(path: &str, loader: &str) -> bool {
    let kind = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let named = cache_control(path) != FOR_EVER || loader.contains(path);
    let ours = ["css", "js", "wasm"].contains(&kind) || BESIDE.contains(&path);
    !path.contains('/') && path != ARTICLE && ours && named
}

/// Whether this file belongs to a story as it is shown now.
fn tells(path: &str) -> bool {
    let Some(rest) = path.strip_prefix(STORIES) else { return false };
    let form = COMPRESSED.iter().any(|ending| path.ends_with(&format!(".{ending}")));
    match rest.split('/').collect::<Vec<_>>().as_slice() {
        [_, file] => !form && *file != MANIFEST,
        [_, "snippets", file] => SNIPPETS.iter().any(|ending| file.ends_with(ending)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_is_named_by_a_script_that_the_loader_names() {
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        let files = Pressed::from([
            file("embed.js", "run('nutgraf-0123456789abcdef.js')"),
            file(
                "nutgraf-0123456789abcdef.js",
                "start('nutgraf-0123456789abcdef.wasm'), run('a-0123456789abcdef.js')",
            ),
            file("a-0123456789abcdef.js", "start('a-0123456789abcdef.wasm')"),
            file("a-0123456789abcdef.wasm", "wasm"),
            file("nutgraf-fedcba9876543210.js", "start('nutgraf-fedcba9876543210.wasm')"),
            file("nutgraf-0123456789abcdef.wasm", "wasm"),
            file("nutgraf-fedcba9876543210.wasm", "older"),
        ]);
        let carried = Carried { runtime: files, stories: Pressed::new() };
        let names = carried.runtime.keys().filter(|path| carried.is_loaded(path));
        let expected = [
            "a-0123456789abcdef.js",
            "a-0123456789abcdef.wasm",
            "embed.js",
            "nutgraf-0123456789abcdef.js",
            "nutgraf-0123456789abcdef.wasm",
        ];
        assert_eq!(names.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn only_what_the_loader_names_runs() {
        let loader = "const a=\"nutgraf-0123456789abcdef.wasm\"";
        for path in ["embed.js", "widget.css", "nutgraf-0123456789abcdef.wasm"] {
            assert!(runs(path, loader), "{path}");
        }
        for path in [
            "nutgraf-fedcba9876543210.wasm",
            "embed-0123456789abcdef.js",
            "article.css",
            "embed.js.br",
            "index.html",
            "npm/embed.js",
        ] {
            assert!(!runs(path, loader), "{path}");
        }
    }

    #[test]
    fn a_story_is_carried_as_it_is_now() {
        for path in ["en.fragment.html", "en-0123456789abcdef.story", "snippets/en.a.full.txt"] {
            assert!(tells(&format!("stories/a/{path}")), "{path}");
        }
        for path in [
            "0123456789abcdef/en.fragment.html",
            "en.html.br",
            "images/en.card.png",
            "manifest.json",
            "snippets/en.frozen-full.txt",
            "snippets/en.full.txt.gz",
        ] {
            assert!(!tells(&format!("stories/a/{path}")), "{path}");
        }
        assert!(!tells("embed.js"));
    }
}
