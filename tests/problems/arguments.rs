//! Arguments that are too long, repeat or answer the wrong one, and sides without any.

use crate::report::{after, replace, replaced, told};

pub const PROS: &str = "{ \"id\": \"finds\", \"text\": \"It finds more.\", \"speaker\": \"A. Guard\", \"stance\": \"holds\", \"source\": \"paper\" }";
pub const MOVES: &str = "\"counterpoints\": [\"finds\"]";

#[test]
fn a_side_may_be_empty_where_the_story_says_what_was_searched() {
    let unpaired = |files: &mut nutgraf::story::files::Files| {
        replace(files, "en.json", &format!(", {MOVES}"), "");
        replace(files, "en.json", PROS, "");
    };
    told(
        after(unpaired),
        "
        en.json:60:9: the option `scanners` has no pros
          help: add them if a source has any; otherwise say in the block's `searched` where you looked
        ",
    );
    let searched = "\"searched\": { \"text\": \"The Paper of 2025.\", \"source\": \"paper\" },";
    for place in ["\"measure\": \"What is said for and against it\",", "\"family\": \"law\","] {
        let said = |files: &mut nutgraf::story::files::Files| {
            unpaired(files);
            replace(files, "en.json", place, &format!("{place} {searched}"));
        };
        told(after(said), "");
    }
}

/// What is said of all options of a kind is said of each.
#[test]
fn a_side_with_an_argument_about_the_whole_kind_is_not_empty() {
    let con = "{ \"id\": \"moves\", \"text\": \"It moves the trade elsewhere.\", \"speaker\": \"B. Broker\", \"stance\": \"reports\", \"of\": \"the dockers\", \"source\": \"paper\", \"counterpoints\": [\"finds\"] }";
    told(replaced("en.json", con, ""), "");
}

#[test]
fn an_argument_without_id_or_stance() {
    told(
        replaced("en.json", "\"id\": \"finds\", ", ""),
        "
        en.json:65:20: the field `id` is missing
          help: add `\"id\": …` here
        ",
    );
    told(
        replaced("en.json", "\"stance\": \"reports\"", "\"stance\": \"owned\""),
        "
        en.json:66:112: \"owned\" is not an allowed value here
          help: use one of: holds, concedes, reports
        ",
    );
}

#[test]
fn a_view_that_nobody_reports() {
    told(
        replaced("en.json", "\"stance\": \"reports\"", "\"stance\": \"concedes\""),
        "
        en.json:66:130: `of` says whose view is reported, but this argument is not marked as a report
          help: write `\"stance\": \"reports\"`, or remove `of`
        ",
    );
}

#[test]
fn an_argument_that_is_written_twice() {
    told(
        replaced("en.json", "\"It is slow.\"", "\"It Finds more.\""),
        "
        en.json:65:45: this repeats the argument `slow`
          help: write it once: list the other options in the `also` of `slow`, or put it into the family if its author meant all options of this kind
        ",
    );
}

#[test]
fn an_argument_about_an_option_that_is_not_there_or_its_own() {
    let also = |name: &str| format!("{MOVES}, \"also\": [\"{name}\"]");
    told(
        replaced("en.json", MOVES, &also("scanner")),
        "
        en.json:66:200: there is no option `scanner`
          help: did you mean `scanners`?
        ",
    );
    told(
        replaced("en.json", MOVES, &also("scanners")),
        "
        en.json:66:200: this already belongs to `scanners`
          help: name only other options here
        ",
    );
}

#[test]
fn an_argument_of_31_words() {
    let fits = ["word"; 30].join(" ");
    told(replaced("en.json", "It finds more.", &fits), "");
    told(
        replaced("en.json", "It finds more.", &format!("{fits} more")),
        "
        en.json:65:45: this argument has 31 words
          help: use at most 30
        ",
    );
}

#[test]
fn a_counterpoint_that_is_not_there() {
    told(
        replaced("en.json", "[\"finds\"]", "[\"find\"]"),
        "
        en.json:66:181: there is no argument `find`
          help: did you mean `finds`?
        ",
    );
    told(
        replaced("en.json", "[\"finds\"]", "[\"moves\"]"),
        "
        en.json:66:181: this is the argument itself
          help: name another one
        ",
    );
}

#[test]
fn a_counterpoint_on_the_same_side() {
    told(
        replaced("en.json", "[\"finds\"]", "[\"slow\"]"),
        "
        en.json:66:181: `slow` is on the same side as this argument
          help: a counterpoint is an argument on the other side
        ",
    );
}

/// However their names are written: the id decides.
#[test]
fn a_counterpoint_by_the_same_speaker() {
    let expected = "
        en.json:66:181: `finds` is by the same speaker, so it is no counterpoint
          help: pair it with an argument by somebody else, or with none
        ";
    let guard = "\"speaker\": \"A. Guard\"";
    told(replaced("en.json", guard, "\"speaker\": \"B. Broker\""), expected);
    let change = |files: &mut nutgraf::story::files::Files| {
        replace(files, "en.json", guard, &format!("{guard}, \"speaker_id\": \"b-broker\""));
        let end = format!("{MOVES}, \"speaker_id\": \"b-broker\"");
        replace(files, "en.json", MOVES, &end);
    };
    told(after(change), expected);
}

#[test]
fn counterpoints_that_no_reader_sees_together() {
    let change = |files: &mut nutgraf::story::files::Files| {
        let other = "\"families\": [{ \"id\": \"trade\", \"label\": \"Trade\", \"pros\": [{ \"id\": \"pays\", \"text\": \"It pays.\", \"speaker\": \"D. Dealer\", \"stance\": \"holds\", \"source\": \"paper\" }] }, ";
        replace(files, "en.json", "\"families\": [", other);
        replace(files, "en.json", "[\"finds\"]", "[\"pays\"]");
    };
    told(
        after(change),
        "
        en.json:66:181: `pays` is not about any of this argument's options
          help: pair arguments about the same thing, or list in `also` the options that both are about
        ",
    );
}
