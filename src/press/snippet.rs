//! What a newsroom pastes into an article: the embed in three sizes, live or frozen.

use std::rc::Rc;

use yew::prelude::*;

use super::edition::{Edition, Part};
use super::heights::Heights;
use super::markup::lines;
use super::plain::plain;
use super::reserve::{Width, reserve};
use super::site::{Loader, Site};
use crate::story::Block;
use crate::view::scene::{Nowhere, Scene};

/// The height of a frame whose height is not known.
const FRAME: &str = "900px";

const SHORT: &str = "Paste into the HTML of an article, where the CMS keeps <div> and <script>.";
const FULL: &str = "Paste into the HTML of an article. The text stays even where the CMS takes \
                    scripts or styles away, in feeds, in mail and in print.";
const FRAMED: &str = "Paste into the HTML of an article, where the CMS or its policy allows \
                      frames but no scripts.";
const LIVE: &str = "It follows the story's corrections.";
const FROZEN: &str = "It never changes, and tells readers when newer figures exist.";
const ELSEWHERE: &str = "Replace https://YOUR-HOST.example/nutgraf/ by where the files are, or \
                         build with --base.";

/// The snippets of a part, as the endings of their file names and their texts.
pub fn snippets(edition: &Edition, part: &Part, site: &Site) -> Vec<(&'static str, String)> {
    let block = edition.block(part);
    let heights = Heights::new(&edition.story, block.map(Block::id));
    let pasted = Pasted { edition, part, site, heights };
    let mut all = vec![
        ("short.txt", pasted.script(SHORT, None, Html::default())),
        ("full.txt", pasted.script(FULL, None, pasted.plain())),
        ("iframe.txt", pasted.frame()),
    ];
    if let Some(loader) = &site.loader {
        all.push(("frozen-short.txt", pasted.script(SHORT, Some(loader), Html::default())));
        all.push(("frozen-full.txt", pasted.script(FULL, Some(loader), pasted.plain())));
    }
    all
}

struct Pasted<'a> {
    edition: &'a Edition,
    part: &'a Part,
    site: &'a Site,
    heights: Heights,
}

impl Pasted<'_> {
    fn block(&self) -> Option<&Block> {
        self.edition.block(self.part)
    }

    /// The address of the page.
    fn page(&self) -> String {
        let path = format!("stories/{}/{}.html", self.edition.story.slug, self.part.stem);
        self.site.address(&path)
    }

    /// The height as a style, where it is known.
    fn height(&self) -> Option<String> {
        reserve(&self.heights.needed, Width::Column)
    }

    /// What readers have without a script.
    fn plain(&self) -> Html {
        let (story, outside) = (Rc::clone(&self.edition.story), Rc::new(Nowhere));
        let scene = Scene { story, outside, announce: Callback::noop() };
        plain(&scene, self.block(), &self.edition.sources(self.part), &self.page())
    }

    /// The element with this content and the script that fills it.
    fn script(&self, whither: &str, frozen: Option<&Loader>, content: Html) -> String {
        let story = &self.edition.story;
        let full = content != Html::default();
        // The height goes by the width of the column, which an outer element stands for. An empty
        // element has none: what its text cannot hold open is held by the loader.
        let height = if full { self.height() } else { reserve(&self.heights.safe, Width::Window) };
        let column = (full && height.is_some()).then_some("container-type:inline-size");
        // The loader holds it, in a box of its own.
        let held = self.height().filter(|_| !full);
        // Margins of the text stay inside: without, they would vanish with the text and move it.
        let inside = if full { "display:flow-root;" } else { "" };
        let style = height.map(|it| format!("{inside}min-height:{it}"));
        let embed = html! {
            <div data-nutgraf="" data-story={story.slug.clone()}
                data-block={self.block().map(|block| block.id().to_owned())}
                data-lang={story.language.tag.clone()}
                data-version={frozen.map(|_| self.edition.version.clone())}
                data-height={held} {style}>
                { content }
            </div>
        };
        let embed = match column {
            Some(style) => html! { <div {style}>{ embed }</div> },
            None => embed,
        };
        let name = frozen.map_or("embed.js", |loader| &loader.name);
        let script = html! {
            <script src={self.site.address(name)} async=true
                integrity={frozen.map(|loader| loader.integrity.clone())}
                crossorigin={frozen.map(|_| "anonymous")}></script>
        };
        let when = if frozen.is_some() { FROZEN } else { LIVE };
        self.with_head(&[whither, when], html! { <>{ embed }{ script }</> })
    }

    fn frame(&self) -> String {
        let title = self.block().map_or(&*self.edition.story.title, Block::title);
        let height = self.height();
        let column = height.is_some().then_some("container-type:inline-size");
        let height = height.unwrap_or_else(|| FRAME.to_owned());
        let frame = html! {
            <iframe src={self.page()} title={title.to_owned()} loading="lazy"
                style={format!("display:block;width:100%;height:{height};border:0")}></iframe>
        };
        let frame = match column {
            Some(style) => html! { <div {style}>{ frame }</div> },
            None => frame,
        };
        self.with_head(&[FRAMED, LIVE], frame)
    }

    /// The snippet below a line that says where it may be pasted.
    fn with_head(&self, said: &[&str], html: Html) -> String {
        let elsewhere = self.site.base.is_none().then_some(ELSEWHERE);
        let said: Vec<&str> = said.iter().copied().chain(elsewhere).collect();
        format!("<!-- {} -->\n{}\n", said.join(" ").replace(['<', '>'], ""), lines(html))
    }
}
