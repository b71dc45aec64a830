//! Flags that name what is not in the file.

use nutgraf::desk::import::{Import, Wishes, import};

use crate::{told, wished};

const TABLE: &str = "Month,Port,Boxes\n2025-01,N,1\n2025-01,S,4\n2025-01,W,7\n2025-02,N,2\n2025-02,S,5\n2025-02,W,8\n";

fn asked(change: impl FnOnce(&mut Wishes)) -> Wishes {
    let mut wishes = Wishes::default();
    change(&mut wishes);
    wishes
}

fn leave_out(place: &str) -> Wishes {
    asked(|wishes| wishes.selection.leave_out(place).unwrap())
}

#[test]
fn rows_columns_and_sheets_that_are_not_there_are_told() {
    let language = |tag: &str| asked(|wishes| wishes.language = Some(tag.to_owned()));
    for (wishes, what) in [
        (leave_out("99"), "--leave-out 99: the last row of the table is row 7"),
        (leave_out("9-12"), "--leave-out 9-12: the last row of the table is row 7"),
        (leave_out("Z"), "--leave-out Z: the last column of the table is C"),
        (
            asked(|wishes| wishes.selection.rows = Some((30, 50))),
            "--rows 30-50: the last row of the table is row 7",
        ),
        (
            asked(|wishes| wishes.header = vec![99]),
            "--header 99: the last row of the table is row 7",
        ),
        (
            asked(|wishes| wishes.header = vec![2]),
            "A2: row 2 is in the table, and cannot be its header",
        ),
        (language("xx"), "the month names of the language `xx` are not known"),
        (
            asked(|wishes| wishes.sheet = Some("Data".to_owned())),
            "--sheet Data: a text file has no sheets",
        ),
    ] {
        assert_eq!(wished(TABLE, &wishes).lines().next(), Some(what));
    }
    for tag in ["hr", "de", "ar-EG"] {
        assert!(wished(TABLE, &language(tag)).starts_with("month,"), "{tag}");
    }
    // The end of a span may be beyond the table.
    let open = asked(|wishes| wishes.selection.rows = Some((1, 999)));
    assert!(wished(TABLE, &open).starts_with("month,"));
}

#[test]
fn one_text_is_not_zero_and_unknown() {
    let wishes = asked(|wishes| {
        wishes.zero = vec!["-".to_owned()];
        wishes.unknown = vec!["-".to_owned()];
    });
    let text = "Month,Boxes\n2025-01,1\n2025-02,-\n";
    assert_eq!(wished(text, &wishes), "`-` cannot be both zero and unknown");
}

#[test]
fn what_is_not_needed_is_noted() {
    let notes = |read: &Import| -> Vec<String> {
        read.findings.notes.iter().map(|note| note.what.clone()).collect()
    };
    let year = asked(|wishes| wishes.year = Some(2025));
    let read = import(TABLE.as_bytes(), &year);
    assert_eq!(notes(&read), ["--year 2025 was not needed: the months have their years"]);
    let words = asked(|wishes| wishes.unknown = vec!["<5".to_owned()]);
    let read = import(TABLE.as_bytes(), &words);
    assert_eq!(notes(&read), ["--unknown '<5': no cell has this text"]);
}

#[test]
fn several_words_of_one_column_are_all_kept() {
    let pairs = |words: &[&str]| {
        let only = words.iter().map(|word| ("Port".to_owned(), (*word).to_owned())).collect();
        asked(|wishes| wishes.selection.only = only)
    };
    let expected = "month,port,value\n2025-01,n,1\n2025-02,n,2\n2025-01,s,4\n2025-02,s,5\n";
    assert_eq!(wished(TABLE, &pairs(&["N", "S"])), expected);
    assert_eq!(wished(TABLE, &pairs(&["N", "X"])), "column B has no row with `X`");
}

#[test]
fn a_wrong_name_is_told_with_the_names_of_the_columns() {
    let only = vec![("Gender".to_owned(), "All".to_owned())];
    let read = import(TABLE.as_bytes(), &asked(|wishes| wishes.selection.only = only));
    assert_eq!(told(&read), "there is no column `Gender` in the table");
    assert_eq!(read.findings.troubles[0].help, "use one of: Month, Port, Boxes");
}

#[test]
fn a_line_in_quotes_and_a_stray_byte_are_named() {
    let quoted = "\"Month,Boxes\"\n\"Jan 2025,105\"\n\"Feb 2025,106\"\n";
    assert_eq!(wished(quoted, &Wishes::default()), "month,value\n2025-01,105\n2025-02,106\n");
    let mixed = [
        "Mois;Total\nf\u{e9}vrier 2025;1204\nmars 2025;1300\nSource: Minist".as_bytes(),
        b"\xe8re\n",
    ]
    .concat();
    let read = import(&mixed, &Wishes::default());
    assert!(told(&read).starts_with("4: `Source: Minist"), "{}", told(&read));
    let (latin, _, _) =
        encoding_rs::WINDOWS_1252.encode("Mois;Total\nf\u{e9}vrier 2025;1\nao\u{fb}t 2025;2\n");
    let told = told(&import(&latin, &Wishes::default()));
    assert!(!told.contains("UTF-8"), "{told}");
}
