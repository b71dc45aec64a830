//! A newsroom's own file of words: each text is one that there is, of the same kind and with the same
//! placeholders as in English, and follows numbers as its language does.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::known::english;
use crate::story::check::placeholders::braced;
use crate::story::json::Json;
use crate::story::language::{Category, PluralRule};
use crate::story::problem::{ProblemKind, Problems, nearest};
use crate::story::text::text;

/// The forms of a text that follows a number, as CLDR calls them.
const FORMS: [(&str, Category); 6] = [
    ("zero", Category::Zero),
    ("one", Category::One),
    ("two", Category::Two),
    ("few", Category::Few),
    ("many", Category::Many),
    ("other", Category::Other),
];

/// The place of the number in it.
const NUMBER: &str = "{n}";

/// A file under check.
pub struct Changed<'a> {
    json: &'a Json,
    rule: &'a PluralRule,
    problems: &'a mut Problems,
    right: bool,
}

impl Changed<'_> {
    /// The texts in a file, or `None` with the problems noted.
    pub fn read(
        file: &str,
        bytes: &[u8],
        rule: &PluralRule,
        problems: &mut Problems,
    ) -> Option<Map<String, Value>> {
        let json = Json::parse(file, text(file, bytes, problems)?, problems)?;
        let Value::Object(texts) = &json.value else {
            let help = "write `{ \"close\": \"Close\" }`: the name of each text, and the text";
            json.problem(
                problems,
                "",
                ProblemKind::Words,
                "this is not a file of interface texts",
                help,
            );
            return None;
        };
        let mut checked = Changed { json: &json, rule, problems, right: true };
        for (key, value) in texts {
            match english().get(key) {
                Some(english) => checked.value(&below("", key), value, english),
                None => checked.unknown("", key, english().keys().map(String::as_str)),
            }
        }
        checked.right.then(|| texts.clone())
    }

    fn problem(&mut self, pointer: &str, what: impl Into<String>, help: impl Into<String>) {
        self.right = false;
        self.json.problem(self.problems, pointer, ProblemKind::Words, what, help);
    }

    fn unknown<'b>(&mut self, at: &str, key: &str, known: impl Iterator<Item = &'b str>) {
        let place = self.json.key_place(&below(at, key));
        let help = if self.problems.is_full() { String::new() } else { nearest(key, known) };
        self.problems.add(
            self.json.file(),
            place,
            ProblemKind::Words,
            format!("there is no text `{key}`"),
            help,
        );
        self.right = false;
    }

    fn value(&mut self, at: &str, value: &Value, english: &Value) {
        match (value, english) {
            (Value::String(text), Value::String(said)) => {
                let (places, whole) = (places(said), shown(english));
                self.text(at, text, &places, &places, &whole);
            }
            (Value::Array(items), Value::Array(all)) if items.len() == all.len() => {
                for (nth, (item, english)) in items.iter().zip(all).enumerate() {
                    self.value(&format!("{at}/{nth}"), item, english);
                }
            }
            (Value::Object(forms), Value::Object(all)) => self.forms(at, forms, all),
            (_, english) => {
                let what = match english {
                    Value::Array(all) => {
                        format!("{} texts are needed here, in brackets", all.len())
                    }
                    Value::Object(_) => "a text is needed here for each plural form".to_owned(),
                    _ => "a text is needed here, in quotation marks".to_owned(),
                };
                self.problem(at, what, format!("in English it is {}", shown(english)));
            }
        }
    }

    fn forms(&mut self, at: &str, forms: &Map<String, Value>, english: &Map<String, Value>) {
        let needed = used(self.rule);
        let whole = shown(&Value::Object(english.clone()));
        let all: BTreeSet<&str> =
            english.values().filter_map(Value::as_str).flat_map(places).collect();
        for (name, value) in forms {
            let Some((_, category)) = FORMS.iter().find(|(known, _)| known == name) else {
                let known = FORMS.iter().map(|(name, _)| *name);
                self.unknown(at, name, known);
                continue;
            };
            let at = format!("{at}/{name}");
            let Value::String(text) = value else {
                self.problem(&at, "a text is needed here, in quotation marks", "write the text");
                continue;
            };
            // Where a form is for one number alone, that may be in words: “a dog”.
            let mut must = all.clone();
            if is_single(self.rule, *category) {
                must.remove(NUMBER);
            }
            self.text(&at, text, &all, &must, &whole);
        }
        let lacking =
            FORMS.iter().filter(|(name, it)| needed.contains(it) && !forms.contains_key(*name));
        for (name, category) in lacking {
            let what = format!("the plural form `{name}` is missing");
            let like = example(self.rule, *category);
            self.problem(at, what, format!("add it: this language uses it for {like}"));
        }
    }

    fn text(
        &mut self,
        at: &str,
        text: &str,
        may: &BTreeSet<&str>,
        must: &BTreeSet<&str>,
        english: &str,
    ) {
        if text.trim().is_empty() {
            return self.problem(at, "this text is empty", format!("in English it is {english}"));
        }
        let found: BTreeSet<&str> = braced(text).into_iter().collect();
        for wrong in found.difference(may) {
            let what =
                format!("`{wrong}` is not a placeholder here, so readers would see it as is");
            let known: Vec<&str> = may.iter().copied().collect();
            let help = match known.as_slice() {
                [] => "this text has no placeholders; write the words themselves".to_owned(),
                known => format!("use {}", known.join(", ")),
            };
            self.problem(at, what, help);
        }
        for lost in must.difference(&found) {
            let help = format!("put it where it belongs; in English it is {english}");
            self.problem(at, format!("this text lacks `{lost}`"), help);
        }
    }
}

/// The pointer to a field; `~` and `/` have a meaning in pointers.
fn below(at: &str, key: &str) -> String {
    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// A text as an author sees it in a file.
pub fn shown(text: &Value) -> String {
    match text {
        Value::String(text) => format!("“{text}”"),
        other => other.to_string(),
    }
}

fn places(text: &str) -> BTreeSet<&str> {
    braced(text).into_iter().collect()
}

/// All numbers that a rule tells apart, each with its form.
fn numbers(rule: &PluralRule) -> impl Iterator<Item = (usize, Category)> {
    (0..2 * PluralRule::ITSELF).map(|n| (n, rule.category(n)))
}

/// The forms that a story can ask for: the millions of some languages are never asked for.
fn used(rule: &PluralRule) -> BTreeSet<Category> {
    numbers(rule).map(|(_, category)| category).collect()
}

/// Whether a form is for a single number.
fn is_single(rule: &PluralRule, category: Category) -> bool {
    let mut all = numbers(rule).filter(|(_, it)| *it == category);
    all.next().is_some_and(|(n, _)| n < PluralRule::ITSELF) && all.next().is_none()
}

/// Some numbers of a form.
fn example(rule: &PluralRule, category: Category) -> String {
    let all = numbers(rule).filter(|(_, it)| *it == category);
    let some: Vec<String> = all.take(4).map(|(n, _)| n.to_string()).collect();
    some.join(", ") + if is_single(rule, category) { "" } else { " …" }
}
