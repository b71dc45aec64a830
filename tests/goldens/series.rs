//! Stories whose first trend holds values that are hard to draw or to tell.

use std::path::Path;

use nutgraf::press::folder::files;
use nutgraf::story::files::Files;
use nutgraf::story::read::read;
use nutgraf::story::trend::Trend;
use nutgraf::story::{Block, Story};

use crate::story::good;

/// The story of the demonstration.
pub fn cartels() -> Story {
    let files = files(Path::new("www/stories/cartels")).expect("the folder is there");
    read(&files, "en").expect("the story has no problems")
}

/// The small story with another series, which begins in January 2023.
pub fn told(values: &[Option<f64>]) -> Story {
    let mut files: Files = good();
    let rows = values.iter().enumerate().flat_map(|(nth, value)| {
        let (year, month) = (2023 + nth / 12, nth % 12 + 1);
        let cell = value.map(|value| value.to_string()).unwrap_or_default();
        ["sea", "land"].map(|place| format!("{year}-{month:02},{place},{cell},customs\n"))
    });
    // Each place on its own, since months of a series stand together.
    let (sea, land): (Vec<String>, Vec<String>) = rows.partition(|row| row.contains(",sea,"));
    let table = format!("month,place,value,source\n{}{}", sea.concat(), land.concat());
    files.insert("seizures.csv".into(), table.into_bytes());
    let below =
        (0..values.len()).map(|nth| format!("{}-{:02},7,paper\n", 2023 + nth / 12, nth % 12 + 1));
    let below = ["month,value,source\n".to_owned()].into_iter().chain(below).collect::<String>();
    files.insert("drowned.csv".into(), below.into_bytes());
    read(&files, "en").expect("the story has no problems")
}

/// The first trend of a story.
pub fn trend(story: &Story) -> &Trend {
    let trends = story.blocks.iter().filter_map(|block| match block {
        Block::Trend(trend) => Some(trend),
        _ => None,
    });
    trends.into_iter().next().expect("the story has a trend")
}

/// Names and values of what is hard.
pub fn hard() -> [(&'static str, Vec<Option<f64>>); 6] {
    let wave = |nth: usize| Some(100.0 + 10.0 * (nth % 7) as f64);
    [
        ("flat", vec![Some(5.0); 36]),
        ("all-zero", vec![Some(0.0); 36]),
        ("one-point", vec![Some(42.0)]),
        ("gap", (0..36).map(|nth| wave(nth).filter(|_| !(10..15).contains(&nth))).collect()),
        ("very-large", (0..36).map(|nth| Some(1e12 - 1e10 * nth as f64)).collect()),
        ("incomplete-last-year", (0..29).map(wave).collect()),
    ]
}
