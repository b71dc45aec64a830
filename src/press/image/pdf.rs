//! A picture for print: lines and letters stay what they are, and can be searched and copied.

use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::drawing::tree;

/// What stands in the file beside the picture, for catalogues and for readers who do not see it.
#[derive(Clone, Debug)]
pub struct PdfMetadata {
    /// The headline.
    pub title: String,
    /// What the picture shows.
    pub words: String,
    /// The two-letter code of the language.
    pub language: String,
}

/// An SVG as PDF of one page, one point for each of its pixels. The same picture gives the same
/// bytes: no day and no name of a machine is in them.
///
/// # Errors
/// What the writer says.
pub fn pdf(svg: &str, about: PdfMetadata) -> Result<Vec<u8>, String> {
    let tree = tree(svg)?;
    let (wide, high) = (tree.size().width(), tree.size().height());
    let none = "the picture has no size";
    let size = Size::from_wh(wide, high).ok_or(none)?;
    let mut document = Document::new();
    let metadata = Metadata::new().title(about.title).description(about.words);
    document.set_metadata(metadata.language(about.language));
    let mut page = document.start_page_with(PageSettings::new(size));
    let mut surface = page.surface();
    let drawn = surface.draw_svg(&tree, size, SvgSettings::default());
    surface.finish();
    page.finish();
    drawn.ok_or("the picture cannot be drawn as PDF")?;
    document.finish().map_err(|error| format!("{error:?}"))
}
