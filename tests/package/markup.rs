//! The Nu HTML checker on what readers get and newsrooms paste: pages, fragments, snippets.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::golden::skip::skip;
use crate::project::tools;
use crate::server::dist;

/// What the checker calls an error and is none: it knows neither shadow parts nor boxes that others
/// are measured by.
const UNKNOWN_TO_IT: [(&str, &str); 4] = [
    ("Attribute “part” not allowed on element", "CSS Shadow Parts, an attribute of every element"),
    ("CSS: “container-type”: Property “container-type” doesn't exist", "CSS Containment, level 3"),
    ("CSS: “min-height”: Parse Error", "the unit `cqw`, CSS Containment, level 3"),
    ("CSS: “height”: Parse Error", "the same"),
];

/// The faults of some files, each with its place.
fn faults(files: &[PathBuf]) -> Vec<String> {
    let checker = tools().join("vnu-jar/build/dist/vnu.jar");
    assert!(checker.is_file(), "{}: run `npm run setup`", checker.display());
    let mut java = Command::new("java");
    java.args(["-Xss4m", "-jar"]).arg(checker).args(["--format", "json"]);
    let done = java.args(["--stdout", "--errors-only"]).args(files).output().expect("java runs");
    let said = String::from_utf8(done.stdout).expect("UTF-8");
    let said: Value = serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"));
    let told = said["messages"].as_array().expect("a list").iter().filter_map(|message| {
        let what = message["message"].as_str().unwrap_or_default();
        let known = UNKNOWN_TO_IT.iter().any(|(known, _)| what.starts_with(known));
        let file = message["url"].as_str().unwrap_or_default();
        (!known).then(|| format!("{file}:{}: {what}", message["lastLine"]))
    });
    told.collect()
}

fn java_is_there() -> bool {
    let there = Command::new("java").arg("-version").output().is_ok_and(|it| it.status.success());
    if !there {
        skip("java", "there is no Java, which the Nu HTML checker needs");
    }
    there
}

/// All files below a folder whose names end so.
fn ending(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            self::ending(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
}

/// A page around what is pasted, in a file of its own.
fn around(pasted: &str, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("markup");
    fs::create_dir_all(&folder).expect("a folder");
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Host</title></head>\n\
         <body><h1>Host</h1><h2>Article</h2>\n{}{pasted}\n</body>\n</html>\n",
        // What is folded away is below headings of its fragment.
        if name.contains("rest-") { "<h3>Block</h3><h4>Family</h4>" } else { "" }
    );
    let file = folder.join(format!("{name}.html"));
    fs::write(&file, page).expect("it can be written");
    file
}

#[test]
fn the_checker_finds_no_error() {
    if !java_is_there() {
        return;
    }
    let (mut files, mut pasted) = (Vec::new(), Vec::new());
    ending(&dist(), ".html", &mut files);
    // What is fetched into a page is no page: it is checked inside of one.
    let (fragments, pages): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| file.to_string_lossy().ends_with(".fragment.html"));
    ending(&dist().join("stories"), ".txt", &mut pasted);
    // AMP has a checker of its own.
    pasted.retain(|file| !file.to_string_lossy().ends_with(".amp.txt"));
    assert!(pages.len() > 5 && fragments.len() > 3 && pasted.len() > 20, "too few files");
    let mut all = pages;
    for file in fragments.iter().chain(&pasted) {
        let text = fs::read_to_string(file).expect("a text");
        let text = text.replace("<!DOCTYPE html>", "").replace("<meta charset=\"utf-8\">", "");
        let name = file.strip_prefix(dist()).expect("below dist").to_string_lossy().into_owned();
        all.push(around(&text, &name.replace('/', "_")));
    }
    let found = faults(&all);
    assert!(found.is_empty(), "{found:#?}");
    // It does look.
    let wrong = faults(&[around("<p id=\"a b\">wrong</p>", "wrong")]);
    assert_eq!(wrong.len(), 1, "{wrong:?}");
}
