//! Files that are taken for an export by mistake.
//!
//! Recognizes pages, pictures, archives, databases and JSON by how they begin, whatever they are
//! called. Speaks against it: a `<` before a figure, as in `<5`.
//!
//! ```
//! use nutgraf::desk::import::foreign::foreign;
//!
//! assert!(foreign(b"<html><table>").unwrap().help.contains(".xls"));
//! assert!(foreign(b"<5;1").is_none());
//! ```

use super::trouble::{Trouble, TroubleKind};

/// How files begin that hold no table, and what they are called.
const BEGINNINGS: [(&[u8], &str); 12] = [
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"<!", PAGE),
    (b"<?", PAGE),
    (b"MIME-Ver", PAGE),
    (b"{\\rtf", "formatted text (RTF)"),
    (b"SQLite", "a database"),
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
        return Some(Trouble::whole(TroubleKind::NoTable, "the file is empty", help));
    }
    let solid = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    let start: Vec<u8> = solid.take(8).collect();
    let known = BEGINNINGS.iter().find(|(beginning, _)| start.starts_with(beginning));
    let name = known.map(|(_, name)| *name).or_else(|| is_page(text).then_some(PAGE))?;
    let help = match name {
        PAGE => {
            "if its name ends with .xls, it is a web page with the wrong name: open it in a \
             spreadsheet program and save it as a workbook (.xlsx) or as CSV (UTF-8)"
        }
        "JSON" => "write it as a table: a row for each month, with commas between the columns",
        _ => "get the same figures as a workbook or as CSV",
    };
    Some(Trouble::whole(TroubleKind::NoTable, format!("this is {name}, not a table"), help))
}

/// Whether a text begins with an element and has the tags of tables or pages.
fn is_page(text: &[u8]) -> bool {
    let begins = matches!(text, [b'<', letter, ..] if letter.is_ascii_alphabetic());
    let beginning = text.get(..text.len().min(4096)).unwrap_or_default().to_ascii_lowercase();
    let has = |tag: &[u8]| beginning.windows(tag.len()).any(|part| part == tag);
    begins && ["<table", "<html", "</", "/>"].iter().any(|tag| has(tag.as_bytes()))
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
        let page = told(b"<meta charset=utf-8><TABLE border=1>");
        assert!(page.is_some_and(|it| it.contains("a web page")));
        assert!(told(b"MIME-Version: 1.0\n").is_some_and(|it| it.contains("a web page")));
        assert!(told(b"{\\rtf1").is_some_and(|it| it.contains("RTF")));
        assert!(told(b"[\n  { \"month\": 1").is_some_and(|it| it.contains("JSON")));
        for table in ["Month,Boxes\n", "PKW,2025-01\n", "[1] Boxes\n", "<5;1\n", "<LOD;1\n"] {
            assert_eq!(told(table.as_bytes()), None, "{table}");
        }
    }
}
