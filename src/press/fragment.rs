//! The explainer as HTML, written by the same views that run live.

use std::rc::Rc;

use futures::executor::block_on;
use yew::{AttrValue, Callback, LocalServerRenderer};

use crate::story::Story;
use crate::view::scene::{Nowhere, Scene};
use crate::view::{Explainer, ExplainerProps};

/// The HTML of a whole story, or of the block with this id.
///
/// It is not meant to be hydrated: it has none of the comments that would need, and the live view
/// is mounted beside it.
pub fn fragment(story: &Rc<Story>, block: Option<&str>) -> String {
    let outside = Rc::new(Nowhere);
    let scene = Scene { story: Rc::clone(story), outside, announce: Callback::noop() };
    let block = block.map(|id| AttrValue::from(id.to_owned()));
    let props = ExplainerProps { scene, block };
    let renderer = LocalServerRenderer::<Explainer>::with_props(props).hydratable(false);
    // Nothing in the views waits for anything, so no runtime is needed.
    block_on(renderer.render())
}
