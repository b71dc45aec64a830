//! View, plain text, balance and check agree on which side of an option has what.

use std::rc::Rc;

use nutgraf::press::fragment::fragment;
use nutgraf::press::options::balance::report;
use nutgraf::story::argument::{Scope, Side};
use nutgraf::story::balance::Balance;
use nutgraf::story::options::{Filled, Options, Stage};
use nutgraf::story::{Block, Story};

use super::{options, story};

const EMPTY: [&str; 2] =
    ["No argument for this in our sources.", "No argument against this in our sources."];
const GENERAL: [&str; 2] = [
    "No argument for this option in particular.",
    "No argument against this option in particular.",
];

/// What readers see on both sides of an option.
fn shown(html: &str, option: usize) -> [String; 2] {
    let (_, rest) = html.split_once(&format!("name=\"side-{option}\"")).expect("its sides");
    let (_, rest) = rest.split_once("class=\"side pro\"").expect("the side for it");
    let (pros, rest) = rest.split_once("class=\"side con\"").expect("the side against it");
    let (cons, _) = rest.split_once("</section>").expect("its end");
    [pros.to_owned(), cons.to_owned()]
}

fn place(options: &Options, id: &str) -> usize {
    options.options.iter().position(|it| *it.id == *id).unwrap_or_else(|| panic!("no {id}"))
}

/// Notes of `check` that name an option.
fn notes<'a>(told: &'a str, word: &str, id: &str) -> Vec<&'a str> {
    let notes = told.lines().filter(|line| line.starts_with("note: "));
    let named = notes.filter(|line| {
        let (before, ids) = line.rsplit_once(": ").expect("ids");
        before.ends_with(word) && ids.split(", ").any(|it| it == id)
    });
    named.collect()
}

/// How many sides are empty, and how many have general arguments only; all agree on which.
fn counted(story: &Rc<Story>) -> (usize, usize) {
    let options = options(story);
    let html = fragment(story, Some("options"));
    let (counts, told) = (Balance::of(options), report(options, &story.sources));
    let (mut empty, mut general) = (0, 0);
    for (option, proposal) in options.options.iter().enumerate() {
        for (nth, (side, shown)) in Side::BOTH.into_iter().zip(shown(&html, option)).enumerate() {
            let filled = options.filled(option, side);
            let at = format!("{} {side:?}", proposal.id);
            assert_eq!(shown.contains(EMPTY[nth]), filled == Filled::Nothing, "{at}");
            assert_eq!(shown.contains(GENERAL[nth]), filled == Filled::General, "{at}");
            let count = options.count(option, side);
            assert_eq!(counts.options[option][nth].arguments(), count, "{at}");
            assert_eq!(count == 0, filled == Filled::Nothing, "{at}");
            let what = match filled {
                Filled::Own | Filled::Parts => None,
                Filled::General => Some("only arguments about the whole family"),
                Filled::Nothing => Some("no argument"),
            };
            let named = notes(&told, ["for", "against"][nth], &proposal.id);
            assert_eq!(named.len(), usize::from(what.is_some()), "{at}: {named:?}");
            assert!(what.is_none_or(|what| named[0].contains(what)), "{at}: {named:?}");
            empty += usize::from(filled == Filled::Nothing);
            general += usize::from(filled == Filled::General);
        }
    }
    (empty, general)
}

#[test]
fn what_is_called_empty_is_empty_everywhere() {
    let mut story = story();
    assert_eq!(counted(&Rc::new(story.clone())), (1, 0), "only for the invasion is nothing said");
    let block = story.blocks.iter_mut().find_map(|block| match block {
        Block::Options(options) => Some(options),
        _ => None,
    });
    let options = block.expect("the options");
    // Without what is said of single options, those of the first family have general arguments.
    options.arguments.retain(|it| matches!(it.scope, Scope::Family(_)));
    for argument in &mut options.arguments {
        argument.also.clear();
        argument.counterpoints.clear();
        argument.replies_to.clear();
    }
    let members = options.of_family(0).count() - 1;
    let (empty, general) = counted(&Rc::new(story));
    assert_eq!((empty, general), (2 * (30 - members), 2 * members));
}

/// Those who argue for force do not argue for an invasion; arguments against one name it.
#[test]
fn nobody_is_shown_to_argue_for_an_invasion() {
    let story = Rc::new(story());
    let options = options(&story);
    let invasion = place(options, "invasion");
    let family = &options.families[usize::from(options.options[invasion].family)];
    assert_eq!(family.id, "force-in-mexico");
    assert_eq!(options.filled(invasion, Side::Pro), Filled::Nothing);
    assert_eq!(options.said_around(invasion, Side::Con).count(), 0);
    let general = options.said_of(invasion, Side::Con);
    let general = general.filter(|(_, it)| matches!(it.scope, Scope::Family(_)));
    assert!(general.count() >= 10, "arguments against force that cover it");
    let [pros, cons] = shown(&fragment(&story, Some("options")), invasion);
    assert!(pros.contains(EMPTY[0]) && !pros.contains("more argument"), "{pros}");
    assert!(!cons.contains("more argument"), "{cons}");
}

/// What Trump says of the land is not said of a blockade at sea.
#[test]
fn an_argument_leaves_out_what_its_author_did_not_mean() {
    let story = story();
    let options = options(&story);
    let around = |id: &str| options.said_around(place(options, id), Side::Pro).count();
    assert_eq!(around("air-strikes"), around("port-blockade") + 1);
}

/// Described is what nobody proposes; the status says who describes it, and when.
#[test]
fn what_is_described_is_not_proposed() {
    let story = story();
    let options = options(&story);
    let mut described = Vec::new();
    for proposal in &options.options {
        let has = |stage| proposal.status.iter().any(|it| it.stage == stage);
        if has(Stage::Described) {
            assert!(!has(Stage::Proposed) && !has(Stage::InUse), "{}", proposal.id);
            described.push(proposal.id.to_string());
        }
    }
    assert_eq!(described, ["naval-missiles", "invasion", "stabilization-mission"]);
}

/// The replies are real: each is by somebody else, and the text or the dates show that it is later.
#[test]
fn five_replies_are_marked() {
    let story = story();
    let options = options(&story);
    let replies = options.arguments.iter().filter(|it| !it.replies_to.is_empty());
    let speakers = replies.map(|it| it.speaker.as_str()).collect::<Vec<_>>();
    let (sheinbaum, essay) = ("President Sheinbaum", "Essay, Modern War Institute");
    assert_eq!(speakers, [sheinbaum, "Sen. Rand Paul", sheinbaum, essay, sheinbaum]);
}

/// However a name is written, a speaker counts once, and `check` asks about no spelling.
#[test]
fn no_speaker_counts_twice() {
    let story = story();
    let options = options(&story);
    let trump = options.arguments.iter().filter(|it| it.speaker_id == "trump");
    let spellings: std::collections::BTreeSet<_> = trump.map(|it| &it.speaker).collect();
    assert_eq!(spellings.len(), 5);
    let told = report(options, &story.sources);
    assert!(!told.contains("may be one speaker"), "{told}");
    assert!(told.contains("arguments by speaker: Henry Ziemer, CSIS 47; "), "{told}");
}

/// No text supplies more than a quarter, and no side of a family is without a holder.
#[test]
fn check_warns_of_no_text_and_no_side_without_holder() {
    let story = story();
    let told = report(options(&story), &story.sources);
    for warning in ["more than one in 4", "in their own name"] {
        assert!(!told.contains(warning), "{told}");
    }
}
