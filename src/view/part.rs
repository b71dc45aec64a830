//! Parts of a view that stand in the fragment already, each under its key.
//!
//! Natively a part is made, and its key is written on its outermost elements. A live view takes
//! them from the fragment by the key: a browser copies nodes in a tenth of the time in which a view
//! makes them, and what would make them need not travel in the wasm.
//!
//! A key is made of the ids that lead to a part and of its name: `seizures/behind`. In what has an
//! id of its own, `data-id`, only the name is written: many keys would else be a tenth of what a
//! reader waits for.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::AttributeOrProperty;

use super::kept::fixed;
use super::scene::Scene;

/// The key of a part, of its path.
pub fn key(path: &[&str]) -> String {
    path.join("/")
}

/// A part that depends on nothing but the story. `make` makes it where there is no fragment yet.
pub fn part(scene: &Scene, key: String, make: impl Fn() -> Html) -> Html {
    // Not asked at run time: of what is never called nothing is compiled.
    if cfg!(target_arch = "wasm32") { copied(scene, key) } else { keyed(make(), key) }
}

/// The same in what has an id of its own.
pub fn part_of(scene: &Scene, id: &str, name: &str, make: impl Fn() -> Html) -> Html {
    if cfg!(target_arch = "wasm32") {
        copied(scene, key(&[id, name]))
    } else {
        keyed(make(), name.to_owned())
    }
}

/// A part of what has an id of its own, where it is shown once more.
pub fn again(scene: &Scene, id: &str, name: &str) -> Html {
    again_or(scene, id, name, Html::default)
}

/// The same, made where there is no fragment yet.
pub fn again_or(scene: &Scene, id: &str, name: &str, make: impl FnOnce() -> Html) -> Html {
    if cfg!(target_arch = "wasm32") { copied(scene, key(&[id, name])) } else { make() }
}

/// All that is in the element with this key, which depends on nothing but the story.
pub fn inside(scene: &Scene, key: String, make: impl Fn() -> Html) -> Html {
    if cfg!(target_arch = "wasm32") { taken(scene, key, true) } else { make() }
}

fn copied(scene: &Scene, key: String) -> Html {
    taken(scene, key, false)
}

/// Copies once: what the reader opens in it stays open.
fn taken(scene: &Scene, key: String, inside: bool) -> Html {
    let outside = Rc::clone(&scene.outside);
    fixed(move || {
        let taken = if inside { outside.inside(&key) } else { outside.part(&key) };
        taken.unwrap_or_else(|| {
            outside.miss(&key);
            Html::default()
        })
    })
}

/// A part that depends on what is chosen: in the `beginning` it is taken over, after that made.
pub fn begun(scene: &Scene, beginning: bool, key: String, make: impl FnOnce() -> Html) -> Html {
    if !cfg!(target_arch = "wasm32") {
        return keyed(make(), key);
    }
    let taken = if beginning { scene.outside.part(&key) } else { None };
    taken.unwrap_or_else(make)
}

/// The same, of all that is in the element with this name.
pub fn begun_inside(
    scene: &Scene,
    beginning: bool,
    key: &str,
    make: impl FnOnce() -> Html,
) -> Html {
    let taken = if beginning { scene.outside.inside(key) } else { None };
    taken.unwrap_or_else(make)
}

/// The name of an element of which a live view asks how wide it is, or what is in it. Only the
/// fragment has it.
pub fn name(key: String) -> Option<String> {
    (!cfg!(target_arch = "wasm32")).then_some(key)
}

/// A part with its key on each of its outermost elements; one that has none is there all the same,
/// to be told from one that is missing.
fn keyed(mut made: Html, key: String) -> Html {
    let key = AttrValue::from(key);
    if mark(&mut made, &key) > 0 {
        made
    } else {
        html! { <span hidden={true} data-part={key} /> }
    }
}

/// Writes a key on the outermost elements, and counts them.
fn mark(made: &mut Html, key: &AttrValue) -> usize {
    match made {
        Html::VTag(tag) => {
            let all = Rc::make_mut(tag).attributes.get_mut_index_map();
            // Yew 0.23 writes none that is fixed once there is one that was added.
            for value in all.values_mut() {
                if let AttributeOrProperty::Static(fixed) = value {
                    *value = AttributeOrProperty::Attribute(AttrValue::Static(fixed));
                }
            }
            // First, which is packed best.
            all.shift_insert(0, "data-part".into(), AttributeOrProperty::Attribute(key.clone()));
            1
        }
        Html::VList(list) => Rc::make_mut(list).iter_mut().map(|child| mark(child, key)).sum(),
        _ => 0,
    }
}
