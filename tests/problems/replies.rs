//! Replies: each to something said before, as the dates or the text of a source show.

use nutgraf::story::files::Files;

use crate::arguments::{MOVES, PROS};
use crate::report::{after, replace, replaced, told};

const REPLY: &str = "\"replies_to\": [\"finds\"]";

/// The Paper is of 2025, the figures of customs are of January 2026.
#[test]
fn a_reply_to_something_newer() {
    let customs = |files: &mut Files| {
        let pros = PROS.replace("\"paper\"", "\"customs\"");
        replace(files, "en.json", PROS, &pros);
        replace(files, "en.json", MOVES, "\"replies_to\": [\"finds\"]");
    };
    told(
        after(customs),
        "
        en.json:66:178: `finds` (2026-01) is newer than its supposed reply (2025), in `paper`
          help: for your own pairings, use `counterpoints`
        ",
    );
    // As far as is known it may be of the same month.
    let later = |files: &mut Files| {
        customs(files);
        replace(
            files,
            "en.json",
            "\"date\": \"2025\", \"citation\"",
            "\"date\": \"2026\", \"citation\"",
        );
    };
    told(after(later), "");
}

/// Both are from the Paper, and its date says nothing about which was said first.
#[test]
fn a_reply_within_one_source_that_nothing_shows() {
    told(
        replaced("en.json", MOVES, REPLY),
        "
        en.json:66:178: `finds` is from the same source, and nothing shows that it was said before
          help: give their dates in `date`, or mark `finds` with `\"quoted\": true` if the source quotes it from an earlier text; for your own pairings, use `counterpoints`
        ",
    );
}

/// A change that lets the broker reply to the guard, with what is added to each.
fn with(guard: &'static str, broker: &'static str) -> impl FnOnce(&mut Files) {
    move |files| {
        let pros = PROS.replace("\"paper\" }", &format!("\"paper\"{guard} }}"));
        replace(files, "en.json", PROS, &pros);
        replace(files, "en.json", MOVES, &format!("{REPLY}{broker}"));
    }
}

#[test]
fn a_reply_within_one_source_that_quotes_what_it_answers_or_dates_both() {
    told(after(with(", \"quoted\": true", "")), "");
    // A debate on one day, or two statements that the Paper quotes.
    told(after(with(", \"date\": \"2025-03-04\"", ", \"date\": \"2025-03-04\"")), "");
    told(after(with(", \"date\": \"2025-03-03\"", ", \"date\": \"2025-03\"")), "");
    told(after(with(", \"date\": \"2025-03-03\", \"quoted\": true", "")), "");
}

#[test]
fn a_reply_within_one_source_to_something_newer() {
    told(
        after(with(", \"date\": \"2025-03-05\"", ", \"date\": \"2025-03-04\"")),
        "
        en.json:66:178: `finds` (2025-03-05) is newer than its supposed reply (2025-03-04), in `paper`
          help: for your own pairings, use `counterpoints`
        ",
    );
    // What a source quotes is older than what it says itself.
    told(
        after(with("", ", \"quoted\": true")),
        "
        en.json:66:178: `finds` is from the same source, and nothing shows that it was said before
          help: give their dates in `date`, or mark `finds` with `\"quoted\": true` if the source quotes it from an earlier text; for your own pairings, use `counterpoints`
        ",
    );
}

/// The figures of customs are of January 2026, but what they quote was said in 2024.
#[test]
fn a_reply_is_dated_by_its_occasion() {
    let guard = |date: &'static str| {
        move |files: &mut Files| {
            let pros = PROS.replace("\"paper\" }", &format!("\"customs\"{date} }}"));
            replace(files, "en.json", PROS, &pros);
            replace(files, "en.json", MOVES, REPLY);
        }
    };
    told(after(guard(", \"date\": \"2024\"")), "");
    told(
        after(guard("")),
        "
        en.json:66:178: `finds` (2026-01) is newer than its supposed reply (2025), in `paper`
          help: for your own pairings, use `counterpoints`
        ",
    );
}

#[test]
fn something_said_after_its_source_appeared() {
    told(
        replaced("en.json", MOVES, &format!("{MOVES}, \"date\": \"2026-01\"")),
        "
        en.json:66:199: this was said on 2026-01, after its source appeared (2025)
          help: correct the date here or at the source
        ",
    );
    told(
        replaced("en.json", MOVES, &format!("{MOVES}, \"date\": \"2025-13\"")),
        "
        en.json:66:199: there is no month 2025-13 in the calendar
          help: months are 01 to 12
        ",
    );
}

#[test]
fn nobody_replies_to_themselves() {
    let change = |files: &mut Files| {
        with(", \"quoted\": true", "")(files);
        replace(files, "en.json", "\"speaker\": \"A. Guard\"", "\"speaker\": \"B. Broker\"");
    };
    told(
        after(change),
        "
        en.json:66:178: `finds` is by the same speaker, who does not reply to themselves
          help: for your own pairings, use `counterpoints`
        ",
    );
}
