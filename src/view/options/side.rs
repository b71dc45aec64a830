//! Both sides of an option or a family: next to each other where there is room, one at a time
//! where not.
//!
//! Both are always in the page. Which of them a narrow box shows is decided by the checked
//! radio button in CSS, so that it works without script as well.

use yew::prelude::*;

use super::counterpart::counterparts;
use crate::story::Cited;
use crate::story::argument::{Argument, Side};
use crate::story::options::{Filled, Options, Placed};
use crate::view::choices::{Choices, item as named};
use crate::view::cite::{cite, cited};
use crate::view::part::part_of;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// What the sides are of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ArgumentSubject {
    /// An option, by its index.
    Option(usize),
    /// A whole family, by its index.
    Family(usize),
}

impl ArgumentSubject {
    /// Its id.
    fn id(self, options: &Options) -> &str {
        let id = match self {
            ArgumentSubject::Option(option) => options.options.get(option).map(|it| it.id.as_str()),
            ArgumentSubject::Family(family) => {
                options.families.get(family).map(|it| it.id.as_str())
            }
        };
        id.unwrap_or_default()
    }

    /// What is said on a side of it in particular.
    pub fn said(self, options: &Options, side: Side) -> Vec<Placed<'_>> {
        match self {
            ArgumentSubject::Option(option) => options.said_of(option, side).collect(),
            ArgumentSubject::Family(family) => options.said_in_general(family, side).collect(),
        }
    }

    /// What is said on a side of all of its kind: what it is called, and the arguments.
    fn general(self, options: &Options, side: Side) -> Option<(&str, Vec<Placed<'_>>)> {
        let ArgumentSubject::Option(option) = self else { return None };
        let family = usize::from(options.options.get(option)?.family);
        let all: Vec<Placed<'_>> = options.said_around(option, side).collect();
        (!all.is_empty()).then_some((options.families.get(family)?.in_general.as_str(), all))
    }

    /// What a side of it has: of a family, arguments about the whole or only about its options.
    fn filled(self, options: &Options, side: Side) -> Filled {
        match self {
            ArgumentSubject::Option(option) => options.filled(option, side),
            ArgumentSubject::Family(family) => options.filled_in_general(family, side),
        }
    }

    /// How many arguments there are on a side.
    pub fn count(self, options: &Options, side: Side) -> usize {
        match self {
            ArgumentSubject::Option(option) => options.count(option, side),
            ArgumentSubject::Family(family) => options.said_in_general(family, side).count(),
        }
    }

    /// Where arguments were searched for.
    fn searched(self, options: &Options) -> Option<&Cited> {
        let own = match self {
            ArgumentSubject::Option(option) => options.options.get(option)?.searched.as_ref(),
            ArgumentSubject::Family(_) => None,
        };
        own.or(options.searched.as_ref())
    }
}

/// The arguments for and against.
pub fn sides(scene: &Scene, options: &Options, subject: ArgumentSubject) -> Html {
    let (words, told) = (scene.words(), scene.told());
    let count = |side: Side| words.side_count(side, subject.said(options, side).len());
    let label = |side: Side| named(side.id(), words.side(side).to_owned());
    let choices = Choices {
        legend: &told.side_shown,
        name: match subject {
            ArgumentSubject::Option(option) => format!("side-{option}"),
            ArgumentSubject::Family(family) => format!("general-{family}"),
        },
        items: Side::BOTH.map(label).to_vec(),
        chosen: 0,
        // Nobody has to be told: the style sheet shows the side that is chosen.
        onchoose: Callback::noop(),
        quiet: true,
    };
    html! {
        <div class="sides">
            { choices.view() }
            { for Side::BOTH.map(|side| html! {
                <section class={classes!("side", side.id())}>
                    <h5>{ count(side) }</h5>
                    { part_of(scene, subject.id(options), side.id(), || {
                        arguments(scene, options, subject, side)
                    }) }
                </section>
            }) }
        </div>
    }
}

/// The arguments of one side, or that there are none.
fn arguments(scene: &Scene, options: &Options, subject: ArgumentSubject, side: Side) -> Html {
    let own = subject.said(options, side);
    let general = subject.general(options, side);
    let item = |(index, argument): &Placed<'_>| {
        html! {
            <li key={*index}>
                { said(scene, argument, subject.id(options)) }
                { counterparts(scene, options, subject, (*index, argument)) }
            </li>
        }
    };
    html! {
        <>
            if own.is_empty() {
                { none(scene, options, subject, side) }
            } else {
                <ul>{ for own.iter().map(item) }</ul>
            }
            if let Some((what, all)) = general {
                { in_general(scene, what, &all) }
            }
        </>
    }
}

/// That a side is empty, and where we looked.
fn none(scene: &Scene, options: &Options, subject: ArgumentSubject, side: Side) -> Html {
    let filled = subject.filled(options, side);
    let searched = subject.searched(options).filter(|_| filled == Filled::Nothing);
    html! {
        <>
            <p class="missing">{ scene.told().no_argument(side, filled) }</p>
            if let Some(searched) = searched {
                <div class="by">
                    { &scene.told().searched }{ " " }{ cited(scene, searched, subject.id(options)) }
                </div>
            }
        </>
    }
}

/// What is said of all options of a kind, briefly: with all that belongs to it, it stands once.
fn in_general(scene: &Scene, what: &str, all: &[Placed<'_>]) -> Html {
    let item = |(_, argument): &Placed<'_>| {
        html! {
            <li>{ prose(&argument.text) }{ " " }<span class="by">{ speaker(scene, argument) }</span></li>
        }
    };
    html! {
        <details class="shared">
            <summary>{ scene.told().in_general(what, all.len()) }</summary>
            <ul>{ for all.iter().map(item) }</ul>
        </details>
    }
}

/// An argument: what is said, by whom, and how the speaker stands to it.
fn said(scene: &Scene, argument: &Argument, at: &str) -> Html {
    html! {
        <>
            <p class="said">{ prose(&argument.text) }</p>
            <div class="by">
                { speaker(scene, argument) }{ " " }{ cite(scene, argument.source, at) }
            </div>
        </>
    }
}

fn speaker(scene: &Scene, argument: &Argument) -> String {
    scene.told().speaker(argument.stance, &argument.speaker, argument.of.as_deref())
}
