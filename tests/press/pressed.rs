//! The small story, pressed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use nutgraf::press::build::{press, read_all};
use nutgraf::press::site::{Loader, Site};
use nutgraf::story::Story;

use crate::story::good;

/// Files by their paths.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A host that is known.
pub fn site() -> Site {
    let loader = Loader::new("embed-0123456789abcdef.js", b"loader");
    Site { base: Some("https://news.example/nutgraf/".to_owned()), loader }
}

/// The small story.
pub fn story() -> Story {
    let mut stories = read_all(&good()).expect("no problems");
    stories.pop().expect("one language")
}

/// The small story with words that would be markup, had they a chance.
pub fn hostile() -> Story {
    let mut story = story();
    story.title = "<script>alert('1')</script> & \"more\"".to_owned();
    story.key = "</title><img src=x onerror=alert(1)>--><b>\u{1}".to_owned();
    if let nutgraf::story::Block::Trend(trend) = &mut story.blocks[0] {
        trend.title = "</text></svg><script>1</script>".to_owned();
    }
    for source in &mut story.sources {
        source.title = "</script><!--".to_owned();
    }
    story
}

/// What is pressed of a story, before it is compressed.
pub fn pressed(story: Story, site: &Site) -> Tree {
    press(vec![story], site, &mut |_, _, _| {}).expect("the pictures can be drawn")
}

/// What is pressed of the small story for a host that is known.
pub static KNOWN: LazyLock<Tree> = LazyLock::new(|| pressed(story(), &site()));

/// A file as text.
pub fn text<'a>(files: &'a Tree, path: &str) -> &'a str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("{path} is not among {:?}", files.keys()));
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// The version of the small story.
pub fn version(files: &Tree) -> String {
    let told: serde_json::Value =
        serde_json::from_str(text(files, "en.version.json")).expect("JSON");
    told["version"].as_str().expect("a version").to_owned()
}

/// Everything in a folder.
pub fn content(folder: &Path) -> Tree {
    nutgraf::press::seal::read(folder, folder).expect("the folder can be read")
}

/// The names in a folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let name = |entry: fs::DirEntry| entry.file_name().into_string().expect("UTF-8");
    let mut names: Vec<String> = entries.map(|entry| name(entry.expect("an entry"))).collect();
    names.sort();
    names
}
