//! A small story with a block of each kind, made by hand.

use nutgraf::story::argument::{Argument, Scope, Side, Stance};
use nutgraf::story::atlas::{
    Area, Atlas, Basemap, Extent, Group, Level, ListKind, Listing, Precision, Presence,
};
use nutgraf::story::date::Date;
use nutgraf::story::id::{Id, Slug, Tag};
use nutgraf::story::language::{Formats, Language, Words};
use nutgraf::story::options::{Family, Options, Proposal, Question};
use nutgraf::story::prose::Prose;
use nutgraf::story::time::Period;
use nutgraf::story::travel::encode;
use nutgraf::story::trend::{Choice, Named, Series, Trend, Unit, Values, Year};
use nutgraf::story::{Block, Cited, Source, SourceId, Story};

const DAY: Date = Date { year: 2025, month: 2, day: 20 };
const SOURCE: SourceId = SourceId(0);

/// The story as it travels.
pub fn bytes() -> Vec<u8> {
    encode(&story())
}

fn story() -> Story {
    Story {
        slug: Slug::new("weather").unwrap(),
        // No page knows a language: its words come with the story, and none is looked at here.
        language: Language {
            tag: Tag::new("en").unwrap(),
            formats: formats(),
            words: Words::default().into(),
        },
        title: "Rain".to_owned(),
        key: "It rains less.".to_owned(),
        updated: DAY,
        sources: vec![Source {
            id: id("office"),
            author: None,
            publisher: "Weather office".to_owned(),
            title: "Rain by month".to_owned(),
            date: DAY,
            url: Some("https://example.org/rain".to_owned()),
            citation: None,
            note: None,
            record: false,
        }],
        blocks: vec![Block::Trend(trend()), Block::Map(atlas()), Block::Options(options())],
        cited: vec![vec![SOURCE]; 3],
        disputes: Vec::new(),
        corrections: Vec::new(),
    }
}

fn formats() -> Formats {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    Formats {
        decimal: ".".to_owned(),
        group: ",".to_owned(),
        minimum_grouping: 1,
        months: months.map(str::to_owned).to_vec(),
        short_months: months.map(|month| month[..3].to_owned()).to_vec(),
        day: "{month} {day}, {year}".to_owned(),
        month: "{month} {year}".to_owned(),
        short_month: "{month} {year}".to_owned(),
    }
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn named(id: &str, label: &str) -> Named {
    Named { id: id.to_owned(), label: label.to_owned() }
}

fn cited(text: &str) -> Cited {
    Cited { text: Prose::plain(text), source: SOURCE }
}

/// Two years of two places; in the south it rains twice as much.
fn trend() -> Trend {
    let series = |key: u8, times: f64| Series {
        key: vec![key],
        values: Values((0..24).map(|month| Some(f64::from(40 + month % 7) * times)).collect()),
        sources: vec![(0, SOURCE)],
        revisions: Vec::new(),
    };
    Trend {
        id: id("rain"),
        title: "It rains less".to_owned(),
        measure: "Rain by month".to_owned(),
        label: String::new(),
        units: vec![Unit {
            one: "millimeter".to_owned(),
            other: "millimeters".to_owned(),
            short: "mm".to_owned(),
            factor: 1.0,
            decimals: 0,
            exact: 0,
        }],
        choices: vec![Choice {
            column: id("place"),
            label: "Place".to_owned(),
            values: vec![named("north", "North"), named("south", "South")],
            phrases: Vec::new(),
            together: false,
        }],
        year: Some(Year { first_month: 1, label: "year".to_owned(), short: String::new() }),
        start: Period::parse("2023-01").unwrap(),
        series: vec![series(0, 1.0), series(1, 2.0)],
        events: Vec::new(),
        notes: vec![cited("Measured at noon.")],
        twelve_months: None,
        bands: Vec::new(),
        below: None,
    }
}

/// One square area with one group in it.
fn atlas() -> Atlas {
    Atlas {
        id: id("clouds"),
        title: "Where the clouds are".to_owned(),
        measure: "Clouds".to_owned(),
        groups: vec![Group {
            id: id("cumulus"),
            name: "Cumulus".to_owned(),
            aliases: Vec::new(),
            keys: vec!["cumulus".to_owned()],
            kind: "cloud".to_owned(),
            who: Prose::plain("White."),
            home: "The sky".to_owned(),
            uncertain: None,
            source: SOURCE,
            listings: vec![Listing {
                date: DAY,
                kind: ListKind::Fto,
                in_force: true,
                by: "Weather Office".to_owned(),
                record: "1".to_owned(),
                source: SOURCE,
            }],
            point: Some((50, 50)),
            precision: Precision::City,
            territory: true,
            presence: vec![Presence {
                area: 0,
                level: Level::Base,
                whole: false,
                places: String::new(),
                source: SOURCE,
            }],
        }],
        basemap: Basemap {
            arcs: vec![vec![(10, 10), (80, 0), (0, 80), (-80, 0), (0, -80)]],
            areas: vec![Area {
                id: "XX-A".to_owned(),
                name: "The plain".to_owned(),
                rings: vec![vec![0]],
                ..Area::default()
            }],
            parts: 1,
            whole: String::new(),
            credit: "Drawn by hand".to_owned(),
        },
        extents: vec![Extent {
            id: id("all"),
            label: "All".to_owned(),
            bounds: [0, 0, 100, 88],
            spots: Vec::new(),
        }],
        notes: Vec::new(),
    }
}

fn options() -> Options {
    let argument = |text: &str, side: Side| Argument {
        text: Prose::plain(text),
        speaker: "A farmer".to_owned(),
        speaker_id: String::new(),
        stance: Stance::Holds,
        of: None,
        source: SOURCE,
        side,
        scope: Scope::Option(0),
        also: Vec::new(),
        except: Vec::new(),
        counterpoints: Vec::new(),
        replies_to: Vec::new(),
    };
    Options {
        id: id("plans"),
        title: "What could be done".to_owned(),
        measure: "Plans".to_owned(),
        questions: vec![Question {
            id: id("cost"),
            label: "Cost".to_owned(),
            text: "What does it cost?".to_owned(),
            source: SOURCE,
        }],
        families: vec![Family {
            id: "water".to_owned(),
            label: "Water".to_owned(),
            in_general: "Water in general".to_owned(),
            except: Vec::new(),
            context: Vec::new(),
            answers: Vec::new(),
        }],
        needs: Vec::new(),
        options: vec![Proposal {
            id: id("dam"),
            family: 0,
            title: "A dam".to_owned(),
            what: cited("A wall in the river."),
            status: Vec::new(),
            needs: Vec::new(),
            context: Vec::new(),
            precedents: Vec::new(),
            answers: Vec::new(),
            history: Vec::new(),
            searched: None,
        }],
        arguments: vec![
            argument("It holds water.", Side::Pro),
            argument("It costs much.", Side::Con),
        ],
        searched: None,
        notes: Vec::new(),
    }
}
