//! What is shown as an address tells it, and back.

use nutgraf::chart::points::Sum;
use nutgraf::chart::scale::ScaleKind;
use nutgraf::map::listing_days;
use nutgraf::story::atlas::Atlas;
use nutgraf::story::trend::Trend;
use nutgraf::story::{Block, Story};
use nutgraf::view::address::Address;
use nutgraf::view::map::state::State as OnMap;
use nutgraf::view::trend::state::State;

use super::cartels;

fn trend(story: &Story) -> &Trend {
    match story.block("seizures") {
        Some(Block::Trend(trend)) => trend,
        _ => panic!("no trend"),
    }
}

fn atlas(story: &Story) -> &Atlas {
    match story.block("groups") {
        Some(Block::Map(atlas)) => atlas,
        _ => panic!("no map"),
    }
}

#[test]
fn a_state_is_what_its_address_tells() {
    let story = cartels();
    let trend = trend(&story);
    for sum in [Sum::None, Sum::TwelveMonths, Sum::Years] {
        for (kind, unit, cursor) in [
            (ScaleKind::Linear, 0, None),
            (ScaleKind::Log, 1, Some(0)),
            (ScaleKind::Linear, 1, Some(5)),
        ] {
            for values in [[0, 0], [1, 0], [0, 1], [2, 2]] {
                let key = trend.choices.iter().zip(values).map(|(choice, value)| {
                    u8::try_from(choice.values.len() - 1).map_or(value, |last| value.min(last))
                });
                let state =
                    State { key: key.collect(), sum, kind, unit, cursor, view: unit, event: None };
                let text = state.address(&story, trend).to_string();
                assert_eq!(State::told(&story, trend, &Address::read(&text)), state, "{text}");
            }
        }
    }
    let atlas = atlas(&story);
    for (group, extent, area) in
        [(None, None, None), (Some(2), Some(1), None), (None, None, Some(9))]
    {
        for step in [0, listing_days(atlas).len() - 1] {
            let state = OnMap { group, step, extent, area, typed: String::new() };
            let text = state.address(&story.slug, atlas).to_string();
            assert_eq!(OnMap::told(atlas, &Address::read(&text)), state, "{text}");
        }
    }
}

/// The text that the page writes, from `www/live/link.js`.
#[test]
fn the_page_writes_the_same_address() {
    let story = cartels();
    let trend = trend(&story);
    let text = "cartels/seizures?region=southwest&month=2025-06";
    let state = State::told(&story, trend, &Address::read(text));
    assert_eq!(state.address(&story, trend).to_string(), text);
    assert_eq!(Address::read(text).file_name(), "cartels-seizures-southwest-2025-06");
    let text = "cartels/groups?part=mexico&group=ms-13";
    let state = OnMap::told(atlas(&story), &Address::read(text));
    assert_eq!(state.address(&story.slug, atlas(&story)).to_string(), text);
}

#[test]
fn what_an_address_has_not_is_as_at_first() {
    let story = cartels();
    let first = State::new(trend(&story).choices.len());
    for odd in ["region=moon", "month=1900-01&period=days", "unit=%00", "scale=", "month="] {
        let address = Address::read(&format!("cartels/seizures?{odd}"));
        assert_eq!(State::told(&story, trend(&story), &address), first, "{odd}");
    }
    let address = Address::read("cartels/groups?group=nobody&by=1999-01-01&area=MOON&part=x");
    let first = OnMap::new(listing_days(atlas(&story)).len());
    assert_eq!(OnMap::told(atlas(&story), &address), first);
}
