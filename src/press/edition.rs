//! A story in one language as it is published: its data, its fragments, and the version that
//! they are.

use std::rc::Rc;

use super::brief::brief;
use super::carried::carried;
use super::digest::{integrity, name, named};
use super::folded::{Folded, Rest};
use super::fragment::fragment;
use super::markup::written;
use super::style::style;
use crate::story::travel::encode;
use crate::story::{Block, SourceId, Story};
use crate::style::bundle::KINDS;
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
    pub parts: Vec<EditionPart>,
}

/// The whole story, or one block of it.
pub struct EditionPart {
    /// The place of the block in the story.
    pub block: Option<usize>,
    /// What its files are called before their endings: `en`, `en.seizures`.
    pub stem: String,
    /// All that it shows, for pages of ours.
    pub whole: String,
    /// Its fragment: what an embed shows first.
    pub fragment: String,
    /// What the fragment has folded away, if that is worth a file.
    pub rest: Option<Rest>,
}

impl EditionPart {
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
        let mut parts: Vec<EditionPart> = all
            .map(|(block, stem)| {
                let id = block.and_then(|nth| story.blocks.get(nth)).map(Block::id);
                let whole = fragment(story, id);
                let folded = Folded::new(&whole, &story.language.told().later);
                let rest: Vec<String> = folded.parts.iter().map(|part| brief(part)).collect();
                let rest = (!rest.is_empty()).then(|| Rest::new(&rest));
                EditionPart {
                    whole: brief(&whole),
                    fragment: brief(&folded.fragment),
                    rest,
                    block,
                    stem,
                }
            })
            .collect();
        let bytes = parts.iter().map(|part| part.whole.as_bytes());
        let looks = KINDS.iter().map(|look| look.text.as_bytes());
        let version = name([data.as_slice()].into_iter().chain(bytes).chain(looks));
        for part in &mut parts {
            let root = FragmentRoot {
                version: &version,
                data: (&data_name, integrity(&data)),
                parts: part.whole.matches(" data-part=").count(),
            };
            let block = part.block.and_then(|nth| story.blocks.get(nth));
            let style = style(story, block);
            part.whole = root.around(&part.whole, &style, None);
            part.fragment = root.around(&part.fragment, &style, part.rest.as_ref());
        }
        Edition { story: Rc::clone(story), data, data_name, version, parts }
    }

    /// The sources that a part cites.
    pub fn sources(&self, part: &EditionPart) -> Vec<SourceId> {
        let cited = part.block.and_then(|nth| self.story.cited.get(nth));
        let all = || (0..).map(SourceId).take(self.story.sources.len()).collect();
        cited.cloned().unwrap_or_else(all)
    }

    /// The block that a part shows, if it shows only one.
    pub fn block(&self, part: &EditionPart) -> Option<&Block> {
        part.block.and_then(|nth| self.story.blocks.get(nth))
    }
}

/// The element by which the loader finds what belongs to a fragment.
struct FragmentRoot<'a> {
    version: &'a str,
    /// The data file: its name and its digest.
    data: (&'a str, String),
    /// How many elements have a key: fewer are there where a page has taken some away.
    parts: usize,
}

impl FragmentRoot<'_> {
    fn around(&self, fragment: &str, style: &str, rest: Option<&Rest>) -> String {
        let inner = Html::from_html_unchecked(fragment.to_owned().into());
        let (name, digest) = &self.data;
        written(html! {
            <div class="fragment" data-version={self.version.to_owned()}
                data-file={(*name).to_owned()} data-integrity={digest.clone()}
                data-parts={self.parts.to_string()} data-rest={rest.map(|rest| rest.name.clone())}
                data-rest-integrity={rest.map(Rest::integrity)} data-style={style.to_owned()}>
                { inner }
            </div>
        })
    }
}
