//! Nodes one after the other.

use yew::prelude::*;

/// What an iterator gives. Collecting here and not in every view costs the wasm one copy of the
/// collecting code instead of one for each list.
pub fn each(nodes: &mut dyn Iterator<Item = Html>) -> Html {
    nodes.collect()
}
