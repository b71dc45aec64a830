//! What few readers need, one press away each: a row of quiet buttons below the picture.
//!
//! The buttons are the browser's own disclosures, so that they work without a script. What they open
//! lies below the row.

use yew::prelude::*;

use super::cite::cited;
use super::prose::prose;
use super::scene::Scene;
use crate::story::{Cited, Dispute};

/// The row.
pub fn bar(items: Html) -> Html {
    html! { <div class="bar">{ items }</div> }
}

/// A button of the row, and what it opens.
pub fn fold(name: &str, inside: Html) -> Html {
    html! { <details class="fold"><summary>{ name }</summary>{ inside }</details> }
}

/// The menu for what a reader keeps of what is shown: pictures, and the data; also those of a chart
/// below, by its id and title. All of it is made by the pen, at the first press.
pub fn save(scene: &Scene, below: Option<(&str, &str)>) -> Html {
    let told = scene.told();
    let button = |save: &'static str, name: &str, of: Option<&str>| {
        // Not every browser has a clipboard for pictures, or a way to share: each is asked later.
        let hidden = matches!(save, "copy" | "share");
        html! {
            <button type="button" data-save={save} value={of.map(str::to_owned)} {hidden}>
                { name }
            </button>
        }
    };
    html! {
        <details class="fold save">
            <summary>{ &told.save }</summary>
            <div class="row">
                { button("png", &told.save_png, None) }
                { button("svg", &told.save_svg, None) }
                { button("csv", &told.save_csv, None) }
                if let Some((id, title)) = below {
                    { button("csv", &told.save_csv_of(title), Some(id)) }
                }
                { button("copy", &told.save_copy, None) }
                { button("share", &told.save_share, None) }
            </div>
            <p data-said="copied" role="alert" hidden={true}>{ &told.saved_copy }</p>
            <p data-said="failed" role="alert" hidden={true}>{ &told.save_failed }</p>
        </details>
    }
}

/// What a reader should know about a block, each text with its source.
pub fn about(scene: &Scene, name: &str, notes: &[Cited], at: &str) -> Html {
    if notes.is_empty() {
        return Html::default();
    }
    let note = |note: &Cited| html! { <li>{ cited(scene, note, at) }</li> };
    fold(name, html! { <ul>{ for notes.iter().map(note) }</ul> })
}

/// The disputes about a block or more, by their ids: the button says how many there are.
pub fn disputed(scene: &Scene, about: &[&str]) -> Html {
    let all: Vec<&Dispute> =
        about.iter().flat_map(|about| scene.story.disputes_about(about)).collect();
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <details class="fold disputed">
            <summary>{ scene.told().disputed.of(all.len(), &scene.told().rule) }</summary>
            { for all.into_iter().map(|it| dispute(scene, it)) }
        </details>
    }
}

/// The disputes about what is in a block, which are told where they belong: the button says how many
/// there are, and below it is what each is about.
pub fn disputed_inside(scene: &Scene, block: &str) -> Html {
    let all: Vec<(&Dispute, &str)> = disputes_inside(scene, block).collect();
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <details class="fold disputed">
            <summary>{ scene.told().disputed.of(all.len(), &scene.told().rule) }</summary>
            <ul>
                { for all.into_iter().map(|(it, name)| html! {
                    <li>{ &it.title }{ " " }<span class="by">{ name }</span></li>
                }) }
            </ul>
        </details>
    }
}

/// The disputes about what is in a block, each with the name of that.
fn disputes_inside<'a>(
    scene: &'a Scene,
    block: &'a str,
) -> impl Iterator<Item = (&'a Dispute, &'a str)> {
    let about = move |it: &'a Dispute| {
        let (of, name) = scene.story.whereabouts(&it.about).filter(|_| it.about != block)?;
        (of.id() == block).then_some((it, name))
    };
    scene.story.disputes.iter().filter_map(about)
}

/// What is in dispute, in sight: the first question of those about a block or more, by their ids, or
/// else about what is in them.
pub fn in_dispute(scene: &Scene, about: &[&str]) -> Html {
    let own = about.iter().flat_map(|about| scene.story.disputes_about(about));
    let inside = about.iter().flat_map(|block| disputes_inside(scene, block)).map(|(it, _)| it);
    let (own, inside): (Vec<&Dispute>, Vec<&Dispute>) = (own.collect(), inside.collect());
    let all = if own.is_empty() { inside } else { own };
    match all.first() {
        Some(first) => {
            let text = scene.told().in_dispute(&first.title, all.len());
            html! { <p class="by">{ text }</p> }
        }
        None => Html::default(),
    }
}

/// One dispute: its title, and what each source says.
fn dispute(scene: &Scene, dispute: &Dispute) -> Html {
    let version = |version: &Cited| html! { <li>{ cited(scene, version, "") }</li> };
    html! {
        <section>
            <h4>{ &dispute.title }</h4>
            <ul>{ for dispute.versions.iter().map(version) }</ul>
            if let Some(note) = &dispute.note {
                <p>{ prose(note) }</p>
            }
        </section>
    }
}
