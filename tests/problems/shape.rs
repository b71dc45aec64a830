//! Documents with other fields, types or versions than the format has.

use crate::report::{after, replace, replaced, rewritten, told};

#[test]
fn an_unknown_field() {
    told(
        replaced("en.json", "\"slug\"", "\"slugs\""),
        r#"
        en.json:1:1: the field `slug` is missing
          help: add `"slug": …` here
        en.json:4:3: the field `slugs` is not valid here
          help: did you mean `slug`?
        "#,
    );
}

#[test]
fn an_unknown_field_further_down() {
    told(
        replaced(
            "en.json",
            "\"publisher\": \"The Paper\"",
            "\"publisher\": \"The Paper\", \"citaton\": \"p. 3\"",
        ),
        "
        en.json:10:48: the field `citaton` is not valid here
          help: did you mean `citation`?
        ",
    );
}

#[test]
fn a_field_twice() {
    told(
        replaced("en.json", "\"format\": 1,", "\"format\": 1, \"slug\": \"other\","),
        "
        en.json:4:3: the field `slug` appears twice
          help: keep one of the two
        ",
    );
}

#[test]
fn a_wrong_type() {
    told(
        replaced("en.json", "\"decimals\": 1", "\"decimals\": \"1\""),
        "
        en.json:20:19: this is text where a whole number is expected
          help: write digits, without quotes
        ",
    );
}

#[test]
fn a_list_where_an_object_is_expected() {
    told(
        rewritten("en.json", "[]"),
        "
        en.json:1:1: this is a list where an object is expected
          help: put fields into { and }
        ",
    );
}

#[test]
fn null_where_text_is_expected() {
    told(
        replaced(
            "en.json",
            "\"key\": \"Seizures have doubled, and two gangs were listed.\"",
            "\"key\": null",
        ),
        "
        en.json:6:10: this is null where text is expected
          help: put text in double quotes
        ",
    );
}

#[test]
fn a_number_that_is_too_small_or_too_large() {
    told(
        replaced("en.json", "\"decimals\": 1", "\"decimals\": -1"),
        "
        en.json:20:19: -1 is less than 0
          help: write 0 or more
        ",
    );
    told(
        replaced("en.json", "\"decimals\": 1", "\"decimals\": 300"),
        "
        en.json:20:19: 300 is more than 3
          help: write 3 or less
        ",
    );
    told(
        replaced("en.json", "\"decimals\": 1", "\"decimals\": 4"),
        "
        en.json:20:19: 4 is more than 3
          help: write 3 or less
        ",
    );
    told(
        replaced("en.json", "\"decimals\": 1", "\"decimals\": 1.5"),
        "
        en.json:20:19: this is a number where a whole number is expected
          help: write digits, without quotes
        ",
    );
}

#[test]
fn a_number_that_no_computer_can_hold() {
    told(
        replaced("en.json", "[-119, -36", "[-1e400, -36"),
        "
        en.json:48:57: this box is not on the base map
          help: write west, south, east, north within [-119.0, -42.0, -34.0, 42.0]
        en.json:48:58: `-1e400` is too large for a number here
          help: write a number that fits
        ",
    );
}

#[test]
fn a_box_with_three_sides() {
    told(
        replaced("en.json", "[-119, -36, -34, 38]", "[-119, -36, -34]"),
        "
        en.json:48:57: this list has 3 items where 4 are expected
          help: write 4 items
        ",
    );
    told(
        replaced("en.json", "[-119, -36, -34, 38]", "[-119, -36, -34, 38, 0]"),
        "
        en.json:48:57: this list has 5 items where 4 are expected
          help: write 4 items
        ",
    );
}

#[test]
fn an_unknown_stance() {
    told(
        replaced("en.json", "\"stance\": \"reports\"", "\"stance\": \"reported\""),
        r#"
        en.json:66:112: "reported" is not an allowed value here
          help: did you mean `reports`?
        "#,
    );
}

#[test]
fn another_version() {
    told(
        replaced("en.json", "\"format\": 1", "\"format\": 2"),
        r#"
        en.json:2:13: format 2 is not known; this build reads format 1
          help: write `"format": 1`, or use a release that reads 2
        "#,
    );
    told(
        replaced("en.json", "\"format\": 1", "\"format\": \"1\""),
        "
        en.json:2:13: this is text where a whole number is expected
          help: write digits, without quotes
        ",
    );
    told(
        replaced("en.json", "\"format\": 1,", ""),
        r#"
        en.json:1:1: the field `format` is missing
          help: add `"format": …` here
        "#,
    );
}

#[test]
fn several_problems_at_once_sorted_by_place() {
    let change = |files: &mut nutgraf::story::files::Files| {
        replace(files, "en.json", "\"slug\": \"harbour\"", "\"slug\": \"The Harbour\"");
        replace(files, "en.json", "\"updated\": \"2026-01-31\"", "\"updated\": \"2026-01\"");
        replace(files, "seizures.csv", "2024-12,sea,12.5", "2024-12,sea,-12.5");
        replace(files, "seizures.csv", "2024-11,land,1", "2024-11,land,one");
        replace(files, "areas.csv", "GTM", "XXX");
    };
    told(after(change), "
        areas.csv: row 3, column area: the area `XXX` is not on the base map
          help: check the spelling; nothing here has a similar name
        en.json:4:11: `The Harbour` cannot be part of an address
          help: write `the-harbour`: use lowercase letters, digits and hyphens, at most 64 characters
        en.json:7:14: `2026-01` is not a full date
          help: write it like 2026-11-21
        seizures.csv: row 3, column value: `-12.5` is less than zero
          help: a chart shows amounts of zero or more; correct the figure, or leave the cell empty if it is unknown
        seizures.csv: row 6, column value: `one` is not a number
          help: write it with a decimal point and nothing else, like 1234.5; leave it empty if it is unknown
        ");
}

#[test]
fn several_fields_at_once_sorted_by_place() {
    let change = |files: &mut nutgraf::story::files::Files| {
        replace(files, "en.json", "\"slug\": \"harbour\",", "");
        replace(files, "en.json", "\"one\": \"pound\"", "\"long\": 1, \"one\": \"pound\"");
        replace(files, "en.json", "\"box\"", "\"bounds\"");
    };
    told(
        after(change),
        r#"
        en.json:1:1: the field `slug` is missing
          help: add `"slug": …` here
        en.json:19:17: the field `long` is not valid here
          help: use one of: one, other, short, also
        en.json:48:19: the field `box` is missing
          help: add `"box": …` here
        en.json:48:50: the field `bounds` is not valid here
          help: use one of: id, label, box
        "#,
    );
}

/// `package.json`, or a manifest: everything that it lacks would bury that.
#[test]
fn a_json_file_that_is_no_story() {
    told(
        rewritten("en.json", "{ \"name\": \"x\" }"),
        "
        en.json:1:1: this is not a story: it has none of a story's fields
          help: each JSON file in a story folder is the story in one language, such as en.json; move this one elsewhere
        ",
    );
}
