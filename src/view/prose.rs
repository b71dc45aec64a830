//! Text with links. Links were checked when the story was read; they open beside the article.

use yew::prelude::*;

use crate::story::prose::{Prose, safe};

/// The runs of a text.
pub fn prose(text: &Prose) -> Html {
    let run = |run: &crate::story::prose::Run| match &run.href {
        // The data file may have been changed on its way, so the scheme is looked at again.
        Some(href) if safe(href) => html! {
            <a href={href.clone()} target="_blank" rel="noopener">{ &run.text }</a>
        },
        _ => html! { { &run.text } },
    };
    text.0.iter().map(run).collect()
}
