//! What stands at a source label, a count or a group is true there.

use std::fs;
use std::rc::Rc;

use nutgraf::press::fragment::fragment;
use nutgraf::story::Story;

use super::{atlas, options, story};

const RELATED: &str = "Related disputes:";

/// The titles of disputes in the source labels of a piece of HTML.
fn related(html: &str) -> Vec<String> {
    let labels = html.split(RELATED).skip(1);
    labels.map(|rest| rest.split("</p>").next().unwrap_or_default().to_owned()).collect()
}

/// The pieces of a block that belong to one thing each, by its id.
fn pieces<'a>(html: &'a str, ids: &[String]) -> Vec<(String, &'a str)> {
    let mut starts: Vec<(usize, &String)> = ids
        .iter()
        .filter_map(|id| Some((html.find(&format!("data-id=\"{id}\" class"))?, id)))
        .collect();
    if starts.is_empty() {
        starts.extend(
            ids.iter().filter_map(|id| Some((html.find(&format!("data-id=\"{id}\""))?, id))),
        );
    }
    starts.sort();
    let ends = starts.iter().skip(1).map(|it| it.0).chain([html.len()]);
    starts.iter().zip(ends).map(|((from, id), to)| ((*id).clone(), &html[*from..to])).collect()
}

fn only_its_own(story: &Rc<Story>, block: &str, ids: &[String]) -> usize {
    let html = fragment(story, Some(block));
    let mut found = 0;
    for (id, piece) in pieces(&html, ids) {
        for text in related(piece) {
            for dispute in story.disputes.iter().filter(|it| text.contains(&it.title)) {
                // Behind the last thing stand the notes of the whole block.
                let right = *dispute.about == *id || *dispute.about == *block;
                assert!(right, "“{}” stands at {id}", dispute.title);
                found += usize::from(*dispute.about == *id);
            }
        }
    }
    found
}

#[test]
fn a_source_label_names_only_disputes_about_the_thing_where_it_is() {
    let story = Rc::new(story());
    let families = options(&story).families.iter().map(|it| it.id.clone());
    let own = options(&story).options.iter().map(|it| it.id.to_string());
    let ids: Vec<String> = families.chain(own).collect();
    assert!(only_its_own(&story, "options", &ids) > 0, "some labels name disputes");
    let ids: Vec<String> = atlas(&story).groups.iter().map(|it| it.id.to_string()).collect();
    only_its_own(&story, "groups", &ids);
}

/// Both polls asked about U.S. forces in general, and not about one way to use them.
#[test]
fn a_dispute_about_force_in_general_stands_at_the_family() {
    let story = Rc::new(story());
    let html = fragment(&story, Some("options"));
    let ids = ["force-in-mexico", "air-strikes"].map(str::to_owned);
    let (_, row) = pieces(&html, &ids).into_iter().next().expect("its row");
    let polls = "Sources disagree: What do Mexicans think of U.S. forces";
    assert!(row.contains(polls), "at the family");
    assert_eq!(html.matches(polls).count(), 1, "nowhere else");
}

#[test]
fn no_group_that_is_listed_is_called_not_listed() {
    let story = Rc::new(story());
    for block in [Some("groups"), None] {
        let html = fragment(&story, block);
        assert!(!html.contains("Not listed") && !html.contains("Not yet on this date"));
    }
}

/// Revisions change pounds, so that tenths of a pound would promise too much.
#[test]
fn no_weight_in_words_has_decimals() {
    for file in ["www/stories/cartels/en.json", "www/index.html"] {
        let text = fs::read_to_string(file).expect("it is there");
        let words: Vec<&str> = text.split_whitespace().collect();
        for pair in words.windows(2) {
            let number = pair[0].trim_matches(|c: char| !c.is_ascii_digit());
            let weight = ["lb", "pounds", "kg"].iter().any(|it| pair[1].starts_with(it));
            assert!(!(weight && number.contains('.')), "{file}: {} {}", pair[0], pair[1]);
        }
    }
}

/// One format of dates for readers: the month first.
#[test]
fn no_date_has_the_day_before_the_month() {
    let months = story().language.formats.months;
    let html = fragment(&Rc::new(story()), None);
    let article = fs::read_to_string("www/index.html").expect("it is there");
    for text in [html, article] {
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
        for found in words.windows(3).filter(|it| months.iter().any(|month| month == it[1])) {
            let day = found[0].len() <= 2 && found[0].parse::<u8>().is_ok_and(|day| day <= 31);
            let year = found[2].len() == 4 && found[2].parse::<u16>().is_ok();
            assert!(!(day && year), "{found:?}");
        }
    }
}

/// Short names of months are for months in pictures, where there is no room for more.
#[test]
fn no_day_has_a_month_in_few_letters() {
    let story = Rc::new(story());
    let formats = &story.language.formats;
    let is_in = |months: &[String], word: &str| months.iter().any(|month| month == word);
    let short = |it: &str| is_in(&formats.short_months, it) && !is_in(&formats.months, it);
    let article = fs::read_to_string("www/index.html").expect("it is there");
    let blocks = story.blocks.iter().map(|block| fragment(&story, Some(block.id())));
    for text in blocks.chain([fragment(&story, None), article]) {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let words: Vec<&str> = words.collect();
        for found in words.windows(3).filter(|it| short(it[0])) {
            let day = found[1].parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
            assert!(!(day && found[2].len() == 4), "{found:?}");
        }
    }
}

/// The same number of groups everywhere, as it is counted on the map.
#[test]
fn one_number_of_listed_groups_everywhere() {
    let story = story();
    assert!(atlas(&story).title.starts_with("Seventeen crime groups"));
    assert!(story.key.contains("Seventeen crime groups"));
    let article = fs::read_to_string("www/index.html").expect("it is there");
    assert!(article.contains("<span data-figure=\"fto\">seventeen</span>"));
    let readme = fs::read_to_string("www/stories/cartels/README.md").expect("it is there");
    assert!(readme.contains("17 groups as of June 5, 2026, by Federal Register notices"));
    let document = fs::read_to_string("www/stories/cartels/en.json").expect("it is there");
    for text in [&article, &document] {
        assert!(!text.to_lowercase().contains("fifteen"), "an earlier count");
    }
}

/// Rates of homicide are told with their ratios: 2024 against the two years before the campaign.
#[test]
fn ratios_of_homicides_follow_from_the_rates() {
    let document = fs::read_to_string("www/stories/cartels/en.json").expect("it is there");
    let ratio = |before: f64| (25.6 / before * 10.0).round() / 10.0;
    assert_eq!((ratio(9.7), ratio(8.1)), (2.6, 3.2));
    let said = "the 2024 rate is 2.6 times that of 2006 and 3.2 times that of 2007";
    assert!(document.contains(said) && document.contains("9.7 for 2006 and 8.1 for 2007"));
}
