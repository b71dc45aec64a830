//! What an argument covers of its family, and speakers with one id.

use nutgraf::story::files::Files;

use crate::arguments::PROS;
use crate::report::{after, replace, told};

const FAMILY: &str = "\"in_general\": \"The law in general\",";
const SEARCHED: &str = "\"searched\": { \"text\": \"The Paper.\", \"source\": \"paper\" },";
const SLOW: &str = "\"text\": \"It is slow.\",";

/// A second option of the family, and what is added to the family and to its argument.
fn with(family: &'static str, slow: &'static str) -> impl FnOnce(&mut Files) {
    move |files| {
        let ban = "\"options\": [\n        { \"id\": \"ban\", \"family\": \"law\", \"title\": \"A ban\", \"what\": { \"text\": \"No ships.\", \"source\": \"paper\" }, \"status\": [{ \"state\": \"described\", \"by\": \"the Paper\", \"date\": \"2025\", \"source\": \"paper\" }] },\n        {\n          \"id\": \"scanners\"";
        let before = "\"options\": [\n        {\n          \"id\": \"scanners\"";
        replace(files, "en.json", before, ban);
        replace(files, "en.json", FAMILY, &format!("{FAMILY} {family}"));
        replace(files, "en.json", SLOW, &format!("{SLOW} {slow}"));
        let measure = "\"measure\": \"What is said for and against it\",";
        replace(files, "en.json", measure, &format!("{measure} {SEARCHED}"));
    }
}

#[test]
fn a_family_may_except_an_option() {
    told(after(with("\"except\": [\"ban\"],", "")), "");
    told(after(with("", "\"except\": [\"ban\"],")), "");
    // What names an excepted option covers it.
    told(after(with("\"except\": [\"ban\"],", "\"also\": [\"ban\"],")), "");
}

#[test]
fn an_exception_that_is_not_in_the_family() {
    told(
        after(with("\"except\": [\"bans\"],", "")),
        "
        en.json:58:98: the family `law` has no option `bans`
          help: did you mean `ban`?
        ",
    );
    told(
        after(with("", "\"except\": [\"bans\"],")),
        "
        en.json:58:147: the family `law` has no option `bans`
          help: did you mean `ban`?
        ",
    );
}

#[test]
fn an_argument_that_names_what_it_covers_anyway_or_covers_nothing() {
    told(
        after(with("", "\"also\": [\"ban\"],")),
        "
        en.json:58:145: an argument about the whole family already covers `ban`
          help: remove it here, or list it in the family's `except`
        ",
    );
    told(
        after(with("\"except\": [\"ban\"],", "\"except\": [\"scanners\"],")),
        "
        en.json:58:115: this argument covers no option of the family `law`
          help: put it into the option that its author means, or shorten `except`
        ",
    );
}

#[test]
fn an_exception_of_an_argument_about_one_option() {
    let change = |files: &mut Files| {
        let pros = PROS.replace("\"paper\" }", "\"paper\", \"except\": [\"scanners\"] }");
        replace(files, "en.json", PROS, &pros);
    };
    told(
        after(change),
        "
        en.json:65:134: `except` is for arguments about a whole family
          help: remove it, or put the argument into the family
        ",
    );
}

#[test]
fn one_spelling_with_two_ids() {
    let ids = |one: &'static str, other: &'static str| {
        move |files: &mut Files| {
            let speaker = |id: &str| format!("\"speaker\": \"A. Guard\", \"speaker_id\": \"{id}\"");
            replace(files, "en.json", "\"speaker\": \"C. Clerk\"", &speaker(one));
            replace(
                files,
                "en.json",
                "\"speaker\": \"A. Guard\", \"stance\"",
                &format!("{}, \"stance\"", speaker(other)),
            );
        }
    };
    told(after(ids("guard", "guard")), "");
    told(
        after(ids("guard", "gard")),
        "
        en.json:65:100: “A. Guard” has the id `guard` in another argument
          help: use the same id wherever this speaker appears
        ",
    );
}
