//! What the interface says, in languages that the command knows and in one that it does not.

use std::collections::BTreeMap;

use nutgraf::press::build::read_all;
use nutgraf::story::Story;
use nutgraf::story::travel::encode;
use serde_json::{Map, Value, json};

use crate::pressed::{KNOWN, Tree, pressed, site, text};
use crate::story::good;

const ENGLISH: &str = include_str!("../../www/words/en.json");
const SPANISH: &str = include_str!("../../www/words/es.json");

/// The small story under another language, with words of its own.
fn in_language(tag: &str, words: Option<Value>) -> Story {
    let mut files = good();
    let document = String::from_utf8(files.remove("en.json").expect("a document")).expect("UTF-8");
    let document = document.replace("\"language\": \"en\"", &format!("\"language\": \"{tag}\""));
    files.insert(format!("{tag}.json"), document.into_bytes());
    if let Some(words) = words {
        files.insert(format!("words/{tag}.json"), words.to_string().into_bytes());
    }
    let mut stories = read_all(&files).unwrap_or_else(|wrong| panic!("{wrong:?}"));
    stories.pop().expect("one language")
}

/// All texts of a file of words, each with its key.
fn all(words: &str) -> Vec<(String, String)> {
    fn collect(key: &str, value: &Value, all: &mut Vec<(String, String)>) {
        match value {
            Value::String(text) => all.push((key.to_owned(), text.clone())),
            Value::Array(items) => items.iter().for_each(|item| collect(key, item, all)),
            Value::Object(forms) => forms.values().for_each(|form| collect(key, form, all)),
            other => panic!("{other}"),
        }
    }
    let words: Map<String, Value> = serde_json::from_str(words).expect("an object");
    let mut found = Vec::new();
    words.iter().for_each(|(key, value)| collect(key, value, &mut found));
    found
}

/// The English texts of several words that stand in what was pressed.
fn english(files: &Tree) -> Vec<(String, String)> {
    let spanish: BTreeMap<String, String> = all(SPANISH).into_iter().collect();
    let is_word = |it: &&str| !it.contains('{') && it.starts_with(char::is_alphabetic);
    let several = |text: &str| text.split_whitespace().filter(is_word).count() > 1;
    let mut texts = all(ENGLISH);
    texts.retain(|(key, text)| several(text) && spanish.get(key) != Some(text));
    let said: Vec<&str> = files
        .iter()
        .filter(|(path, _)| [".html", ".txt", ".svg", ".json"].iter().any(|it| path.ends_with(it)))
        .filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok())
        .collect();
    // Between placeholders a text stands as it is.
    let pieces = |text: &str| -> Vec<String> {
        let mut pieces = Vec::new();
        for piece in text.split(['{', '}']).step_by(2) {
            if several(piece) {
                pieces.push(piece.trim().to_owned());
            }
        }
        pieces
    };
    // What the story itself says, in English, is its own.
    let own = String::from_utf8(good().remove("en.json").expect("a document")).expect("UTF-8");
    let stands = |text: &str| {
        let mut pieces = pieces(text).into_iter().filter(|it| !own.contains(it));
        pieces.any(|it| said.iter().any(|all| all.contains(&it)))
    };
    texts.into_iter().filter(|(_, text)| stands(text)).collect()
}

#[test]
fn a_story_in_spanish_says_nothing_in_english() {
    let found = english(&KNOWN);
    assert!(found.len() > 30, "the English story says only {found:?}");
    let files = pressed(in_language("es", None), &site());
    let found = english(&files);
    assert!(found.is_empty(), "{found:#?}");
    // With what is folded away in the fragment.
    let page = text(&files, "es.html");
    for words in ["En disputa: ", "Periodos, unidades y escala", "A favor", "Fuente"] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn a_newsroom_changes_words() {
    let files = pressed(in_language("en", Some(json!({ "pro": "In favor" }))), &site());
    let pasted = text(&files, "snippets/en.full.txt");
    assert!(pasted.contains(">In favor (") && pasted.contains(">Against ("));
    assert!(!pasted.contains(">For ("));
    // A variety of a language has the words of the language.
    let story = in_language(
        "es-mx",
        Some(json!({ "groups": { "one": "un grupo", "other": "{n} grupos" } })),
    );
    let words = story.language.words();
    assert_eq!([1, 3].map(|n| words.groups_of(n)), ["un grupo", "3 grupos"]);
    assert_eq!(words.updated("hoy"), "Actualizado: hoy.");
}

/// Polish has three forms for what is counted; each says here which it is.
#[test]
fn a_newsroom_brings_a_language_of_its_own() {
    let mut words: Map<String, Value> = serde_json::from_str(ENGLISH).expect("an object");
    for text in words.values_mut().filter(|text| text.is_object()) {
        let other = text["other"].as_str().expect("a text").to_owned();
        let form = |name: &str| format!("{other} ({name})");
        *text = json!({ "one": form("one"), "few": form("few"), "many": form("many") });
    }
    let story = in_language("pl", Some(Value::Object(words)));
    let words = story.language.words();
    let said = [1, 2, 5, 12, 22, 101, 1004].map(|n| words.groups_of(n));
    let expected = [
        "1 groups (one)",
        "2 groups (few)",
        "5 groups (many)",
        "12 groups (many)",
        "22 groups (few)",
        "101 groups (many)",
        "1004 groups (few)",
    ];
    assert_eq!(said, expected);
    let fragment = text(&pressed(story, &site()), "pl.fragment.html").to_owned();
    assert!(fragment.contains("2 groups (few)"));
}

/// What only the press says is not sent to readers a second time.
#[test]
fn only_what_readers_change_travels() {
    let story = in_language("es", None);
    let data = encode(&nutgraf::press::carried::carried(&story));
    let carries = |text: &str| data.windows(text.len()).any(|it| it == text.as_bytes());
    assert!(carries("Consultar un valor"));
    assert!(!carries("Dónde discrepan las fuentes"));
}
