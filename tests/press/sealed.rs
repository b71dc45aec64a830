//! A sealed folder: its manifest is true, and sealing it again changes nothing.

use std::fs;
use std::io::Read as _;

use nutgraf::press::build::build;
use nutgraf::press::digest::integrity;
use nutgraf::press::seal::seal;
use serde_json::Value;

use crate::pressed::{Tree, content, site, story, text};

/// What is in the compressed form of a file.
fn whole(files: &Tree, path: &str, ending: &str) -> Vec<u8> {
    let small = files[&format!("{path}.{ending}")].as_slice();
    let mut bytes = Vec::new();
    let read = match ending {
        "br" => brotli::Decompressor::new(small, 4096).read_to_end(&mut bytes),
        _ => flate2::read::GzDecoder::new(small).read_to_end(&mut bytes),
    };
    read.expect("it can be read");
    bytes
}

#[test]
fn a_sealed_folder_is_described_truly_and_completely() {
    let room = tempfile::tempdir().expect("a folder for a moment");
    let dist = room.path();
    let put = |name: &str, text: &str| fs::write(dist.join(name), text).expect("a file");
    put("embed.js", "console.log('the same again, the same again')");
    put("nutgraf-0123456789abcdef.wasm", "no wasm, but named like one");
    let story_folder = dist.join("stories/harbour");
    build(vec![story()], &site(), &story_folder, &mut |_, _, _| {}).expect("built");
    seal(dist, &mut |_, _, _| {}).expect("sealed");

    let files = content(dist);
    let manifest: Value = serde_json::from_str(text(&files, "manifest.json")).expect("JSON");
    let listed = manifest["files"].as_object().expect("files");
    for (path, entry) in listed {
        let bytes = &files[path];
        assert_eq!(entry["size"], bytes.len(), "{path}");
        assert_eq!(entry["integrity"], integrity(bytes), "{path}");
        for ending in ["br", "gz"] {
            if let Some(size) = entry.get(ending) {
                assert_eq!(*size, files[&format!("{path}.{ending}")].len(), "{path}");
                assert_eq!(whole(&files, path, ending), *bytes, "{path}.{ending}");
            }
        }
    }
    for path in files.keys().filter(|path| *path != "manifest.json") {
        let own = path.strip_suffix(".br").or_else(|| path.strip_suffix(".gz")).unwrap_or(path);
        assert!(listed.contains_key(own), "{path} is not listed");
    }
    for path in ["embed.js", "stories/harbour/en.html", "stories/harbour/images/en.gangs.svg"] {
        assert!(listed[path].get("br").is_some() && listed[path].get("gz").is_some(), "{path}");
    }
    assert_eq!(listed["embed.js"]["Cache-Control"], "public, max-age=300");
    let wasm = &listed["nutgraf-0123456789abcdef.wasm"];
    assert_eq!(wasm["Content-Type"], "application/wasm");
    assert_eq!(wasm["Cache-Control"], "public, max-age=31536000, immutable");
    // Hosts that read this file take no more rules.
    let rules = text(&files, "_headers").lines().filter(|line| line.starts_with('/'));
    assert!(rules.count() <= 100);

    seal(dist, &mut |_, _, _| {}).expect("sealed again");
    assert_eq!(content(dist), files);
}

#[test]
fn what_has_changed_since_is_sealed_anew() {
    let room = tempfile::tempdir().expect("a folder for a moment");
    let dist = room.path();
    let put = |name: &str, text: &str| fs::write(dist.join(name), text).expect("a file");
    put("embed.js", "the loader");
    put("a.js", "the first");
    put("b.js", "the second");
    seal(dist, &mut |_, _, _| {}).expect("sealed");
    put("a.js", "the first, changed");
    fs::remove_file(dist.join("b.js")).expect("it was there");
    seal(dist, &mut |_, _, _| {}).expect("sealed");
    let files = content(dist);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let of_scripts = ["a.js", "a.js.br", "a.js.gz", "embed.js", "embed.js.br", "embed.js.gz"];
    let scripts: Vec<&str> = names.into_iter().filter(|name| name.contains(".js")).collect();
    assert_eq!(scripts, [&of_scripts[..], &["manifest.json"]].concat());
    assert_eq!(whole(&files, "a.js", "br"), b"the first, changed");
    assert_eq!(whole(&files, "a.js", "gz"), b"the first, changed");
    assert!(!text(&files, "manifest.json").contains("b.js"));
}

/// The packages for npm and WordPress stand in the same folder, and nobody is to serve them.
#[test]
fn what_others_install_is_not_served() {
    let room = tempfile::tempdir().expect("a folder for a moment");
    let dist = room.path();
    fs::create_dir(dist.join("npm")).expect("a folder");
    fs::write(dist.join("npm/index.js"), "the package").expect("a file");
    fs::write(dist.join("npm.js"), "the site").expect("a file");
    fs::write(dist.join("embed.js"), "the loader").expect("a file");
    seal(dist, &mut |_, _, _| {}).expect("sealed");
    let files = content(dist);
    assert_eq!(text(&files, "npm/index.js"), "the package");
    assert!(!files.contains_key("npm/index.js.br") && files.contains_key("npm.js.br"));
    for list in ["manifest.json", "_headers"] {
        assert!(!text(&files, list).contains("npm/"), "{list}");
    }
}
