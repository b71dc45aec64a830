//! Bytes that are not the text of a story.

use crate::report::{after, replaced, rewritten, told};

#[test]
fn not_utf_8() {
    told(
        rewritten("areas.csv", b"group,area\nM\xe9xico,".to_vec()),
        "
        areas.csv:2:2: this is not UTF-8 text
          help: save the file as UTF-8
        ",
    );
}

#[test]
fn utf_16_as_some_spreadsheets_save_it() {
    told(
        rewritten("areas.csv", b"\xff\xfeg\0r\0".to_vec()),
        "
        areas.csv:1:1: this is not UTF-8 text
          help: save the file as UTF-8
        ",
    );
}

#[test]
fn a_byte_order_mark() {
    let marked = |files: &mut nutgraf::story::files::Files| {
        let bytes = files.get_mut("en.json").expect("the document");
        bytes.splice(0..0, *b"\xef\xbb\xbf");
    };
    told(
        after(marked),
        "
        en.json:1:1: the file begins with a byte order mark (BOM)
          help: save it as UTF-8 without BOM in a text editor; spreadsheet programs add the mark
        ",
    );
}

#[test]
fn windows_line_ends() {
    told(
        replaced("events.csv", "id,date,source\n", "id,date,source\r\n"),
        "
        events.csv:1:15: a line ends with CR (Windows line endings)
          help: save the file with LF line endings; `dos2unix` does that
        ",
    );
}

#[test]
fn an_empty_document() {
    told(
        rewritten("en.json", ""),
        "
        en.json: the file is empty
          help: restore its content, or remove the file and whatever names it
        ",
    );
}

#[test]
fn a_table_of_blanks() {
    told(
        rewritten("areas.csv", " \n\n"),
        "
        areas.csv: the file is empty
          help: restore its content, or remove the file and whatever names it
        ",
    );
}

#[test]
fn no_document() {
    let gone = |files: &mut nutgraf::story::files::Files| {
        files.remove("en.json");
    };
    told(
        after(gone),
        "
        en.json: the file is missing
          help: a story folder has one document per language, such as en.json
        ",
    );
}

#[test]
fn not_json() {
    told(replaced("en.json", "\"format\": 1,", "\"format\": 1"), "
        en.json:2:14: this is not JSON: Expected comma
          help: look here for a missing or extra comma, quote or bracket; a code editor with JSON support marks it
        ");
}

#[test]
fn a_comment_in_json() {
    told(
        replaced("en.json", "\"format\": 1,", "\"format\": 1, // version"),
        "
        en.json:2:16: this is not JSON: Comments are not allowed
          help: JSON has no comments; remove it
        ",
    );
}

#[test]
fn nested_ten_thousand_deep() {
    let deep = "[".repeat(10_000) + &"]".repeat(10_000);
    told(
        rewritten("en.json", deep.clone()),
        "
        en.json:1:513: this is not JSON: Maximum nesting depth exceeded
          help: a story is never nested this deeply; look for unclosed brackets
        ",
    );
    told(
        rewritten("en.json", deep.replace('[', "{\"a\":").replace(']', "}")),
        "
        en.json:1:1282: this is not JSON: Maximum nesting depth exceeded
          help: a story is never nested this deeply; look for unclosed brackets
        ",
    );
}

#[test]
fn cut_short() {
    told(rewritten("en.json", "{\"format\": 1, \"title\": \"Two ga"), "
        en.json:1:24: this is not JSON: Unterminated string literal
          help: look here for a missing or extra comma, quote or bracket; a code editor with JSON support marks it
        ");
}
