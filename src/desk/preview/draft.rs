//! A story as the preview shows it: all that an embed asks for, without pictures.

use std::rc::Rc;

use crate::press::build::embedded;
use crate::press::edition::Edition;
use crate::press::manifest::Pressed;
use crate::press::page::styles;
use crate::press::site::Site;
use crate::story::{Block, Story};

/// Where the preview has the folder with `embed.js`.
pub const BASE: &str = "/files/";

/// A story, built.
#[derive(Debug, Default)]
pub struct Draft {
    /// The whole in each language, and its blocks.
    pub parts: Vec<DraftPart>,
    /// Files below [`BASE`].
    pub files: Pressed,
    /// Its slug, and its title in its first language.
    pub name: Option<(String, String)>,
    /// What could be better before it is published.
    pub warnings: Vec<String>,
}

/// What can be looked at alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftPart {
    /// What its files are called before their endings: `en`, `en.seizures`.
    pub stem: String,
    /// Its title.
    pub title: String,
    /// Two letters.
    pub language: String,
    /// The folder of its story below [`BASE`].
    pub folder: String,
    /// The finished explainer, with all that is folded away in it.
    pub whole: String,
}

impl Draft {
    /// Builds a story in all its languages, of which there is this to say.
    pub fn new(stories: Vec<Story>, warnings: Vec<String>) -> Draft {
        let site = Site { base: Some(BASE.to_owned()), loader: None };
        let name = stories.first().map(|it| (it.slug.to_string(), it.title.clone()));
        let mut draft = Draft { name, warnings, ..Draft::default() };
        for story in stories {
            let edition = Edition::new(&Rc::new(story));
            let folder = format!("stories/{}/", edition.story.slug);
            let styles = styles().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
            for (path, bytes) in embedded(&edition, &site).into_iter().chain(styles) {
                draft.files.insert([&folder, path.as_str()].concat(), bytes);
            }
            draft.parts.extend(edition.parts.iter().map(|part| {
                let title = edition.block(part).map_or(&*edition.story.title, Block::title);
                let (stem, title) = (part.stem.clone(), title.to_owned());
                let language = edition.story.language.tag.to_string();
                DraftPart {
                    stem,
                    title,
                    language,
                    folder: folder.clone(),
                    whole: part.whole.clone(),
                }
            }));
        }
        draft
    }

    /// A file of a part, as text.
    pub fn text(&self, part: &DraftPart, ending: &str) -> Option<&str> {
        let path = format!("{}{ending}", part.folder);
        self.files.get(&path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }
}
