//! Whatever a public list of script injections has in it, in every text of a story, is refused or
//! stays text in all files.

use std::collections::BTreeSet;
use std::rc::Rc;

use nutgraf::press::build::embedded;
use nutgraf::press::edition::Edition;
use nutgraf::story::Story;
use nutgraf::story::read::read;

use crate::laden::{laden, vectors};
use crate::pressed::{Tree, site, story};
use crate::skip::skip;

fn files(story: Story) -> Tree {
    embedded(&Edition::new(&Rc::new(story)), &site())
}

/// The elements of a file, each with the names of its attributes.
fn tags(html: &str) -> BTreeSet<String> {
    let tags = html.split('<').skip(1).filter_map(|tag| tag.split_once('>'));
    let names = tags.map(|(inside, _)| {
        // Every other piece is a value.
        let names = inside.split('"').step_by(2).flat_map(str::split_whitespace);
        names.collect::<Vec<_>>().join(" ")
    });
    names.collect()
}

#[test]
fn each_is_refused_or_stays_text() {
    let Some(vectors) = vectors() else {
        return skip("vectors", "there is no list of script injections");
    };
    let plain = files(story());
    let mut known: BTreeSet<String> =
        plain.values().flat_map(|file| tags(&String::from_utf8_lossy(file))).collect();
    // Where a long word may be broken.
    known.insert("wbr".to_owned());
    let laden = laden("harbour", &vectors);
    println!("{} kept, {} refused", laden.kept, laden.refused);
    assert!(laden.kept > vectors.len() / 2, "{} of {} are kept", laden.kept, vectors.len());
    let story = read(&laden.files, "en").expect("no problems");
    for (name, file) in files(story) {
        if let (false, Ok(text)) = (name.ends_with(".json"), String::from_utf8(file)) {
            let other: Vec<String> = tags(&text).difference(&known).cloned().collect();
            assert!(other.is_empty(), "{name}: {other:#?}");
        }
    }
}
