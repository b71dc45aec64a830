//! Nothing that a chart says lies over something else that it says, at any width, for any series.

use nutgraf::chart::figure::{Content, Figure, Layout};
use nutgraf::chart::frame::breakpoint;
use nutgraf::chart::marks::{Mark, Role, Shape, Taken};
use nutgraf::chart::points::Sum;
use nutgraf::chart::scale::ScaleKind;
use nutgraf::chart::terms::Terms;
use nutgraf::story::date::Date;
use nutgraf::story::id::Id;
use nutgraf::story::prose::Prose;
use nutgraf::story::trend::{Event, Values};
use nutgraf::story::{Block, SourceId, Story};
use proptest::prelude::*;

use crate::series::{told, trend};

/// A story whose trend has these values, and events with titles of so many letters.
fn story(values: &[Option<f64>], events: &[(i16, u8, usize)], unit: &str, together: bool) -> Story {
    let mut story = told(&[Some(1.0); 3]);
    let Some(Block::Trend(trend)) = story.blocks.first_mut() else { panic!("a trend") };
    for series in &mut trend.series {
        series.values = Values(values.to_vec());
        series.revisions.clear();
    }
    trend.choices[0].together = together;
    trend.units[0].short = unit.to_owned();
    let event = |(nth, (year, month, letters)): (usize, &(i16, u8, usize))| Event {
        id: Id::new(&format!("event-{nth}")).expect("an id"),
        date: Date { year: *year, month: *month, day: 0 },
        title: "Something happened in a place far away".chars().take(*letters).collect(),
        text: Prose::plain("It did."),
        rank: 1,
        source: SourceId(0),
        second: None,
    };
    trend.events = events.iter().enumerate().map(event).collect();
    story
}

/// The words of a chart where they stand in a box of this width.
fn boxes(figure: &Figure, width: f64) -> Vec<(String, Taken)> {
    let spread = |mark: &Mark| {
        let Shape::Text(text) = &mark.shape else { return None };
        let mut text = text.clone();
        let (percent, offset) = figure.frame.spread(text.at.0);
        text.at.0 = percent / 100.0 * width + offset;
        let said = format!("{:?} {}{}", mark.role, text.text, text.rest);
        Some((said, text.taken(mark.role == Role::Value)))
    };
    figure.marks.iter().filter_map(spread).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn words_lie_over_no_words_at_any_width(
        values in prop::collection::vec(prop::option::weighted(0.95, 0.0..1e5_f64), 1..140),
        events in prop::collection::vec((2022..2034_i16, 0..13_u8, 3..38_usize), 0..12),
        unit in "[a-z]{1,9}",
        (years, log, together) in (any::<bool>(), any::<bool>(), any::<bool>()),
        width in 208.0..1168.0_f64,
    ) {
        let story = story(&values, &events, &unit, together);
        let terms = Terms::new(&story, trend(&story), 0).expect("a unit");
        let sum = if years { Sum::Years } else { Sum::None };
        let kind = if log { ScaleKind::Log } else { ScaleKind::Linear };
        let (points, together) = (terms.points(&[0], sum), terms.together(&[0], sum));
        let content = Content { terms, points: &points, together: &together };
        let layout = Layout { sum, kind, width: breakpoint(width), ..Layout::default() };
        let (upper, lower) = Figure::pair(content, content, layout);
        for figure in [upper, lower] {
            let boxes = boxes(&figure, width);
            for (nth, (said, one)) in boxes.iter().enumerate() {
                let inside = one.across.0 >= -0.01 && one.across.1 <= width + 0.01
                    && one.down.0 >= 0.0 && one.down.1 <= figure.frame.height;
                prop_assert!(inside, "{said} at {one:?} in {width}");
                for (other, two) in boxes.iter().skip(nth + 1) {
                    prop_assert!(!one.meets(two), "{said} lies over {other} in {width}");
                }
            }
        }
    }
}
