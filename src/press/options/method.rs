//! What the note on how a story was made says of options.

use crate::press::handover::sentence::{cited, defined, marks, named};
use crate::story::Story;
use crate::story::argument::Side;
use crate::story::balance::Balance;
use crate::story::language::fill;
use crate::story::options::Options;

/// What is compared, by which questions, what was searched, and what the stances mean.
pub fn definitions(story: &Story, options: &Options) -> Vec<String> {
    let colon = marks(story).0;
    let mut lines = vec![defined(story, &options.title, &options.measure)];
    lines.extend(
        options
            .questions
            .iter()
            .map(|it| format!("{}{colon}{} ({})", it.label, it.text, named(story, it.source))),
    );
    lines.extend(options.searched.iter().map(|searched| cited(story, searched)));
    lines.extend(options.notes.iter().map(|note| cited(story, note)));
    let told = story.language.told();
    lines.push(told.method_stances.clone());
    let counts = Balance::of(options).texts;
    let texts = counts.iter().map(|(source, count)| format!("{} {count}", named(story, *source)));
    let texts = texts.collect::<Vec<_>>().join("; ");
    lines.push(fill(&told.method_counts, &[("counts", &texts)]));
    lines
}

/// What each option lacks.
pub fn unknown(story: &Story, options: &Options) -> Vec<String> {
    let all = 0..options.options.len();
    all.flat_map(|option| unsaid(story, options, option)).collect()
}

/// The sides of an option without an argument, and the questions without an answer.
fn unsaid(story: &Story, options: &Options, option: usize) -> Vec<String> {
    let Some(proposal) = options.options.get(option) else { return Vec::new() };
    let empty = Side::BOTH.into_iter().filter(|side| options.count(option, *side) == 0);
    let told = story.language.told();
    let [no_pro, no_con] = &told.method_no_argument;
    let title = ("title", proposal.title.as_str());
    let empty = empty.map(|side| match side {
        Side::Pro => fill(no_pro, &[title]),
        Side::Con => fill(no_con, &[title]),
    });
    let questions = options.questions.iter().enumerate();
    let open = questions.filter(|(question, _)| options.answer(option, *question).is_none());
    let open: Vec<&str> = open.map(|(_, question)| question.label.as_str()).collect();
    let open = (!open.is_empty())
        .then(|| fill(&told.method_no_answer, &[title, ("questions", &open.join(", "))]));
    empty.chain(open).collect()
}
