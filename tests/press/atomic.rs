//! The same input gives the same bytes, and a folder is only ever seen whole.

use std::process::{Command, Stdio};
use std::{fs, thread};

use nutgraf::press::build::build;
use nutgraf::press::edition::Edition;

use crate::pressed::{content, names, site, story};
use crate::story::good;

#[test]
fn the_same_story_gives_the_same_bytes() {
    let room = tempfile::tempdir().expect("a folder for a moment");
    let [one, two] = ["one", "two"].map(|name| room.path().join(name));
    for out in [&one, &two] {
        let mut steps = Vec::new();
        let mut tell = |what, done, all| steps.push((what, done, all));
        build(vec![story()], &site(), out, &mut tell).expect("built");
        for stage in steps.chunk_by(|a, b| a.0 == b.0) {
            assert!(stage.windows(2).all(|pair| pair[0].1 < pair[1].1), "{steps:?}");
            assert!(stage.last().is_some_and(|(_, done, all)| done == all), "{steps:?}");
        }
        assert_eq!(steps.chunk_by(|a, b| a.0 == b.0).count(), 2, "{steps:?}");
    }
    let (one, two) = (content(&one), content(&two));
    let differ: Vec<_> = one.keys().filter(|path| one.get(*path) != two.get(*path)).collect();
    assert!(differ.is_empty() && one.len() == two.len(), "{differ:?}");
    assert_eq!(names(room.path()), ["one", "two"]);
}

#[test]
fn a_build_that_is_killed_leaves_the_folder_as_it_was_or_finished() {
    let room = tempfile::tempdir().expect("a folder for a moment");
    let source = room.path().join("story");
    fs::create_dir(&source).expect("a folder");
    for (name, bytes) in good() {
        fs::write(source.join(name), bytes).expect("a file");
    }
    let (place, whole) = (room.path().join("place"), room.path().join("whole"));
    let out = place.join("harbour");
    // The older release of the story has another title.
    let mut older = story();
    older.title = "Before".to_owned();
    build(vec![older], &site(), &out, &mut |_, _, _| {}).expect("built");
    let before = content(&out);
    let command = |out: &std::path::Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
        command.arg("build").arg(&source).arg("--out").arg(out);
        command.stdout(Stdio::null());
        command
    };
    assert!(command(&whole).status().expect("it starts").success());
    let beside = place.join(".harbour.building");
    // As soon as it writes anything, and when the last file is written and it is about to swap.
    for sign in [place.join(".harbour.lock"), beside.clone(), beside.join("new/still.css")] {
        let mut running = command(&out).spawn().expect("it starts");
        while !sign.exists() && running.try_wait().expect("a state").is_none() {
            thread::yield_now();
        }
        let _ = running.kill();
        running.wait().expect("it ends");
        let after = content(&out);
        let finished = content(&whole).iter().all(|(path, bytes)| {
            // The manifest lists the older version too.
            path == "manifest.json" || after.get(path) == Some(bytes)
        });
        assert!(after == before || finished, "half a folder: {:?}", after.keys());
    }
    // The next build takes away what was left.
    assert!(command(&out).status().expect("it starts").success());
    assert_eq!(names(&place), ["harbour"]);
}

#[test]
fn two_builds_at_once_do_not_lose_what_the_other_has_frozen() {
    let room = tempfile::tempdir().expect("a folder for a moment");
    let out = room.path().join("harbour");
    let versions: Vec<String> = thread::scope(|scope| {
        let builds = ["One", "Two", "Three"].map(|title| {
            let out = &out;
            scope.spawn(move || {
                let mut own = story();
                own.title = title.to_owned();
                let edition = Edition::new(&own.clone().into());
                build(vec![own], &site(), out, &mut |_, _, _| {}).expect("built");
                edition.version
            })
        });
        builds.into_iter().map(|build| build.join().expect("no panic")).collect()
    });
    let files = content(&out);
    for version in versions {
        assert!(files.contains_key(&format!("{version}/en.fragment.html")), "{:?}", files.keys());
    }
    assert_eq!(names(room.path()), ["harbour"]);
}
