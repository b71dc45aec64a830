//! What stands in a root: an explainer, or nothing.
//!
//! Yew listens on a root for as long as the page is there, and holds on to it and to whatever is
//! around it. So a root is not given up with its explainer, but used again.

use yew::prelude::*;

use crate::view::{Explainer, ExplainerProps};

/// The explainer that a root shows now, with its handle.
#[derive(Clone, PartialEq, Properties)]
pub struct RootProps {
    /// Nothing, while nobody uses the root.
    pub shown: Option<(u32, ExplainerProps)>,
}

/// The outermost view of a root.
pub struct Root;

impl Component for Root {
    type Message = ();
    type Properties = RootProps;

    fn create(_: &Context<Root>) -> Root {
        Root
    }

    fn view(&self, context: &Context<Root>) -> Html {
        let shown = context.props().shown.clone();
        // Another handle is another explainer, of which nothing is left.
        shown
            .map(|(handle, props)| html! { <Explainer key={handle} ..props /> })
            .unwrap_or_default()
    }
}
