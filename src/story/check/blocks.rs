//! Blocks: each in the order of the document once, and none left over.

use super::checker::Checker;
use super::defined::defined;
use crate::story::Block;
use crate::story::document::Document;
use crate::story::problem::nearest;

impl Checker<'_> {
    pub(super) fn blocks(&mut self, document: &Document) -> Vec<Block> {
        let mut trends = Vec::new();
        for (nth, trend) in document.trends.iter().enumerate() {
            let at = format!("/trends/{nth}");
            self.subject(&format!("{at}/id"), &trend.id);
            trends.extend(self.trend(&at, trend));
        }
        self.below(&document.trends, &mut trends);
        let mut found: Vec<Block> = trends.into_iter().map(Block::Trend).collect();
        for (nth, map) in document.maps.iter().enumerate() {
            let at = format!("/maps/{nth}");
            self.subject(&format!("{at}/id"), &map.id);
            found.extend(self.atlas(&at, map).map(Block::Map));
        }
        for (nth, options) in document.options.iter().enumerate() {
            let at = format!("/options/{nth}");
            self.subject(&format!("{at}/id"), &options.id);
            found.push(Block::Options(self.options(&at, options)));
        }
        self.in_order(document, found)
    }

    /// The blocks as the document orders them: each once, and none left over.
    fn in_order(&mut self, document: &Document, mut found: Vec<Block>) -> Vec<Block> {
        let all = defined(document);
        let defined: Vec<&str> = all.iter().map(|it| it.id).collect();
        let mut blocks = Vec::new();
        for (nth, id) in document.blocks.iter().enumerate() {
            let at = format!("/blocks/{nth}");
            if !defined.contains(&id.as_str()) {
                let what = format!("there is no block `{id}`");
                self.problem(&at, what, nearest(id, defined.iter().copied()));
            } else if document.blocks.iter().take(nth).any(|before| before == id) {
                self.problem(
                    &at,
                    format!("the block `{id}` stands here twice"),
                    "keep one of the two",
                );
            }
            let place = found.iter().position(|block| block.id() == id);
            blocks.extend(place.map(|place| found.remove(place)));
        }
        // A trend below another is shown there.
        let below: Vec<&String> =
            document.trends.iter().filter_map(|trend| trend.below.as_ref()).collect();
        let placed =
            |id: &str| document.blocks.iter().chain(below.iter().copied()).any(|named| named == id);
        for left in all.iter().filter(|it| !placed(it.id)) {
            let what = format!("the block `{}` is defined but not in `blocks`", left.id);
            self.problem(&left.pointer, what, left.help(&all));
        }
        if document.blocks.is_empty() {
            self.problem(
                "/blocks",
                "a story needs at least one block",
                "add a trend, a map or options",
            );
        }
        blocks
    }
}
