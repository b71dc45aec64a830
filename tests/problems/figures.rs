//! Numbers in sentences: worked out from the data, and refused where they cannot be.

use nutgraf::story::files::Files;
use nutgraf::story::read::read;

use crate::report::{after, replace, told};
use crate::story::good;

/// A change that defines figures.
fn with(figures: &str) -> impl FnOnce(&mut Files) {
    let figures = format!("\"figures\": [{figures}],\n  \"maps\": [");
    move |files| replace(files, "en.json", "\"maps\": [", &figures)
}

/// The key sentence of a story with these figures.
fn key(figures: &str, key: &str) -> String {
    let mut files = good();
    with(figures)(&mut files);
    replace(&mut files, "en.json", "Seizures have doubled, and two gangs were listed.", key);
    read(&files, "en").map_or_else(|wrong| format!("{:?}", wrong.problems), |story| story.key)
}

#[test]
fn figures_are_worked_out_where_texts_name_them() {
    let figures = r#"
        { "id": "then", "trend": "seizures", "month": "2024-11" },
        { "id": "best", "trend": "seizures", "highest": "value" },
        { "id": "best-month", "trend": "seizures", "highest": "month" },
        { "id": "first", "trend": "seizures", "month": "2025-02", "first": true, "decimals": 0 },
        { "id": "land", "trend": "seizures", "choose": { "place": "land" }, "sum": ["2024-11", "2025-01"] },
        { "id": "least", "trend": "seizures", "choose": { "place": "land" }, "lowest": "value" },
        { "id": "rise", "rise": ["then", "best"] },
        { "id": "fall", "fall": ["best", "then"] },
        { "id": "share", "share": ["then", "best"] },
        { "id": "more", "difference": ["best", "then"] },
        { "id": "fto", "map": "gangs", "listed": "fto", "as": "capital" },
        { "id": "before", "map": "gangs", "listed": "either", "by": "2025-02-19" },
        { "id": "ways", "options": "ways", "count": "options", "as": "words" },
        { "id": "said", "options": "ways", "count": "speakers" }"#;
    assert_eq!(
        key(figures, "{then}, {best} in {best-month}, {first}; {land}, {least}"),
        "10.0, 20.0 in February 2025, 18; 3.0, 0.0"
    );
    assert_eq!(key(figures, "{rise}, {fall}, {share}, {more}"), "100, 50, 50, 10.0");
    assert_eq!(key(figures, "{fto}, {before}, {ways}, {said}"), "One, 0, one, 3");
}

#[test]
fn a_fall_that_is_none() {
    let figures = r#"
        { "id": "then", "trend": "seizures", "month": "2024-11" },
        { "id": "now", "trend": "seizures", "month": "2025-02" },
        { "id": "fall", "fall": ["then", "now"] }"#;
    told(
        after(with(figures)),
        "
        en.json:39:9: the figure moves the other way: from 10 to 20
          help: use `fall` or `rise`, whichever is true, and rewrite the sentence
        ",
    );
}

#[test]
fn a_figure_of_nothing_or_of_two_things() {
    told(
        after(with(r#"{ "id": "a" }, { "id": "b", "trend": "seizures", "map": "gangs" }"#)),
        "
        en.json:36:15: this must give exactly one way to get the number
          help: give it one of `trend`, `fall`, `rise`, `share`, `difference`, `map` and `options`
        en.json:36:30: this must give exactly one way to get the number
          help: give it one of `trend`, `fall`, `rise`, `share`, `difference`, `map` and `options`
        ",
    );
}

#[test]
fn figures_of_what_is_not_there() {
    let wrong = [
        (
            r#""trend": "seizure", "month": "2025-02""#,
            "there is no trend `seizure` in `blocks`",
            "did you mean `seizures`?",
        ),
        (
            r#""trend": "seizures", "month": "2026-02""#,
            "the data have no value for 2026-02",
            "name another",
        ),
        (
            r#""trend": "seizures", "month": "2025-01""#,
            "the data have no value for 2025-01",
            "name another",
        ),
        (
            r#""trend": "seizures", "month": "2024-11", "first": true"#,
            "the data have no first-published value for 2024-11",
            "remove `first`",
        ),
        (
            r#""trend": "seizures", "month": "May 2025""#,
            "`May 2025` is not a month",
            "write it like 2025-06",
        ),
        (
            r#""trend": "seizures", "choose": { "where": "sea" }, "month": "2025-02""#,
            "`where` is not a choice of `seizures`",
            "use one of: place",
        ),
        (
            r#""share": ["b", "a"]"#,
            "there is no figure `b` above this one",
            "nothing of this kind is defined",
        ),
        (
            r#""options": "ways""#,
            "this does not say what is counted",
            "add `\"count\": \"options\"`, or `arguments`, `pros`, `cons`, `speakers` or `sources`",
        ),
        (
            r#""map": "gangs""#,
            "this does not say on which list",
            "add `\"listed\": \"fto\"`, or `sdgt`, or `either`",
        ),
        (r#""trend": "drowned", "month": "2024-11", "as": "words", "decimals": 1"#, "", ""),
    ];
    for (figure, what, help) in wrong {
        let printed = after(with(&format!("{{ \"id\": \"a\", {figure} }}")));
        let expected = match what {
            "" => String::new(),
            _ => format!("en.json:36:15: {what}\n  help: {help}"),
        };
        told(printed, &expected);
    }
}

#[test]
fn a_placeholder_of_no_figure() {
    let change = |files: &mut Files| {
        with(r#"{ "id": "best", "trend": "seizures", "highest": "value" }"#)(files);
        replace(files, "en.json", "Seizures have doubled, and", "{best} of {beast}, and");
    };
    told(
        after(change),
        "
        en.json:6:10: nothing replaces `{beast}` in this text
          help: write the words themselves, or the id of one of `figures` in braces; only the `measure` of a trend can have `{unit}`
        ",
    );
}
