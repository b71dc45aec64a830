//! The explainer as Yew components. They know neither browser nor files: what they need from
//! outside comes through [`scene::Outside`].
//!
//! A component costs about 5 kB of wasm, a function a few hundred bytes. So only what keeps a
//! state, or must not be made again at every move of a finger, is a component.
//!
//! Every view is a function of a story and a small state; what a reader does is a message to a
//! reducer in the `state` module beside the view.

pub mod adopted;
pub mod choices;
pub mod cite;
pub mod dispute;
pub mod kept;
pub mod length;
pub mod link;
pub mod map;
mod named;
pub mod notes;
pub mod options;
pub mod prose;
pub mod scene;
pub mod sources;
pub mod trend;

use std::rc::Rc;

use yew::prelude::*;

use self::adopted::adopted;
use self::kept::kept;
use self::map::MapBlock;
use self::options::OptionsBlock;
use self::scene::Scene;
use self::sources::sources;
use self::trend::TrendBlock;
use crate::chart::frame::step;
use crate::story::Block;

/// What an explainer shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ExplainerProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// The id of the only block to show; all blocks where none is named.
    #[prop_or_default]
    pub block: Option<AttrValue>,
}

/// A whole story, or one block of it.
#[component]
pub fn Explainer(props: &ExplainerProps) -> Html {
    let said = use_state_eq(String::new);
    let announce = use_callback((), {
        let said = said.setter();
        move |text, ()| said.set(text)
    });
    use_attendance(&props.scene);
    let scene = Scene { announce, ..props.scene.clone() };
    let story = &scene.story;
    let wanted = |block: &Block| props.block.as_deref().is_none_or(|id| id == block.id());
    let shown = story.blocks.iter().enumerate();
    let shown = shown.filter(|(_, block)| wanted(block)).map(|(index, _)| index);
    let behind = || sources(&scene, props.block.as_deref());
    html! {
        <div class="nutgraf" lang={story.language.tag.clone()}>
            if props.block.is_none() {
                <header class="opening">
                    <h2 part="title">{ &story.title }</h2>
                    <p class="key" part="key">{ &story.key }</p>
                </header>
            }
            { for shown.map(|index| waiting(&scene, index, props.block.is_some())) }
            { adopted(&scene, ".closing".to_owned(), behind) }
            // Shown by the style sheet where the loader says so.
            <p class="changed">{ scene.words().changed }</p>
            <p class="newer">{ scene.words().newer }</p>
            // The only live region: what several of them said would be said over each other.
            <p class="hidden" role="status">{ &*said }</p>
        </div>
    }
}

/// The step of width that a part of a block is in, for as long as the component is there.
#[hook]
pub fn use_step(scene: &Scene, block: &str, part: &str, element: &NodeRef) -> f64 {
    let reached = use_state_eq(|| scene.step(block, part));
    let (outside, element, reach) = (scene.outside.clone(), element.clone(), reached.setter());
    use_effect_with((), move |()| {
        // Only the step counts: within it nothing is laid out anew.
        let tell = Callback::from(move |width| reach.set(step(width)));
        let guard = outside.watch(&element, tell);
        move || drop(guard)
    });
    *reached
}

/// Answers who asks whether all is there: in the effect of the outermost view, which Yew calls when
/// it has nothing else to do.
#[hook]
fn use_attendance(scene: &Scene) {
    // Turned round each time.
    let asked = use_state_eq(|| false);
    let outside = Rc::clone(&scene.outside);
    use_told(usize::from(*asked), String::new(), Callback::from(move |_| outside.answer()));
    let ask = asked.setter();
    scene.outside.attend(Callback::from(move |()| ask.set(!*asked)));
}

/// Announces a text when it changes, not when it first appears.
#[hook]
pub fn use_announcement(scene: &Scene, text: String) {
    use_told(0, text, scene.announce.clone());
}

/// Tells a text when it or the number changes, not when it first appears.
#[hook]
pub fn use_told(of: usize, text: String, tell: Callback<String>) {
    let first = use_mut_ref(|| true);
    use_effect_with((of, text), move |(_, text)| {
        if !first.replace(false) {
            tell.emit(text.clone());
        }
    });
}

/// What a block component is given.
#[derive(Clone, PartialEq, Properties)]
pub struct BlockProps {
    /// The story and the way to the outside.
    pub scene: Scene,
    /// Place of the block in the story.
    pub index: usize,
    /// Whether it stands alone. Among others it says in fewer bytes what it says alone.
    pub alone: bool,
}

/// A block that is made when it is its turn: all that a story has would hold a slow phone up.
fn waiting(scene: &Scene, index: usize, alone: bool) -> Html {
    let blocks = scene.clone();
    kept(scene, &[index], move || block(&blocks, index, alone))
}

fn block(scene: &Scene, index: usize, alone: bool) -> Html {
    let scene = scene.clone();
    match scene.story.blocks.get(index) {
        Some(Block::Trend(_)) => html! { <TrendBlock {scene} {index} {alone} /> },
        Some(Block::Map(_)) => html! { <MapBlock {scene} {index} {alone} /> },
        Some(Block::Options(_)) => html! { <OptionsBlock {scene} {index} {alone} /> },
        None => Html::default(),
    }
}
