//! Options without a status, questions without answers, needs that nothing has.

use crate::arguments::PROS;
use crate::report::{after, replace, replaced, told};

#[test]
fn an_option_without_status_or_with_one_by_nobody() {
    let status = "{ \"state\": \"proposed\", \"by\": \"the port\", \"date\": \"2025-03\", \"source\": \"paper\" }";
    told(
        replaced("en.json", status, ""),
        "
        en.json:64:88: this option has no status
          help: say whether it is in use, tried, authorized, proposed, described or ruled out, with a date and a source
        ",
    );
    told(
        replaced("en.json", "\"by\": \"the port\", ", ""),
        "
        en.json:64:89: this does not say who proposed it or ruled it out
          help: add `\"by\": …` with a name
        ",
    );
    let described = "\"state\": \"described\"";
    let proposed = "\"state\": \"proposed\", \"by\": \"the port\"";
    told(
        replaced("en.json", proposed, described),
        "
        en.json:64:89: this does not say who described it
          help: add `\"by\": …` with a name
        ",
    );
    for right in [&format!("{described}, \"by\": \"the port\""), "\"state\": \"in_use\""] {
        told(replaced("en.json", proposed, right), "");
    }
}

#[test]
fn something_that_happened_without_a_source_or_with_one_twice() {
    told(
        replaced("en.json", "\"sources\": [\"paper\"]", "\"sources\": []"),
        "
        en.json:69:83: this names no source
          help: name two, or one if there is no other
        ",
    );
    told(
        replaced("en.json", "\"sources\": [\"paper\"]", "\"sources\": [\"paper\", \"paper\"]"),
        "
        en.json:69:93: this source appears twice
          help: keep one of the two
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
          help: give one of them another id
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
          help: give one of them another id
        ",
    );
}

#[test]
fn two_options_with_one_id() {
    let change = |files: &mut nutgraf::story::files::Files| {
        let again = format!(
            "\"options\": [\n        {{ \"id\": \"scanners\", \"family\": \"law\", \"title\": \"T\", \"what\": {{ \"text\": \"T\", \"source\": \"paper\" }}, \"status\": [{{ \"state\": \"tried\", \"date\": \"2025\", \"source\": \"paper\" }}], \"pros\": [{}] }},\n        {{\n          \"id\": \"scanners\"",
            PROS.replace("finds", "hides").replace("It finds", "It hides")
        );
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
          help: give one of them another id
        ",
    );
}

#[test]
fn an_unknown_need() {
    told(
        replaced("en.json", "\"need\": \"permit\"", "\"need\": \"permits\""),
        "
        en.json:58:287: no option has the need `permit`
          help: remove it, or add it to the options that need it
        en.json:64:191: there is no need with the id `permits`
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
        en.json:64:209: this text is empty
          help: fill it in: what the source says about it, with the name of the person who says it: a demand or an opinion is not a fact
        en.json:64:224: there is no source `papers`
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
        en.json:58:321: the id `permit` is used twice
          help: give one of them another id
        ",
    );
}
