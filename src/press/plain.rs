//! The explainer as plain markup, for where nothing else gets through: pasted into a CMS, in a
//! feed, in a mail, in a reader's mode. Only elements and attributes that no CMS takes away.

use yew::prelude::*;

use crate::chart::points::Period;
use crate::chart::terms::Terms;
use crate::chart::words::{period, summary, value};
use crate::story::atlas::{Atlas, Group, Kind};
use crate::story::options::{Argument, Options, Proposal, Side};
use crate::story::{Block, Dispute, SourceId};
use crate::view::cite::entry;
use crate::view::prose::prose;
use crate::view::scene::Scene;

/// A table without years has at most so many months.
const MOST_MONTHS: usize = 24;

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
            <p><a href={page.to_owned()}>{ words.interactive }</a></p>
            <p><strong>{ words.sources }</strong></p>
            <ul>{ for sources.iter().map(|id| html! { <li>{ entry(scene, *id) }</li> }) }</ul>
            if !story.corrections.is_empty() {
                <p><strong>{ words.corrections }</strong></p>
                <ul>
                    { for story.corrections.iter().map(|correction| html! {
                        <li>
                            { scene.formats().date(correction.date) }{ ": " }
                            { prose(&correction.text) }
                        </li>
                    }) }
                </ul>
            }
            <p>{ words.updated(&scene.formats().date(story.updated)) }</p>
        </>
    }
}

fn block(scene: &Scene, block: &Block) -> Html {
    let told = match block {
        Block::Trend(trend) => {
            let trends = [Some(trend), trend.below.as_deref()];
            let terms = trends.into_iter().flatten();
            terms.filter_map(|trend| Terms::new(&scene.story, trend, 0)).map(told).collect()
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

/// A trend in a sentence and a table: the series that is shown first.
fn told(terms: Terms<'_>) -> Html {
    let words = terms.story.language.words();
    let key = vec![0; terms.trend.choices.len()];
    let months = terms.points(&key, Period::Months);
    let by_year = terms.trend.year.is_some();
    let mut points = if by_year { terms.points(&key, Period::Years) } else { months.clone() };
    let left_out = points.len().saturating_sub(MOST_MONTHS);
    if !by_year {
        points.drain(..left_out);
    }
    html! {
        <>
            <p>{ terms.measure() }{ ". " }{ summary(terms, &months) }</p>
            <table>
                if !by_year && left_out > 0 {
                    <caption>{ words.latest(points.len()) }</caption>
                }
                <thead>
                    <tr>
                        <th scope="col">{ words.period }</th>
                        <th scope="col">{ &terms.unit.other }</th>
                    </tr>
                </thead>
                <tbody>
                    { for points.iter().map(|point| html! {
                        <tr>
                            <th scope="row">{ period(terms, point) }</th>
                            <td>{ value(terms, point) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            { for terms.trend.notes.first().map(|note| html! { <p>{ prose(&note.text) }</p> }) }
        </>
    }
}

/// The groups of a map with their listings.
fn groups(scene: &Scene, atlas: &Atlas) -> Html {
    let words = scene.words();
    let on = |group: &Group, kind: Kind| {
        let listings = group.listings.iter().filter(|listing| listing.kind == kind);
        let told = listings.map(|it| words.on_list(it, &scene.formats().date(it.date)));
        let told = told.collect::<Vec<_>>().join("; ");
        if told.is_empty() { words.not_on_list.to_owned() } else { told }
    };
    html! {
        <>
            <p>{ &atlas.measure }{ ". " }{ words.presence_is_not_control }</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.group }</th>
                        <th scope="col">{ words.home }</th>
                        <th scope="col">{ words.list(Kind::Fto) }</th>
                        <th scope="col">{ words.list(Kind::Sdgt) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for atlas.groups.iter().map(|group| html! {
                        <tr>
                            <th scope="row">{ &group.name }</th>
                            <td>{ &group.home }</td>
                            <td>{ on(group, Kind::Fto) }</td>
                            <td>{ on(group, Kind::Sdgt) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </>
    }
}

fn both_sides(scene: &Scene, options: &Options) -> Html {
    let side = |proposal: &Proposal, side: Side| {
        let arguments = proposal.side(side);
        html! {
            <>
                <p><strong>{ scene.words().side_count(side, arguments.len()) }</strong></p>
                <ul>{ for arguments.iter().map(|it| html! { <li>{ said(scene, it) }</li> }) }</ul>
            </>
        }
    };
    html! {
        <>
            <p>{ &options.measure }{ "." }</p>
            { for options.options.iter().map(|proposal| html! {
                <>
                    <h4>{ &proposal.title }</h4>
                    <p>{ prose(&proposal.what.text) }</p>
                    { for Side::BOTH.map(|it| side(proposal, it)) }
                </>
            }) }
        </>
    }
}

/// An argument with who makes it and where.
fn said(scene: &Scene, argument: &Argument) -> Html {
    let speaker = if argument.own {
        argument.speaker.clone()
    } else {
        scene.words().reported(&argument.speaker)
    };
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
    html! {
        <>
            <p><strong>{ scene.words().dispute }{ ": " }{ &dispute.title }</strong></p>
            <ul>
                { for dispute.versions.iter().map(|version| html! {
                    <li>
                        { prose(&version.text) }
                        { format!(" ({})", published(scene, version.source)) }
                    </li>
                }) }
            </ul>
            if let Some(note) = &dispute.note {
                <p>{ prose(note) }</p>
            }
        </>
    }
}
