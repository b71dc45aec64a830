//! Whether checks were left out because of what is wrong, and that no others were.

use nutgraf::story::files::Files;
use nutgraf::story::read::read;

use crate::report::{after, replace, told};
use crate::story::good;

fn cut_short(change: impl FnOnce(&mut Files)) -> bool {
    let mut files = good();
    change(&mut files);
    read(&files, "en").expect_err("something is wrong").cut_short
}

#[test]
fn what_cannot_be_read_leaves_checks_out() {
    let changes: [(&str, &str, &str); 6] = [
        ("en.json", "\"format\": 1,", "\"format\": 1"),
        ("en.json", "\"slug\"", "\"slgu\""),
        ("en.json", "\"format\": 1", "\"format\": 2"),
        ("en.json", "\"data\": \"drowned.csv\"", "\"data\": \"drownd.csv\""),
        ("drowned.csv", "2024-12,8,customs", "2024-12,8"),
        ("drowned.csv", "2024-12,8", "Dec 2024,8"),
    ];
    for (file, from, to) in changes {
        assert!(cut_short(|files| replace(files, file, from, to)), "{to}");
    }
    assert!(cut_short(|files| drop(files.remove("en.json"))));
}

#[test]
fn what_can_be_read_leaves_none_out() {
    for (file, from, to) in [
        ("en.json", "\"slug\": \"harbour\"", "\"slug\": \"The harbour\""),
        ("en.json", "2026-01-31\",\n  \"sources\"", "2026-02-31\",\n  \"sources\""),
        ("drowned.csv", "2024-12,8", "2024-12,eight"),
        ("events.csv", "2024-12-03", "2024-12-33"),
        ("gangs.csv", "symbolic,no", "symbolic,perhaps"),
    ] {
        assert!(!cut_short(|files| replace(files, file, from, to)), "{to}");
    }
}

/// One mistake does not hide another that has nothing to do with it.
#[test]
fn all_of_a_block_is_looked_at() {
    let change = |files: &mut Files| {
        replace(files, "en.json", "\"language\": \"en\"", "\"language\": \"de\"");
        replace(files, "en.json", "\"Two gangs and a harbour\"", "\"\"");
        replace(files, "en.json", "\"family\": \"law\"", "\"family\": \"lore\"");
        replace(files, "en.json", "\"More scanners\"", "\"\"");
        replace(files, "gangs.csv", "symbolic,no", "symbolic,perhaps");
        replace(files, "en.json", "\"home\": \"Haiti\"", "\"home\": \"\"");
    };
    told(
        after(change),
        "
        en.json:3:15: the language is `de`, but the file is named `en.json`
          help: make them match
        en.json:3:15: there are no interface texts in `de` yet
          help: use one of: en, es; or write the texts yourself, in `words/de.json`
        en.json:5:12: this text is empty
          help: fill it in: the headline of the whole explainer
        en.json:46:81: this text is empty
          help: fill it in: where it comes from
        en.json:62:21: there is no family `lore`
          help: use one of: law
        en.json:63:20: this text is empty
          help: fill it in: its name for readers
        gangs.csv: row 3, column territory: `perhaps` is not valid here
          help: use one of: yes, no
        ",
    );
}
