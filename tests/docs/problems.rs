//! Every code of a problem is explained, and every code that is explained exists.

use std::collections::BTreeSet;

use nutgraf::story::problem::ProblemKind;

use crate::document::Document;

/// The codes in the first column of a table.
fn explained(document: &Document) -> Vec<&str> {
    let rows = document.text.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split('`').next()).collect()
}

#[test]
fn each_code_is_explained_once() {
    let document = Document::read("docs/problems.md");
    let codes: Vec<&str> = ProblemKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(explained(&document), codes);
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "a code twice");
    for code in codes {
        let kebab = code.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase());
        assert!(kebab && !code.starts_with('-') && !code.ends_with('-'), "{code}");
    }
}
