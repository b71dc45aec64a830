//! Placeholders in texts that nothing fills.

use crate::report::{replaced, told};

#[test]
fn a_placeholder_that_there_is_not() {
    for (written, wrong) in [
        ("{units}", "{units}"),
        ("{Unit}", "{Unit}"),
        ("{ unit }", "{ unit }"),
        ("{unit", "{unit"),
        ("unit}", "unit}"),
    ] {
        let expected = format!(
            "en.json:17:18: `{wrong}` is not a placeholder, so readers would see it as is
             help: write `{{unit}}` for the unit that the reader has chosen, or the id of one of `figures` in braces"
        );
        told(
            replaced("en.json", "the harbour, {unit} per", &format!("the harbour, {written} per")),
            &expected,
        );
    }
}

#[test]
fn a_placeholder_where_nothing_takes_its_place() {
    let expected = |place: &str| {
        format!(
            "en.json:{place}: nothing replaces `{{unit}}` in this text
             help: write the words themselves, or the id of one of `figures` in braces; only the `measure` of a trend can have `{{unit}}`"
        )
    };
    told(
        replaced("en.json", "\"Seizures have doubled\"", "\"Seizures in {unit}\""),
        &expected("16:16"),
    );
    told(replaced("en.json", "Listed gangs and", "{unit} and"), &expected("40:18"));
    told(replaced("en.json", "Bathers too.", "Also {unit}."), &expected("34:221"));
    // Braces of a text are its own.
    told(replaced("en.json", "Bathers too.", "From the set {1, 2}."), "");
}
