//! The look of each kind of block. It travels with the fragments that have such a block: the loader
//! brings only what all explainers share.

use super::block::printed;
use crate::story::{Block, Story};
use crate::style::bundle::KINDS;

/// The look of all kinds of blocks that a story has, or of that of one of its blocks.
pub fn style(story: &Story, only: Option<&Block>) -> String {
    let blocks = only.map_or(story.blocks.as_slice(), std::slice::from_ref);
    let has = |name: &str| blocks.iter().any(|block| printed(block).style().name == name);
    let sheets = KINDS.iter().filter(|look| has(look.name));
    sheets.map(|look| shrunk(look.text)).collect()
}

/// A style sheet of ours without comments, line ends and indents. It has no strings with any of
/// these.
fn shrunk(css: &str) -> String {
    let mut parts = css.split("/*");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once("*/").map_or("", |(_, after)| after));
    }
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut shrunk = String::new();
    for line in lines {
        // A selector or a value may go on in the next line.
        if !shrunk.is_empty() && !shrunk.ends_with([';', '{', '}', ',']) {
            shrunk.push(' ');
        }
        shrunk.push_str(&line.replace(" {", "{").replace(": ", ":").replace(", ", ","));
    }
    shrunk.replace(";}", "}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::style::bundle::Bundle;

    #[test]
    fn what_is_shrunk_says_the_same() {
        let css = "/* A\n * B */\n.a > b,\n.c {\n  margin: 0 auto; /* D */\n  grid-template:\n    \"a b\" 1fr;\n}\n\n@container (width < 2em) { .d { color: red; } }\n";
        let expected = ".a > b,.c{margin:0 auto;grid-template: \"a b\" 1fr}\
                        @container (width < 2em){ .d{ color:red; } }";
        assert_eq!(shrunk(css), expected);
    }

    /// The classes with which the selectors of a style sheet begin.
    fn begun_by(css: &str) -> BTreeSet<String> {
        let heads = shrunk(css);
        let heads = heads.split(['{', '}', ';', ',']).map(str::trim);
        let first = |head: &str| {
            let name = head.strip_prefix('.')?.split([' ', '>', ':', '.', '[', '+', '~']).next()?;
            Some(name.to_owned())
        };
        heads.filter_map(first).collect()
    }

    /// A whole story has the looks of all kinds: what one says of a class must not reach another.
    #[test]
    fn no_two_kinds_say_something_of_the_same_class() {
        let all = KINDS.map(|look| (look.name, begun_by(look.text)));
        for (nth, (one, classes)) in all.iter().enumerate() {
            for (other, others) in all.iter().skip(nth + 1) {
                let mut both: Vec<&String> = classes.intersection(others).collect();
                // That a fragment stays one is said of the shell, whatever is in it.
                both.retain(|class| *class != "shell");
                assert!(both.is_empty(), "{one} and {other}: {both:?}");
            }
        }
    }

    /// The loader refuses a style that could ask for something.
    #[test]
    fn no_kind_has_what_the_loader_refuses() {
        for Bundle { name, text, .. } in KINDS {
            let text = shrunk(text);
            for word in ["url(", "image", "src", "\\", "@import"] {
                assert!(!text.contains(word), "{name} has {word}");
            }
        }
    }
}
