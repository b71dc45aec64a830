//! Sources that are missing, doubled, unused or lead to the wrong place; links in texts.

use crate::report::{after, replace, replaced, told};

#[test]
fn an_unknown_source_in_the_document() {
    told(
        replaced(
            "en.json",
            "\"text\": \"Twenty.\", \"source\": \"customs\"",
            "\"text\": \"Twenty.\", \"source\": \"custom\"",
        ),
        "
        en.json:80:51: there is no source `custom`
          help: did you mean `customs`?
        ",
    );
}

#[test]
fn an_unknown_source_in_each_table() {
    told(
        replaced("seizures.csv", "land,3,paper", "land,3,papers"),
        "
        seizures.csv: row 9, column source: there is no source `papers`
          help: did you mean `paper`?
        ",
    );
    told(
        replaced("seizures.csv", "2025-03-15,paper", "2025-03-15,ministry-of-trade"),
        "
        seizures.csv: row 5, column first_source: there is no source `ministry-of-trade`
          help: use one of: customs, paper
        ",
    );
    told(
        replaced("events.csv", "2024-12-03,paper", "2024-12-03,"),
        "
        events.csv: row 2, column source: no source is named here
          help: use one of: customs, paper
        ",
    );
    told(
        replaced("gangs.csv", "symbolic,no,paper", "symbolic,no,papier"),
        "
        gangs.csv: row 3, column source: there is no source `papier`
          help: did you mean `paper`?
        ",
    );
    told(
        replaced("listings.csv", "not found,paper", "not found,pepper"),
        "
        listings.csv: row 3, column source: there is no source `pepper`
          help: use one of: customs, paper
        ",
    );
    told(replaced("areas.csv", "limited,paper", "limited,paper "), "");
    told(
        replaced("areas.csv", "limited,paper", "limited,the paper"),
        "
        areas.csv: row 3, column source: there is no source `the paper`
          help: use one of: customs, paper
        ",
    );
}

#[test]
fn two_sources_with_one_id() {
    let change = |files: &mut nutgraf::story::files::Files| {
        let again = "\"sources\": [\n    { \"id\": \"paper\", \"publisher\": \"P\", \"title\": \"T\", \"date\": \"2025\", \"citation\": \"C\" },\n";
        replace(files, "en.json", "\"sources\": [\n", again);
    };
    told(
        after(change),
        "
        en.json:11:13: there are two sources `paper`
          help: give one of them another id
        ",
    );
}

#[test]
fn a_source_without_an_id() {
    told(
        replaced(
            "en.json",
            "{ \"id\": \"customs\"",
            "{ \"id\": \"\", \"publisher\": \"P\", \"title\": \"T\", \"date\": \"2025\", \"citation\": \"C\" }, { \"id\": \"customs\"",
        ),
        "
        en.json:9:13: this id is empty
          help: write a short word: an id consists of lowercase letters, digits and hyphens, begins with a letter and has at most 64 characters
        ",
    );
}

#[test]
fn a_source_that_nothing_names() {
    let change = |files: &mut nutgraf::story::files::Files| {
        let more = "\"sources\": [\n    { \"id\": \"blog\", \"publisher\": \"P\", \"title\": \"T\", \"date\": \"2025\", \"citation\": \"C\" },\n";
        replace(files, "en.json", "\"sources\": [\n", more);
    };
    told(
        after(change),
        "
        en.json:9:13: nothing uses the source `blog`
          help: remove it, or name it where you use it
        ",
    );
}

#[test]
fn a_source_that_cannot_be_found() {
    told(
        replaced("en.json", ", \"citation\": \"Print edition, page 3\"", ""),
        "
        en.json:10:5: the source `paper` has no address and no citation
          help: add `url`, or `citation` if there is no address
        ",
    );
}

#[test]
fn a_citation_without_words() {
    told(
        replaced("en.json", "\"Print edition, page 3\"", "\"\""),
        "
        en.json:10:108: this text is empty
          help: fill it in: how to find it without an address: document number, page, edition; or write its address into `url`, and remove `citation`
        ",
    );
    let with_url = "\"url\": \"https://example.org/figures\"";
    told(
        replaced("en.json", with_url, &format!("{with_url}, \"citation\": \"\"")),
        "
        en.json:9:152: this text is empty
          help: fill it in: how to find it without an address: document number, page, edition; or remove `citation`
        ",
    );
}

#[test]
fn an_address_without_words() {
    told(
        replaced("en.json", "https://example.org/figures", ""),
        "
        en.json:9:109: this text is empty
          help: fill it in: its address (http or https); or write a `citation`, and remove `url`
        ",
    );
    let citation = "\"citation\": \"Print edition, page 3\"";
    told(
        replaced("en.json", citation, &format!("{citation}, \"url\": \"\"")),
        "
        en.json:10:140: this text is empty
          help: fill it in: its address (http or https); or remove `url`
        ",
    );
}

#[test]
fn a_source_without_a_date() {
    told(
        replaced("en.json", "\"date\": \"2025\"", "\"date\": \"\""),
        "
        en.json:10:88: this date is empty
          help: write it like 2025-02-20, 2025-02 or 2025
        ",
    );
}

#[test]
fn a_script_as_the_address_of_a_source() {
    told(
        replaced("en.json", "https://example.org/figures", "javascript:alert(1)"),
        "
        en.json:9:109: texts cannot link to an address like `javascript:alert(1)`
          help: links begin with https://, http:// or mailto:
        ",
    );
    told(
        replaced("en.json", "https://example.org/figures", "java\\nscript:alert(1)"),
        r#"
        en.json:9:109: texts cannot link to an address like `java\nscript:alert(1)`
          help: links begin with https://, http:// or mailto:
        "#,
    );
    told(
        replaced("en.json", "https://example.org/figures", "example.org/figures"),
        "
        en.json:9:109: texts cannot link to an address like `example.org/figures`
          help: links begin with https://, http:// or mailto:
        ",
    );
}

#[test]
fn a_script_as_a_link_in_a_text() {
    told(
        replaced("en.json", "https://example.org/how", "javascript:alert(1)"),
        "
        en.json:33:27: texts cannot link to an address like `javascript:alert(1)`
          help: links begin with https://, http:// or mailto:
        ",
    );
    told(
        replaced("en.json", "https://example.org/how", "JavaScript:alert`1`"),
        "
        en.json:33:27: texts cannot link to an address like `JavaScript:alert`1``
          help: links begin with https://, http:// or mailto:
        ",
    );
    told(replaced("en.json", "https://example.org/how", "https://example.org/a_(b)"), "");
}

#[test]
fn an_empty_text() {
    told(
        replaced("en.json", "\"The figure was revised.\"", "\" \""),
        "
        en.json:81:15: this text is empty
          help: fill it in: how the versions can be reconciled, if they can; or remove `note`
        ",
    );
    told(
        replaced("en.json", "\"speaker\": \"A. Guard\"", "\"speaker\": \"\""),
        "
        en.json:65:74: this text is empty
          help: fill it in: who says it: name and role
        ",
    );
}
