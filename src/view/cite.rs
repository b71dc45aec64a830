//! The source of something, opened where it is cited.

use yew::prelude::*;

use super::prose::prose;
use super::scene::Scene;
use crate::story::prose::safe;
use crate::story::{Cited, Source, SourceId};

/// A disclosure with the whole source, named by its publisher.
pub fn cite(scene: &Scene, source: SourceId) -> Html {
    disclosure(scene, source, "publisher")
}

/// The same where the publisher is already named in sight: only its name for screen readers.
pub fn cite_briefly(scene: &Scene, source: SourceId) -> Html {
    disclosure(scene, source, "hidden")
}

fn disclosure(scene: &Scene, source: SourceId, publisher: &'static str) -> Html {
    let Some(source) = scene.story.source(source) else { return Html::default() };
    html! {
        <details class="cite">
            <summary>
                { scene.words().source }
                <span class={publisher}>{ ": " }{ &source.publisher }</span>
            </summary>
            { entry(scene, source) }
        </details>
    }
}

/// A text with its source.
pub fn cited(scene: &Scene, cited: &Cited) -> Html {
    html! { <>{ prose(&cited.text) }{ " " }{ cite(scene, cited.source) }</> }
}

/// Everything that is known of a source.
pub fn entry(scene: &Scene, source: &Source) -> Html {
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
        </p>
    }
}
