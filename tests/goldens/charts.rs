//! Charts as SVG, at the widths of a phone, a column of text and a wide screen.

use std::path::Path;

use nutgraf::chart::figure::{Content, Figure, Layout};
use nutgraf::chart::marks::{Mark, Role, Shape};
use nutgraf::chart::points::Sum;
use nutgraf::chart::scale::ScaleKind;
use nutgraf::chart::svg::svg;
use nutgraf::chart::terms::Terms;
use nutgraf::story::{Block, Story};

use crate::golden::check;
use crate::series::{cartels, hard, told, trend};

const KINDS: [(&str, Sum, ScaleKind); 4] = [
    ("months-linear", Sum::None, ScaleKind::Linear),
    ("months-log", Sum::None, ScaleKind::Log),
    ("years-linear", Sum::Years, ScaleKind::Linear),
    ("years-log", Sum::Years, ScaleKind::Log),
];

/// What is drawn, each purpose in a grey of its own, and then the words.
fn drawing(figure: &Figure) -> String {
    let grey = |role: Role| (role as u8 * 8, role as u8 * 8, role as u8 * 8);
    let mut text = svg(figure, grey).expect("it can be drawn");
    for mark in &figure.marks {
        if let Shape::Text(it) = &mark.shape {
            let place = format!("{:.0} {:.0} {:?}", it.at.0 + it.shift, it.at.1, it.anchor);
            text += &format!("<!-- {:?} {place}: {}|{} -->\n", mark.role, it.text, it.rest);
        }
    }
    text
}

fn drawn(story: &Story, name: &str, width: f64) {
    let terms = Terms::new(story, trend(story), 0).expect("a unit");
    let series = terms.trend.series.first().expect("the trend has a series");
    for (kind_name, sum, kind) in KINDS {
        let points = terms.points(&series.key, sum);
        let layout = Layout { sum, kind, width, ..Layout::default() };
        let figure = Figure::new(Content { terms, points: &points, together: &[] }, layout);
        let text = drawing(&figure);
        let file = format!("tests/goldens/charts/{name}-{kind_name}-{width}.svg");
        check(Path::new(&file), &text);
    }
}

#[test]
fn seizures_at_three_widths() {
    let story = cartels();
    for width in [320.0, 640.0, 960.0] {
        drawn(&story, "seizures", width);
    }
}

/// The lines of a choice behind that of its first value, which is drawn as ever.
#[test]
fn lines_that_are_drawn_together() {
    let mut story = hard().map(|(_, values)| told(&values)).into_iter().nth(3).expect("a gap");
    let Some(Block::Trend(trend)) = story.blocks.first_mut() else { panic!("a trend") };
    trend.choices[0].together = true;
    for value in &mut trend.series[1].values.0 {
        *value = value.map(|value| 250.0 - value);
    }
    let terms = Terms::new(&story, self::trend(&story), 0).expect("a unit");
    assert!(terms.together(&[0], Sum::Years).is_empty(), "bars stand alone");
    let together = terms.together(&[0], Sum::None);
    let points = terms.points(&[0], Sum::None);
    for kind in [ScaleKind::Linear, ScaleKind::Log] {
        let layout = Layout { kind, width: 640.0, ..Layout::default() };
        let content = Content { terms, points: &points, together: &together };
        let figure = Figure::new(content, layout);
        let name = |mark: &Mark| match &mark.shape {
            Shape::Text(text) if mark.role == Role::Name => Some(text.text.clone()),
            _ => None,
        };
        let names: Vec<String> = figure.marks.iter().filter_map(name).collect();
        assert_eq!(names, ["On land", "At sea"], "from the highest down");
        let text = drawing(&figure);
        let file = format!("tests/goldens/charts/together-{kind:?}.svg").to_lowercase();
        check(Path::new(&file), &text);
    }
}

#[test]
fn what_is_hard_to_draw() {
    for (name, values) in hard() {
        drawn(&told(&values), name, 640.0);
    }
}
