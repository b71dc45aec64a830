//! Series with holes, and events that do not fit their rows.

use crate::report::{after, replace, replaced, told};

#[test]
fn months_out_of_order() {
    let change = |files: &mut nutgraf::story::read::Files| {
        replace(files, "seizures.csv", "2024-11,land,1", "2024-12,land,1");
        replace(files, "seizures.csv", "2024-12,land,0", "2024-11,land,0");
    };
    told(
        after(change),
        "
        seizures.csv: row 7, column month: 2024-11 comes after 2024-12
          help: put the months in order, each once
        ",
    );
}

#[test]
fn a_month_twice() {
    told(
        replaced("seizures.csv", "2024-12,land,0", "2024-11,land,0"),
        "
        seizures.csv: row 7, column month: 2024-11 stands here twice
          help: put the months in order, each once
        ",
    );
}

#[test]
fn a_month_left_out() {
    told(
        replaced("seizures.csv", "2024-12,land,0,customs,,,\n", ""),
        "
        seizures.csv: row 7, column month: 2024-12 is missing before 2025-01
          help: add a row for 2024-12; leave its value empty if it is not known
        ",
    );
}

#[test]
fn a_month_that_is_not_one() {
    told(
        replaced("seizures.csv", "2024-12,land,0", "Dec 2024,land,0"),
        "
        seizures.csv: row 7, column month: `Dec 2024` is not a month
          help: write it as 2025-06
        ",
    );
    told(
        replaced("seizures.csv", "2024-12,land,0", "2024-12-01,land,0"),
        "
        seizures.csv: row 7, column month: `2024-12-01` is not a month
          help: write it as 2025-06
        ",
    );
}

#[test]
fn series_of_unequal_length() {
    told(
        replaced("seizures.csv", "2025-02,land,3,paper,,,\n", ""),
        "
        seizures.csv: `land` runs from 2024-11 to 2025-01, others from 2024-11 to 2025-02
          help: add the missing months, with an empty value where the figure is not known
        ",
    );
    told(
        replaced("seizures.csv", "2024-11,land,1,customs,,,\n", ""),
        "
        seizures.csv: `land` runs from 2024-12 to 2025-02, others from 2024-11 to 2025-02
          help: add the missing months, with an empty value where the figure is not known
        ",
    );
}

#[test]
fn a_year_that_begins_in_no_month() {
    told(
        replaced("en.json", "\"first_month\": 1", "\"first_month\": 13"),
        "
        en.json:28:32: 13 is more than 12
          help: write 12 or less
        ",
    );
}

#[test]
fn an_event_without_words() {
    told(
        replaced(
            "events.csv",
            "strike,2024-12-03,paper\n",
            "strike,2024-12-03,paper\nfire,2025-01,paper\n",
        ),
        "
        events.csv: row 3, column id: there are no words for `fire` in the document
          help: add them, or remove the row
        ",
    );
}

#[test]
fn an_event_without_a_row() {
    told(
        replaced(
            "en.json",
            "\"texts\": [{ \"id\": \"strike\"",
            "\"texts\": [{ \"id\": \"strikes\"",
        ),
        "
        en.json:31:27: `strikes` is not in events.csv
          help: did you mean `strike`?
        events.csv: row 2, column id: there are no words for `strike` in the document
          help: add them, or remove the row
        ",
    );
}

#[test]
fn two_events_with_one_id() {
    told(
        replaced(
            "events.csv",
            "strike,2024-12-03,paper\n",
            "strike,2024-12-03,paper\nstrike,2025-01,paper\n",
        ),
        "
        events.csv: row 3, column id: there are two rows for `strike`
          help: keep one of the two
        ",
    );
    told(
        replaced(
            "en.json",
            "\"texts\": [{",
            "\"texts\": [{ \"id\": \"strike\", \"title\": \"T\", \"text\": \"T\" }, {",
        ),
        "
        en.json:31:74: the id `strike` is used twice
          help: give one of the two another id
        ",
    );
}

#[test]
fn something_else_wrong_in_a_year() {
    told(
        replaced("en.json", "\"first_month\": 1", "\"first\": 1"),
        r#"
        en.json:28:15: the field `first_month` is missing
          help: add `"first_month": …` here
        en.json:28:17: the field `first` is not known here
          help: known here: first_month, label, short
        "#,
    );
}
