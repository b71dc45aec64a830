//! Options with one side only, arguments that are too long, questions without answers, needs
//! that nothing has.

use crate::report::{after, replace, replaced, told};

const PROS: &str = "{ \"id\": \"finds\", \"text\": \"It finds more.\", \"speaker\": \"A. Guard\", \"position\": \"own\", \"source\": \"paper\" }";

#[test]
fn pros_but_no_cons() {
    let con = "{ \"text\": \"It moves the trade elsewhere.\", \"speaker\": \"B. Broker\", \"position\": \"reported\", \"source\": \"paper\", \"replies_to\": [\"finds\"] }";
    told(
        replaced("en.json", con, ""),
        "
        en.json:66:19: the option `scanners` has no cons
          help: give both sides, or leave the option out
        ",
    );
}

#[test]
fn cons_but_no_pros() {
    told(
        replaced("en.json", PROS, ""),
        "
        en.json:65:19: the option `scanners` has no pros
          help: give both sides, or leave the option out
        en.json:66:145: there is no argument `finds` on the other side of this option
          help: nothing of this kind is defined
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
fn a_reply_to_nothing() {
    told(
        replaced("en.json", "[\"finds\"]", "[\"find\"]"),
        "
        en.json:66:145: there is no argument `find` on the other side of this option
          help: did you mean `finds`?
        ",
    );
}

#[test]
fn an_unknown_family() {
    told(
        replaced("en.json", "\"family\": \"law\"", "\"family\": \"laws\""),
        "
        en.json:62:21: there is no family `laws`
          help: did you mean `law`?
        ",
    );
}

#[test]
fn an_unknown_question() {
    told(
        replaced("en.json", "\"question\": \"cost\"", "\"question\": \"costs\""),
        "
        en.json:68:37: there is no question `costs`
          help: did you mean `cost`?
        ",
    );
}

#[test]
fn a_question_answered_twice() {
    told(
        replaced(
            "en.json",
            "\"answers\": [",
            "\"answers\": [{ \"question\": \"cost\", \"text\": \"Less.\", \"source\": \"paper\" }, ",
        ),
        "
        en.json:68:97: the question `cost` is answered twice
          help: keep one of the two
        ",
    );
}

#[test]
fn two_questions_or_families_with_one_id() {
    told(
        replaced(
            "en.json",
            "\"questions\": [",
            "\"questions\": [{ \"id\": \"cost\", \"label\": \"C\", \"text\": \"T?\", \"source\": \"paper\" }, ",
        ),
        "
        en.json:57:94: the id `cost` is used twice
          help: give one of the two another id
        ",
    );
    told(
        replaced(
            "en.json",
            "\"families\": [",
            "\"families\": [{ \"id\": \"law\", \"label\": \"Laws\" }, ",
        ),
        "
        en.json:58:62: the id `law` is used twice
          help: give one of the two another id
        ",
    );
}

#[test]
fn two_options_with_one_id() {
    let change = |files: &mut nutgraf::story::files::Files| {
        let again = format!(
            "\"options\": [\n        {{ \"id\": \"scanners\", \"family\": \"law\", \"title\": \"T\", \"what\": {{ \"text\": \"T\", \"source\": \"paper\" }}, \"pros\": [{PROS}], \"cons\": [{}] }},\n        {{\n          \"id\": \"scanners\"",
            PROS.replace("finds", "hides")
        );
        let again = again.replace("\"id\": \"finds\", ", "");
        replace(
            files,
            "en.json",
            "\"options\": [\n        {\n          \"id\": \"scanners\"",
            &again,
        );
    };
    told(
        after(change),
        "
        en.json:62:17: the id `scanners` is used twice
          help: give one of the two another id
        ",
    );
}

#[test]
fn an_unknown_need() {
    told(
        replaced("en.json", "\"need\": \"permit\"", "\"need\": \"permits\""),
        "
        en.json:58:72: no option has the need `permit`
          help: remove it, or name it at the options that need it
        en.json:64:98: there is no need `permits`
          help: did you mean `permit`?
        ",
    );
}

#[test]
fn a_need_without_words_or_source() {
    told(
        replaced(
            "en.json",
            "\"text\": \"The port must agree, it says.\", \"source\": \"paper\"",
            "\"text\": \" \", \"source\": \"papers\"",
        ),
        "
        en.json:64:116: this text is empty
          help: write it: what the source says of it, with the name of who says it: a demand or an opinion is not a fact
        en.json:64:131: there is no source `papers`
          help: did you mean `paper`?
        ",
    );
}

#[test]
fn two_needs_with_one_id() {
    told(
        replaced(
            "en.json",
            "\"needs\": [{ \"id\"",
            "\"needs\": [{ \"id\": \"permit\", \"label\": \"P\" }, { \"id\"",
        ),
        "
        en.json:58:106: the id `permit` is used twice
          help: give one of the two another id
        ",
    );
}
