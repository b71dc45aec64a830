//! A choice of one among a few, as the browser's own radio buttons: they bring name, state,
//! arrow keys and forced colours with them.

use yew::prelude::*;

use crate::story::trend::Named;

/// A choice: built where it stands, shown by [`Choices::view`].
pub struct Choices<'a> {
    /// What is chosen.
    pub legend: &'a str,
    /// Name of the radio group, unique in its explainer.
    pub name: String,
    /// What there is, by ids of the story or words of ours; the id of what stands for all is empty.
    pub items: Vec<Named>,
    /// Index of the chosen one.
    pub chosen: usize,
    /// Told the index that the reader chooses.
    pub onchoose: Callback<usize>,
    /// Whether the legend is only for screen readers.
    pub quiet: bool,
}

/// The name of a control of a block: what is chosen there has this key in links. Also the id of
/// something in it.
pub fn control(block: &str, key: &str) -> String {
    [block, "-", key].concat()
}

/// Something to choose.
pub fn item(id: &str, label: String) -> Named {
    Named { id: id.to_owned(), label }
}

impl Choices<'_> {
    /// The radio buttons.
    pub fn view(&self) -> Html {
        let name = AttrValue::from(self.name.clone());
        let item = |(index, Named { id, label }): (usize, &Named)| {
            let onchange = self.onchoose.reform(move |_: Event| index);
            html! {
                <label key={index}>
                    <input
                        type="radio" name={name.clone()} value={id.clone()}
                        checked={index == self.chosen} {onchange}
                    />
                    <span>{ label }</span>
                </label>
            }
        };
        html! {
            <fieldset class="choices">
                <legend class={if self.quiet { "hidden" } else { "legend" }}>{ self.legend }</legend>
                <div class="row">{ for self.items.iter().enumerate().map(item) }</div>
            </fieldset>
        }
    }
}
