//! Headers that were saved, of real set-ups, and what is advised.

use std::fs;
use std::path::Path;

use nutgraf::desk::doctor::{HostKnowledge, of_saved};

use crate::asked::doctor;
use crate::golden::check;

/// The files, and the code with which the command ends.
const SAVED: [(&str, i32); 9] = [
    ("article-isolated", 1),
    ("article-listed", 1),
    ("article-misspelt", 1),
    ("article-nonce", 1),
    ("article-open", 0),
    ("hardened", 1),
    ("static-host", 0),
    ("storage-behind-cdn", 1),
    ("storage-for-everybody", 1),
];

#[test]
fn the_advice_for_each() {
    let files = "https://cdn.example/nutgraf/";
    for (name, code) in SAVED {
        let answered = doctor(&[&format!("tests/doctor/{name}.txt"), "--files", files], "");
        assert_eq!((answered.code, answered.err.as_str()), (Some(code), ""), "{name}");
        let letter =
            doctor(&[&format!("tests/doctor/{name}.txt"), "--files", files, "--message"], "");
        assert_eq!(letter.code, Some(code), "{name}");
        let line = "-".repeat(72);
        let both = format!("{}\n{line}\n{}{}", answered.out, letter.out, letter.err);
        check(Path::new(&format!("tests/goldens/doctor/{name}.txt")), &both);
    }
}

#[test]
fn none_is_forgotten() {
    let entries = fs::read_dir("tests/doctor").expect("the folder").map(|it| it.expect("a file"));
    let names = entries.map(|it| it.file_name().into_string().expect("UTF-8"));
    let mut names: Vec<String> =
        names.filter_map(|name| Some(name.strip_suffix(".txt")?.to_owned())).collect();
    names.sort();
    assert_eq!(names, SAVED.map(|(name, _)| name));
}

/// Whatever is in a file, there is an answer, and nothing of it steers a terminal.
#[test]
fn anything_may_be_in_the_text() {
    let wild = [
        "HTTP/",
        "HTTP/1.1 abc\nx",
        "HTTP/2 200\n: empty\n::\n",
        "a\u{0}b",
        ";;;,,,",
        "Content-Security-Policy: \u{e4}; script-src \u{1F600} \u{1b}[31m",
        "HTTP/2 200\ncontent-type: application/wasm\u{1b}[2J\u{9b}31m\n",
    ];
    for text in wild {
        let told = of_saved(text, &HostKnowledge::default()).map(|report| report.plain());
        let told = told.unwrap_or_else(|error| error);
        assert!(told.chars().all(|c| c == '\n' || !c.is_control()), "{told:?}");
    }
}

/// A file that is named by mistake must not look like an article that lets everything in.
#[test]
fn a_text_that_is_neither_headers_nor_a_policy_is_refused() {
    let answered = doctor(&["-"], "{ \"slug\": \"harbour\" }\nscrpt-src 'self'\n");
    assert_eq!((answered.code, answered.out.as_str()), (Some(2), ""));
    let expected = "nutgraf: standard input: it contains neither headers nor a policy.";
    assert!(answered.err.starts_with(expected), "{}", answered.err);
    let answered = doctor(&["news.example/article"], "");
    assert!(answered.err.contains("begin it with https://"), "{}", answered.err);
    let answered = doctor(&["-", "--files", "news.example"], "");
    assert!(
        answered.err.contains("write a complete address, such as https://"),
        "{}",
        answered.err
    );
}
