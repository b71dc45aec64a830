//! Workbooks as programs write them; the figures are invented.

use std::fs;
use std::io::Write as _;

use nutgraf::desk::import::{Import, Wishes, import};

use crate::told;

/// What is read of a workbook in the folder beside this file.
pub fn book(name: &str, wishes: &Wishes) -> Import {
    let path = format!("{}/tests/import/workbooks/{name}", env!("CARGO_MANIFEST_DIR"));
    import(&fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}")), wishes)
}

fn plain(name: &str) -> Import {
    book(name, &Wishes::default())
}

fn notes(read: &Import) -> Vec<&str> {
    read.findings.notes.iter().map(|note| note.what.as_str()).collect()
}

/// The sheet of notes is passed over, months in merged cells hold for both ports, what is hidden is
/// read and told.
#[test]
fn a_sheet_with_merged_and_hidden_cells_is_read() {
    let read = plain("landings.xlsx");
    assert_eq!(
        told(&read),
        "month,port,value\n2024-11,north,1000.5\n2024-12,north,1001.5\n2025-01,north,1002.5\n\
         2025-02,north,1003.5\n2024-11,south,20\n2024-12,south,21\n2025-01,south,22\n2025-02,south,23\n"
    );
    assert_eq!(read.findings.sheet.as_deref(), Some("Landings"));
    let notes = notes(&read);
    assert!(notes.contains(&"the sheet `Old` is hidden"), "{notes:?}");
    assert!(notes.contains(&"hidden rows, which were read: 5"), "{notes:?}");
    assert!(notes.contains(&"hidden columns, which were read: D"), "{notes:?}");
}

#[test]
fn old_workbooks_and_those_of_libreoffice_are_read() {
    // Its row of totals was never computed.
    assert_eq!(told(&plain("landings.xls")), "the formula in B6 was never computed");
    let mut wishes = Wishes::default();
    wishes.selection.leave_out("6").expect("a row");
    let read = book("landings.xls", &wishes);
    assert!(told(&read).starts_with("month,series,value\n2024-11,north,1.5\n"), "{}", told(&read));
    let notes = notes(&read);
    assert!(notes.contains(&"hidden rows, which were read: 3"), "{notes:?}");
    assert!(notes.contains(&"hidden columns, which were read: C"), "{notes:?}");
    let read = plain("landings.ods");
    assert_eq!(told(&read), "month,value\n2024-11,0.5\n2024-12,1.5\n2025-01,2.5\n2025-02,3.5\n");
    let notes: Vec<&str> = read.findings.notes.iter().map(|note| note.what.as_str()).collect();
    assert!(notes.contains(&"hidden rows, which were read: 3"), "{notes:?}");
    assert!(notes.contains(&"hidden columns, which were read: B"), "{notes:?}");
}

#[test]
fn days_are_counted_from_the_epoch_of_the_workbook() {
    assert_eq!(
        told(&plain("epoch-1904.xlsx")),
        "month,value\n2024-11,1\n2024-12,2\n2025-01,3\n2025-02,4\n"
    );
}

#[test]
fn an_author_names_one_of_several_sheets() {
    let what = "2 sheets of the workbook have tables: `North`, `South`";
    assert_eq!(told(&plain("several.xlsx")), what);
    for (sheet, last) in [("south", "14"), ("1", "4")] {
        let wishes = Wishes { sheet: Some(sheet.to_owned()), ..Wishes::default() };
        let told = told(&book("several.xlsx", &wishes));
        assert!(told.ends_with(&format!("2025-02,{last}\n")), "{sheet}: {told}");
    }
    let wishes = Wishes { sheet: Some("East".to_owned()), ..Wishes::default() };
    assert_eq!(told(&book("several.xlsx", &wishes)), "there is no sheet `East`");
}

#[test]
fn years_in_merged_cells_stand_above_months() {
    let read = plain("across.xlsx");
    assert!(told(&read).starts_with("month,series,value\n2024-11,north,1\n"), "{}", told(&read));
    assert!(told(&read).ends_with("2025-02,south,8\n"), "{}", told(&read));
}

#[test]
fn errors_and_merged_figures_are_named() {
    let read = plain("faulty.xlsx");
    let told = told(&read);
    assert!(told.contains("B3: `#DIV/0!` cannot be read as a number"), "{told}");
    assert!(
        told.contains("B5: `3` is in a cell that is merged across several rows or columns"),
        "{told}"
    );
}

/// 0.123 under the format `0.0%` is 12.3 percent.
#[test]
fn percents_are_read_as_they_are_shown() {
    let read = plain("percent.xlsx");
    assert!(
        told(&read).starts_with("month,series,value\n2024-11,share,12.3\n2024-12,share,13.3\n"),
        "{}",
        told(&read)
    );
    assert!(told(&read).ends_with("2025-01,boxes,12\n2025-02,boxes,13\n"), "{}", told(&read));
    let read = plain("percent.xls");
    assert!(told(&read).starts_with("month,series,value\n2024-11,north,25\n"), "{}", told(&read));
    assert!(told(&read).ends_with("2025-01,south,75\n2025-02,south,87.5\n"), "{}", told(&read));
    assert_eq!(read.series.expect("it is read").unit, "%");
    let mixed = told(&plain("percent-mixed.xlsx"));
    assert_eq!(mixed, "B4: `0.143` is not a percentage, but other figures in its column are");
}

#[test]
fn merged_cells_of_libreoffice_are_filled() {
    let read = plain("merged.ods");
    let expected = "month,port,value\n2024-11,north,10\n2024-12,north,11\n2025-01,north,12\n\
                    2025-02,north,13\n2024-11,south,50\n2024-12,south,51\n2025-01,south,52\n\
                    2025-02,south,53\n";
    assert_eq!(told(&read), expected);
}

/// A program that writes formulas does not compute them.
#[test]
fn formulas_without_a_value_are_told() {
    assert_eq!(told(&plain("uncomputed.xlsx")), "the formula in B4 was never computed");
}

#[test]
fn a_web_page_under_the_name_of_a_workbook_is_called_so() {
    let read = plain("page.xls");
    assert_eq!(told(&read), "this is a web page or XML, not a table");
    assert!(read.findings.troubles[0].help.contains("a web page with the wrong name"));
}

/// A few kilobytes can unpack to anything.
#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file("xl/worksheets/sheet1.xml", options).expect("memory");
    let zeros = vec![b'0'; 1 << 20];
    for _ in 0..257 {
        archive.write_all(&zeros).expect("memory");
    }
    let bytes = archive.finish().expect("memory").into_inner();
    assert!(bytes.len() < 1 << 20);
    assert_eq!(
        told(&import(&bytes, &Wishes::default())),
        "the workbook unpacks to more than 256 MiB"
    );
}

/// Whatever the table of texts of an old workbook says of itself: calamine believes its lengths.
#[test]
fn a_workbook_with_broken_texts_is_refused() {
    let path = format!("{}/tests/import/workbooks/landings.xls", env!("CARGO_MANIFEST_DIR"));
    let whole = fs::read(path).expect("it is there");
    let texts = whole.windows(2).position(|pair| pair == [0xfc, 0x00]).expect("a table of texts");
    let mut broken = 0;
    for at in texts + 4..(texts + 260).min(whole.len()) {
        for byte in [0x00, 0x7f, 0xff] {
            let mut bytes = whole.clone();
            bytes[at] = byte;
            let read = import(&bytes, &Wishes::default());
            let told = told(&read);
            broken += usize::from(told.contains("its contents are damaged"));
            assert!(!told.is_empty(), "{at}: {byte:#x}");
        }
    }
    println!("{broken} stop calamine");
    assert!(broken > 0, "calamine has learned to refuse them: `guarded` may go");
}
