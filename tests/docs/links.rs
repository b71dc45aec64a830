//! Each link from a document to a file of the repository leads to one, and to a heading in it.

use std::path::Path;

use crate::document::Document;

/// The addresses in `](…)` that are not on the web.
fn links(text: &str) -> Vec<&str> {
    let parts = text.split("](").skip(1);
    let links = parts.filter_map(|part| part.split([')', ' ']).next());
    links.filter(|link| !link.contains(':')).collect()
}

/// The name by which a heading is linked to.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|letter| letter.is_alphanumeric() || "-_ ".contains(*letter));
    kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

fn headings(text: &str) -> Vec<String> {
    text.lines().filter(|line| line.starts_with('#')).map(anchor).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut dead = Vec::new();
    for document in Document::all() {
        let folder = document.path.parent().expect("a folder");
        for link in links(&document.text) {
            let (file, place) = link.split_once('#').unwrap_or((link, ""));
            let to = if file.is_empty() { document.path.clone() } else { folder.join(file) };
            let there = to.exists()
                && (place.is_empty()
                    || headings(&Document::read(&to).text).contains(&place.into()));
            if !there {
                dead.push(format!("{}: {link}", document.path.display()));
            }
        }
    }
    assert!(dead.is_empty(), "\n{}", dead.join("\n"));
    assert!(Path::new("docs").is_dir());
}

#[test]
fn a_dead_link_would_be_seen() {
    let text = "See [a](b.md#c-d), ![p](q.png \"r\") and [w](https://example.org).\n## C, d!\n";
    assert_eq!(links(text), ["b.md#c-d", "q.png"]);
    assert_eq!(headings(text), ["c-d"]);
}
