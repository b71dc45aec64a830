//! The charts and the map as PDF. They are no files of the web, and stand in the package alone.

use std::io;
use std::path::Path;

use super::{IMAGES, STATIC};
use crate::press::edition::Edition;
use crate::press::folder::with_path;
use crate::press::image::alt;
use crate::press::image::pdf::{PdfMetadata, pdf};
use crate::press::manifest::Pressed;
use crate::story::Block;

/// A PDF for each picture that was drawn as SVG.
///
/// # Errors
/// What the writer says, with the name of the picture.
pub fn printed(editions: &[Edition], built: &Pressed) -> io::Result<Pressed> {
    let mut files = Pressed::new();
    for (edition, part) in
        editions.iter().flat_map(|it| it.parts.iter().map(move |part| (it, part)))
    {
        let path = format!("{IMAGES}{}.svg", part.stem);
        let Some(bytes) = built.get(&path) else { continue };
        let broken = |what: String| with_path(Path::new(&path), io::Error::other(what));
        let svg = std::str::from_utf8(bytes).map_err(|error| broken(error.to_string()))?;
        let (story, block) = (&edition.story, edition.block(part));
        let about = PdfMetadata {
            title: block.map_or(&*story.title, Block::title).to_owned(),
            words: alt(story, block),
            language: story.language.tag.to_string(),
        };
        files.insert(format!("{STATIC}{}.pdf", part.stem), pdf(svg, about).map_err(broken)?);
    }
    Ok(files)
}
