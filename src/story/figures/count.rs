//! A figure that is counted: groups of a map, or what a block of options has.

use std::collections::BTreeSet;

use super::found::Fault;
use crate::story::argument::Side;
use crate::story::atlas::{Atlas, Kind};
use crate::story::date::Date;
use crate::story::document::{CountDocument, FigureDocument, ListedDocument};
use crate::story::options::Options;
use crate::story::{Block, Story};

fn atlas<'a>(story: &'a Story, id: &str) -> Result<&'a Atlas, Fault> {
    match story.block(id) {
        Some(Block::Map(atlas)) => Ok(atlas),
        _ => Err((format!("there is no map `{id}` in `blocks`"), "name a map".into())),
    }
}

fn options<'a>(story: &'a Story, id: &str) -> Result<&'a Options, Fault> {
    match story.block(id) {
        Some(Block::Options(options)) => Ok(options),
        _ => Err((
            format!("there are no options `{id}` in `blocks`"),
            "name a block of options".into(),
        )),
    }
}

/// How many groups of the map with this id are on a list.
pub(super) fn listed(story: &Story, id: &str, document: &FigureDocument) -> Result<usize, Fault> {
    let atlas = atlas(story, id)?;
    let Some(list) = document.listed else {
        let help = "add `\"listed\": \"fto\"`, or `sdgt`, or `either`";
        return Err(("this does not say on which list".into(), help.into()));
    };
    let by = document.by.as_ref().map(|day| day.parse::<jiff::civil::Date>());
    let by = by.transpose().map_err(|_| {
        ("`by` is not a full date".to_owned(), "write it like 2025-07-31".to_owned())
    })?;
    let by = by.map(|day| Date {
        year: day.year(),
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
    });
    let on = |kind: Kind| match list {
        ListedDocument::Fto => kind == Kind::Fto,
        ListedDocument::Sdgt => kind == Kind::Sdgt,
        ListedDocument::Either => true,
    };
    let groups = atlas.groups.iter().filter(|group| {
        let mut listings = group.listings.iter();
        listings.any(|it| it.in_force && on(it.kind) && by.is_none_or(|by| it.date.latest() <= by))
    });
    Ok(groups.count())
}

/// How many the block of options with this id has of what is counted.
pub(super) fn counted(story: &Story, id: &str, document: &FigureDocument) -> Result<usize, Fault> {
    let options = options(story, id)?;
    let Some(count) = document.count else {
        let help = "add `\"count\": \"options\"`, or `arguments`, `pros`, `cons`, `speakers` or \
                    `sources`";
        return Err(("this does not say what is counted".into(), help.into()));
    };
    Ok(match count {
        CountDocument::Options => options.options.len(),
        CountDocument::Arguments => options.arguments.len(),
        CountDocument::Pros => options.on_side(Side::Pro).count(),
        CountDocument::Cons => options.on_side(Side::Con).count(),
        CountDocument::Speakers => {
            options.arguments.iter().map(|it| &it.speaker_id).collect::<BTreeSet<_>>().len()
        }
        CountDocument::Sources => {
            options.arguments.iter().map(|it| it.source).collect::<BTreeSet<_>>().len()
        }
    })
}
