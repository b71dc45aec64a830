//! What a workbook shows and does not store: units, percent, raised letters, spans of time, errors.
//! The workbooks are built here part by part; the figures are invented.

use nutgraf::desk::import::{Import, Wishes, import};

use crate::built::{content, months, ods, open_document, text, xlsx};
use crate::told;

fn formatted(formats: &[&str], cells: &[(usize, &str)]) -> Import {
    import(&xlsx(formats, "", &months(cells), ""), &Wishes::default())
}

/// Only a sign of percent that is neither quoted nor escaped multiplies by 100.
#[test]
fn a_quoted_percent_sign_multiplies_nothing() {
    for code in ["0\"%\"", "0\\%", "[<1]0.0%;0\"%\""] {
        let read = formatted(&[code], &[(1, "7"), (1, "29")]);
        assert_eq!(told(&read), "month,value\n2025-01,7\n2025-02,29\n", "{code}");
        assert_eq!(read.series.expect("it is read").unit, "%");
    }
    let read = formatted(&["0.0%;-0.0%"], &[(1, "0.07"), (1, "0.29")]);
    assert_eq!(told(&read), "month,value\n2025-01,7\n2025-02,29\n");
}

#[test]
fn units_of_number_formats_are_one() {
    for (one, other, unit) in
        [("[$€-2] #,##0", "[$$-409]#,##0", "$"), ("0 \"t\"", "0 \"kg\"", "kg")]
    {
        let told = told(&formatted(&[one, other], &[(1, "12"), (2, "3")]));
        let expected = format!(
            "B3: `3` has a different unit from the cells above: {unit}, by its number format"
        );
        assert_eq!(told, expected);
    }
    // In accounting the first figure has a currency and the others need none.
    let read = formatted(&["_($* #,##0_)", "_(* #,##0_)"], &[(1, "12"), (2, "3")]);
    assert_eq!(told(&read), "month,value\n2025-01,12\n2025-02,3\n");
    assert_eq!(read.series.expect("it is read").unit, "$");
    // The stored figure is the whole one.
    let read = formatted(&["0", "0,\"k\""], &[(1, "12"), (2, "3000")]);
    assert_eq!(told(&read), "month,value\n2025-01,12\n2025-02,3000\n");
}

#[test]
fn spans_of_time_are_no_figures() {
    let read = formatted(&["[hh]:mm:ss"], &[(1, "1.25"), (1, "0.125")]);
    assert_eq!(
        told(&read),
        "B2: `30:00:00` and another cell in its column are spans of time, and a chart shows plain \
         numbers"
    );
    assert!(read.findings.troubles[0].help.contains("`=B2*24`"));
    let cells = "<table:table-cell office:value-type=\"time\" \
                 office:time-value=\"PT30H00M00S\"><text:p>30:00</text:p></table:table-cell>";
    let told = told(&ods(&[cells, cells]));
    assert!(told.starts_with("B2: `30:00:00` and another cell"), "{told}");
}

/// The number of a footnote is raised, and no digit of the figure.
#[test]
fn raised_letters_are_marks() {
    let raised = |base: &str, mark: &str| {
        format!(
            "<r><t xml:space=\"preserve\">{base}</t></r><r><rPr><vertAlign val=\"superscript\"/>\
             </rPr><t>{mark}</t></r>"
        )
    };
    let own =
        |place: &str, runs: &str| format!("<c r=\"{place}\" t=\"inlineStr\"><is>{runs}</is></c>");
    let shared = "<c r=\"B3\" t=\"s\"><v>1</v></c>";
    let rows = [
        own("A1", "<t>Month</t>") + &own("B1", &raised("Boxes", "a")),
        own("A2", &raised("Jan 2025", "1")) + &own("B2", "<t>7</t>"),
        own("A3", "<t>Feb 2025</t>") + shared,
    ];
    let rows: String =
        (1..).zip(rows).map(|(nth, cells)| format!("<row r=\"{nth}\">{cells}</row>")).collect();
    let strings = format!("<si><t>unused</t></si><si>{}</si>", raised("204", "p"));
    let read = import(&xlsx(&[], "", &rows, &strings), &Wishes::default());
    assert_eq!(told(&read), "month,value\n2025-01,7\n2025-02,204\n");
    let marks: Vec<&str> = read.findings.marks.iter().map(|mark| mark.mark.as_str()).collect();
    assert_eq!(marks, ["p", "¹"]);
    assert_eq!(read.findings.columns[1].name, "Boxes (a)");
}

#[test]
fn days_are_counted_as_the_workbook_says() {
    let rows: String = ["44196", "44227", "44255"]
        .iter()
        .zip(2..)
        .map(|(day, row)| {
            format!(
                "<row r=\"{row}\"><c r=\"A{row}\"><v>{day}</v></c><c r=\"B{row}\"><v>1</v></c></row>"
            )
        })
        .collect();
    let rows = format!("<row r=\"1\">{}{}</row>{rows}", text("A1", "Date"), text("B1", "Boxes"));
    let read =
        |properties: &str| told(&import(&xlsx(&[], properties, &rows, ""), &Wishes::default()));
    let from_1904 = read("<workbookPr date1904=\"1\"/>");
    assert_eq!(from_1904, "month,value\n2025-01,1\n2025-02,1\n2025-03,1\n");
    assert!(read("").starts_with("month,value\n2020-12,1\n"));
}

const TWO: &str = "<table:table-cell office:value-type=\"float\" office:value=\"2\"><text:p>2\
                   </text:p></table:table-cell>";

#[test]
fn errors_of_libreoffice_are_told() {
    for (value, error) in [
        ("string\" office:string-value=\"", "#DIV/0!"),
        ("float\" office:value=\"0", "#VALUE!"),
        ("float\" office:value=\"0", "Err:502"),
    ] {
        let cell = format!(
            "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"{value}\"><text:p>\
             {error}</text:p></table:table-cell>"
        );
        let expected = format!("B2: `{error}` cannot be read as a number");
        assert_eq!(told(&ods(&[&cell, TWO])), expected);
    }
}

#[test]
fn currencies_and_raised_letters_of_libreoffice_are_read() {
    let money = |code: &str| {
        format!(
            "<table:table-cell office:value-type=\"currency\" office:currency=\"{code}\" \
             office:value=\"2\"><text:p>2</text:p></table:table-cell>"
        )
    };
    assert_eq!(
        told(&ods(&[&money("EUR"), &money("USD")])),
        "B3: `2` has a different unit from the cells above: USD, by its number format"
    );
    let raised = "<table:table-cell office:value-type=\"string\"><text:p>204<text:span \
                  text:style-name=\"T1\">1</text:span></text:p></table:table-cell>";
    assert_eq!(told(&ods(&[raised, TWO])), "month,value\n2025-01,204\n2025-02,2\n");
}

/// calamine would wait for the end of the table for ever.
#[test]
fn a_workbook_that_was_cut_off_is_refused() {
    let whole = content(&[TWO, TWO]);
    assert!(open_document(&whole).findings.ok);
    for (end, _) in whole.match_indices('<').skip(1).step_by(5) {
        let told = told(&open_document(&whole[..end]));
        assert!(told.contains("the file is damaged or incomplete"), "{end}: {told}");
    }
}
