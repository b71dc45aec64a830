//! The columns of a grid.

use cssparser::{ParseError, Parser};
use taffy::prelude::*;

use crate::style::length::{Length, LengthScale};

type GridColumn = GridTemplateComponent<String>;

/// Columns as the style sheet writes them: `1fr 1fr`, `minmax(0, 1fr)`, `repeat(auto-fit, …)`.
/// None if there is anything else.
pub fn columns(value: &str, scale: LengthScale) -> Vec<GridColumn> {
    let mut input = Parser::new(value);
    let mut found = Vec::new();
    while !input.is_exhausted() {
        match column(&mut input, scale) {
            Ok(column) => found.push(column),
            Err(_) => return Vec::new(),
        }
    }
    found
}

/// The columns that are added for children without one: `1fr`. None if there is anything else.
pub fn added(value: &str, scale: LengthScale) -> Vec<TrackSizingFunction> {
    track(&mut Parser::new(value), scale).into_iter().collect()
}

fn column(input: &mut Parser<'_>, scale: LengthScale) -> Result<GridColumn, ParseError<()>> {
    let fit = input.try_parse(|input| {
        input.expect_function_matching("repeat")?;
        input.parse_nested_block(|input| {
            input.expect_ident_matching("auto-fit")?;
            input.expect_comma()?;
            track(input, scale)
        })
    });
    match fit {
        Ok(track) => Ok(repeat(RepetitionCount::AutoFit, vec![track])),
        Err(_) => track(input, scale).map(GridTemplateComponent::Single),
    }
}

fn track(
    input: &mut Parser<'_>,
    scale: LengthScale,
) -> Result<TrackSizingFunction, ParseError<()>> {
    let between = input.try_parse(|input| {
        input.expect_function_matching("minmax")?;
        input.parse_nested_block(|input| {
            let least = Length::read(input, scale)?;
            input.expect_comma()?;
            Ok::<_, ParseError<()>>((least, Length::read(input, scale)?))
        })
    });
    let (least, most) = match between {
        Ok(both) => both,
        Err(_) => match Length::read(input, scale)? {
            // A share is at least as wide as its content.
            share @ Length::Share(_) => (Length::Auto, share),
            length => (length, length),
        },
    };
    let least = match least {
        Length::Pixels(pixels) => MinTrackSizingFunction::length(pixels),
        Length::Part(part) => MinTrackSizingFunction::percent(part),
        Length::Auto | Length::Share(_) => MinTrackSizingFunction::auto(),
    };
    let most = match most {
        Length::Pixels(pixels) => MaxTrackSizingFunction::length(pixels),
        Length::Part(part) => MaxTrackSizingFunction::percent(part),
        Length::Share(share) => MaxTrackSizingFunction::fr(share),
        Length::Auto => MaxTrackSizingFunction::auto(),
    };
    Ok(minmax(least, most))
}
