//! Workbooks in records (`.xlsb`), built here record by record; the figures are invented.

use std::io::{Cursor, Write as _};

use nutgraf::desk::import::{Import, Wishes, import};

use crate::told;

fn packed(mut number: usize, out: &mut Vec<u8>) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn record(id: usize, data: &[u8]) -> Vec<u8> {
    let mut all = Vec::new();
    packed(id, &mut all);
    packed(data.len(), &mut all);
    all.extend(data);
    all
}

fn text(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let bytes = units.iter().flat_map(|unit| unit.to_le_bytes());
    (units.len() as u32).to_le_bytes().into_iter().chain(bytes).collect()
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A cell: its kind, column and style, and what is in it.
fn cell(id: usize, column: u32, style: u32, value: &[u8]) -> Vec<u8> {
    record(id, &[&words(&[column, style]), value].concat())
}

const NUMBER: usize = 0x05;
const TEXT: usize = 0x06;
const FORMULA_TEXT: usize = 0x08;

fn row(number: u32, hidden: bool, cells: &[Vec<u8>]) -> Vec<u8> {
    let flags = if hidden { 0x10 } else { 0 };
    let head = [words(&[number, 0]), vec![0, 0, 0, flags, 0, 0, 0, 0, 0]].concat();
    [record(0, &head), cells.concat()].concat()
}

/// The parts of a workbook with one sheet of these rows.
fn parts(rows: &[Vec<u8>]) -> [(&'static str, Vec<u8>); 4] {
    let bundle = [words(&[0, 1]), text("rId1"), text("Landings")].concat();
    let workbook = [
        record(0x83, &[]),
        record(0x99, &words(&[0, 0, 0])),
        record(0x8f, &[]),
        record(0x9c, &bundle),
        record(0x90, &[]),
        record(0x84, &[]),
    ];
    let style =
        |format: u16| record(0x2f, &[&[0, 0], format.to_le_bytes().as_slice(), &[0; 12]].concat());
    let styles = [
        record(0x267, &words(&[1])),
        record(0x2c, &[164_u16.to_le_bytes().to_vec(), text("0.0%")].concat()),
        record(0x268, &[]),
        record(0x269, &words(&[3])),
        style(0),
        style(17),
        style(164),
        record(0x26a, &[]),
    ];
    let sheet = [
        record(0x81, &[]),
        record(0x94, &words(&[0, 4, 0, 2])),
        record(0x186, &[]),
        record(0x3c, &[words(&[1, 1, 2048, 0]), vec![1, 0]].concat()),
        record(0x187, &[]),
        record(0x91, &[]),
        rows.concat(),
        record(0x92, &[]),
        record(0xb0, &words(&[1, 2, 0, 0])),
        record(0xb0, &words(&[3, 4, 0, 0])),
        record(0x82, &[]),
    ];
    let relations = "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.bin\"/>\
                     </Relationships>";
    [
        ("xl/workbook.bin", workbook.concat()),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes().to_vec()),
        ("xl/styles.bin", styles.concat()),
        ("xl/worksheets/sheet1.bin", sheet.concat()),
    ]
}

fn book(parts: &[(&str, Vec<u8>)]) -> Import {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).expect("memory");
        archive.write_all(bytes).expect("memory");
    }
    import(&archive.finish().expect("memory").into_inner(), &Wishes::default())
}

/// Two months in merged cells, two ports, and shares in percent.
fn landings() -> Vec<Vec<u8>> {
    let names = ["Month", "Port", "Share"];
    let head = (0..).zip(names).map(|(at, name)| cell(TEXT, at, 0, &text(name)));
    let head: Vec<Vec<u8>> = head.collect();
    let month = |day: f64| cell(NUMBER, 0, 1, &day.to_le_bytes());
    let port = |name: &str| cell(TEXT, 1, 0, &text(name));
    let share = |share: f64| cell(NUMBER, 2, 2, &share.to_le_bytes());
    vec![
        row(0, false, &head),
        row(1, false, &[month(45_597.0), port("North"), share(0.123)]),
        row(2, true, &[port("South"), share(0.5)]),
        row(3, false, &[month(45_627.0), port("North"), share(0.2)]),
        row(4, false, &[port("South"), share(0.25)]),
    ]
}

#[test]
fn percents_merged_and_hidden_cells_are_read() {
    let read = book(&parts(&landings()));
    let expected = "month,port,value\n2024-11,north,12.3\n2024-12,north,20\n2024-11,south,50\n\
                    2024-12,south,25\n";
    assert_eq!(told(&read), expected);
    assert_eq!(read.series.as_ref().map(|series| series.unit.as_str()), Some("%"));
    let notes: Vec<&str> = read.findings.notes.iter().map(|note| note.what.as_str()).collect();
    assert!(notes.contains(&"hidden rows, which were read: 3"), "{notes:?}");
    assert!(notes.contains(&"hidden columns, which were read: B"), "{notes:?}");
}

#[test]
fn formulas_that_are_all_empty_texts_were_never_computed() {
    let mut rows = landings();
    // The text, two bytes of flags, and a formula of one number.
    let formula = [words(&[0]), vec![0, 0], words(&[3]), vec![0x1e, 1, 0], words(&[0])].concat();
    rows.push(row(5, false, &[cell(FORMULA_TEXT, 2, 0, &formula)]));
    assert_eq!(told(&book(&parts(&rows))), "the formula in C6 was never computed");
}

/// Bytes inside of the parts that were changed stop nothing.
#[test]
fn changed_records_stop_nothing() {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..2_000 {
        let mut parts = parts(&landings());
        for _ in 0..3 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let (which, at) = ((seed >> 40) as usize % parts.len(), (seed >> 8) as usize);
            let bytes = &mut parts[which].1;
            let at = at % bytes.len();
            bytes[at] = seed as u8;
            if seed >> 60 == 0 {
                bytes.truncate(at);
            }
        }
        let read = book(&parts);
        assert!(read.findings.ok || !read.findings.troubles.is_empty());
    }
}
