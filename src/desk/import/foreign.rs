//! Files that are taken for an export by mistake.

use super::trouble::Trouble;

/// How files begin that hold no table, and what they are called.
const BEGINNINGS: [(&[u8], &str); 13] = [
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"<!", PAGE),
    (b"<?", PAGE),
    (b"<html", PAGE),
    (b"<HTML", PAGE),
    (b"<table", PAGE),
    (b"<TABLE", PAGE),
    (b"{\"", "JSON"),
    (b"[{", "JSON"),
    (b"[[", "JSON"),
];

/// Some offices call such files `.xls`.
const PAGE: &str = "a web page or XML";

/// What is wrong with a file that holds no table at all.
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
        PAGE => {
            "if its name ends with .xls, it is a web page under a wrong name: open it in a \
             spreadsheet program and save it as a workbook (.xlsx) or as CSV (UTF-8)"
        }
        "JSON" => "write it as a table: a row for each month, with commas between the columns",
        _ => "look for the same figures as a workbook or as CSV",
    };
    Some(Trouble::whole(format!("this is {name}, and no table"), help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_called_by_its_name() {
        let told = |bytes: &[u8]| foreign(bytes).map(|it| it.what);
        assert_eq!(told(b""), Some("the file is empty".to_owned()));
        assert_eq!(told(b"\xef\xbb\xbf \n"), Some("the file is empty".to_owned()));
        assert!(told(b"\n<!DOCTYPE html>").is_some_and(|it| it.contains("a web page")));
        assert!(foreign(b"<table>").is_some_and(|it| it.help.contains(".xls")));
        assert!(told(b"[\n  { \"month\": 1").is_some_and(|it| it.contains("JSON")));
        for table in ["Month,Boxes\n2025-01,1\n", "PKW,2025-01\n", "[1] Boxes\n", "<5;1\n"] {
            assert_eq!(told(table.as_bytes()), None, "{table}");
        }
    }
}
