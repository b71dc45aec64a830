//! The views as they are written natively, one tag a line so that differences can be read.

use std::path::Path;
use std::rc::Rc;

use nutgraf::press::fragment::fragment;
use nutgraf::story::id::Id;
use nutgraf::story::options::Proposal;
use nutgraf::story::read::read;
use nutgraf::story::{Block, Story};

use crate::golden::check;
use crate::series::{cartels, hard, told};
use crate::story::good;

fn written(story: Rc<Story>, block: Option<&str>) -> String {
    fragment(&story, block).replace("><", ">\n<") + "\n"
}

fn blocks(story: Story) {
    let story = Rc::new(story);
    for block in &story.blocks {
        let file = format!("tests/goldens/views/{}-{}.html", story.slug, block.id());
        check(Path::new(&file), &written(Rc::clone(&story), Some(block.id())));
    }
}

#[test]
fn each_block_of_the_small_story() {
    blocks(read(&good(), "en").expect("no problems"));
}

#[test]
fn each_block_of_the_demonstration() {
    blocks(cartels());
}

/// The last step of the map is the present: what came onto a second list later is on it.
#[test]
fn nothing_that_is_listed_is_still_to_come_at_present() {
    let html = written(Rc::new(cartels()), Some("groups"));
    assert!(html.contains("since June 5, 2026"), "the second list of the last groups");
    assert!(!html.contains("Not yet on this date"));
}

#[test]
fn a_trend_whose_lines_are_drawn_together() {
    let mut story = read(&good(), "en").expect("no problems");
    let Some(Block::Trend(trend)) = story.blocks.first_mut() else { panic!("a trend") };
    trend.choices[0].together = true;
    let html = written(Rc::new(story), Some("seizures"));
    check(Path::new("tests/goldens/views/harbour-together.html"), &html);
}

/// Even where nothing else is said of the family: what is in dispute has to be somewhere.
#[test]
fn a_dispute_about_a_family_stands_in_its_row() {
    let mut story = read(&good(), "en").expect("no problems");
    story.disputes[0].about = Id::new("law").expect("an id");
    let Some(Block::Options(options)) = story.blocks.last_mut() else { panic!("options") };
    options.families[0].context.clear();
    options.arguments.retain(|argument| !argument.is_general(0));
    let html = written(Rc::new(story), Some("ways"));
    let (_, row) = html.split_once("<details data-id=\"law\"").expect("its row");
    let (row, _) = row.split_once("data-id=\"scanners\"").expect("the first option");
    assert!(row.contains("How much was seized?"), "{row}");
}

#[test]
fn the_whole_small_story() {
    let story = Rc::new(read(&good(), "en").expect("no problems"));
    check(Path::new("tests/goldens/views/harbour.html"), &written(story, None));
}

#[test]
fn a_block_that_is_not_there_shows_nothing_and_does_not_panic() {
    let story = Rc::new(read(&good(), "en").expect("no problems"));
    let html = written(story, Some("nothing"));
    assert!(!html.contains("<section"), "{html}");
}

#[test]
fn what_is_hard_to_draw_can_be_shown() {
    for (name, values) in hard() {
        let html = written(Rc::new(told(&values)), Some("seizures"));
        assert!(!html.contains("NaN") && !html.contains("inf"), "{name}: {html}");
    }
}

#[test]
fn one_option_and_forty_can_be_shown() {
    let story = read(&good(), "en").expect("no problems");
    let count = |html: &str, text: &str| html.matches(text).count();
    for many in [1, 40] {
        let html = written(Rc::new(with_options(&story, many)), Some("ways"));
        assert_eq!(count(&html, "class=\"option\""), many);
        // One option has nothing to be found among, or compared with.
        assert_eq!(count(&html, " name=\"ways-need\""), usize::from(many > 1));
        assert_eq!(count(&html, "two options side by side"), usize::from(many > 1), "{html}");
        assert_eq!(count(&html, "<tbody>\n<tr>"), 1);
    }
}

/// The story with its option as often as asked for.
fn with_options(story: &Story, many: usize) -> Story {
    let mut story = story.clone();
    for block in &mut story.blocks {
        if let Block::Options(options) = block {
            let first = options.options[0].clone();
            let id = |nth| Id::new(&format!("{}-{nth}", first.id)).expect("an id");
            let again = |nth: usize| Proposal { id: id(nth), ..first.clone() };
            options.options = (0..many).map(again).collect();
        }
    }
    story
}

#[test]
fn what_an_author_writes_stays_text() {
    let mut story = read(&good(), "en").expect("no problems");
    story.title = "<script>alert(1)</script>".into();
    story.key = "\"><img src=x onerror=alert(1)>".into();
    let html = written(Rc::new(story), None);
    assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
}
