//! A figure that is counted in a block of options.

use std::collections::BTreeSet;

use super::found::FigureFault;
use crate::story::argument::Side;
use crate::story::document::{CountDocument, FigureDocument};
use crate::story::{Block, Story};

/// How many the block of options with this id has of what is counted.
pub(super) fn counted(
    story: &Story,
    id: &str,
    document: &FigureDocument,
) -> Result<usize, FigureFault> {
    let none = || {
        let what = format!("there are no options `{id}` in `blocks`");
        (what, "name a block of options".to_owned())
    };
    let options = story.block(id).and_then(Block::options).ok_or_else(none)?;
    let Some(count) = document.count else {
        let help = "add `\"count\": \"options\"`, or `arguments`, `pros`, `cons`, `speakers` or \
                    `sources`";
        return Err(("this does not say what is counted".into(), help.into()));
    };
    Ok(match count {
        CountDocument::Options => options.options.len(),
        CountDocument::Arguments => options.arguments.len(),
        CountDocument::Pros => options.on_side(Side::Pro).count(),
        CountDocument::Cons => options.on_side(Side::Con).count(),
        CountDocument::Speakers => {
            options.arguments.iter().map(|it| &it.speaker_id).collect::<BTreeSet<_>>().len()
        }
        CountDocument::Sources => {
            options.arguments.iter().map(|it| it.source).collect::<BTreeSet<_>>().len()
        }
    })
}
