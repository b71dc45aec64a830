//! Live addresses follow the story; frozen ones never change.

use nutgraf::press::build::build;
use nutgraf::press::digest::{integrity, is_name};
use nutgraf::story::Block;

use crate::pressed::{KNOWN, content, pressed, site, story, text, version};

#[test]
fn a_fragment_leads_to_the_very_data_that_it_shows() {
    let version = version(&KNOWN);
    assert!(is_name(&version));
    for part in ["en", "en.seizures", "en.gangs", "en.ways"] {
        let live = text(&KNOWN, &format!("{part}.fragment.html"));
        assert_eq!(live, text(&KNOWN, &format!("{version}/{part}.fragment.html")));
        let value = |name: &str| {
            let (_, rest) = live.split_once(&format!("{name}=\"")).expect(name);
            rest.split_once('"').expect(name).0
        };
        assert!(live.starts_with("<!DOCTYPE html><meta charset=\"utf-8\"><div data-version="));
        let root = live.split('>').nth(2).expect("tags");
        assert!(root.contains("class=\"fragment\""), "{root}");
        assert_eq!(value("data-version"), version);
        let file = value("data-file");
        for path in [file.to_owned(), format!("{version}/{file}")] {
            assert_eq!(integrity(&KNOWN[&path]), value("data-integrity"), "{path}");
        }
    }
    assert_eq!(
        text(&KNOWN, "en.version.json"),
        format!("{{\"version\":\"{version}\",\"updated\":\"2026-01-31\",\"story\":\"harbour\"}}\n")
    );
}

#[test]
fn corrections_are_shown_with_their_dates() {
    for path in ["en.html", "en.ways.html", "snippets/en.full.txt"] {
        let html = text(&KNOWN, path);
        assert!(html.contains("January 31, 2026: A weight was in kilograms."), "{path}");
    }
}

/// Folded away, and in a file that the fragment names with its digest, live and frozen.
#[test]
fn what_is_folded_away_is_named_with_its_digest() {
    let version = version(&KNOWN);
    for fragment in ["en.fragment.html", "en.ways.fragment.html"] {
        let root = text(&KNOWN, fragment).split('>').nth(2).expect("a root");
        let value = |name: &str| {
            let (_, rest) = root.split_once(&format!("{name}=\"")).expect("an attribute");
            rest.split_once('"').expect("its end").0
        };
        let name = value("data-rest");
        for path in [name.to_owned(), format!("{version}/{name}")] {
            assert_eq!(integrity(&KNOWN[&path]), value("data-rest-integrity"), "{path}");
            let both = [root, text(&KNOWN, &path), text(&KNOWN, fragment)].concat();
            assert!(both.contains("January 31, 2026: A weight was in kilograms."), "{path}");
        }
    }
}

#[test]
fn an_older_version_stays_and_the_live_address_moves_on() {
    let room = tempfile::tempdir().expect("a folder for a moment");
    let out = room.path().join("harbour");
    build(vec![story()], &site(), &out, &mut |_, _, _| {}).expect("built");
    let old = content(&out);
    let mut newer = story();
    if let Block::Trend(trend) = &mut newer.blocks[0] {
        trend.series[0].values.0[0] = Some(11.0);
    }
    build(vec![newer], &site(), &out, &mut |_, _, _| {}).expect("built");
    let new = content(&out);
    let (before, after) = (version(&old), version(&new));
    assert_ne!(before, after);
    let kept: Vec<&String> = old.keys().filter(|path| path.starts_with(&before)).collect();
    assert!(kept.len() >= 5, "{kept:?}");
    for path in kept {
        assert_eq!(new.get(path), old.get(path), "{path}");
        // A form that stands beside a file is listed with it.
        let listed = text(&new, "manifest.json").contains(&format!("\"{path}\""));
        assert!(listed || path.ends_with(".br") || path.ends_with(".gz"), "{path}");
    }
    assert!(text(&new, "en.fragment.html").contains(&after));
    let live: Vec<&String> = new.keys().filter(|path| path.ends_with(".story")).collect();
    assert_eq!(live.iter().filter(|path| !path.contains('/')).count(), 1, "{live:?}");
}

#[test]
fn any_change_that_a_reader_sees_is_another_version() {
    let mut other = story();
    other.sources[0].title.push('.');
    assert_ne!(version(&pressed(other, &site())), version(&KNOWN));
    // Where the files stand is not part of the story.
    assert_eq!(version(&pressed(story(), &Default::default())), version(&KNOWN));
}
