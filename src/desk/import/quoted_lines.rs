//! Lines that are in quotation marks as a whole, so that each is a single cell.
//!
//! Recognizes a file in which every line begins and ends with a mark and has nothing but doubled marks
//! between, and a separator. A spreadsheet program writes it when a file that it did not take apart is
//! saved again. Speaks against it: a line with more than one cell.
//!
//! ```
//! use nutgraf::desk::import::quoted_lines::unquoted;
//!
//! let lines = "\"Month,Boxes\"\n\"2025-01,\"\"1,5\"\"\"\n";
//! assert_eq!(unquoted(lines).unwrap(), "Month,Boxes\n2025-01,\"1,5\"\n");
//! assert_eq!(unquoted("\"Month\",\"Boxes\"\n\"2025-01\",\"1\"\n"), None);
//! ```

/// The text without the marks around each line; `None` if it is not so written.
pub fn unquoted(text: &str) -> Option<String> {
    let filled = || text.lines().filter(|line| !line.trim().is_empty());
    let whole = filled().all(|line| inside(line).is_some());
    if !whole || filled().nth(1).is_none() {
        return None;
    }
    // A large file is written once, and not line by line.
    let mut all = String::with_capacity(text.len());
    let mut separated = 0_usize;
    for line in text.lines() {
        let line = inside(line).unwrap_or_default();
        separated += usize::from(line.contains([',', ';', '\t', '|']));
        for (nth, part) in line.split("\"\"").enumerate() {
            all.push_str(if nth > 0 { "\"" } else { "" });
            all.push_str(part);
        }
        all.push('\n');
    }
    (separated > 1).then_some(all)
}

/// What is between the marks of a line, if no mark in it ends a cell.
fn inside(line: &str) -> Option<&str> {
    let line = line.trim_end().trim_end_matches([',', ';']);
    let inside = line.strip_prefix('"')?.strip_suffix('"')?;
    // A mark in a cell is written twice.
    let mut marks = 0_usize;
    for byte in inside.bytes() {
        match byte {
            b'"' => marks += 1,
            _ if marks % 2 == 1 => return None,
            _ => marks = 0,
        }
    }
    marks.is_multiple_of(2).then_some(inside)
}
