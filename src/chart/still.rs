//! A chart as SVG that fits any width of its step, complete where no script runs.
//!
//! Drawn by a plotters backend that writes paths. Only the marks stretch: lines keep their width
//! and dots their shape, because CSS lets neither be scaled. What a colour is for is written as a
//! class, so that the theme decides.

use std::fmt::Write as _;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};

use super::figure::Figure;
use super::look::{Look, Rgb};

/// Steps to a CSS pixel: plotters places by whole numbers.
const STEPS: f64 = 2.0;

/// The width that is drawn, in CSS pixels: fine enough for a box twice as wide.
const WIDTH: f64 = 600.0;

/// What each colour is for: the backend is drawn to with these, and writes the names.
const USES: [(Rgb, &str); 4] =
    [((1, 0, 0), "mark"), ((2, 0, 0), "fill"), ((3, 0, 0), "grid"), ((4, 0, 0), "behind")];
const PAPER: Rgb = (5, 0, 0);

/// The paths of a figure and the view box they stand in, which covers what is between the left
/// and the right edge of the marks and has to be stretched over it.
pub struct Still {
    /// `viewBox` of the marks.
    pub bounds: String,
    /// Class, width of the line in CSS pixels (0 for an area), and path data of each.
    pub paths: Vec<(&'static str, f64, String)>,
}

/// Draws a figure.
pub fn still(figure: &Figure) -> Still {
    let [(mark, _), (fill, _), (grid, _), (behind, _)] = USES;
    let look = Look { mark, fill, behind, grid, paper: PAPER };
    let mut paths = Vec::new();
    let figure = &figure.stretched(WIDTH);
    let frame = &figure.frame;
    let steps = |length: f64| (length * STEPS).round() as u32;
    let size = (steps(frame.width), steps(frame.height));
    let backend = Paths { size, paths: &mut paths };
    // Writing to a string does not fail.
    let _ = super::draw(backend, figure, &look, STEPS);
    let (across, down) = size;
    Still { bounds: format!("0 0 {across} {down}"), paths }
}

/// A plotters backend that collects paths.
struct Paths<'a> {
    size: (u32, u32),
    paths: &'a mut Vec<(&'static str, f64, String)>,
}

/// The name of a colour; paper has its own.
fn name(colour: BackendColor) -> &'static str {
    let known = USES.iter().find(|(rgb, _)| *rgb == colour.rgb);
    known.map_or("paper", |(_, name)| name)
}

impl Paths<'_> {
    /// Adds to the path before where it looks the same, so that fewer are written.
    fn add(&mut self, class: &'static str, width: f64, path: &str) {
        match self.paths.last_mut() {
            Some((last, thick, whole)) if *last == class && *thick == width && width > 0.0 => {
                whole.push_str(path);
            }
            _ => self.paths.push((class, width, path.to_owned())),
        }
    }
}

/// Path data through points, each told from the one before.
fn through(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let (mut path, mut last) = (String::new(), None);
    for (x, y) in points {
        let _ = match last {
            None => write!(path, "M{x} {y}"),
            Some((from, up)) => {
                // One `l` serves for all steps that follow, and a minus parts like a blank.
                let step = [x - from, y - up];
                let begun = path.contains('l');
                let before = |number: i32| if number < 0 { "" } else { " " };
                let lead = if begun { before(step[0]) } else { "l" };
                write!(path, "{lead}{}{}{}", step[0], before(step[1]), step[1])
            }
        };
        last = Some((x, y));
    }
    path
}

type Drawn = Result<(), DrawingErrorKind<std::convert::Infallible>>;

impl DrawingBackend for Paths<'_> {
    type ErrorType = std::convert::Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let colour = name(style.color());
        // The ground is the page's own.
        if colour != "paper" {
            let width = if fill { 0.0 } else { f64::from(style.stroke_width()) / STEPS };
            let corners = [from, (to.0, from.1), to, (from.0, to.1)];
            self.add(colour, width, &(through(corners) + "z"));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.add(name(style.color()), f64::from(style.stroke_width()) / STEPS, &through(path));
        Ok(())
    }

    /// A dot is a line without length with round ends: stretched, it would be an egg. Only its
    /// outer edge is told by a ring, so a ring is drawn as a dot with a smaller one on it.
    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (size, line) = (f64::from(radius) * 2.0, f64::from(style.stroke_width()));
        let dot = format!("M{x} {y}h0");
        match (fill, self.paths.pop_if(|(_, _, path)| *path == dot)) {
            (false, Some((inner, _, _))) => {
                self.paths.push((name(style.color()), (size + line) / STEPS, dot.clone()));
                self.paths.push((inner, (size - line) / STEPS, dot));
            }
            (_, before) => {
                self.paths.extend(before);
                self.paths.push((name(style.color()), size / STEPS, dot));
            }
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.add(name(style.color()), 0.0, &through(corners));
        Ok(())
    }
}
