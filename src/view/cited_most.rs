//! Where what a block says comes from, at a glance: the publishers that it cites most.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::scene::Scene;
use crate::story::SourceId;

/// How many publishers are named.
const NAMED: usize = 5;

/// A line that names those, and says how many others there are. A source counts as often as it is
/// given.
pub fn cited_most(scene: &Scene, cited: impl Iterator<Item = SourceId>) -> Html {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for source in cited.filter_map(|id| scene.story.source(id)) {
        *times.entry(&source.publisher).or_default() += 1;
    }
    let mut all: Vec<(&str, usize)> = times.into_iter().collect();
    // Those that are cited equally often stand in order of the alphabet.
    all.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let names: Vec<&str> = all.iter().take(NAMED).map(|(name, _)| *name).collect();
    if names.is_empty() {
        return Html::default();
    }
    let text = scene.told().cited_most(&names.join(" · "), all.len() - names.len());
    html! { <p class="credit">{ text }</p> }
}
