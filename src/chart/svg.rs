//! The lines, areas and dots of a chart as SVG text, for pictures and for golden files.

use plotters::prelude::SVGBackend;
use plotters_backend::DrawingBackend;

use super::figure::Figure;
use super::marks::Role;
use super::{Rgb, draw};

/// Steps to a CSS pixel in the SVG: plotters places by whole numbers, so it draws on a finer
/// grid and the view box scales it back.
const STEPS: f64 = 4.0;

/// What is drawn of a figure as an SVG document, in the colours that `ink` says.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// # use nutgraf::chart::figure::{Content, Figure, Layout};
/// # let content = Content { terms, points: &points, together: &[] };
/// # let figure = Figure::new(content, Layout { width: 640.0, ..Layout::default() });
/// let svg = nutgraf::chart::svg::svg(&figure, |_| (0, 0, 0)).unwrap();
/// assert!(svg.starts_with("<svg") && !svg.contains("<text"));
/// ```
///
/// # Errors
/// What plotters says, in its words.
pub fn svg(figure: &Figure, ink: impl Fn(Role) -> Rgb) -> Result<String, String> {
    let steps = |length: f64| (length * STEPS).round() as i32;
    let size = (steps(figure.frame.width) as u32, steps(figure.frame.height) as u32);
    let mut text = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut text, size);
        let place = |(x, y): (f64, f64)| (steps(x), steps(y));
        for mark in &figure.marks {
            let drawn = draw(&mut backend, &mark.shape, &place, STEPS, ink(mark.role));
            drawn.map_err(|error| error.to_string())?;
        }
        backend.present().map_err(|error| error.to_string())?;
    }
    let [fine, true_size] = [STEPS, 1.0].map(|scale| {
        let (width, height) = (figure.frame.width * scale, figure.frame.height * scale);
        format!("width=\"{}\" height=\"{}\"", width.round(), height.round())
    });
    Ok(text.replacen(&fine, &true_size, 1))
}
