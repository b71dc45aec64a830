//! A chart as SVG text, for the press and for golden files.

use plotters::prelude::SVGBackend;

use super::figure::Figure;
use super::look::Look;

/// Steps to a CSS pixel in the SVG: plotters places by whole numbers, so it draws on a finer
/// grid and the view box scales it back.
const STEPS: f64 = 4.0;

/// The grid and marks of a figure as an SVG document.
///
/// # Errors
/// What plotters says, in its words.
pub fn svg(figure: &Figure, look: &Look) -> Result<String, String> {
    let size = |length: f64| (length * STEPS).round() as u32;
    let mut text = String::new();
    let backend =
        SVGBackend::with_string(&mut text, (size(figure.frame.width), size(figure.frame.height)));
    super::draw(backend, figure, look, STEPS).map_err(|error| error.to_string())?;
    let [fine, true_size] = [STEPS, 1.0].map(|scale| {
        let (width, height) = (figure.frame.width * scale, figure.frame.height * scale);
        format!("width=\"{}\" height=\"{}\"", width.round(), height.round())
    });
    Ok(text.replacen(&fine, &true_size, 1))
}
