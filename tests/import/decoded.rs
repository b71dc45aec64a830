//! Workbooks whose sheets, cells or tables were not found once.

use nutgraf::desk::import::{Wishes, import};

use crate::built::{archive, text, xlsx};
use crate::told;

/// A row of a sheet.
fn row(number: usize, cells: &[String]) -> String {
    format!("<row r=\"{number}\">{}</row>", cells.concat())
}

fn number(place: &str, value: &str) -> String {
    format!("<c r=\"{place}\"><v>{value}</v></c>")
}

#[test]
fn a_sheet_is_known_by_its_name_without_escapes() {
    let content = |name: &str| {
        let cell = |text: &str| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p>\
                 </table:table-cell>"
            )
        };
        let share = "<table:table-cell office:value-type=\"percentage\" office:value=\"0.123\">\
                     <text:p>12.3%</text:p></table:table-cell>";
        format!(
            "<office:document-content><office:body><office:spreadsheet>\
             <table:table table:name=\"{name}\"><table:table-row>{}{}</table:table-row>\
             <table:table-row>{}{share}</table:table-row></table:table></office:spreadsheet>\
             </office:body></office:document-content>",
            cell("Month"),
            cell("Share"),
            cell("2025-01")
        )
    };
    for name in ["Fish", "Fish &amp; crabs", "Fish &lt; crabs", "&quot;Fish&quot;"] {
        let content = content(name);
        let parts = [
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", "<manifest:manifest></manifest:manifest>"),
            ("content.xml", content.as_str()),
        ];
        let read = import(&archive(&parts), &Wishes::default());
        assert_eq!(told(&read), "month,value\n2025-01,12.3\n", "{name}");
    }
}

#[test]
fn a_cell_beyond_the_last_column_is_told() {
    let header = row(1, &[text("A1", "Month"), text("B1", "Boxes")]);
    let far = row(2, &[text("A2", "2025-01"), number("B2", "1"), number("GJH2", "99")]);
    let read = import(&xlsx(&[], "", &(header + &far), ""), &Wishes::default());
    assert_eq!(told(&read), "the table has 5000 columns; at most 4096 can be read");
}

/// Before, a line that is not UTF-8 was passed over, and its first value with it.
#[test]
fn a_line_of_the_old_file_in_another_encoding_is_kept() {
    use nutgraf::desk::import::changes::merged;
    let read = import(b"Month,Boxes\n2025-01,1\n2025-02,2\n", &Wishes::default());
    let old = b"month,value,source,first_value,first_date,first_source\n\
                2025-01,1,B\xfcro,7,2025-02-01,B\xfcro\n2025-02,2,office,,,\n";
    let (changes, file) = merged(old, read.series.as_ref().expect("it is read"), "office", None);
    assert!(changes.new.is_empty(), "{changes:?}");
    assert!(file.contains("2025-01,1,office,7,2025-02-01,"), "{file}");
}

#[test]
fn a_table_of_one_row_is_found_beside_notes() {
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p>\
             </table:table-cell>"
        )
    };
    let figure = |value: &str| {
        format!("<table:table-cell office:value-type=\"float\" office:value=\"{value}\"/>")
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let table = |name: &str, rows: String| {
        format!("<table:table table:name=\"{name}\">{rows}</table:table>")
    };
    let data = row(&[cell("Port"), cell("Jan 2025"), cell("Feb 2025")])
        + &row(&[cell("North"), figure("1"), figure("2")]);
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{}{}</office:spreadsheet>\
         </office:body></office:document-content>",
        table("Notes", row(&[cell("Counted by hand.")])),
        table("Data", data)
    );
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest></manifest:manifest>"),
        ("content.xml", content.as_str()),
    ];
    let read = import(&archive(&parts), &Wishes::default());
    assert_eq!(told(&read), "month,value\n2025-01,1\n2025-02,2\n");
}
