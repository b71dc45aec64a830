//! Events that do not fit their rows.

use crate::report::{replaced, told};

#[test]
fn an_event_without_words() {
    told(
        replaced(
            "events.csv",
            "strike,2024-12-03,paper\n",
            "strike,2024-12-03,paper\nfire,2025-01,paper\n",
        ),
        "
        events.csv: row 3, column id: the document has no text for `fire`
          help: add it, or remove the row
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
        events.csv: row 2, column id: the document has no text for `strike`
          help: add it, or remove the row
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
          help: give one of them another id
        ",
    );
}
