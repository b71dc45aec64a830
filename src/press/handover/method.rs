//! How the story was made: its sources, what its terms mean, where sources disagree, what was
//! corrected, and what was not known.

use std::fmt::Write as _;

use crate::story::argument::Side;
use crate::story::balance::Balance;
use crate::story::language::fill;
use crate::story::options::Options;
use crate::story::trend::Trend;
use crate::story::{Block, Cited, Source, SourceId, Story};

/// The note.
pub fn text(story: &Story) -> String {
    let date = story.language.formats.date(story.updated);
    let (words, told) = (story.language.words(), story.language.told());
    let mut text = format!("{}\n\n{}\n{}\n", story.title, story.key, words.updated(&date));
    let parts = [
        (&told.sources, story.sources.iter().map(|it| source(story, it)).collect()),
        (
            &told.method_definitions,
            story.blocks.iter().flat_map(|it| definitions(story, it)).collect(),
        ),
        (&told.disputes, disputes(story)),
        (&told.corrections, corrections(story)),
        (&told.method_unknown, story.blocks.iter().flat_map(|it| unknown(story, it)).collect()),
    ];
    for (heading, lines) in parts {
        let lines: Vec<String> =
            if lines.is_empty() { vec![told.method_none.clone()] } else { lines };
        // Writing to a string cannot fail.
        let _ = write!(text, "\n{heading}\n\n");
        for line in lines {
            let _ = writeln!(text, "- {line}");
        }
    }
    text
}

fn source(story: &Story, source: &Source) -> String {
    let date = story.language.formats.date(source.date);
    let (colon, stop) = marks(story);
    let sentence = |text: &String| [text.trim_end_matches(stop), stop].concat();
    let parts = [
        Some([&source.publisher, colon, &source.title, ", ", &date, stop].concat()),
        source.url.clone(),
        source.citation.as_ref().map(sentence),
        source.note.as_ref().map(sentence),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The marks of the language: what stands between a name and what is said of it, and what ends a
/// sentence.
fn marks(story: &Story) -> (&str, &str) {
    let words = story.language.words();
    (&words.colon, &words.stop)
}

/// A name and what is said of it, as a sentence.
fn defined(story: &Story, name: &str, what: &str) -> String {
    let (colon, stop) = marks(story);
    [name, colon, what, stop].concat()
}

/// What is said, and where.
fn cited(story: &Story, cited: &Cited) -> String {
    format!("{} ({})", cited.text.words(), named(story, cited.source))
}

fn named(story: &Story, id: SourceId) -> String {
    let source = story.source(id);
    let told =
        source.map(|it| format!("{}, {}", it.publisher, story.language.formats.date(it.date)));
    told.unwrap_or_default()
}

fn definitions(story: &Story, block: &Block) -> Vec<String> {
    match block {
        Block::Trend(trend) => {
            let trends = [Some(trend), trend.below.as_deref()].into_iter().flatten();
            trends.flat_map(|trend| trend_terms(story, trend)).collect()
        }
        Block::Map(atlas) => {
            let mut lines = vec![defined(story, &atlas.title, &atlas.measure)];
            lines.push(story.language.words().presence_is_not_control.to_owned());
            lines.extend(atlas.notes.iter().map(|note| cited(story, note)));
            lines
        }
        Block::Options(options) => option_terms(story, options),
    }
}

fn trend_terms(story: &Story, trend: &Trend) -> Vec<String> {
    let unit = trend.units.first().map(|unit| unit.other.as_str()).unwrap_or_default();
    let mut lines = vec![defined(story, &trend.title, &trend.measure.replace("{unit}", unit))];
    if let Some(year) = &trend.year {
        let first =
            story.language.formats.months.get(usize::from(year.first_month.saturating_sub(1)));
        let first = first.map(String::as_str).unwrap_or_default();
        let (label, short) = (&year.label, year.short.trim());
        let short = if short.is_empty() { String::new() } else { format!(" ({short})") };
        lines.push(fill(
            &story.language.told().method_year,
            &[("year", &[label, &*short].concat()), ("month", first)],
        ));
    }
    lines.extend(trend.notes.iter().map(|note| cited(story, note)));
    lines
}

fn option_terms(story: &Story, options: &Options) -> Vec<String> {
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

fn disputes(story: &Story) -> Vec<String> {
    let told = story.disputes.iter().map(|dispute| {
        let versions = dispute.versions.iter().map(|version| cited(story, version));
        let note = dispute.note.iter().map(|note| note.words());
        let about = story.whereabouts(&dispute.about).map(|(_, name)| format!(" [{name}]"));
        let all: Vec<String> = versions.chain(note).collect();
        format!("{}{}\n    {}", dispute.title, about.unwrap_or_default(), all.join("\n    "))
    });
    told.collect()
}

fn corrections(story: &Story) -> Vec<String> {
    let colon = marks(story).0;
    let told = story
        .corrections
        .iter()
        .map(|it| [&story.language.formats.date(it.date), colon, &it.text.words()].concat());
    told.collect()
}

fn unknown(story: &Story, block: &Block) -> Vec<String> {
    match block {
        Block::Trend(trend) => {
            let trends = [Some(trend), trend.below.as_deref()].into_iter().flatten();
            trends.flat_map(|trend| missing(story, trend)).collect()
        }
        Block::Map(atlas) => {
            let colon = marks(story).0;
            let uncertain = atlas.groups.iter().filter_map(|group| {
                Some([&*group.name, colon, &group.uncertain.as_ref()?.words()].concat())
            });
            let nowhere = atlas.groups.iter().filter(|group| !group.territory);
            let nowhere = nowhere
                .map(|it| fill(&story.language.told().method_nowhere, &[("name", &it.name)]));
            uncertain.chain(nowhere).collect()
        }
        Block::Options(options) => {
            let all = 0..options.options.len();
            all.flat_map(|option| unsaid(story, options, option)).collect()
        }
    }
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

/// The periods without a value, series by series.
fn missing(story: &Story, trend: &Trend) -> Vec<String> {
    let told = trend.series.iter().filter_map(|series| {
        let empty = series.values.0.iter().enumerate().filter(|(_, value)| value.is_none());
        let label = |at| trend.period_at(at).label(&story.language.formats);
        let periods: Vec<String> = empty.map(|(at, _)| label(at)).collect();
        let values = trend.choices.iter().zip(&series.key);
        let names: Vec<&str> = values
            .filter_map(|(choice, at)| choice.values.get(usize::from(*at)))
            .map(|value| value.label.as_str())
            .collect();
        let of = if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) };
        let name = [&*trend.title, &of].concat();
        (!periods.is_empty()).then(|| defined(story, &name, &periods.join(", ")))
    });
    told.collect()
}
