//! Blocks: each in the order of the document once, and none left over.

use std::collections::{HashMap, HashSet};

use super::checker::Checker;
use super::defined::defined;
use crate::story::Block;
use crate::story::document::Document;
use crate::story::problem::ProblemKind;

/// The most blocks of a story: each may read a file that is as large as files can be.
const MOST: usize = 64;

/// What the files of the whole story are called before their endings: a block of this name would
/// have files of the same names.
const TAKEN: [&str; 2] = ["fragment", "card"];

impl Checker<'_> {
    pub(super) fn blocks(&mut self, document: &Document) -> Vec<Block> {
        let count = document.trends.len() + document.maps.len() + document.options.len();
        self.at_most("/blocks", document.blocks.len().max(count), MOST);
        if count > MOST {
            return Vec::new();
        }
        let mut trends = Vec::new();
        for (nth, trend) in document.trends.iter().enumerate() {
            let at = format!("/trends/{nth}");
            self.block(&format!("{at}/id"), &trend.id);
            trends.extend(self.trend(&at, trend));
        }
        self.below(&document.trends, &mut trends);
        let mut found: Vec<Block> = trends.into_iter().map(Block::Trend).collect();
        for (nth, map) in document.maps.iter().enumerate() {
            let at = format!("/maps/{nth}");
            self.block(&format!("{at}/id"), &map.id);
            found.extend(self.atlas(&at, map).map(Block::Map));
        }
        for (nth, options) in document.options.iter().enumerate() {
            let at = format!("/options/{nth}");
            self.block(&format!("{at}/id"), &options.id);
            found.push(Block::Options(self.options(&at, options)));
        }
        self.in_order(document, found)
    }

    /// Notes the id of a block that is no id, or taken.
    fn block(&mut self, pointer: &str, id: &str) {
        self.subject(pointer, id);
        if TAKEN.contains(&id) {
            let what = format!("a block cannot be called `{id}`");
            let help = format!(
                "files of the whole story use that name; call it `{id}-1` or similar, here and in \
                 `blocks`"
            );
            self.problem(pointer, ProblemKind::ReservedName, what, help);
        }
    }

    /// The blocks as the document orders them: each once, and none left over.
    fn in_order(&mut self, document: &Document, found: Vec<Block>) -> Vec<Block> {
        let all = defined(document);
        let defined: HashSet<&str> = all.iter().map(|it| it.id).collect();
        let (mut blocks, mut placed) = (Vec::new(), HashSet::new());
        let mut found: HashMap<String, Block> =
            found.into_iter().rev().map(|block| (block.id().to_owned(), block)).collect();
        for (nth, id) in document.blocks.iter().enumerate() {
            let at = format!("/blocks/{nth}");
            if !defined.contains(id.as_str()) {
                let what = format!("there is no block `{id}`");
                let help = self.nearest(id, all.iter().map(|it| it.id));
                self.problem(&at, ProblemKind::UnknownName, what, help);
            } else if !placed.insert(id.as_str()) {
                let what = format!("the block `{id}` appears twice");
                self.problem(&at, ProblemKind::Repeated, what, "keep one of the two");
            }
            blocks.extend(found.remove(id));
        }
        // A trend below another is shown there.
        placed.extend(document.trends.iter().filter_map(|trend| trend.below.as_deref()));
        for left in all.iter().filter(|it| !placed.contains(it.id)) {
            let what = format!("the block `{}` is defined but not in `blocks`", left.id);
            self.problem(&left.pointer, ProblemKind::Unused, what, left.help(&all));
        }
        if document.blocks.is_empty() {
            self.problem(
                "/blocks",
                ProblemKind::TooFew,
                "a story needs at least one block",
                "add a trend, a map or options",
            );
        }
        blocks
    }
}
