//! The demonstration article says in numbers what the data say.

use std::fs;
use std::path::Path;

use nutgraf::press::folder::files;
use nutgraf::story::atlas::ListKind;
use nutgraf::story::date::Date;
use nutgraf::story::read::read;
use serde_json::Value;

use super::{atlas, story};

fn article() -> String {
    fs::read_to_string("www/index.html").expect("the article is there")
}

/// What is written in the article at each of its figures, with the id of the figure.
fn written(article: &str) -> Vec<(String, String)> {
    let spans = article.split("<span data-figure=\"").skip(1);
    let parts = spans.map(|rest| {
        let (id, rest) = rest.split_once("\">").expect("the end of a tag");
        let (text, _) = rest.split_once("</span>").expect("the end of a figure");
        (id.to_owned(), text.to_owned())
    });
    parts.collect()
}

/// What the data say at these figures: the story is asked to put them into its key sentence.
fn computed(ids: &[String]) -> Vec<String> {
    let mut files = files(Path::new("www/stories/cartels")).expect("the folder is there");
    let bytes = files.get_mut("en.json").expect("the document is there");
    let mut document: Value = serde_json::from_slice(bytes).expect("it is JSON");
    let names: Vec<String> = ids.iter().map(|id| format!("{{{id}}}")).collect();
    document["key"] = Value::String(names.join("|"));
    *bytes = document.to_string().into_bytes();
    let story = match read(&files, "en") {
        Ok(story) => story,
        Err(wrong) => panic!("{:?}", wrong.problems),
    };
    story.key.split('|').map(str::to_owned).collect()
}

#[test]
fn every_figure_of_the_article_is_that_of_the_data() {
    let article = article();
    let written = written(&article);
    assert!(written.len() >= 18, "{} figures", written.len());
    let ids: Vec<String> = written.iter().map(|(id, _)| id.clone()).collect();
    for ((id, text), right) in written.iter().zip(computed(&ids)) {
        assert_eq!(*text, right, "{id}");
    }
}

/// A number of pounds or deaths, or a share, is a figure: the next revision of the data finds it.
#[test]
fn no_amount_in_the_article_is_typed_by_hand() {
    let article = article();
    let (_, body) = article.split_once("<h2>What is being seized</h2>").expect("the section");
    let (body, _) = body.split_once("<h2>Who is on the list</h2>").expect("the next section");
    let mut plain = String::new();
    for part in body.split("<span data-figure=\"") {
        plain += part.split_once("</span>").map_or(part, |(_, rest)| rest);
    }
    let words: Vec<&str> = plain.split_whitespace().collect();
    let typed = words.windows(2).filter(|pair| {
        let number = pair[0].chars().all(|c| c.is_ascii_digit() || c == ',');
        number && ["pounds", "percent", "deaths"].iter().any(|it| pair[1].starts_with(it))
    });
    let typed: Vec<_> = typed.collect();
    assert!(typed.is_empty(), "{typed:?}");
}

/// How many groups were foreign terrorist organizations on a day.
fn listed_by(day: Date) -> usize {
    let story = story();
    let by = |it: &&nutgraf::story::atlas::Group| {
        let mut listings = it.listings.iter();
        listings
            .any(|it| it.kind == ListKind::Fto && it.in_force && it.date.latest() <= day.latest())
    };
    atlas(&story).groups.iter().filter(by).count()
}

#[test]
fn the_article_counts_listings_as_they_are_dated() {
    let day = |year, month, day| Date { year, month, day };
    assert_eq!((listed_by(day(2025, 2, 19)), listed_by(day(2025, 2, 20))), (0, 8));
    let added = listed_by(day(2025, 5, 31)) - listed_by(day(2025, 4, 30));
    assert_eq!(added, 2, "the two Haitian gangs, in May");
    let soles = listed_by(day(2025, 11, 24)) - listed_by(day(2025, 11, 23));
    assert_eq!(soles, 1, "Cartel de los Soles, on November 24");
    let brazil = listed_by(day(2026, 6, 5)) - listed_by(day(2026, 6, 4));
    assert_eq!((brazil, listed_by(day(2026, 11, 29))), (2, 17), "the two Brazilian groups");
    let article = article();
    for said in [
        "The first eight listings under it took effect on February 20",
        "two Haitian gangs listed in May",
        "only on November 24",
        "including two Brazilian groups",
    ] {
        assert!(article.contains(said), "{said}");
    }
}

/// Votes and tolls are told in the article as in the story.
#[test]
fn the_article_tells_votes_and_tolls_as_the_story_does() {
    let (article, story) =
        (article(), fs::read_to_string("www/stories/cartels/en.json").expect("the story is there"));
    for said in ["52–47", "September 2, 2025", "at least 199"] {
        assert!(article.contains(said) && story.contains(said), "{said}");
    }
}
