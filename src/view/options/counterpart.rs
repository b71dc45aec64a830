//! Arguments that belong together: counterpoints, which we pair, and replies, which their speakers
//! make. The button holds the place of the other argument in the list of its side; the page leads
//! there.

use yew::prelude::*;

use super::side::ArgumentSubject;
use crate::story::argument::Argument;
use crate::story::language::Told;
use crate::story::options::{Options, Placed};
use crate::view::scene::Scene;

/// How many words of an argument are enough to know it again.
const ENOUGH: usize = 8;

/// What is set against an argument, what it replies to, and what replies to it.
pub fn counterparts(
    scene: &Scene,
    options: &Options,
    subject: ArgumentSubject,
    (index, argument): Placed<'_>,
) -> Html {
    let told = scene.told();
    let line = |text: fn(&Told, &str) -> String, place: usize| {
        options.arguments.get(place).map(|other| {
            html! {
                // The words are the name of the button, and can be pressed like it.
                <label class="reply">
                    { text(told, &other.speaker) }{ " " }{ quoted(told, other) }{ " " }
                    { way(scene, options, subject, place) }
                </label>
            }
        })
    };
    let shown =
        |place: &usize| options.arguments.get(*place).is_some_and(|it| meets(options, subject, it));
    let counterpoints = argument.counterpoints.iter().copied().map(usize::from).filter(shown);
    let earlier = argument.replies_to.iter().copied().map(usize::from);
    let replies =
        |(_, other): &Placed<'_>| other.replies_to.iter().any(|place| usize::from(*place) == index);
    let later = options.arguments.iter().enumerate().filter(replies).map(|(place, _)| place);
    html! {
        <>
            { for earlier.filter_map(|place| line(|told, by| told.replies_to(by), place)) }
            { for later.filter_map(|place| line(|told, by| told.reply_by(by), place)) }
            { for counterpoints.filter_map(|place| line(|told, by| told.counterpoint(by), place)) }
        </>
    }
}

/// Whether an argument is shown where this one is.
fn meets(options: &Options, subject: ArgumentSubject, other: &Argument) -> bool {
    match subject {
        ArgumentSubject::Option(option) => {
            let family = options.options.get(option).map(|it| usize::from(it.family));
            other.is_about(option)
                || family.is_some_and(|family| other.is_general(family) && other.covers(option))
        }
        ArgumentSubject::Family(family) => other.is_general(family),
    }
}

/// The button that leads to an argument on the other side, if it has a place of its own there.
fn way(scene: &Scene, options: &Options, subject: ArgumentSubject, place: usize) -> Option<Html> {
    let other = options.arguments.get(place)?;
    let list = subject.said(options, other.side);
    let value = list.iter().position(|(index, _)| *index == place)?;
    Some(html! {
        <button type="button" value={value.to_string()}>
            { &scene.told().show_argument }
        </button>
    })
}

/// The first words of an argument, in quotation marks.
fn quoted(told: &Told, argument: &Argument) -> String {
    let [open, close, ..] = &told.quotes;
    [open, &*inner(&shortened(&argument.text.words()), &told.quotes), close].concat()
}

fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..ENOUGH) {
        Some(first) if words.len() > ENOUGH + 1 => {
            first.join(" ").trim_end_matches([',', ';', ':', '.']).to_owned() + "\u{a0}…"
        }
        _ => text.to_owned(),
    }
}

/// A text within a quotation: its own quotations have single marks, and one that was cut off ends.
fn inner(text: &str, [open, close, within, end]: &[String; 4]) -> String {
    let cut = text.matches(open).count() > text.matches(close).count();
    text.replace(open, within).replace(close, end) + if cut { end } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_within_a_quotation_have_single_marks() {
        let marks = ["“", "”", "‘", "’"].map(str::to_owned);
        let opened = |text| inner(&shortened(text), &marks);
        assert_eq!(opened("It is “despicable” to do so."), "It is ‘despicable’ to do so.");
        let cut = "The army should “destroy the labs that are poisoning Americans,” he says.";
        assert_eq!(opened(cut), "The army should ‘destroy the labs that are\u{a0}…’");
        assert_eq!(opened("No marks"), "No marks");
    }
}
