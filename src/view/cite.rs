//! The source of something, opened where it is cited.

use yew::prelude::*;

use super::scene::Scene;
use crate::story::prose::safe;
use crate::story::{Source, SourceId};

/// Which source is cited.
#[derive(Clone, PartialEq, Properties)]
pub struct CiteProps {
    /// The source.
    pub source: SourceId,
}

/// A disclosure with the whole source.
#[component]
pub fn Cite(props: &CiteProps) -> Html {
    let Some(scene) = use_context::<Scene>() else {
        return Html::default();
    };
    let Some(source) = scene.story.source(props.source) else {
        return Html::default();
    };
    html! {
        <details class="cite">
            <summary>
                <span class="hidden">{ scene.words().source }{ ": " }</span>
                { &source.publisher }
            </summary>
            { entry(&scene, source) }
        </details>
    }
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
