//! No two types have the same name, so that a search for one finds it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::sources;

/// Every view has these, side by side.
const SHARED: [&str; 2] = ["Action", "State"];

/// What begins the definition of a type.
const KINDS: [&str; 4] = ["struct ", "enum ", "trait ", "type "];

/// The types that a source defines outside its tests. An indented `type` is that of a trait.
fn types(text: &str) -> Vec<&str> {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    text.lines().filter_map(defined).collect()
}

fn defined(line: &str) -> Option<&str> {
    let code = line.trim_start();
    let public = code.strip_prefix("pub").map(|rest| match rest.strip_prefix('(') {
        Some(inside) => inside.split_once(')').map_or("", |(_, after)| after),
        None => rest,
    });
    let code = public.map_or(code, str::trim_start);
    let kind = KINDS.into_iter().find(|kind| code.starts_with(kind))?;
    let indented = line.starts_with(' ');
    let name = code[kind.len()..].split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    let is_of_a_trait = indented && kind == "type ";
    (!is_of_a_trait && !name.is_empty()).then_some(name)
}

#[test]
fn no_type_name_is_used_twice() {
    let mut all: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for path in sources(Path::new("src")) {
        let text = fs::read_to_string(&path).expect("sources are UTF-8");
        for name in types(&text) {
            all.entry(name.to_owned()).or_default().push(path.clone());
        }
    }
    assert!(all.len() > 300, "the types were not found");
    all.retain(|name, files| files.len() > 1 && !SHARED.contains(&name.as_str()));
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
fn definitions_are_seen() {
    let text = "pub struct A;\npub(super) enum B {}\n    type C = u8;\ntype D<'a> = &'a str;\n\
                // struct E;\n#[cfg(test)]\nmod tests { struct F; }";
    assert_eq!(types(text), ["A", "B", "D"]);
}
