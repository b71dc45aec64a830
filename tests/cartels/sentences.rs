//! What sentences say in numbers of their own, and what they say of the whole, is so in the data.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use super::{at, story, trend, values};

fn document() -> Value {
    let text = fs::read_to_string("www/stories/cartels/en.json").expect("the story is there");
    serde_json::from_str(&text).expect("it is JSON")
}

fn items<'a>(value: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    value[field].as_array().into_iter().flatten()
}

/// What CBP published for October 2025 to August 2026, of which no months are known.
const TO_AUGUST: f64 = 10_368.75;

#[test]
fn the_later_total_and_what_follows_from_it_are_told_right() {
    let story = story();
    let seizures = trend(&story, "seizures");
    let months = values(seizures, &["nationwide", "all"]);
    let sum = |from: (i32, u8), to: (i32, u8)| -> f64 {
        months[at(seizures, from.0, from.1)..=at(seizures, to.0, to.1)].iter().sum()
    };
    let before = sum((2024, 10), (2025, 8));
    let rest = TO_AUGUST - sum((2025, 10), (2026, 4));
    let rest_before = sum((2025, 5), (2025, 8));
    let percent = |now: f64, then: f64| ((1.0 - now / then) * 100.0).round();
    assert_eq!((percent(TO_AUGUST, before), percent(rest, rest_before)), (9.0, 2.0));
    assert_eq!((TO_AUGUST.round(), rest.round()), (10_369.0, 3_643.0));
    assert_eq!((rest / 10.0).round() * 10.0, 3_640.0, "as it is told, about");
    let notes = items(&document()["trends"][0], "notes")
        .filter_map(|note| note["text"].as_str().map(str::to_owned))
        .collect::<Vec<_>>()
        .join(" ");
    for said in ["10,369 lb", "9 percent less", "about 3,640 lb, 2 percent less"] {
        assert!(notes.contains(said), "{said}");
    }
}

#[test]
fn the_phases_are_those_of_the_data() {
    let story = story();
    let seizures = trend(&story, "seizures");
    let months = values(seizures, &["nationwide", "all"]);
    let month = |year, month| months[at(seizures, year, month)];
    assert!(month(2025, 2) < month(2024, 7) / 2.0, "more than half before the first listings");
    // Since then: as much in the second half of the months as in the first, give or take an eighth.
    let since = &months[at(seizures, 2025, 2)..];
    let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len() as f64;
    let (first, second) = since.split_at(since.len() / 2);
    let change = mean(second) / mean(first) - 1.0;
    assert!(change.abs() < 0.125, "{change}");
}

/// Whoever reads a family finds somebody who holds each side, or is told that nobody was found.
#[test]
fn each_family_has_holders_on_both_sides() {
    let document = document();
    let block = &document["options"][0];
    for family in items(block, "families") {
        let id = &family["id"];
        let members = items(block, "options").filter(|option| option["family"] == *id);
        let all: Vec<&Value> = members.chain([family]).collect();
        for side in ["pros", "cons"] {
            let mut arguments = all.iter().flat_map(|it| items(it, side));
            assert!(arguments.any(|it| it["stance"] == "holds"), "{id} has no holder of {side}");
        }
    }
}

/// Four of the five articles have an address, and no source lacks both an address and a citation.
#[test]
fn the_articles_have_addresses_and_every_source_can_be_found() {
    let document = document();
    let linked: BTreeSet<&str> = items(&document, "sources")
        .filter(|source| source["url"].is_string())
        .filter_map(|source| source["id"].as_str())
        .collect();
    for id in ["column", "aq-experts", "post-report", "rs-analysis"] {
        assert!(linked.contains(id), "{id}");
    }
    for source in items(&document, "sources") {
        assert!(source["url"].is_string() || source["citation"].is_string(), "{}", source["id"]);
    }
}

/// The demonstration article tells the same counts of the same things.
#[test]
fn the_article_counts_what_the_story_counts() {
    let article = fs::read_to_string("www/index.html").expect("the article is there");
    let document = document();
    let history = |id: &str| -> Vec<&str> {
        let option = items(&document["options"][0], "options").find(|option| option["id"] == id);
        let told = items(option.expect("an option"), "history");
        told.map(|it| it["text"].as_str().expect("a text")).collect()
    };
    let transfers = history("police-cooperation");
    let sent: Vec<u32> = transfers.iter().filter_map(|text| first_number(text)).collect();
    let [first, then @ ..] = sent.as_slice() else { panic!("no transfer is counted") };
    let all = first + then.iter().sum::<u32>();
    assert!(transfers.iter().any(|text| text.contains(&format!("{all} in all"))), "{sent:?}");
    assert!(article.contains(&format!("{first} prisoners")), "{sent:?}");
    assert!(article.contains(&format!("handed over {} more", all - first)), "{sent:?}");
    // Two on listed groups, each with a line of its own, and those on Venezuela.
    let rejected = history("force-authorization");
    assert_eq!(rejected.iter().filter(|text| text.contains(" rejected ")).count(), 2);
    let failed = " four efforts to limit force in Venezuela had failed";
    assert!(history("pressure-on-maduro").iter().any(|text| text.contains(failed)));
    assert!(article.contains("Six attempts in Congress"));
}

/// The number that a text begins with.
fn first_number(text: &str) -> Option<u32> {
    text.split(' ').next()?.parse().ok()
}

/// The arguments of the block, each with its side, and its family.
fn arguments(block: &Value) -> Vec<(&Value, &'static str, &str)> {
    let mut all = Vec::new();
    for (field, family) in [("families", "id"), ("options", "family")] {
        for place in items(block, field) {
            let family = place[family].as_str().expect("a family");
            for side in ["pros", "cons"] {
                all.extend(items(place, side).map(|it| (it, side, family)));
            }
        }
    }
    all
}

/// How many of the questions have an answer: of the option itself, of one like it, or of the family.
fn answered(block: &Value) -> usize {
    let has = |place: &Value, question: &Value| {
        items(place, "answers").any(|answer| answer["question"] == *question)
    };
    let like = |option: &Value, question: &Value| {
        let answers = items(block, "options").flat_map(|it| items(it, "answers"));
        let mut same = answers.filter(|answer| answer["question"] == *question);
        same.any(|answer| items(answer, "also").any(|id| *id == option["id"]))
    };
    let family = |option: &Value, question: &Value| {
        let names = |it: &Value, field: &str| items(it, field).any(|id| *id == option["id"]);
        let mut families = items(block, "families").filter(|it| it["id"] == option["family"]);
        families.any(|family| {
            let mut answers = items(family, "answers").filter(|it| it["question"] == *question);
            answers.any(|it| !names(family, "except") || names(it, "also"))
        })
    };
    let pairs = items(block, "options").flat_map(|option| {
        items(block, "questions").map(move |question| (option, &question["id"]))
    });
    let found = pairs.filter(|(option, question)| {
        has(option, question) || like(option, question) || family(option, question)
    });
    found.count()
}

/// Of no text come more than a quarter of the arguments; the counts of the README are theirs.
#[test]
fn the_counts_of_the_readme_hold() {
    let readme = fs::read_to_string("www/stories/cartels/README.md").expect("it is there");
    let document = document();
    let block = &document["options"][0];
    let all = arguments(block);
    let count = |side: &str, stance: &str, of: Option<&str>| {
        let fits = |(it, on, family): &&(&Value, &str, &str)| {
            *on == side && it["stance"] == *stance && of.is_none_or(|of| of == *family)
        };
        all.iter().filter(fits).count()
    };
    let stances = ["holds", "concedes", "reports"];
    let [pros, cons] = ["pros", "cons"].map(|side| stances.map(|it| count(side, it, None)));
    let options = items(block, "options").count();
    let (pro, con) = (pros.iter().sum::<usize>(), cons.iter().sum::<usize>());
    let counts = format!(
        "{options} options and {} arguments: {pro} for ({} held, {} conceded, {} reported) and \
         {con} against ({}, {}, {}).",
        pro + con,
        pros[0],
        pros[1],
        pros[2],
        cons[0],
        cons[1],
        cons[2]
    );
    assert!(readme.contains(&counts), "{counts}");
    for family in items(block, "families") {
        let (id, label) = (family["id"].as_str(), family["label"].as_str().expect("a label"));
        let [pros, cons] = ["pros", "cons"]
            .map(|side| stances.map(|stance| count(side, stance, id).to_string()).join(", "));
        let row = format!("| {label} | {pros} | {cons} |");
        assert!(readme.contains(&row), "{row}");
    }
    let from = |source: &str| all.iter().filter(|(it, ..)| it["source"] == *source).count();
    let articles = ["column", "aq-experts", "post-report", "ziemer-essay", "rs-analysis"];
    let theirs: usize = articles.into_iter().map(from).sum();
    let texts: BTreeSet<&str> = all.iter().filter_map(|(it, ..)| it["source"].as_str()).collect();
    let essay = from("ziemer-essay");
    assert!(texts.iter().all(|text| from(text) * 4 <= all.len()), "more than a quarter");
    let (others, share) = (all.len() - theirs, (essay * 100).div_ceil(all.len()));
    let sources = format!(
        "{theirs} arguments come from the five articles, {others} from {} other texts. The \
         largest share is Ziemer’s essay with {essay}, or {share} percent.",
        texts.len() - articles.len()
    );
    assert!(readme.contains(&sources), "{sources}");
    let (answers, questions) = (answered(block), items(block, "questions").count() * options);
    let told = format!(
        "{answers} of the {questions} possible answers to the five questions are given; for the \
         other {}, the story says",
        questions - answers
    );
    assert!(readme.contains(&told), "{told}");
}
