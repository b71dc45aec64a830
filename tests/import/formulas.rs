//! Formulas that were computed, and those that no program has computed yet.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};

use nutgraf::desk::import::{Wishes, import};

use crate::told;

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/import/workbooks/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What is read of a workbook in which a text of a part is another.
fn changed(name: &str, part: &str, from: &str, to: &str) -> String {
    let mut old = zip::ZipArchive::new(Cursor::new(bytes(name))).expect("an archive");
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for nth in 0..old.len() {
        let mut file = old.by_index(nth).expect("a part");
        let mut text = Vec::new();
        file.read_to_end(&mut text).expect("memory");
        let name = file.name().expect("a name").into_owned();
        if name == part {
            let whole = String::from_utf8(text).expect("UTF-8");
            assert!(whole.contains(from), "{whole}");
            text = whole.replacen(from, to, 1).into_bytes();
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).expect("memory");
        new.write_all(&text).expect("memory");
    }
    let bytes = new.finish().expect("memory").into_inner();
    told(&import(&bytes, &Wishes::default()))
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// Some programs write the value 0 to each formula, and let the workbook be computed on opening.
#[test]
fn zeros_of_a_workbook_that_is_to_be_computed_are_told() {
    assert_eq!(
        changed("uncomputed.xlsx", SHEET, "<v />", "<v>0</v>"),
        "the formula in B4 was never computed"
    );
    let computed = changed("uncomputed.xlsx", SHEET, "<v />", "<v>3</v>");
    assert!(computed.contains("2025-01,3\n"), "{computed}");
}

/// `=IF(B3="","",B3)` is an empty text until its month comes.
#[test]
fn a_formula_may_have_an_empty_text() {
    let from = "<c r=\"B4\"><f>B2+B3</f><v />";
    let to = "<c r=\"B4\" t=\"str\"><f>IF(B3=9,B3,\"\")</f><v></v>";
    let told = changed("uncomputed.xlsx", SHEET, from, to);
    assert_eq!(told, "month,value\n2024-11,1\n2024-12,2\n2025-01,\n2025-02,4\n");
}

#[test]
fn formulas_of_libreoffice_without_a_value_are_told() {
    let from = "<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\">";
    let to = "<table:table-cell table:formula=\"of:=[.C2]\">";
    let told = changed("merged.ods", "content.xml", from, to);
    assert_eq!(told, "the formula in C3 was never computed");
}

/// An old workbook in which each number is the value of a formula.
fn old_formulas(value: [u8; 8]) -> String {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes("percent.xls"))).expect("a workbook");
    let mut stream = Vec::new();
    file.open_stream("/Workbook").and_then(|mut it| it.read_to_end(&mut stream)).expect("a stream");
    let mut new = Vec::new();
    let mut rest = stream.as_slice();
    while let Some((head, body)) = rest.split_at_checked(4) {
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let (data, after) = body.split_at(length.min(body.len()));
        // Row, column, style; then value, flags, chain and a formula of one number.
        match (head[0], head[1]) {
            (0x03, 0x02) if data[2] > 0 => {
                new.extend([0x06, 0x00, 25, 0]);
                new.extend(&data[..6]);
                new.extend(value);
                new.extend([0, 0, 0, 0, 0, 0, 3, 0, 0x1e, 1, 0]);
            }
            _ => {
                new.extend(head);
                new.extend(data);
            }
        }
        rest = after;
    }
    file.create_stream("/Workbook").and_then(|mut it| it.write_all(&new)).expect("memory");
    told(&import(&file.into_inner().into_inner(), &Wishes::default()))
}

#[test]
fn formulas_of_old_workbooks_without_a_value_are_told() {
    let empty = old_formulas([3, 0, 0, 0, 0, 0, 0xff, 0xff]);
    assert_eq!(empty, "the formulas in C3 and another cell were never computed");
    let half = old_formulas(0.5_f64.to_le_bytes());
    assert!(half.contains("2024-12,south,50\n"), "{half}");
}
