//! Explainers in a page: what `embed.js` calls. wasm only.
//!
//! One instance serves every embed of a page. A panic would leave it in an unknown state, so a
//! hook marks it dead, tells the page, and every later call is refused.

mod browser;
mod outside;
mod panic;
mod parts;
mod registry;
mod root;
mod turns;
mod width;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Callback;

use self::browser::Browser;
use self::outside::Chosen;
use self::parts::FragmentParts;
use self::turns::Turns;
use crate::story::travel::{Damage, decode};
use crate::view::ExplainerProps;
use crate::view::scene::{Scene, ViewRequest};

/// Prepares the instance; call it once. `on_panic` is called with a message if it dies.
#[wasm_bindgen]
pub fn start(on_panic: js_sys::Function) {
    panic::watch(on_panic);
}

/// Reads a story, to show it, or one block of it, in an empty element, and returns a handle. An
/// element is to be used again when its explainer has been taken down. [`advance`] then adds part by part. What no reader changes is taken over from the fragment.
///
/// # Errors
/// A reason code and what to do, in words for a newsroom developer: `story-invalid: …`,
/// `story-changed: …`, `block-unknown: …`, or `panic: …`.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    data: &[u8],
    block: Option<String>,
    fragment: &Element,
) -> Result<u32, JsError> {
    panic::refuse_if_dead()?;
    let story = decode(data).map_err(|damage| {
        let reason = if damage == Damage::Changed { "story-changed: " } else { "story-invalid: " };
        JsError::new(&[reason, &damage.to_string()].concat())
    })?;
    if let Some(id) = block.as_deref().filter(|id| story.block(id).is_none()) {
        let known: Vec<&str> = story.blocks.iter().map(|block| block.id()).collect();
        let known = known.join(", ");
        return Err(JsError::new(&format!(
            "block-unknown: there is no block `{id}`. Known in this story: {known}."
        )));
    }
    let (parts, turns) = (FragmentParts::new(fragment), Turns::default());
    let browser = Rc::new(Browser { parts, turns, links: RefCell::default() });
    let outside = Rc::clone(&browser);
    let scene = Scene { story: Rc::new(story), outside, announce: Callback::noop() };
    let props = ExplainerProps { scene, block: block.map(Into::into) };
    let handle = registry::keep(Rc::clone(&browser));
    let root = RefCell::new(Some((root, props)));
    browser.turns.add(Callback::from(move |()| {
        if let Some((root, props)) = root.take() {
            registry::show(handle, root, props);
        }
    }));
    Ok(handle)
}

/// Makes the next part of an explainer that is being mounted: all of them at once would hold a
/// slow phone up. Returns whether there was one; there may be more until it has [`settled`].
///
/// # Errors
/// When the instance is dead, or `part-missing: …` when the fragment has not all that it should
/// have: what would be shown has a hole.
#[wasm_bindgen]
pub fn advance(handle: u32) -> Result<bool, JsError> {
    panic::refuse_if_dead()?;
    let Some(browser) = registry::browser(handle) else { return Ok(false) };
    if let Some(key) = browser.parts.missing() {
        return Err(JsError::new(
            &["part-missing: the fragment has no part `", key, "`. See what changes it."].concat(),
        ));
    }
    Ok(browser.turns.next())
}

/// Whether all is there that an explainer was to show when this was first asked: ask until it is.
/// A handle that is not known any more has nothing to show.
///
/// # Errors
/// When the instance is dead.
#[wasm_bindgen]
pub fn settled(handle: u32) -> Result<bool, JsError> {
    panic::refuse_if_dead()?;
    Ok(registry::browser(handle).is_none_or(|browser| browser.turns.settled()))
}

/// Says what a block shows, key by key; nothing where there is no such block or the instance is dead.
#[wasm_bindgen]
pub fn tell(handle: u32, block: &str, mut chosen: &Chosen) {
    ask(handle, block, ViewRequest::What(&mut chosen));
}

/// Shows in a block what is chosen here, as soon as it has [`settled`]: keys that are not there, or of
/// which the story has not the id, are as they were at first.
#[wasm_bindgen]
pub fn show(handle: u32, block: &str, chosen: &Chosen) {
    ask(handle, block, ViewRequest::For(&chosen));
}

fn ask(handle: u32, block: &str, asked: ViewRequest<'_>) {
    if let Some(browser) = registry::browser(handle).filter(|_| !panic::is_dead()) {
        browser.ask(block, asked);
    }
}

/// Takes an explainer down. A handle that is not known any more does nothing.
///
/// # Errors
/// When the instance is dead.
#[wasm_bindgen]
pub fn unmount(handle: u32) -> Result<(), JsError> {
    panic::refuse_if_dead()?;
    registry::clear(handle);
    Ok(())
}

/// Finds room in constant time, in 2 kB less than the allocator of the standard library.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
