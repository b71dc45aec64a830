//! Charts as SVG, at the widths of a phone, a column of text and a wide screen.

use std::path::Path;

use nutgraf::chart::figure::{Figure, Layout};
use nutgraf::chart::look::Look;
use nutgraf::chart::points::{Period, points};
use nutgraf::chart::scale::Kind;
use nutgraf::chart::svg::svg;
use nutgraf::story::Story;

use crate::golden::check;
use crate::series::{cartels, hard, told, trend};

const KINDS: [(&str, Period, Kind); 4] = [
    ("months-linear", Period::Months, Kind::Linear),
    ("months-log", Period::Months, Kind::Log),
    ("years-linear", Period::Years, Kind::Linear),
    ("years-log", Period::Years, Kind::Log),
];

fn drawn(story: &Story, name: &str, width: f64) {
    let trend = trend(story);
    let series = trend.series.first().expect("the trend has a series");
    for (kind_name, period, kind) in KINDS {
        let points = points(trend, series, period);
        let formats = &story.language.formats;
        let layout = Layout { period, kind, width, ..Layout::default() };
        let figure = Figure::new(trend, &points, layout, formats);
        let text = svg(&figure, &Look::LIGHT).expect("it can be drawn");
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

#[test]
fn what_is_hard_to_draw() {
    for (name, values) in hard() {
        drawn(&told(&values), name, 640.0);
    }
}
