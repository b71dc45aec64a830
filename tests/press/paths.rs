//! Whatever a story is called, and whatever is in it: no file leaves its folder, and none takes the
//! place of another.

use nutgraf::press::below::is_plain;
use nutgraf::press::build::{build, embedded, read_all};
use nutgraf::press::edition::Edition;
use nutgraf::press::zip::zip;
use nutgraf::story::files::Files;
use nutgraf::story::id::{Id, Slug, Tag};
use proptest::prelude::*;
use std::rc::Rc;

use crate::pressed::{KNOWN, content, names, site, story};
use crate::story::good;

/// The good story with other ids of its blocks.
fn called(ids: [&str; 3]) -> Files {
    let mut files = good();
    let mut document = String::from_utf8(files["en.json"].clone()).expect("UTF-8");
    for (known, id) in ["gangs", "ways", "drowned"].iter().zip(ids) {
        let id = serde_json::to_string(id).expect("JSON");
        document = document.replace(&format!("\"{known}\""), &id);
    }
    files.insert("en.json".to_owned(), document.into_bytes());
    files
}

#[test]
fn a_story_with_a_hostile_id_is_not_built() {
    for id in
        ["/../../../harbor/en", "..", "../x", "a/b", "a\\b", "a#b", "wa\"ys", "CON", "%2e%2e", "C:"]
    {
        assert!(read_all(&called([id, "ways", "drowned"])).is_err(), "{id}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_name_is_part_of_a_plain_path(text in "[-a-z0-9./\\\\%: ]{0,8}|(con|nul|com1|lpt9)[.-]?[a-z]?|\\PC{0,70}") {
        let names = [Id::new(&text).map(String::from), Slug::new(&text).map(String::from)];
        for name in names.into_iter().flatten() {
            let file = format!("nutgraf-{name}/stories/{name}/en.{name}.fragment.html.br");
            prop_assert!(is_plain(&name) && is_plain(&file), "{}", file);
        }
        if let Some(tag) = Tag::new(&text) {
            let file = format!("{tag}.json");
            prop_assert!(is_plain(&file), "{}", file);
        }
    }

    #[test]
    fn no_archive_has_a_path_that_leads_elsewhere(path in "[a./\\\\: ]{0,9}", folder in "[a./]{0,4}") {
        let files = [(path.clone(), b"x".to_vec())].into();
        if let Ok(bytes) = zip(&files, &folder) {
            // Names stand in it as they are.
            let name = format!("{folder}/{path}");
            prop_assert!(bytes.windows(name.len()).any(|it| it == name.as_bytes()));
            prop_assert!(is_plain(&name) && !name.split('/').any(|part| part == ".."));
        }
    }
}

#[test]
fn no_block_has_files_of_another() {
    let count = |ids| {
        let mut stories = read_all(&called(ids)).expect("no problems");
        let edition = Edition::new(&Rc::new(stories.pop().expect("one language")));
        embedded(&edition, &site()).len()
    };
    let usual = KNOWN.keys().filter(|path| !path.starts_with("images/") && !path.ends_with(".css"));
    let usual = usual.count();
    for ids in
        [["oembed", "version", "html"], ["short", "frozen-full", "en"], ["txt", "story", "json"]]
    {
        assert_eq!(count(ids), usual, "{ids:?}");
    }
}

#[test]
fn everything_that_is_pressed_has_a_plain_path() {
    assert!(KNOWN.keys().all(|path| is_plain(path)));
}

#[cfg(unix)]
#[test]
fn a_link_in_a_published_folder_is_refused_and_nothing_is_written_beside_what_it_leads_to() {
    use std::fs;
    use std::os::unix::fs::symlink;

    use nutgraf::press::seal::seal;
    let (room, away) = (tempfile::tempdir().expect("a room"), tempfile::tempdir().expect("a room"));
    fs::write(away.path().join("secret.js"), "secret").expect("a file");
    fs::write(room.path().join("embed.js"), "loader").expect("a file");
    for (to, name) in [(away.path().to_owned(), "stories"), (away.path().join("secret.js"), "a.js")]
    {
        symlink(to, room.path().join(name)).expect("a link");
        let told = seal(room.path(), &mut |_, _, _| {}).expect_err(name).to_string();
        assert!(told.contains("this is a symbolic link") && !told.contains("secret\n"), "{told}");
        assert_eq!(names(away.path()), ["secret.js"]);
        assert_eq!(names(room.path()).len(), 2, "nothing was written");
        fs::remove_file(room.path().join(name)).expect("the link");
    }
    // Older versions in the folder of a story are kept, and are not what a link leads to.
    let out = room.path().join("harbour");
    build(vec![story()], &site(), &out, &mut |_, _, _| {}).expect("built");
    let before = content(&out);
    symlink(away.path(), out.join("0123456789abcdef")).expect("a link");
    let told =
        build(vec![story()], &site(), &out, &mut |_, _, _| {}).expect_err("a link").to_string();
    assert!(told.contains("this is a symbolic link"), "{told}");
    fs::remove_file(out.join("0123456789abcdef")).expect("the link");
    assert_eq!(content(&out), before);
}
