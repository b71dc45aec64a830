//! The page of a part in a frame: the markup of it that a newsroom pastes, and that other sites
//! ask for.

use yew::prelude::*;

use super::column::column;
use super::edition::{Edition, EditionPart};
use super::heights::Heights;
use super::image::card_path;
use super::reserve::{ColumnWidth, TYPE, reserve};
use super::site::Site;
use crate::story::Block;

/// The height of a frame whose height is not known, in CSS pixels.
const UNKNOWN: u16 = 900;

/// The width for which a frame of fixed height has the right one, in CSS pixels: a column.
pub const COLUMN: u16 = 640;
/// The same on pages for phones.
const PHONE: u16 = 360;

/// What AMP lets the page do. It comes alive without an origin of its own, which the pages of a
/// publisher on their own host could not have.
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// The page of a part, to be framed.
pub struct FramePage {
    page: String,
    card: String,
    title: String,
    id: String,
    language: String,
    heights: Heights,
}

impl FramePage {
    /// Computes how high it is.
    pub fn new(edition: &Edition, part: &EditionPart, site: &Site) -> FramePage {
        let (story, block) = (&edition.story, edition.block(part));
        let folder = format!("stories/{}", story.slug);
        FramePage {
            page: site.address(&format!("{folder}/{}.html", part.stem)),
            card: site.address(&format!("{folder}/{}", card_path(part))),
            title: block.map_or(&*story.title, Block::title).to_owned(),
            id: format!("nutgraf-{}-{}", story.slug, part.stem.replace('.', "-")),
            language: story.language.tag.to_string(),
            heights: Heights::new(story, block.map(Block::id)),
        }
    }

    /// The address of the page.
    pub fn page(&self) -> &str {
        &self.page
    }

    /// What its frame is called.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The room that the explainer needs.
    pub fn heights(&self) -> &Heights {
        &self.heights
    }

    /// The height in a column of [`COLUMN`], in CSS pixels.
    pub fn height(&self) -> u16 {
        self.heights.at(COLUMN).unwrap_or(UNKNOWN)
    }

    /// As the column is wide, and as high as the explainer is at first.
    ///
    /// It may scroll: on a host that does not listen, what a reader opens would be out of reach.
    /// Without styles it is a frame of fixed size. The host learns the site of the article, by
    /// which its own pages open in the window of the article, and not which article it is.
    pub fn iframe(&self) -> Html {
        let height = reserve(&self.heights, ColumnWidth::Container);
        let height = height.unwrap_or_else(|| format!("{UNKNOWN}px"));
        // The scheme of its page: else a host in another gives it an opaque ground.
        let style =
            format!("display:block;width:100%;{TYPE};height:{height};border:0;color-scheme:light");
        column(html! {
            <iframe src={self.page.clone()} title={self.title.clone()} lang={self.language.clone()}
                width={COLUMN.to_string()} height={self.height().to_string()} loading="lazy"
                referrerpolicy="strict-origin" {style}></iframe>
        })
    }

    /// For AMP: with a picture until it is there, and a button where AMP lets it not grow.
    pub fn amp(&self, more: &str) -> Html {
        let height = self.heights.at(PHONE).unwrap_or(UNKNOWN);
        html! {
            <amp-iframe src={self.page.clone()} title={self.title.clone()}
                lang={self.language.clone()} layout="fixed-height" height={height.to_string()}
                sandbox={SANDBOX} referrerpolicy="strict-origin" frameborder="0" resizable="">
                <amp-img placeholder="" layout="fill" object-fit="contain" object-position="top"
                    src={self.card.clone()} alt={self.title.clone()}></amp-img>
                <div overflow="" tabindex="0" role="button" aria-label={more.to_owned()}>{ more }</div>
            </amp-iframe>
        }
    }

    /// For mail, where nothing moves: the card, which says the finding, what it shows in words, and
    /// the way to the page. As wide as there is room for, and where styles are taken away as wide as
    /// programs for mail are.
    pub fn mail(&self, told: String, more: &str) -> Html {
        let style = "display:block;width:100%;max-width:600px;height:auto;border:0";
        html! {
            <div lang={self.language.clone()} dir="ltr">
                <p><a href={self.page.clone()}>
                    <img src={self.card.clone()} alt={self.title.clone()} width="600" {style} />
                </a></p>
                <p>{ told }</p>
                <p><a href={self.page.clone()}>{ more }</a></p>
            </div>
        }
    }

    /// For hosts with pym.js, which puts the frame in the place of the link.
    pub fn pym(&self) -> Html {
        let height = reserve(&self.heights, ColumnWidth::Container);
        let style = height.map(|it| format!("{TYPE};min-height:{it};color-scheme:light"));
        column(html! {
            <div id={self.id.clone()} lang={self.language.clone()} dir="ltr"
                data-pym-src={self.page.clone()} data-pym-title={self.title.clone()} {style}>
                // Around it is the type by which the height is measured.
                <p style="font:medium sans-serif"><a href={self.page.clone()}>{ &self.title }</a></p>
            </div>
        })
    }
}
