//! A choice that is a word of the sentence in which it stands: the browser's own select, without a
//! look of its own, over the word that is chosen.

use yew::prelude::*;

use super::scene::Scene;
use crate::story::trend::Named;

/// A choice in a sentence: built where it stands, shown by [`Phrase::view`].
pub struct Phrase<'a> {
    /// What is chosen, for screen readers.
    pub label: &'a str,
    /// Name of the control, unique in its explainer.
    pub name: String,
    /// What there is, by ids of the story or words of ours; the id of what stands for all is empty.
    pub items: Vec<Named>,
    /// Index of the chosen one.
    pub chosen: usize,
    /// Told the index that the reader chooses.
    pub onchoose: Callback<usize>,
}

impl Phrase<'_> {
    /// The word, and the select that changes it.
    pub fn view(&self, scene: &Scene) -> Html {
        let oninput = {
            let (outside, onchoose) = (scene.outside.clone(), self.onchoose.clone());
            Callback::from(move |event: InputEvent| {
                if let Some(at) = outside.number(&event) {
                    onchoose.emit(at);
                }
            })
        };
        let item = |(at, Named { id, label }): (usize, &Named)| {
            html! {
                <option value={at.to_string()} data-id={id.clone()} selected={at == self.chosen}>
                    { label }
                </option>
            }
        };
        let word = self.items.get(self.chosen).map_or("", |item| item.label.as_str());
        html! {
            <span class="phrase">
                <select name={self.name.clone()} aria-label={self.label.to_owned()} {oninput}>
                    { for self.items.iter().enumerate().map(item) }
                </select>
                // The select says it to a screen reader.
                <span aria-hidden="true">{ word }</span>
            </span>
        }
    }
}
