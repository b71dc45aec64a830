//! The explainer as plain markup, for where nothing else gets through: pasted into a CMS, in a
//! feed, in a mail, in a reader's mode. Only elements and attributes that no CMS takes away.
//!
//! What is long is folded, as in the fragment: it then needs no more room than the explainer that
//! takes its place. Where a reader's program does not know how to fold, all of it is in sight.

use yew::prelude::*;

use crate::chart::points::{Point, Sum};
use crate::chart::terms::Terms;
use crate::chart::words::{number, period, summary};
use crate::story::argument::{Argument, Side};
use crate::story::atlas::{Atlas, Group, Kind};
use crate::story::options::{Filled, Options, Placed};
use crate::story::{Block, Dispute, SourceId};
use crate::view::cite::entry;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// A table without years has at most so many months.
const MOST_MONTHS: usize = 24;

/// A table of at most so many rows takes less room than the chart, so it is in sight.
const SHORT_TABLE: usize = 6;

/// A whole story, or one block of it with what it cites; `page` is the address of all of it.
pub fn plain(scene: &Scene, only: Option<&Block>, sources: &[SourceId], page: &str) -> Html {
    let (story, words) = (&scene.story, scene.words());
    let shown: Vec<&Block> = only.map_or_else(|| story.blocks.iter().collect(), |it| vec![it]);
    html! {
        <>
            if only.is_none() {
                <h2>{ &story.title }</h2>
                <p>{ &story.key }</p>
            }
            { for shown.iter().map(|shown| block(scene, shown)) }
            <p><a href={page.to_owned()}>{ &scene.told().interactive }</a></p>
            { folded(html! { &scene.told().sources }, html! {
                <ul>{ for sources.iter().map(|id| html! { <li>{ entry(scene, *id) }</li> }) }</ul>
            }) }
            if !story.corrections.is_empty() {
                { folded(html! { &scene.told().corrections }, corrections(scene)) }
            }
            <p>{ words.updated(&scene.formats().date(story.updated)) }</p>
        </>
    }
}

/// What is there for who asks.
fn folded(title: Html, content: Html) -> Html {
    html! { <details><summary>{ title }</summary>{ content }</details> }
}

fn corrections(scene: &Scene) -> Html {
    html! {
        <ul>
            { for scene.story.corrections.iter().map(|correction| html! {
                <li>
                    { scene.formats().date(correction.date) }{ &scene.words().colon }
                    { prose(&correction.text) }
                </li>
            }) }
        </ul>
    }
}

fn block(scene: &Scene, block: &Block) -> Html {
    let told = match block {
        Block::Trend(trend) => {
            let trends = [Some(trend), trend.below.as_deref()];
            let terms = trends.into_iter().flatten();
            let terms = terms.filter_map(|trend| Terms::new(&scene.story, trend, 0)).enumerate();
            terms.map(|(nth, terms)| told(terms, nth > 0)).collect()
        }
        Block::Map(atlas) => groups(scene, atlas),
        Block::Options(options) => both_sides(scene, options),
    };
    let disputes = scene.story.disputes_about(block.id());
    html! {
        <>
            <h3>{ block.title() }</h3>
            { told }
            { for disputes.map(|it| disputed(scene, it)) }
        </>
    }
}

/// A trend in a sentence and a table: the series that is shown first. What is noted of one below
/// another is behind its table.
fn told(terms: Terms<'_>, below: bool) -> Html {
    let words = terms.story.language.words();
    let key = vec![0; terms.trend.choices.len()];
    let months = terms.points(&key, Sum::None);
    let by_year = terms.trend.year.is_some();
    let mut points = if by_year { terms.points(&key, Sum::Years) } else { months.clone() };
    let left_out = points.len().saturating_sub(MOST_MONTHS);
    if !by_year {
        points.drain(..left_out);
    }
    let latest =
        (!by_year && left_out > 0).then(|| terms.story.language.told().latest(points.len()));
    let note = terms.trend.notes.first().map(|note| html! { <p>{ prose(&note.text) }</p> });
    let folds = points.len() > SHORT_TABLE;
    let (behind, after) = if below && folds { (note, None) } else { (None, note) };
    let table = html! { <>{ table(terms, &points, latest) }{ for behind }</> };
    html! {
        <>
            <p>{ terms.measure(&key) }{ &words.stop }{ " " }{ which(terms) }{ summary(terms, &months) }</p>
            if folds {
                { folded(html! { words.table(&terms.unit.other) }, table) }
            } else {
                { table }
            }
            { for terms.trend.choices.iter().enumerate().filter_map(|(at, _)| others(terms, at)) }
            { for after }
        </>
    }
}

/// The series that the choice at `at` has besides the first, in a sentence each: what a reader of
/// the whole explainer would see by choosing. Their names are in sight also while folded.
fn others(terms: Terms<'_>, at: usize) -> Option<Html> {
    let choice = terms.trend.choices.get(at)?;
    let rest = choice.values.get(1..).filter(|rest| !rest.is_empty())?;
    let names = rest.iter().map(|value| value.label.as_str()).collect::<Vec<_>>().join(", ");
    let colon = &terms.story.language.words().colon;
    let told = |nth: u8, label: &str| {
        let key = (0..terms.trend.choices.len()).map(|of| if of == at { nth } else { 0 });
        let points = terms.points(&key.collect::<Vec<_>>(), Sum::None);
        html! { <li><strong>{ label }</strong>{ colon }{ summary(terms, &points) }</li> }
    };
    let told = (1_u8..).zip(rest).map(|(nth, value)| told(nth, &value.label));
    let title = html! { <>{ &choice.label }{ colon }{ names }</> };
    Some(folded(title, html! { <ul>{ for told }</ul> }))
}

/// Of what a sentence tells, where a reader of the whole explainer may choose.
fn which(terms: Terms<'_>) -> Html {
    let words = terms.story.language.words();
    let many = terms.trend.choices.iter().filter(|it| it.values.len() > 1);
    let first = many.filter_map(|it| Some((&it.label, &it.values.first()?.label)));
    first
        .map(|(label, value)| {
            html! {
                <>{ label }{ &words.colon }<strong>{ value }</strong>{ &words.stop }{ " " }</>
            }
        })
        .collect()
}

fn table(terms: Terms<'_>, points: &[Point], caption: Option<String>) -> Html {
    let words = terms.story.language.words();
    html! {
        <table>
            if let Some(caption) = caption {
                <caption>{ caption }</caption>
            }
            <thead>
                <tr>
                    <th scope="col">{ &words.period }</th>
                    <th scope="col">{ &terms.unit.other }</th>
                </tr>
            </thead>
            <tbody>
                { for points.iter().map(|point| html! {
                    <tr>
                        <th scope="row">{ period(terms, point) }</th>
                        <td>{ number(terms, point) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// The groups of a map with their listings, as a list: a table of four columns is wider than a
/// phone, and where no style gets through nothing would make it narrower.
fn groups(scene: &Scene, atlas: &Atlas) -> Html {
    let words = scene.words();
    let on = |group: &Group, kind: Kind| {
        let listings = group.listings.iter().filter(|listing| listing.kind == kind);
        let told = listings.map(|it| {
            let publisher = scene.story.source(it.source).map_or("", |source| &source.publisher);
            let (told, record) = (
                scene.told().on_list(it, &scene.formats().date(it.date)),
                words.record(it, publisher),
            );
            format!("{told} ({record})")
        });
        let told = told.collect::<Vec<_>>().join("; ");
        let told = if told.is_empty() { &scene.told().not_on_list } else { &told };
        [" ", words.list(kind), &words.colon, told, &words.stop].concat()
    };
    let listed = |group: &Group| {
        let lists = [Kind::Fto, Kind::Sdgt].map(|kind| on(group, kind)).concat();
        html! { <li><strong>{ &group.name }</strong>{ &words.colon }{ &group.home }{ &words.stop }{ lists }</li> }
    };
    html! {
        <>
            <p>{ &atlas.measure }{ &words.stop }{ " " }{ &words.presence_is_not_control }</p>
            { folded(html! { words.groups_of(atlas.groups.len()) }, html! {
                <ul>{ for atlas.groups.iter().map(listed) }</ul>
            }) }
        </>
    }
}

/// The options of each family, under what is said of all of them.
fn both_sides(scene: &Scene, options: &Options) -> Html {
    let family = |place: usize| {
        let option = |(option, _)| self::option(scene, options, option);
        html! {
            <>
                { general(scene, options, place) }
                { for options.of_family(place).map(option) }
            </>
        }
    };
    html! {
        <>
            <p>{ &options.measure }{ &scene.words().stop }</p>
            { for (0..options.families.len()).map(family) }
        </>
    }
}

/// What is said of all options of a family: it stands once, and its options say so.
fn general(scene: &Scene, options: &Options, family: usize) -> Option<Html> {
    let in_general = &options.families.get(family)?.in_general;
    let said = Side::BOTH.map(|side| (side, options.said_in_general(family, side).collect()));
    if said.iter().all(|(_, all): &(Side, Vec<Placed<'_>>)| all.is_empty()) {
        return None;
    }
    let title = html! { <strong>{ in_general }</strong> };
    Some(folded(title, said.iter().map(|(side, all)| list(scene, *side, all)).collect()))
}

/// An option: its name, and what is said about it. More in sight would be higher than the explainer,
/// where only the names are.
fn option(scene: &Scene, options: &Options, option: usize) -> Html {
    let Some(proposal) = options.options.get(option) else { return Html::default() };
    let status = proposal.status.first().map(|it| {
        let date = scene.formats().date(it.date);
        html! { <p>{ scene.told().status(it.stage, it.by.as_deref(), &date) }{ &scene.words().stop }</p> }
    });
    let family = usize::from(proposal.family);
    let side = |side: Side| {
        let own: Vec<Placed<'_>> = options.said_of(option, side).collect();
        let general = options.said_around(option, side).count();
        let in_general = options.families.get(family).filter(|_| general > 0);
        html! {
            <>
                { list(scene, side, &own) }
                if own.is_empty() {
                    <p>{ scene.told().no_argument(side, options.filled(option, side)) }</p>
                }
                if let Some(family) = in_general {
                    <p>{ scene.told().in_general(&family.in_general, general) }{ &scene.words().stop }</p>
                }
            </>
        }
    };
    let searched = proposal.searched.as_ref().or(options.searched.as_ref());
    let empty = Side::BOTH.iter().any(|side| options.filled(option, *side) == Filled::Nothing);
    folded(
        html! { <strong>{ &proposal.title }</strong> },
        html! {
            <>
                <p>{ prose(&proposal.what.text) }</p>
                { status }
                { for Side::BOTH.map(side) }
                if let Some(searched) = searched.filter(|_| empty) {
                    <p>{ &scene.told().searched }{ " " }{ prose(&searched.text) }</p>
                }
            </>
        },
    )
}

/// The arguments of a side with their number.
fn list(scene: &Scene, side: Side, all: &[Placed<'_>]) -> Html {
    html! {
        <>
            <p><strong>{ scene.words().side_count(side, all.len()) }</strong></p>
            if !all.is_empty() {
                <ul>{ for all.iter().map(|(_, it)| html! { <li>{ said(scene, it) }</li> }) }</ul>
            }
        </>
    }
}

/// An argument with who makes it and where.
fn said(scene: &Scene, argument: &Argument) -> Html {
    let speaker = scene.told().speaker(argument.stance, &argument.speaker, argument.of.as_deref());
    html! {
        <>
            { prose(&argument.text) }{ " (" }{ speaker }{ "; " }
            { published(scene, argument.source) }{ ")" }
        </>
    }
}

/// The publisher and the day of a source.
fn published(scene: &Scene, source: SourceId) -> String {
    let source = scene.story.source(source);
    let told =
        source.map(|it| [it.publisher.as_str(), ", ", &scene.formats().date(it.date)].concat());
    told.unwrap_or_default()
}

fn disputed(scene: &Scene, dispute: &Dispute) -> Html {
    let title = [&*scene.words().dispute, &scene.words().colon, &dispute.title].concat();
    let said = dispute.versions.iter().map(|version| {
        html! {
            <li>
                { prose(&version.text) }
                { format!(" ({})", published(scene, version.source)) }
            </li>
        }
    });
    let note = dispute.note.as_ref().map(|note| html! { <p>{ prose(note) }</p> });
    folded(html! { title }, html! { <><ul>{ for said }</ul>{ note }</> })
}
