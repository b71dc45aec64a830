//! What each picture shows, in words.

use crate::press::edition::Edition;
use crate::press::image::alt;
use crate::press::manifest::Pressed;
use crate::story::Block;
use crate::story::language::fill;

/// A paragraph for the pictures of each part, with the files that it is for.
pub fn text(edition: &Edition, files: &Pressed) -> String {
    let story = &edition.story;
    let heading = fill(
        &story.language.told().alt_heading,
        &[("title", &story.title), ("language", &story.language.tag)],
    );
    let parts = edition.parts.iter().map(|part| {
        let block = edition.block(part);
        let start = format!("static/{}.", part.stem);
        let own = |path: &&String| path.strip_prefix(&start).is_some_and(is_own);
        let names: Vec<&str> = files.keys().filter(own).map(String::as_str).collect();
        let title = block.map_or(&*story.title, Block::title);
        let stop = &story.language.words().stop;
        format!("{}\n{title}{stop} {}", names.join("\n"), alt(story, block))
    });
    [heading].into_iter().chain(parts).collect::<Vec<_>>().join("\n\n") + "\n"
}

/// Whether what follows a part's name is an ending, and not the name of a block.
fn is_own(rest: &str) -> bool {
    ["png", "svg", "pdf", "card.png"].contains(&rest)
}
