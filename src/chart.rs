//! A trend as a list of marks, and what draws lines, areas and dots of it on any plotters backend.
//! Words are left to who draws them: in [`crate::view`] they are HTML and SVG, where they can be
//! read, selected and translated.

mod drawn;
pub mod figure;
pub mod frame;
mod labels;
pub mod letters;
pub mod marks;
mod occasions;
pub mod paths;
pub mod points;
pub mod scale;
#[cfg(feature = "cli")]
pub mod svg;
pub mod table;
pub mod terms;
pub mod thin;
pub mod together;
mod values;
pub mod words;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};

use self::marks::{Position, Shape};
use self::thin::thin;

/// A colour as red, green and blue.
///
/// ```
/// let ink: nutgraf::chart::Rgb = (0x8a, 0x1f, 0x2d);
/// assert_eq!(ink.0, 138);
/// ```
pub type Rgb = (u8, u8, u8);

/// What a backend draws with.
struct Ink {
    colour: Rgb,
    width: u32,
}

impl BackendStyle for Ink {
    fn color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: self.colour }
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// Draws a shape in a colour, at `ratio` device pixels for each CSS pixel; `place` says where a
/// point is among them. Words are not drawn.
///
/// ```
/// use nutgraf::chart::draw;
/// use nutgraf::chart::marks::Shape;
/// use plotters::prelude::SVGBackend;
///
/// let (mut svg, line) = (String::new(), Shape::Line(vec![(0.0, 0.0), (50.0, 20.0)], 1.0));
/// let mut backend = SVGBackend::with_string(&mut svg, (100, 100));
/// draw(&mut backend, &line, &|(x, y)| (x as i32, y as i32), 1.0, (138, 31, 45)).unwrap();
/// drop(backend);
/// assert!(svg.contains("#8A1F2D"));
/// ```
///
/// # Errors
/// What the backend says.
pub fn draw<DB: DrawingBackend>(
    backend: &mut DB,
    shape: &Shape,
    place: &impl Fn(Position) -> BackendCoord,
    ratio: f64,
    colour: Rgb,
) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
    let ink = |width: f64| Ink { colour, width: (width * ratio).round().max(1.0) as u32 };
    let placed = |points: &[Position]| points.iter().map(|point| place(*point)).collect::<Vec<_>>();
    match shape {
        Shape::Line(points, width) => backend.draw_path(thin(&placed(points)), &ink(*width)),
        Shape::Area(points) => backend.fill_polygon(thin(&placed(points)), &ink(0.0)),
        Shape::Dot(at, radius) => {
            let radius = (radius * ratio).round() as u32;
            backend.draw_circle(place(*at), radius, &ink(0.0), true)
        }
        Shape::Strokes(strokes, width) => {
            strokes.iter().try_for_each(|ends| backend.draw_path(placed(ends), &ink(*width)))
        }
        Shape::Text(_) => Ok(()),
    }
}
