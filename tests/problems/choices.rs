//! Choices that do not fit the data.

use crate::report::{after, replace, replaced, told};

#[test]
fn a_value_of_a_choice_without_rows() {
    told(
        replaced(
            "en.json",
            "{ \"id\": \"land\", \"label\": \"On land\" }",
            "{ \"id\": \"land\", \"label\": \"On land\" }, { \"id\": \"air\", \"label\": \"By air\" }",
        ),
        "
        seizures.csv: there are no rows for `air`
          help: add them, or remove the value from the choice
        ",
    );
}

#[test]
fn a_value_that_is_not_in_the_choice() {
    told(
        replaced("seizures.csv", "2025-02,land,3", "2025-02,Land,3"),
        "
        seizures.csv: row 9, column place: `Land` is not a value of the choice `Place`
          help: did you mean `land`?
        ",
    );
}

#[test]
fn a_value_of_a_choice_twice() {
    told(
        replaced("en.json", "\"id\": \"land\"", "\"id\": \"sea\""),
        "
        en.json:25:66: the value `sea` appears twice
          help: keep one of the two
        seizures.csv: row 6, column place: `land` is not a value of the choice `Place`
          help: use one of: sea
        seizures.csv: row 7, column place: `land` is not a value of the choice `Place`
          help: use one of: sea
        seizures.csv: row 8, column place: `land` is not a value of the choice `Place`
          help: use one of: sea
        seizures.csv: row 9, column place: `land` is not a value of the choice `Place`
          help: use one of: sea
        ",
    );
}

#[test]
fn a_choice_whose_column_is_not_there() {
    told(
        replaced("en.json", "\"column\": \"place\"", "\"column\": \"where\""),
        "
        seizures.csv: row 1: the column `place` is not known
          help: use one of: month, value, source, where, first_value, first_date, first_source
        seizures.csv: row 1: the column `where` is missing
          help: add a column with this name to the header (month,value,source,where)
        ",
    );
}

#[test]
fn combinations_without_end() {
    let value = |id: String| format!("{{ \"id\": \"{id}\", \"label\": \"{id}\" }}");
    let values: Vec<String> = (0..200).map(|n| value(format!("v{n}"))).collect();
    let extra = format!("\"values\": [{},", values.join(","));
    let change = |files: &mut nutgraf::story::files::Files| {
        replace(files, "en.json", "\"values\": [", &extra);
        let bytes = files.get_mut("en.json").expect("the document");
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (before, from) = text.split_once("\"choices\": [").expect("choices");
        let (choice, after) = from.split_once("],\n      \"year\"").expect("the year");
        let many = [choice; 7].join(",");
        *bytes = format!("{before}\"choices\": [{many}],\n      \"year\"{after}").into_bytes();
    };
    let printed = after(change);
    assert!(printed.contains("there are more than two choices"), "{printed}");
    assert!(printed.contains("there are two choices for the column `place`"), "{printed}");
}

#[test]
fn two_choices_that_are_drawn_together() {
    let change = |files: &mut nutgraf::story::files::Files| {
        replace(
            files,
            "en.json",
            "\"label\": \"Place\"",
            "\"label\": \"Place\", \"together\": true",
        );
        let bytes = files.get_mut("en.json").expect("the document");
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (before, from) = text.split_once("\"choices\": [").expect("choices");
        let (choice, after) = from.split_once("],\n      \"year\"").expect("the year");
        let again = choice.replace("place", "size");
        let both = [choice, &again].join(",");
        *bytes = format!("{before}\"choices\": [{both}],\n      \"year\"{after}").into_bytes();
    };
    let printed = after(change);
    assert!(printed.contains("two choices have `together`"), "{printed}");
}

#[test]
fn more_values_than_travel() {
    let value = |id: usize| format!("{{ \"id\": \"{id}\", \"label\": \"{id}\" }}");
    let values: Vec<String> = (0..300).map(value).collect();
    let extra = format!("\"values\": [{},", values.join(","));
    let printed = replaced("en.json", "\"values\": [", &extra);
    assert!(printed.contains("this list has 302 entries; at most 255 can be used"), "{printed}");
}

#[test]
fn a_unit_or_a_label_without_words() {
    told(
        replaced("en.json", "\"one\": \"pound\"", "\"one\": \"\""),
        "
        en.json:19:24: this text is empty
          help: fill it in: for exactly one: `pound`
        ",
    );
    told(
        replaced("en.json", "\"label\": \"Place\"", "\"label\": \" \""),
        "
        en.json:24:20: this text is empty
          help: fill it in: the label of the control
        ",
    );
}

#[test]
fn a_choice_for_a_column_with_a_name_that_links_use() {
    told(
        after(|files| {
            replace(files, "en.json", "\"column\": \"place\"", "\"column\": \"period\"");
            replace(files, "seizures.csv", "month,place,value", "month,period,value");
        }),
        "
        en.json:23:21: a choice cannot be for a column called `period`
          help: links use that name for something else; call the column `period-name` or similar, here and in the CSV file
        ",
    );
}
