//! Files that are taken for an export by mistake.

use super::trouble::Trouble;

/// How files begin that hold no table of text, and what they are called.
const BEGINNINGS: [(&[u8], &str); 13] = [
    (b"PK\x03\x04", WORKBOOK),
    (b"\xd0\xcf\x11\xe0", WORKBOOK),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"<!", "a web page or XML"),
    (b"<?", "a web page or XML"),
    (b"<html", "a web page or XML"),
    (b"<table", "a web page or XML"),
    (b"{\"", "JSON"),
    (b"[{", "JSON"),
    (b"[[", "JSON"),
];

/// Excel and LibreOffice write archives, old Excel a format of its own.
const WORKBOOK: &str = "a workbook, as Excel or LibreOffice keeps it";

/// What is wrong with a file that holds no table of text at all.
pub fn foreign(bytes: &[u8]) -> Option<Trouble> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if text.is_empty() {
        let help = "save the export again, and look at it in a text editor";
        return Some(Trouble::whole("the file is empty", help));
    }
    let solid = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    let start: Vec<u8> = solid.take(8).collect();
    let (_, name) = BEGINNINGS.iter().find(|(beginning, _)| start.starts_with(beginning))?;
    let help = match *name {
        WORKBOOK => "open it, go to the sheet with the figures, and save that as CSV (UTF-8)",
        "JSON" => "write it as a table: a row for each month, with commas between the columns",
        _ => "look for the same figures as CSV, or copy them into a spreadsheet and save it as CSV",
    };
    Some(Trouble::whole(format!("this is {name}, and no table of text"), help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_called_by_its_name() {
        let told = |bytes: &[u8]| foreign(bytes).map(|it| it.what);
        assert_eq!(told(b""), Some("the file is empty".to_owned()));
        assert_eq!(told(b"\xef\xbb\xbf \n"), Some("the file is empty".to_owned()));
        let workbook = format!("this is {WORKBOOK}, and no table of text");
        assert_eq!(told(b"PK\x03\x04\x14\0"), Some(workbook));
        assert!(told(b"\n<!DOCTYPE html>").is_some_and(|it| it.contains("a web page")));
        assert!(told(b"[\n  { \"month\": 1").is_some_and(|it| it.contains("JSON")));
        for table in ["Month,Boxes\n2025-01,1\n", "PKW,2025-01\n", "[1] Boxes\n", "<5;1\n"] {
            assert_eq!(told(table.as_bytes()), None, "{table}");
        }
    }
}
