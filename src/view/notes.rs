//! What a reader should know about a block.

use yew::prelude::*;

use super::cite::Cite;
use super::prose::prose;
use super::scene::Scene;
use crate::story::Cited;

/// The notes of a block.
#[derive(Clone, PartialEq, Properties)]
pub struct NotesProps {
    /// The notes.
    pub notes: Vec<Cited>,
}

/// A list of notes, each with its source.
#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let Some(scene) = use_context::<Scene>() else {
        return Html::default();
    };
    if props.notes.is_empty() {
        return Html::default();
    }
    html! {
        <details class="notes">
            <summary>{ scene.words().notes }</summary>
            <ul>
                { for props.notes.iter().map(|note| html! {
                    <li>{ prose(&note.text) }{ " " }<Cite source={note.source} /></li>
                }) }
            </ul>
        </details>
    }
}
