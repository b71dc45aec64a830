//! Blocks, disputes, and the story as a whole.

use nutgraf::story::read::read;

use crate::report::{after, replace, replaced, told};
use crate::story::good;

#[test]
fn a_block_that_is_not_in_blocks() {
    told(
        replaced("en.json", "[\"seizures\", \"gangs\", \"ways\"]", "[\"seizures\", \"ways\"]"),
        "
        en.json:38:13: the block `gangs` is defined but not in `blocks`
          help: add `gangs` to `blocks`, or remove this map, its files gangs.csv, listings.csv and areas.csv and the sources that nothing else uses
        ",
    );
}

#[test]
fn a_block_that_is_not_in_blocks_and_shares_a_file() {
    let change = |files: &mut nutgraf::story::files::Files| {
        let blocks = "[\"seizures\", \"gangs\", \"ways\"]";
        replace(files, "en.json", blocks, "[\"gangs\"]");
        replace(files, "en.json", "\"data\": \"drowned.csv\"", "\"data\": \"seizures.csv\"");
    };
    let told = after(change);
    for expected in [
        "the block `seizures` is defined but not in `blocks`\n  help: add `seizures` to `blocks`, \
         or remove this trend, its file events.csv and the sources that nothing else uses",
        "the block `ways` is defined but not in `blocks`\n  help: add `ways` to `blocks`, or \
         remove these options and the sources that nothing else uses\n",
    ] {
        assert!(format!("{told}\n").contains(expected), "{told}");
    }
}

#[test]
fn a_block_that_is_not_defined() {
    told(
        replaced(
            "en.json",
            "[\"seizures\", \"gangs\", \"ways\"]",
            "[\"seizure\", \"gangs\", \"ways\"]",
        ),
        "
        en.json:12:14: there is no block `seizure`
          help: did you mean `seizures`?
        en.json:15:13: the block `seizures` is defined but not in `blocks`
          help: add `seizures` to `blocks`, or remove this trend, its files seizures.csv and events.csv and the sources that nothing else uses
        ",
    );
}

#[test]
fn a_block_named_twice() {
    told(
        replaced(
            "en.json",
            "[\"seizures\", \"gangs\", \"ways\"]",
            "[\"seizures\", \"gangs\", \"ways\", \"gangs\"]",
        ),
        "
        en.json:12:43: the block `gangs` appears twice
          help: keep one of the two
        ",
    );
}

#[test]
fn two_blocks_with_one_id() {
    let change = |files: &mut nutgraf::story::files::Files| {
        replace(files, "en.json", "\"id\": \"gangs\"", "\"id\": \"seizures\"");
    };
    told(
        after(change),
        "
        en.json:12:26: there is no block `gangs`
          help: use one of: seizures, drowned, ways
        en.json:38:13: the id `seizures` is used twice
          help: give one of them another id
        ",
    );
}

#[test]
fn no_blocks() {
    let bare = r#"{ "format": 1, "language": "en", "slug": "s", "title": "T", "key": "K", "updated": "2026-01-31", "sources": [], "blocks": [] }"#;
    told(
        crate::report::rewritten("en.json", bare),
        "
        en.json:1:123: a story needs at least one block
          help: add a trend, a map or options
        ",
    );
}

#[test]
fn an_id_with_a_blank() {
    told(
        replaced("en.json", "\"id\": \"how-many\"", "\"id\": \"how many\""),
        "
        en.json:77:13: `how many` cannot be an id
          help: write `how-many`, here and wherever else it is used: an id consists of lowercase letters, digits and hyphens, begins with a letter and has at most 64 characters
        ",
    );
}

#[test]
fn a_dispute_about_nothing() {
    told(
        replaced("en.json", "\"about\": \"seizures\"", "\"about\": \"seizure\""),
        "
        en.json:78:16: there is no block, group, event, option or family `seizure`
          help: did you mean `seizures`?
        ",
    );
}

#[test]
fn a_dispute_about_an_argument_which_no_view_would_show() {
    told(
        replaced("en.json", "\"about\": \"seizures\"", "\"about\": \"finds\""),
        "
        en.json:78:16: there is no block, group, event, option or family `finds`
          help: use one of: drowned, gangs, law, north, scanners, seizures, south, strike, ways
        ",
    );
}

#[test]
fn a_dispute_about_a_family_of_options() {
    let mut files = good();
    replace(&mut files, "en.json", "\"about\": \"seizures\"", "\"about\": \"law\"");
    let story = read(&files, "en").expect("a family is something that disputes are about");
    let (block, name) = story.whereabouts("law").expect("it is in the options");
    assert_eq!((block.id(), name), ("ways", "The law in general"));
}

#[test]
fn a_family_that_is_called_as_an_option() {
    told(
        replaced("en.json", "\"id\": \"scanners\"", "\"id\": \"law\""),
        "
        en.json:61:17: the id `law` is used twice
          help: give one of them another id
        ",
    );
}

#[test]
fn a_dispute_with_one_version() {
    told(
        replaced("en.json", ", { \"text\": \"Eighteen.\", \"source\": \"paper\" }", ""),
        "
        en.json:80:19: a dispute needs at least two versions
          help: add what the other source says
        ",
    );
}

#[test]
fn an_unknown_language() {
    told(
        replaced("en.json", "\"language\": \"en\"", "\"language\": \"de\""),
        "
        en.json:3:15: the language is `de`, but the file is named `en.json`
          help: make them match
        en.json:3:15: there are no interface texts in `de` yet
          help: use one of: en, es; or write the texts yourself, in `words/de.json`
        ",
    );
    let mut files = good();
    replace(&mut files, "en.json", "\"language\": \"en\"", "\"language\": \"x!\"");
    let document = files.remove("en.json").expect("the document");
    files.insert("x!.json".into(), document);
    let wrong = read(&files, "x!").expect_err("no such language");
    let lines: Vec<String> = wrong.problems.iter().map(ToString::to_string).collect();
    told(
        lines.join("\n"),
        "
        x!.json:3:15: there are no interface texts in `x!` yet
          help: use one of: en, es; or write the texts yourself, in `words/x!.json`
        ",
    );
}

#[test]
fn an_address_that_is_not_one() {
    told(
        replaced("en.json", "\"slug\": \"harbour\"", "\"slug\": \"../harbour\""),
        "
        en.json:4:11: `../harbour` cannot be part of an address
          help: write `harbour`: use lowercase letters, digits and hyphens, at most 64 characters
        ",
    );
}
