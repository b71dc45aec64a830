//! Whole pages in a real browser: the article comes from one origin, the embeds from another.
//!
//! Reads `dist/`, which `trunk build --release` makes. `CHROMEDRIVER` and `CHROME` name other
//! programs than the ones on the path.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/browser.rs"]
mod browser;
#[path = "support/command.rs"]
mod command;
#[path = "support/driver.rs"]
mod driver;
#[path = "goldens/golden.rs"]
mod golden;
#[path = "problems/laden.rs"]
#[allow(dead_code, reason = "shared with tests that use more of it")]
mod laden;
#[path = "support/page.rs"]
mod page;
#[path = "support/reader.rs"]
mod reader;
#[path = "support/server.rs"]
mod server;
#[path = "problems/story.rs"]
mod story;

#[path = "embeds/accessibility.rs"]
mod accessibility;
#[path = "embeds/article.rs"]
mod article;
#[path = "embeds/below.rs"]
mod below;
#[path = "embeds/busy.rs"]
mod busy;
#[path = "embeds/damaged.rs"]
mod damaged;
#[path = "embeds/damaged_glue.rs"]
mod damaged_glue;
#[path = "embeds/dots.rs"]
mod dots;
#[path = "embeds/events.rs"]
mod events;
#[path = "embeds/failure.rs"]
mod failure;
#[path = "embeds/far.rs"]
mod far;
#[path = "embeds/faults.rs"]
mod faults;
#[path = "embeds/fonts.rs"]
mod fonts;
#[path = "embeds/frame.rs"]
mod frame;
#[path = "embeds/frame_events.rs"]
mod frame_events;
#[path = "embeds/frame_flags.rs"]
mod frame_flags;
#[path = "embeds/frame_ground.rs"]
mod frame_ground;
#[path = "embeds/frame_links.rs"]
mod frame_links;
#[path = "embeds/frame_messages.rs"]
mod frame_messages;
#[path = "embeds/frame_snippets.rs"]
mod frame_snippets;
#[path = "embeds/hash.rs"]
mod hash;
#[path = "embeds/header.rs"]
mod header;
#[path = "embeds/heights.rs"]
mod heights;
#[path = "embeds/hidden.rs"]
mod hidden;
#[path = "embeds/host.rs"]
mod host;
#[path = "embeds/hostile.rs"]
mod hostile;
#[path = "embeds/kept.rs"]
mod kept;
#[path = "embeds/keyboard.rs"]
mod keyboard;
#[path = "embeds/keys.rs"]
mod keys;
#[path = "embeds/ladder.rs"]
mod ladder;
#[path = "embeds/language.rs"]
mod language;
#[path = "embeds/late.rs"]
mod late;
#[path = "embeds/link.rs"]
mod link;
#[path = "embeds/listeners.rs"]
mod listeners;
#[path = "embeds/load.rs"]
mod load;
#[path = "embeds/loaders.rs"]
mod loaders;
#[path = "embeds/looks.rs"]
mod looks;
#[path = "embeds/multiples.rs"]
mod multiples;
#[path = "embeds/network.rs"]
mod network;
#[path = "embeds/newer.rs"]
mod newer;
#[path = "embeds/options.rs"]
mod options;
#[path = "embeds/order.rs"]
mod order;
#[path = "embeds/origins.rs"]
mod origins;
#[path = "embeds/pages.rs"]
mod pages;
#[path = "embeds/panic.rs"]
mod panic;
#[path = "embeds/parts.rs"]
mod parts;
#[path = "embeds/placing.rs"]
mod placing;
#[path = "embeds/policy.rs"]
mod policy;
#[path = "embeds/print.rs"]
mod print;
#[path = "embeds/privacy.rs"]
mod privacy;
#[path = "embeds/random.rs"]
mod random;
#[path = "embeds/refused.rs"]
mod refused;
#[path = "embeds/retried.rs"]
mod retried;
#[path = "embeds/room.rs"]
mod room;
#[path = "embeds/save.rs"]
mod save;
#[path = "embeds/scheme.rs"]
mod scheme;
#[path = "embeds/screen.rs"]
mod screen;
#[path = "embeds/selection.rs"]
mod selection;
#[path = "embeds/shift.rs"]
mod shift;
#[path = "embeds/snapshots.rs"]
mod snapshots;
#[path = "embeds/source.rs"]
mod source;
#[path = "embeds/stories.rs"]
mod stories;
#[path = "embeds/text_size.rs"]
mod text_size;
#[path = "embeds/texts.rs"]
mod texts;
#[path = "embeds/theme.rs"]
mod theme;
#[path = "embeds/tree.rs"]
mod tree;
#[path = "embeds/trend.rs"]
mod trend;
#[path = "embeds/trust.rs"]
mod trust;
#[path = "embeds/unsaved.rs"]
mod unsaved;
#[path = "embeds/vector_page.rs"]
mod vector_page;
#[path = "embeds/vectors.rs"]
mod vectors;
#[path = "embeds/watched.rs"]
mod watched;
#[path = "embeds/whole.rs"]
mod whole;
#[path = "embeds/width.rs"]
mod width;
#[path = "embeds/yew.rs"]
mod yew;
#[path = "embeds/zones.rs"]
mod zones;

/// What is left out in other engines, by names that are there: a test that is named anew is tried.
#[test]
fn what_is_left_out_is_there() {
    let list = include_str!("embeds/left-out.txt");
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        let mut words = line.split_whitespace();
        let engine = words.next().expect("an engine");
        assert!(["firefox", "webkit"].contains(&engine), "{line}");
        let name = words.next().expect("a name");
        let found = tests().into_iter().filter(|test| test.contains(name)).collect::<Vec<_>>();
        assert!(!found.is_empty(), "no test has this in its name: {line}");
        // Cargo leaves out whatever has the name in it, as `border::` has `order::`.
        assert!(found.iter().all(|test| test.starts_with(name)), "{found:?}: {line}");
        assert!(words.next().is_some(), "why? {line}");
    }
}

/// The names of all tests of this binary, as cargo has them.
fn tests() -> Vec<String> {
    let this = std::env::current_exe().expect("this binary");
    let listed = std::process::Command::new(this).args(["--list", "--format=terse"]).output();
    let listed = String::from_utf8(listed.expect("a list").stdout).expect("UTF-8");
    let names = listed.lines().filter_map(|line| line.strip_suffix(": test"));
    names.map(str::to_owned).collect()
}
