//! Every code of a problem is explained, and every code that is explained exists.

use std::collections::BTreeSet;

use nutgraf::desk::import::trouble::TroubleKind;
use nutgraf::story::problem::ProblemKind;

use crate::document::Document;

/// The codes in the first column of a table.
fn explained(document: &Document) -> Vec<&str> {
    let rows = document.text.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split('`').next()).collect()
}

/// Each of the codes has a row in a document, in their order.
fn are_explained(path: &str, codes: &[&str]) {
    let document = Document::read(path);
    assert_eq!(explained(&document), codes);
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "a code twice");
    for code in codes {
        let kebab = code.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase());
        assert!(kebab && !code.starts_with('-') && !code.ends_with('-'), "{code}");
    }
}

#[test]
fn each_code_is_explained_once() {
    let codes: Vec<&str> = ProblemKind::ALL.iter().map(|kind| kind.code()).collect();
    are_explained("docs/problems.md", &codes);
}

#[test]
fn each_code_of_an_import_is_explained_once() {
    let codes: Vec<&str> = TroubleKind::ALL.iter().map(|kind| kind.code()).collect();
    are_explained("docs/import.md", &codes);
}
