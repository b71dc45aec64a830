//! What the reader asks for, as a sentence: how options are read, and which of them.

use yew::prelude::*;

use super::address::READINGS;
use super::state::{Action, ReadingMode, State};
use crate::story::options::Options;
use crate::story::trend::Named;
use crate::view::choices::{control, item};
use crate::view::phrase::Phrase;
use crate::view::scene::Scene;

/// The sentence, where there is something to choose.
pub fn asked(
    scene: &Scene,
    options: &Options,
    state: &State,
    (place, act): (&NodeRef, &Callback<Action>),
) -> Html {
    let words = scene.words();
    let several = options.options.len() > 1;
    let mut ways = vec![item(READINGS[0].1, words.arguments.to_owned())];
    if !options.questions.is_empty() {
        ways.push(item(READINGS[1].1, words.questions(options.questions.len())));
    }
    if several {
        ways.push(item(READINGS[2].1, words.compare_two.to_owned()));
    }
    if ways.len() < 2 {
        return Html::default();
    }
    let last = ways.len() - 1;
    let compared = state.reading == ReadingMode::Compared;
    let way = if compared { last } else { usize::from(state.reading != ReadingMode::Arguments) };
    let mut families = vec![item("", words.all_families.to_owned())];
    families.extend(options.families.iter().map(|it| item(&it.id, it.label.clone())));
    let mut needs = vec![item("", words.any_need.to_owned())];
    needs.extend(options.needs.iter().map(|it| item(&it.id, words.needing(&it.label))));
    let of = |chosen: Option<usize>| chosen.map_or(0, |at| at + 1);
    // The text around a choice, what it is called, and what is chosen among what.
    let choice = |key: &'static str, text: &str, label, items: Vec<Named>, chosen| {
        if items.len() < 2 {
            return Html::default();
        }
        let act = act.clone();
        let onchoose = Callback::from(move |at: usize| {
            act.emit(match key {
                "family" => Action::Family(at.checked_sub(1)),
                "need" => Action::Need(at.checked_sub(1)),
                _ if at == 0 => Action::Read(ReadingMode::Arguments),
                _ if at == last && several => Action::Read(ReadingMode::Compared),
                _ => Action::Read(ReadingMode::Questions),
            });
        });
        let name = control(&options.id, key);
        // `{choice}`; to look for a sign takes less code than to look for a word.
        let (before, rest) = text.split_once('{').unwrap_or((text, ""));
        let (_, after) = rest.split_once('}').unwrap_or_default();
        let choice = Phrase { label, name, items, chosen, onchoose }.view(scene);
        html! { <>{ before }{ choice }{ after }</> }
    };
    html! {
        <p class="controls ask" part="controls" tabindex="-1" ref={place.clone()}>
            { choice("read", &words.read_what, &words.read_by, ways, way) }
            if several {
                // Two that are compared are chosen by their names.
                <span hidden={compared}>
                    { choice("family", &words.of_family, &words.family, families, of(state.family)) }
                    { choice("need", &words.that_need, &words.needs, needs, of(state.need)) }
                </span>
            }
        </p>
    }
}

/// How many options are shown, and the way back, where not all are.
pub fn found(
    scene: &Scene,
    options: &Options,
    state: &State,
    (place, act): (&NodeRef, &Callback<Action>),
) -> Html {
    if state.family.is_none() && state.need.is_none() {
        return Html::default();
    }
    let all = Callback::from({
        let (scene, place, act) = (scene.clone(), place.clone(), act.clone());
        move |_: MouseEvent| {
            // The button goes, and the focus would go with it.
            scene.outside.focus(&place);
            act.emit(Action::All);
        }
    });
    html! {
        <p class="measure">
            { scene.words().options_shown(state.count(options), options.options.len()) }
            { " " }
            <button type="button" onclick={all}>{ &scene.words().show_all }</button>
        </p>
    }
}
