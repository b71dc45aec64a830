//! A figure that is counted on a map: how many of its groups are on a list.

use super::found::FigureFault;
use crate::story::atlas::ListKind;
use crate::story::date::Date;
use crate::story::document::{FigureDocument, ListedDocument};
use crate::story::{Block, Story};

/// How many groups of the map with this id are on a list.
pub(super) fn listed(
    story: &Story,
    id: &str,
    document: &FigureDocument,
) -> Result<usize, FigureFault> {
    let none = || (format!("there is no map `{id}` in `blocks`"), "name a map".to_owned());
    let atlas = story.block(id).and_then(Block::atlas).ok_or_else(none)?;
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
    let on = |kind: ListKind| match list {
        ListedDocument::Fto => kind == ListKind::Fto,
        ListedDocument::Sdgt => kind == ListKind::Sdgt,
        ListedDocument::Either => true,
    };
    let groups = atlas.groups.iter().filter(|group| {
        let mut listings = group.listings.iter();
        listings.any(|it| it.in_force && on(it.kind) && by.is_none_or(|by| it.date.latest() <= by))
    });
    Ok(groups.count())
}
