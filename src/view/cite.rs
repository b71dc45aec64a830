//! The source of something, opened where it is cited.

use yew::prelude::*;

use super::prose::prose;
use super::scene::Scene;
use crate::story::prose::safe;
use crate::story::{Cited, Dispute, Source, SourceId};

/// A disclosure with the source, named by its publisher. `at` is the id of the thing at which it
/// stands: an option, a group, an event, a block.
pub fn cite(scene: &Scene, source: SourceId, at: &str) -> Html {
    let publisher = |scene: &Scene, source: &Source| html! { <>{ &scene.words().colon }{ &source.publisher }</> };
    disclosure(scene, source, at, publisher, false)
}

/// The same where there is no room for the publisher: only its name for screen readers.
pub fn cite_briefly(scene: &Scene, source: SourceId, at: &str) -> Html {
    let publisher = |scene: &Scene, source: &Source| {
        html! { <span class="hidden">{ &scene.words().colon }{ &source.publisher }</span> }
    };
    disclosure(scene, source, at, publisher, true)
}

/// What a closed disclosure takes, where room is kept for one.
pub fn room_for(scene: &Scene, publisher: &str) -> Html {
    let colon = if publisher.is_empty() { "" } else { &*scene.words().colon };
    html! { <i>{ &scene.words().source }{ colon }{ publisher }{ " +" }</i> }
}

fn disclosure(
    scene: &Scene,
    id: SourceId,
    at: &str,
    publisher: fn(&Scene, &Source) -> Html,
    again: bool,
) -> Html {
    let Some(source) = scene.story.source(id) else { return Html::default() };
    // How to find it where it has no address; what was done with it is told once, at the end.
    let citation = source.citation.as_deref().filter(|_| source.url.is_none());
    html! {
        <details class="cite">
            <summary>{ &scene.words().source }{ publisher(scene, source) }</summary>
            <p class="source">
                { named(scene, source, citation, again) }
                { disputed(scene, scene.story.disputes_of(id).filter(|it| it.about == at)) }
            </p>
        </details>
    }
}

/// The sources of a whole chart in one line, each publisher once. `at` are the ids of its block and
/// of what is drawn in it.
pub fn credit(scene: &Scene, sources: &[SourceId], at: &[&str]) -> Html {
    let publisher = |id: &SourceId| scene.story.source(*id).map(|source| &source.publisher);
    let of = |nth: usize, id: &SourceId| {
        let named = publisher(id);
        let before = sources.iter().take(nth).any(|before| publisher(before) == named);
        let same = sources.iter().filter(move |other| publisher(other) == named);
        let about = |it: &&Dispute| at.contains(&&*it.about);
        let entry = |id: &SourceId| whole(scene, *id, scene.story.disputes_of(*id).filter(about));
        named.filter(|_| !before).map(|named| {
            html! {
                <>
                    if nth > 0 {
                        { "·" }
                    }
                    <details class="cite">
                        <summary>{ named }</summary>
                        { for same.map(entry) }
                    </details>
                </>
            }
        })
    };
    // A new line for new sources: a tool that rewrites texts, as translations do, leaves no place
    // to put a name between two others.
    let key: String = sources.iter().map(|id| id.0.to_string() + " ").collect();
    html! {
        <div class="credit" {key}>
            { &scene.words().source }{ &scene.words().colon }
            { for sources.iter().enumerate().filter_map(|(nth, id)| of(nth, id)) }
        </div>
    }
}

/// A text with its source, at the thing with this id.
pub fn cited(scene: &Scene, cited: &Cited, at: &str) -> Html {
    html! { <>{ prose(&cited.text) }{ " " }{ cite(scene, cited.source, at) }</> }
}

/// Everything that is known of a source. In which disputes it speaks is told with these.
pub fn entry(scene: &Scene, id: SourceId) -> Html {
    whole(scene, id, std::iter::empty())
}

fn whole<'a>(scene: &Scene, id: SourceId, disputes: impl Iterator<Item = &'a Dispute>) -> Html {
    let Some(source) = scene.story.source(id) else { return Html::default() };
    html! {
        <p class="source">
            { named(scene, source, source.citation.as_deref(), true) }
            if let Some(note) = &source.note {
                { " " }{ note }
            }
            { disputed(scene, disputes) }
        </p>
    }
}

/// Who wrote it, who published it if that is to be said, its title with a link to it, and when.
fn named(scene: &Scene, source: &Source, citation: Option<&str>, published: bool) -> Html {
    let title = match source.url.as_deref().filter(|url| safe(url)) {
        Some(url) => html! {
            <a href={url.to_owned()} target="_blank" rel="noopener">{ &source.title }</a>
        },
        None => html! { <span class="work">{ &source.title }</span> },
    };
    html! {
        <>
            if let Some(author) = &source.author {
                { author }{ ", " }
            }
            if published {
                { &source.publisher }{ &scene.words().colon }
            }
            { title }{ ", " }{ scene.formats().date(source.date) }{ &scene.words().stop }
            if let Some(citation) = citation {
                { " " }{ citation }{ &scene.words().stop }
            }
        </>
    }
}

/// The titles of disputes in which a source speaks.
fn disputed<'a>(scene: &Scene, disputes: impl Iterator<Item = &'a Dispute>) -> Html {
    let titles: Vec<&str> = disputes.map(|dispute| dispute.title.as_str()).collect();
    if titles.is_empty() {
        return Html::default();
    }
    html! { <>{ " " }{ &scene.words().disputed_in }{ " " }{ titles.join(" ") }</> }
}
