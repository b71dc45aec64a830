//! Workbooks that are built part by part.

use std::io::{Cursor, Write as _};

use nutgraf::desk::import::{Import, Wishes, import};

/// An archive with these parts.
pub fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).expect("memory");
        archive.write_all(text.as_bytes()).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

/// A workbook with these formats, of which cells name the first by `s="1"`, and these rows.
pub fn xlsx(formats: &[&str], properties: &str, rows: &str, strings: &str) -> Vec<u8> {
    let all = formats.iter().zip(164..);
    let codes: String = all
        .clone()
        .map(|(code, id)| {
            format!("<numFmt numFmtId=\"{id}\" formatCode=\"{}\"/>", code.replace('"', "&quot;"))
        })
        .collect();
    let styles: String = all.map(|(_, id)| format!("<xf numFmtId=\"{id}\"/>")).collect();
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"{id}\" Target=\"{target}\" Type=\"http://schemas.openxmlformats.org/\
             officeDocument/2006/relationships/{kind}\"/>"
        )
    };
    let relations = relation("rId1", "worksheet", "worksheets/sheet1.xml")
        + &relation("rId2", "styles", "styles.xml")
        + &relation("rId3", "sharedStrings", "sharedStrings.xml");
    let main = "<Relationship Id=\"r1\" Target=\"xl/workbook.xml\" \
                Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>";
    archive(&[
        ("[Content_Types].xml", "<Types></Types>"),
        ("_rels/.rels", &format!("<Relationships>{main}</Relationships>")),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{properties}<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>\
                 </sheets></workbook>"
            ),
        ),
        ("xl/_rels/workbook.xml.rels", &format!("<Relationships>{relations}</Relationships>")),
        (
            "xl/styles.xml",
            &format!(
                "<styleSheet><numFmts>{codes}</numFmts><cellXfs><xf numFmtId=\"0\"/>{styles}\
                 </cellXfs></styleSheet>"
            ),
        ),
        ("xl/sharedStrings.xml", &format!("<sst>{strings}</sst>")),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ])
}

/// A cell with a text.
pub fn text(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// Months down, and beside each a cell with its style and what stands in it.
pub fn months(cells: &[(usize, &str)]) -> String {
    let names = format!("<row r=\"1\">{}{}</row>", text("A1", "Month"), text("B1", "Boxes"));
    let row = |(nth, (style, value)): (usize, &(usize, &str))| {
        let (month, row) = (text(&format!("A{}", nth + 2), &format!("2025-0{}", nth + 1)), nth + 2);
        format!("<row r=\"{row}\">{month}<c r=\"B{row}\" s=\"{style}\"><v>{value}</v></c></row>")
    };
    names + &cells.iter().enumerate().map(row).collect::<String>()
}

/// Months down, and beside each what is given.
pub fn content(cells: &[&str]) -> String {
    let string = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p>\
             </table:table-cell>"
        )
    };
    let row = |(nth, cell): (usize, &&str)| {
        format!("<table:table-row>{}{cell}</table:table-row>", string(&format!("2025-0{nth}")))
    };
    let rows: String = (1..).zip(cells).map(row).collect();
    format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"T1\">\
         <style:text-properties style:text-position=\"super 58%\"/></style:style>\
         </office:automatic-styles><office:body><office:spreadsheet>\
         <table:table table:name=\"Data\"><table:table-row>{}{}</table:table-row>{rows}\
         </table:table></office:spreadsheet></office:body></office:document-content>",
        string("Month"),
        string("Boxes"),
    )
}

/// The same with such contents.
pub fn open_document(content: &str) -> Import {
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest></manifest:manifest>"),
        ("content.xml", content),
    ];
    import(&archive(&parts), &Wishes::default())
}

/// A workbook of LibreOffice with these cells.
pub fn ods(cells: &[&str]) -> Import {
    open_document(&content(cells))
}
