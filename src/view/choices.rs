//! A choice of one among a few, as the browser's own radio buttons: they bring name, state,
//! arrow keys and forced colours with them.

use yew::prelude::*;

/// What a choice shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ChoicesProps {
    /// What is chosen.
    pub legend: AttrValue,
    /// Name of the radio group, unique in its explainer.
    pub name: AttrValue,
    /// The labels.
    pub labels: Vec<AttrValue>,
    /// Index of the chosen one.
    pub chosen: usize,
    /// Told the index that the reader chooses.
    pub onchoose: Callback<usize>,
    /// Whether the legend is only for screen readers.
    #[prop_or_default]
    pub quiet: bool,
    /// Further class names.
    #[prop_or_default]
    pub class: Classes,
}

/// One choice.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let item = |(index, label): (usize, &AttrValue)| {
        let onchange = props.onchoose.reform(move |_: Event| index);
        html! {
            <label key={index}>
                <input
                    type="radio" name={props.name.clone()} value={index.to_string()}
                    checked={index == props.chosen} {onchange}
                />
                <span>{ label }</span>
            </label>
        }
    };
    let legend = if props.quiet { "hidden" } else { "legend" };
    html! {
        <fieldset class={classes!("choices", props.class.clone())}>
            <legend class={legend}>{ &props.legend }</legend>
            <div class="row">{ for props.labels.iter().enumerate().map(item) }</div>
        </fieldset>
    }
}
