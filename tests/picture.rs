//! What a reader keeps: names, pictures and tables of what is shown.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "picture/address.rs"]
mod address;

use std::path::Path;

use nutgraf::picture::item::{ItemShape, Paint, Rgb, Type};
use nutgraf::picture::svg::svg;
use nutgraf::picture::{Picture, Wanted, picture, table};
use nutgraf::press::carried::carried;
use nutgraf::press::folder::files;
use nutgraf::story::read::read;
use nutgraf::story::travel::{decode, encode};
use nutgraf::story::{Block, Story};
use nutgraf::view::address::Address;
use quick_xml::Reader;
use quick_xml::events::Event;

/// The story as a page has it: what is not in its data file cannot be drawn either.
fn cartels() -> Story {
    let files = files(Path::new("www/stories/cartels")).expect("the folder is there");
    let story = read(&files, "en").expect("the story has no problems");
    decode(&encode(&carried(&story))).expect("it was just written")
}

/// Letters that are half as wide as they are high, and a little more.
fn wide(text: &str, kind: Type) -> f64 {
    text.chars().count() as f64 * kind.size * 0.55
}

fn colour(paint: Paint) -> Rgb {
    match paint.0 {
        "paper" => (255, 255, 255),
        "ink" | "quiet" => (27, 27, 26),
        "accent" | "tone3" => (31, 95, 153),
        "water" | "tone0" => (246, 248, 249),
        _ => (214, 228, 240),
    }
}

/// What a reader of the overview sees.
const ROWS: &str = "sides\tFor\tAgainst\nfamily\tAbroad\n\
                    option\tStrikes on laboratories\txxoo+2\txxxxxxxxxxxxo\noption\tNothing\t–\tx";

fn drawn(story: &Story, view: &str, width: f64) -> Picture {
    let address = Address::read(view);
    let wanted = Wanted { address: &address, rows: ROWS, width };
    picture(story, &wanted, &wide).unwrap_or_else(|| panic!("{view} is not there"))
}

fn texts(picture: &Picture) -> Vec<&str> {
    let texts = picture.items.iter().filter_map(|item| match &item.shape {
        ItemShape::Text(text) => Some(text.text.as_str()),
        _ => None,
    });
    texts.collect()
}

/// Reads a whole SVG; the names of its elements.
fn read_svg(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} in {text}")) {
            Event::Start(tag) | Event::Empty(tag) => {
                tag.attributes().for_each(|attribute| drop(attribute.expect("well written")));
                names.push(tag.name().as_ref().to_owned());
            }
            Event::Eof => return names,
            _ => {}
        }
    }
}

#[test]
fn a_picture_says_what_it_shows_and_where_it_is_from() {
    let story = cartels();
    let june = drawn(&story, "cartels/seizures?region=southwest&month=2025-06", 640.0);
    let said = texts(&june).join(" ");
    for part in ["southwest border", "June 2025: 805", "Customs and Border Protection", "pounds"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let updated = story.language.words().updated(&story.language.formats.date(story.updated));
    for view in ["cartels/seizures", "cartels/groups", "cartels/options"] {
        let all = drawn(&story, view, 360.0);
        let said = texts(&all).join(" ");
        let title = story.block(&Address::read(view).block).expect("it is there").title();
        assert!(said.contains(title), "{view}: {said}");
        assert!(said.contains(&updated), "{view}: {said}");
    }
    let group = texts(&drawn(&story, "cartels/groups?group=ms-13", 640.0)).join(" ");
    assert!(group.contains("MS-13"), "{group}");
    assert!(
        picture(
            &story,
            &Wanted { address: &Address::read("cartels/nowhere"), rows: "", width: 640.0 },
            &wide
        )
        .is_none()
    );
}

#[test]
fn everything_is_inside_the_picture_at_every_width() {
    let story = cartels();
    let views = [
        "cartels/seizures",
        "cartels/seizures?period=years&scale=log",
        "cartels/groups",
        "cartels/groups?group=ms-13",
        "cartels/options",
    ];
    for view in views {
        for width in [1.0, 240.0, 348.0, 720.0, 1200.0, 9999.0] {
            let picture = drawn(&story, view, width);
            assert!((240.0..=1200.0).contains(&picture.width), "{}", picture.width);
            let inside = |(x, y): (f64, f64)| {
                (-0.5..=picture.width + 0.5).contains(&x) && (0.0..=picture.height).contains(&y)
            };
            for item in &picture.items {
                let fits = match &item.shape {
                    ItemShape::Line(points, _) | ItemShape::Area(points) => {
                        points.iter().all(|it| inside(*it))
                    }
                    ItemShape::Dot(at, _) => inside(*at),
                    ItemShape::Text(text) => inside(text.at),
                };
                assert!(fits, "{view} at {width}: {item:?}");
            }
        }
    }
}

#[test]
fn an_svg_is_well_formed_and_has_nothing_but_pictures() {
    let story = cartels();
    for view in ["cartels/seizures?period=years", "cartels/groups?group=ms-13", "cartels/options"] {
        let picture = drawn(&story, view, 640.0);
        let text = svg(&picture, &colour, "\"Noto Sans\", system-ui");
        let names = read_svg(&text);
        for name in &names {
            assert!(["svg", "title", "path", "circle", "text"].contains(&&**name), "{name}");
        }
        assert_eq!(names.iter().filter(|name| *name == "text").count(), texts(&picture).len());
    }
}

#[test]
fn hostile_texts_stay_texts() {
    let hostile = "</text><script>alert(1)</script>&amp;\"'<![CDATA[\u{0}\u{b}\u{fffe}]]>";
    let mut story = cartels();
    let rows = format!("family\t{hostile}\noption\t{hostile}\t{hostile}\t{hostile}");
    for block in &mut story.blocks {
        match block {
            Block::Trend(trend) => {
                (trend.title, trend.measure) = (hostile.to_owned(), hostile.to_owned());
            }
            Block::Map(atlas) => {
                atlas.title = hostile.to_owned();
                atlas.groups.iter_mut().for_each(|group| group.name = hostile.to_owned());
            }
            Block::Options(options) => options.title = hostile.to_owned(),
        }
    }
    for view in ["cartels/seizures", "cartels/groups?group=ms-13", "cartels/options"] {
        let address = Address::read(view);
        let wanted = Wanted { address: &address, rows: &rows, width: 640.0 };
        let picture = picture(&story, &wanted, &wide).expect("it is there");
        let names = read_svg(&svg(&picture, &colour, hostile));
        assert!(!names.iter().any(|name| name == "script"), "{view}: {names:?}");
    }
}

#[test]
fn tables_have_what_is_shown() {
    let story = cartels();
    let csv = |view: &str, low: bool| {
        table(&story, &Address::read(view), low).unwrap_or_else(|| panic!("{view}"))
    };
    let months = csv("cartels/seizures?region=southwest", false);
    assert!(
        months.contains("2025-06-01,2025-06-30,805,") || months.contains("2025-06,2025-06,805")
    );
    assert!(csv("cartels/seizures", true).lines().count() > 60);
    let all = csv("cartels/groups", false);
    assert!(all.starts_with("\u{feff}group,name,first_listed,area,"), "{all}");
    let one = csv("cartels/groups?group=ms-13", false);
    let rows: Vec<&str> = one.lines().skip(1).collect();
    assert!(!rows.is_empty() && rows.iter().all(|row| row.starts_with("ms-13,")), "{one}");
    assert!(all.lines().count() > one.lines().count());
    assert!(table(&story, &Address::read("cartels/nowhere"), false).is_none());
}
