//! Series that an import must not write over: what was first published would be lost.

/// The column that says so.
const FIRST: &str = "first_value";

/// Whether a series keeps a value that was revised.
pub fn is_revised(bytes: &[u8]) -> bool {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let header = reader.headers().cloned().unwrap_or_default();
    let Some(column) = header.iter().position(|name| name.trim() == FIRST) else { return false };
    let mut rows = reader.into_records().filter_map(Result::ok);
    rows.any(|row| row.get(column).is_some_and(|cell| !cell.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_value_that_is_there_counts() {
        assert!(is_revised(b"month,value,first_value\n2025-01,1,\n2025-02,2,3\n"));
        assert!(!is_revised(b"month,value,first_value\n2025-01,1,\n2025-02,2\n"));
        assert!(!is_revised(b"month,value,source\n2025-01,1,first_value\n"));
        assert!(!is_revised(b"\xff\n"));
    }
}
