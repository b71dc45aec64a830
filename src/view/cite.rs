//! The source of something, opened where it is cited.

use yew::prelude::*;

use super::prose::prose;
use super::scene::Scene;
use crate::story::prose::safe;
use crate::story::{Cited, SourceId};

/// A disclosure with the whole source, named by its publisher.
pub fn cite(scene: &Scene, source: SourceId) -> Html {
    disclosure(scene, source, "publisher")
}

/// The same where the publisher is already named in sight: only its name for screen readers.
pub fn cite_briefly(scene: &Scene, source: SourceId) -> Html {
    disclosure(scene, source, "hidden")
}

fn disclosure(scene: &Scene, id: SourceId, publisher: &'static str) -> Html {
    let Some(source) = scene.story.source(id) else { return Html::default() };
    html! {
        <details class="cite">
            <summary>
                { scene.words().source }
                <span class={publisher}>{ ": " }{ &source.publisher }</span>
            </summary>
            { entry(scene, id) }
        </details>
    }
}

/// The sources of a whole chart in one line, each publisher once.
pub fn credit(scene: &Scene, sources: &[SourceId]) -> Html {
    let publisher = |id: &SourceId| scene.story.source(*id).map(|source| &source.publisher);
    let of = |nth: usize, id: &SourceId| {
        let named = publisher(id);
        let before = sources.iter().take(nth).any(|before| publisher(before) == named);
        let same = sources.iter().filter(move |other| publisher(other) == named);
        named.filter(|_| !before).map(|named| {
            html! {
                <>
                    if nth > 0 {
                        { ", " }
                    }
                    <details class="cite">
                        <summary>{ named }</summary>
                        { for same.map(|id| entry(scene, *id)) }
                    </details>
                </>
            }
        })
    };
    // A new line for new sources: a tool that rewrites texts, as translations do, leaves no place
    // to put a name between two others.
    let key: String = sources.iter().map(|id| format!("{} ", id.0)).collect();
    html! {
        <div class="credit" {key}>
            { scene.words().source }{ ": " }
            { for sources.iter().enumerate().filter_map(|(nth, id)| of(nth, id)) }
        </div>
    }
}

/// A text with its source.
pub fn cited(scene: &Scene, cited: &Cited) -> Html {
    html! { <>{ prose(&cited.text) }{ " " }{ cite(scene, cited.source) }</> }
}

/// Everything that is known of a source.
pub fn entry(scene: &Scene, id: SourceId) -> Html {
    let Some(source) = scene.story.source(id) else { return Html::default() };
    let disputes: Vec<&str> =
        scene.story.disputes_of(id).map(|dispute| dispute.title.as_str()).collect();
    let title = match source.url.as_deref().filter(|url| safe(url)) {
        Some(url) => html! {
            <a href={url.to_owned()} target="_blank" rel="noopener">{ &source.title }</a>
        },
        None => html! { <span class="work">{ &source.title }</span> },
    };
    html! {
        <p class="source">
            { &source.publisher }{ ": " }{ title }{ ", " }{ scene.formats().date(source.date) }{ "." }
            if let Some(citation) = &source.citation {
                { " " }{ citation }{ "." }
            }
            if let Some(note) = &source.note {
                <span class="done">{ " " }{ note }</span>
            }
            if !disputes.is_empty() {
                { " " }{ scene.words().disputed_in }{ " " }{ disputes.join(" ") }
            }
        </p>
    }
}
