//! Pictures: sizes, and everything that a newspaper's graphic says.

use crate::pressed::{KNOWN, Tree, hostile, pressed, site, text};

/// Width and height of a PNG.
fn size(files: &Tree, path: &str) -> (u32, u32) {
    let bytes = &files[path];
    assert_eq!(&bytes[1..4], b"PNG", "{path}");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("4 bytes"));
    (number(16), number(20))
}

#[test]
fn a_card_has_the_size_that_social_networks_show() {
    for part in ["en", "en.seizures", "en.gangs", "en.ways"] {
        assert_eq!(size(&KNOWN, &format!("images/{part}.card.png")), (1200, 630));
    }
}

#[test]
fn each_chart_and_the_map_is_a_picture_with_its_title_and_source() {
    let chart = text(&KNOWN, "images/en.seizures.svg");
    for part in [
        "Seizures have doubled",
        "Weight seized in the harbour, pounds per month · Place: At sea",
        ">20.0\u{a0}lb</text>",
        ">Feb 2025</text>",
        "People drowned in 12 months",
        "Dock strike",
        "Source: Customs office",
        "An open ring on the chart",
        "<desc>From November 2024",
    ] {
        assert!(chart.contains(part), "{part}\n{chart}");
    }
    let map = text(&KNOWN, "images/en.gangs.svg");
    for part in ["Two gangs are listed", "Presence is not control.", "Made with Natural Earth"] {
        assert!(map.contains(part), "{part}");
    }
    for path in ["images/en.seizures.png", "images/en.gangs.png"] {
        assert_eq!(size(&KNOWN, path).0, 1600, "{path}");
    }
    assert!(!KNOWN.contains_key("images/en.ways.svg"));
}

#[test]
fn every_hatching_that_is_used_is_there() {
    let map = text(&KNOWN, "images/en.gangs.svg");
    let used: Vec<&str> =
        map.split("url(#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert_eq!(used, ["gangs-whole", "gangs-key"]);
    for id in used {
        assert!(map.contains(&format!("<pattern id=\"{id}\"")), "{id}");
    }
}

#[test]
fn what_an_author_writes_stays_text_and_can_be_drawn() {
    let files = pressed(hostile(), &site());
    let chart = text(&files, "images/en.seizures.svg");
    assert!(!chart.contains("<script") && chart.contains("&lt;script&gt;"), "{chart}");
    assert_eq!(size(&files, "images/en.card.png"), (1200, 630));
    assert_ne!(files["images/en.card.png"], KNOWN["images/en.card.png"]);
}
