//! The lines, areas and dots of a chart as path data that fits any width up to the next breakpoint,
//! complete where no script runs.
//!
//! Written by a plotters backend. Only places across stretch: lines keep their width and dots their
//! shape, because CSS lets neither be scaled.

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters_backend::{BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};

use super::draw;
use super::figure::Figure;
use super::marks::Role;

/// Steps to a CSS pixel: plotters places by whole numbers.
const STEPS: f64 = 2.0;

/// The width that is drawn, in CSS pixels: fine enough for a box twice as wide.
const WIDTH: f64 = 600.0;

/// A path, and how it is drawn.
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
/// let paths = nutgraf::chart::paths::paths(&figure);
/// assert!(paths.iter().all(|path| path.data.starts_with('M')));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// What it is for.
    pub role: Role,
    /// The width of its line in CSS pixels; 0 for what is filled.
    pub width: f64,
    /// Whether it is a dot: a line without length, with round ends. Stretched, a circle would be an
    /// egg.
    pub round: bool,
    /// The path data.
    pub data: String,
}

/// The `viewBox` of the paths, which has to be stretched over what is between the left and the
/// right edge of the values.
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
/// assert!(nutgraf::chart::paths::bounds(&figure).starts_with("0 0 "));
/// ```
pub fn bounds(figure: &Figure) -> String {
    format!("0 0 {} {}", steps(WIDTH), steps(figure.frame.height))
}

/// The paths of a figure.
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
/// assert!(!nutgraf::chart::paths::paths(&figure).is_empty());
/// ```
pub fn paths(figure: &Figure) -> Vec<Path> {
    let frame = &figure.frame;
    let scale = WIDTH / (frame.right - frame.left);
    let place = |(x, y): (f64, f64)| (steps((x - frame.left) * scale), steps(y));
    let mut paths = Vec::new();
    for mark in &figure.marks {
        let size = (steps(WIDTH) as u32, steps(frame.height) as u32);
        let mut backend = Paths { size, role: mark.role, paths: &mut paths };
        // Writing to a string does not fail.
        let _ = draw(&mut backend, &mark.shape, &place, STEPS, (0, 0, 0));
    }
    paths
}

fn steps(length: f64) -> i32 {
    (length * STEPS).round() as i32
}

/// A plotters backend that writes paths of one role.
struct Paths<'a> {
    size: (u32, u32),
    role: Role,
    paths: &'a mut Vec<Path>,
}

impl Paths<'_> {
    /// Adds to the path before where it looks the same, so that fewer are written.
    fn add(&mut self, width: f64, round: bool, data: &str) {
        match self.paths.last_mut() {
            Some(last)
                if last.role == self.role
                    && last.width == width
                    && last.round == round
                    && width > 0.0 =>
            {
                last.data.push_str(data);
            }
            _ => self.paths.push(Path { role: self.role, width, round, data: data.to_owned() }),
        }
    }
}

/// Path data through points, each told from the one before.
fn through(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let (mut path, mut last) = (String::new(), None);
    for (at, (x, y)) in points.into_iter().enumerate() {
        let _ = match last {
            None => write!(path, "M{x} {y}"),
            Some((from, up)) => {
                // One `l` serves for all steps that follow, and a minus parts like a blank.
                let step = [x - from, y - up];
                let before = |number: i32| if number < 0 { "" } else { " " };
                let lead = if at > 1 { before(step[0]) } else { "l" };
                write!(path, "{lead}{}{}{}", step[0], before(step[1]), step[1])
            }
        };
        last = Some((x, y));
    }
    path
}

fn width<S: BackendStyle>(style: &S) -> f64 {
    f64::from(style.stroke_width()) / STEPS
}

type DrawResult = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Paths<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> DrawResult {
        Ok(())
    }

    fn present(&mut self) -> DrawResult {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: plotters_backend::BackendColor) -> DrawResult {
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> DrawResult {
        self.add(width(style), false, &through(path));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        _: &S,
        _: bool,
    ) -> DrawResult {
        self.add(f64::from(radius) * 2.0 / STEPS, true, &format!("M{x} {y}h0"));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        _: &S,
    ) -> DrawResult {
        self.add(0.0, false, &through(corners));
        Ok(())
    }
}
