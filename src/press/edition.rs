//! A story in one language as it is published: its data, its fragments, and the version that
//! they are.

use std::rc::Rc;

use super::brief::brief;
use super::carried::carried;
use super::digest::{integrity, name, named};
use super::fragment::fragment;
use super::markup::written;
use crate::story::travel::encode;
use crate::story::{Block, SourceId, Story};
use yew::prelude::*;

/// The ending of the data file that an embed loads.
const ENDING: &str = "story";

/// A story in one language as it is published.
pub struct Edition {
    /// The story.
    pub story: Rc<Story>,
    /// The data file.
    pub data: Vec<u8>,
    /// The name of the data file, which changes with it.
    pub data_name: String,
    /// Sixteen hexadecimal digits that change with anything that an embed shows.
    pub version: String,
    /// The whole story, and then each block.
    pub parts: Vec<Part>,
}

/// The whole story, or one block of it.
pub struct Part {
    /// The place of the block in the story.
    pub block: Option<usize>,
    /// What its files are called before their endings: `en`, `en.seizures`.
    pub stem: String,
    /// Its fragment.
    pub fragment: String,
}

impl Part {
    /// The file of its fragment, which is read as a document on its own and so says its encoding
    /// itself.
    pub fn file(&self) -> String {
        format!("<!DOCTYPE html><meta charset=\"utf-8\">{}\n", self.fragment)
    }
}

impl Edition {
    /// Writes the data and the fragments.
    pub fn new(story: &Rc<Story>) -> Edition {
        let data = encode(&carried(story));
        let tag = &story.language.tag;
        let data_name = named(&format!("{tag}.{ENDING}"), &data);
        let blocks = story.blocks.iter().enumerate();
        let blocks = blocks.map(|(nth, block)| (Some(nth), format!("{tag}.{}", block.id())));
        let all = [(None, tag.to_string())].into_iter().chain(blocks);
        let mut parts: Vec<Part> = all
            .map(|(block, stem)| {
                let id = block.and_then(|nth| story.blocks.get(nth)).map(Block::id);
                Part { fragment: brief(&fragment(story, id)), block, stem }
            })
            .collect();
        let bytes = parts.iter().map(|part| part.fragment.as_bytes());
        let version = name([data.as_slice()].into_iter().chain(bytes));
        for part in &mut parts {
            part.fragment = rooted(&part.fragment, &version, (&data_name, &data));
        }
        Edition { story: Rc::clone(story), data, data_name, version, parts }
    }

    /// The sources that a part cites.
    pub fn sources(&self, part: &Part) -> Vec<SourceId> {
        let cited = part.block.and_then(|nth| self.story.cited.get(nth));
        let all = || (0..).map(SourceId).take(self.story.sources.len()).collect();
        cited.cloned().unwrap_or_else(all)
    }

    /// The block that a part shows, if it shows only one.
    pub fn block(&self, part: &Part) -> Option<&Block> {
        part.block.and_then(|nth| self.story.blocks.get(nth))
    }
}

/// The fragment in the element by which the loader finds the data that belong to it.
fn rooted(fragment: &str, version: &str, (name, data): (&str, &[u8])) -> String {
    let inner = Html::from_html_unchecked(fragment.to_owned().into());
    written(html! {
        <div class="fragment" data-version={version.to_owned()} data-file={name.to_owned()}
            data-integrity={integrity(data)}>
            { inner }
        </div>
    })
}
