//! What a newsroom pastes into an article: the embed in three sizes, live or frozen, and
//! as a frame; and what it pastes into a newsletter.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::column::{SAME_PLACE, WIDE};
use super::digest::integrity;
use super::edition::{Edition, EditionPart};
use super::frame::FramePage;
use super::markup::lines;
use super::page::PageMetadata;
use super::plain::plain;
use super::reserve::{ColumnWidth, TYPE, reserve};
use super::site::{Loader, Site};
use crate::story::Block;
use crate::view::scene::{Nowhere, Scene};

const AMP: &str = "Paste into an AMP page. Its head must load AMP's amp-iframe.";
const MAIL: &str = "Paste into a newsletter, where no script runs.";
const PYM: &str = "Paste into the HTML of an article whose page loads pym.js.";
const SHORT: &str = "Paste into the HTML of an article, if the CMS keeps <div> and <script>. \
                     Paste all of it: the long style attribute keeps the article from jumping.";
const FULL: &str = "Paste into the HTML of an article. The text remains even if the CMS removes \
                    scripts or styles, and in feeds, email and print.";
const FRAMED: &str = "Paste into the HTML of an article, if the CMS or its policy allows frames but \
                      no scripts.";
const LIVE: &str = "Readers always see the latest version.";
const FROZEN: &str = "It never changes, and tells readers when newer figures exist.";
const ELSEWHERE: &str = "Replace https://YOUR-HOST.example/nutgraf/ with the address of the files, or \
                         build with --base.";

/// The snippets of a part, as the endings of their file names and their texts.
pub fn snippets(
    edition: &Edition,
    part: &EditionPart,
    site: &Site,
    frame: &FramePage,
) -> Vec<(&'static str, String)> {
    let pasted = Pasted { edition, part, site, frame };
    let words = edition.story.language.told();
    let told = PageMetadata::new(&edition.story, edition.block(part)).told();
    let mut all = vec![
        ("short.txt", pasted.script(SHORT, None, Html::default())),
        ("full.txt", pasted.script(FULL, None, pasted.plain())),
        ("iframe.txt", pasted.with_head(&[FRAMED, LIVE], frame.iframe())),
        ("amp.txt", pasted.with_head(&[AMP, LIVE], frame.amp(&words.show_whole))),
        ("mail.txt", pasted.with_head(&[MAIL, LIVE], frame.mail(told, &words.interactive))),
        ("pym.txt", pasted.with_head(&[PYM, LIVE], frame.pym())),
    ];
    if let Some(loader) = &site.loader {
        all.push(("frozen-short.txt", pasted.script(SHORT, Some(loader), Html::default())));
        all.push(("frozen-full.txt", pasted.script(FULL, Some(loader), pasted.plain())));
    }
    all
}

struct Pasted<'a> {
    edition: &'a Edition,
    part: &'a EditionPart,
    site: &'a Site,
    frame: &'a FramePage,
}

impl Pasted<'_> {
    fn block(&self) -> Option<&Block> {
        self.edition.block(self.part)
    }

    fn language(&self) -> String {
        self.edition.story.language.tag.to_string()
    }

    /// Holds the place open by the width of the column, where the height is known. It stands in the
    /// same place as what is pasted, so that the higher of both holds; where a page does not keep
    /// the grid, beside it.
    fn room(&self) -> Option<Html> {
        let height = reserve(self.frame.heights(), ColumnWidth::Around)?;
        // Pages hide what is empty.
        let style = format!("{SAME_PLACE};display:block;float:left;{TYPE};padding-bottom:{height}");
        Some(html! { <div data-room="" {style}></div> })
    }

    /// What readers have without a script. A browser lays it out when they come near: its height
    /// is held open, and the article need not wait for it. The article may be in another language.
    fn plain(&self) -> Html {
        let (story, outside) = (Rc::clone(&self.edition.story), Rc::new(Nowhere));
        let scene = Scene { story, outside, announce: Callback::noop() };
        let text = plain(&scene, self.block(), &self.edition.sources(self.part), self.frame.page());
        let late = self.room().map(|_| format!("{SAME_PLACE};content-visibility:auto"));
        html! { <div lang={self.language()} dir="ltr" style={late}>{ text }</div> }
    }

    /// The element with this content and the script that fills it.
    fn script(&self, whither: &str, frozen: Option<&Loader>, content: Html) -> String {
        let story = &self.edition.story;
        let room = self.room();
        let style = room.is_some().then_some(WIDE);
        // Where embeds of several newsrooms or versions share a page, each has its own loader.
        let loader = self.site.address(frozen.map_or("embed.js", |loader| &loader.name));
        let embed = html! {
            <div data-nutgraf="" data-story={story.slug.clone()}
                data-block={self.block().map(|block| block.id().to_owned())}
                data-lang={story.language.tag.clone()}
                data-loader={loader.clone()}
                data-version={frozen.map(|_| self.edition.version.clone())}
                data-integrity={self.digest(frozen)}
                {style}>
                { room }
                { content }
            </div>
        };
        let script = html! {
            <script src={loader} async=true
                integrity={frozen.map(|loader| loader.integrity.clone())}
                crossorigin={frozen.map(|_| "anonymous")}></script>
        };
        let when = if frozen.is_some() { FROZEN } else { LIVE };
        let early = self.early(frozen);
        self.with_head(&[whither, when], html! { <>{ embed }{ script }{ early }</> })
    }

    /// The digest of the fragment, without which a frozen embed would show whatever its host sends.
    /// A live one follows the story and trusts the host.
    fn digest(&self, frozen: Option<&Loader>) -> Option<String> {
        frozen.map(|_| integrity(self.part.file().as_bytes()))
    }

    /// Asks for the fragment right after the loader, which would ask for it only when it is there
    /// itself: a round trip less. A CMS that takes it away takes nothing but that.
    fn early(&self, frozen: Option<&Loader>) -> Html {
        let Edition { story, version, .. } = self.edition;
        let version = frozen.map(|_| format!("{version}/")).unwrap_or_default();
        let path = format!("stories/{}/{version}{}.fragment.html", story.slug, self.part.stem);
        // Not by `html!`, to which `as` is a word of Rust.
        let mut link = VTag::new("link");
        link.add_attribute("rel", "preload");
        link.add_attribute("as", "fetch");
        link.add_attribute("crossorigin", "anonymous");
        // The loader comes first: it is what holds the place open.
        link.add_attribute("fetchpriority", "low");
        // What was asked for without a digest is not used by who asks with one.
        if let Some(digest) = self.digest(frozen) {
            link.add_attribute("integrity", digest);
        }
        link.add_attribute("href", self.site.address(&path));
        link.into()
    }

    /// The snippet below a line that says where it may be pasted.
    fn with_head(&self, said: &[&str], html: Html) -> String {
        let elsewhere = self.site.base.is_none().then_some(ELSEWHERE);
        let said: Vec<&str> = said.iter().copied().chain(elsewhere).collect();
        format!("<!-- {} -->\n{}\n", said.join(" ").replace(['<', '>'], ""), lines(html))
    }
}
