//! What is folded away in plain markup.

use yew::prelude::*;

/// What is there for those who ask for it.
pub fn folded(title: Html, content: Html) -> Html {
    html! { <details><summary>{ title }</summary>{ content }</details> }
}
