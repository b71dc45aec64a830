//! The link to a block.

use yew::prelude::*;

use super::scene::Scene;

/// The link that opens a block elsewhere, `#nutgraf_cartels_seizures`, for the browser's own ways
/// to copy or follow it. In a page it is made to name what the reader has chosen, as an
/// [`Address`](super::address::Address) says it.
pub fn link(scene: &Scene, block: &str) -> Html {
    let href = ["#nutgraf_", &scene.story.slug, "_", block].concat();
    html! { <p class="link"><a part="link" {href}>{ &scene.words().link }</a></p> }
}
