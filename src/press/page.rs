//! The page of a story or of a block: complete on its own, also from a disk and in a frame.

use serde_json::{Map, Value, json};
use yew::prelude::*;

use super::block::printed;
use super::edition::{Edition, EditionPart};
use super::image::CARD;
use super::markup::written;
use super::oembed;
use super::site::Site;
use crate::story::{Block, Source, Story};
use crate::style::bundle::KINDS;

/// The style of the page around the explainer.
const AROUND: &str = "page.css";
/// Of what is folded away in an explainer, and of the explainer on paper, without script, and as an
/// address asks for: their content, and the media that they are for.
const SHARED: [(&str, &str, &str); 4] = [
    ("folded.css", include_str!("../../www/folded.css"), "all"),
    ("print.css", include_str!("print.css"), "print"),
    ("still.css", include_str!("still.css"), "(scripting: none)"),
    ("frame.css", include_str!("frame.css"), "all"),
];

/// The style sheets within an explainer, in order, each with the media that it is for.
fn within() -> impl Iterator<Item = (&'static str, &'static str)> {
    let kinds = KINDS.iter().map(|look| (look.name, "all"));
    kinds.chain(SHARED.iter().map(|(name, _, media)| (*name, *media)))
}

/// The style sheets that stand beside the pages, with their content.
pub fn styles() -> impl Iterator<Item = (&'static str, &'static str)> {
    let kinds = KINDS.iter().map(|look| (look.name, look.text));
    let shared = SHARED.iter().map(|(name, text, _)| (*name, *text));
    [(AROUND, include_str!("page.css"))].into_iter().chain(kinds).chain(shared)
}

/// From a page to the folder with `embed.js`.
const UP: &str = "../../";

/// The page of a part. `card` is the path of its image for social cards, below the base.
pub fn page(edition: &Edition, part: &EditionPart, site: &Site, card: &str) -> String {
    let story = &edition.story;
    let about = PageMetadata::new(story, edition.block(part));
    let known =
        |ending: &str| site.known(&format!("stories/{}/{}.{ending}", story.slug, part.stem));
    let (address, oembed) = (known("html"), known(oembed::ENDING));
    let card = site.known(card);
    let sources = edition.sources(part);
    let sources: Vec<&Source> = sources.iter().filter_map(|id| story.source(*id)).collect();
    let linked = linked_data(story, &about, &sources, (address.as_deref(), card.as_deref()));
    let html = html! {
        <html lang={story.language.tag.clone()}>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light" />
                // Before anything is painted, because it may ask for other colours.
                <script src={format!("{UP}frame.js")}></script>
                <title>{ &about.title }</title>
                <meta name="description" content={about.description.clone()} />
                <link rel="icon" href="data:," />
                { cards(&about, address, card) }
                { graphic(&about, &sources) }
                if let Some(href) = oembed {
                    <link rel="alternate" type="application/json+oembed" {href}
                        title={about.title.clone()} />
                }
                <link as="style" rel="preload" href={format!("{UP}widget.css")} />
                <link rel="stylesheet" href={AROUND} />
                <script type="application/ld+json">{ linked }</script>
            </head>
            <body>
                <main>{ embed(edition, part) }</main>
                <script src={format!("{UP}embed.js")} async=true></script>
            </body>
        </html>
    };
    format!("<!DOCTYPE html>\n{}\n", written(html))
}

/// What a page says about itself.
pub(super) struct PageMetadata {
    title: String,
    description: String,
    /// What is seen on it, for who does not see it.
    alt: String,
}

impl PageMetadata {
    pub fn new(story: &Story, block: Option<&Block>) -> PageMetadata {
        let description =
            block.map_or_else(|| story.key.clone(), |block| printed(block).measure(story));
        let finding = block.and_then(|block| printed(block).finding(story));
        let alt = finding.unwrap_or_else(|| description.clone());
        let title = block.map_or_else(|| story.title.clone(), |block| block.title().to_owned());
        PageMetadata { title, description, alt }
    }

    /// What is measured, and what came out if that can be said.
    pub fn told(&self) -> String {
        let measured = format!("{}.", self.description.trim_end_matches('.'));
        if self.alt == self.description { measured } else { [&measured, " ", &self.alt].concat() }
    }
}

/// What other sites show of a page that is linked to. Addresses stand there only if they are
/// known: a wrong one is worse than none.
fn cards(about: &PageMetadata, address: Option<String>, card: Option<String>) -> Html {
    let property = |name: &'static str, content: &str| {
        html! { <meta property={name} content={content.to_owned()} /> }
    };
    let size = if card.is_some() { "summary_large_image" } else { "summary" };
    html! {
        <>
            if let Some(address) = &address {
                <link rel="canonical" href={address.clone()} />
                { property("og:url", address) }
            }
            { property("og:type", "article") }
            { property("og:title", &about.title) }
            { property("og:description", &about.description) }
            if let Some(card) = &card {
                { property("og:image", card) }
                { property("og:image:width", &CARD.0.to_string()) }
                { property("og:image:height", &CARD.1.to_string()) }
                { property("og:image:alt", &about.title) }
            }
            <meta name="twitter:card" content={size} />
        </>
    }
}

/// What a content system may take over as the words around a graphic.
fn graphic(about: &PageMetadata, sources: &[&Source]) -> Html {
    let meta = |name: &'static str, content: &str| {
        html! { <meta {name} content={content.to_owned()} /> }
    };
    let mut publishers: Vec<&str> = Vec::new();
    for source in sources {
        if !publishers.contains(&source.publisher.as_str()) {
            publishers.push(&source.publisher);
        }
    }
    html! {
        <>
            { meta("graphic-title", &about.title) }
            { meta("graphic-alt-text", &about.alt) }
            { meta("graphic-caption", &about.description) }
            { meta("graphic-source", &publishers.join("; ")) }
        </>
    }
}

/// The page for machines, by schema.org: only what the story itself says.
fn linked_data(
    story: &Story,
    about: &PageMetadata,
    sources: &[&Source],
    (address, card): (Option<&str>, Option<&str>),
) -> String {
    let mut data = Map::new();
    let mut add = |name: &str, value: Value| data.insert(name.to_owned(), value);
    add("@context", json!("https://schema.org"));
    add("@type", json!("CreativeWork"));
    add("name", json!(about.title));
    add("description", json!(about.description));
    add("inLanguage", json!(story.language.tag.as_str()));
    add("dateModified", json!(story.updated.to_string()));
    if let Some(address) = address {
        add("url", json!(address));
    }
    if let Some(card) = card {
        add("image", json!(card));
    }
    if about.title != story.title {
        add("isPartOf", json!({ "@type": "CreativeWork", "name": story.title }));
    }
    add("citation", sources.iter().map(|source| citation(source)).collect());
    if !story.corrections.is_empty() {
        let corrections = story.corrections.iter().map(|it| {
            let (date, text) = (it.date.to_string(), it.text.words());
            json!({ "@type": "CorrectionComment", "text": text, "datePublished": date })
        });
        add("correction", corrections.collect());
    }
    // No `<` can end the element that it stands in.
    Value::Object(data).to_string().replace('<', "\\u003c")
}

fn citation(source: &Source) -> Value {
    let publisher = json!({ "@type": "Organization", "name": source.publisher });
    let mut work = json!({
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": publisher,
        "datePublished": source.date.to_string(),
    });
    if let (Some(url), Some(work)) = (&source.url, work.as_object_mut()) {
        work.insert("url".to_owned(), json!(url));
    }
    work
}

/// The embed as the loader would make it, in a shadow root that needs no script.
fn embed(edition: &Edition, part: &EditionPart) -> Html {
    let story = &edition.story;
    let block = edition.block(part).map(|block| block.id().to_owned());
    let fragment = Html::from_html_unchecked(part.whole.clone().into());
    html! {
        <div data-nutgraf="" data-story={story.slug.clone()} data-block={block}
            data-lang={story.language.tag.clone()}>
            <template shadowrootmode="open">
                <link rel="stylesheet" href={format!("{UP}widget.css")} />
                { for within().map(|(href, media)| html! { <link rel="stylesheet" {href} {media} /> }) }
                <div class="shell" data-scheme="light">{ fragment }</div>
            </template>
        </div>
    }
}
