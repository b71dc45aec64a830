//! A trend on any plotters backend: grid and marks. No title, no label, no text: those stand in
//! [`crate::view`] as HTML and SVG, where they can be read, selected and translated.

pub mod annotations;
pub mod figure;
pub mod frame;
pub mod look;
pub mod points;
pub mod scale;
pub mod still;
pub mod stretch;
#[cfg(feature = "cli")]
pub mod svg;
pub mod table;
pub mod terms;
pub mod thin;
pub mod together;
pub mod words;

use plotters::coord::Shift;
use plotters::prelude::{
    Circle, DrawingArea, DrawingAreaErrorKind, DrawingBackend, IntoDrawingArea, PathElement,
    Polygon, RGBColor, Rectangle,
};
use plotters::style::{Color, ShapeStyle};

use self::figure::{Figure, Mark, Shape};
use self::look::{Look, Rgb};
use self::thin::thin;

/// Draws a figure at `ratio` device pixels for each CSS pixel.
///
/// The backend must be `figure.frame` times `ratio` in size.
///
/// # Errors
/// What the backend says.
pub fn draw<DB>(
    backend: DB,
    figure: &Figure,
    look: &Look,
    ratio: f64,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>>
where
    DB: DrawingBackend,
    DB::ErrorType: 'static,
{
    let pen = Pen { area: backend.into_drawing_area(), ratio };
    pen.area.fill(&colour(look.paper))?;
    pen.grid(figure, look)?;
    pen.behind(figure, look)?;
    match figure.shape {
        Shape::Line => pen.line(figure, look)?,
        Shape::Bars => pen.bars(figure, look)?,
        Shape::Dots => pen.dots(figure, look)?,
    }
    pen.first_values(figure, look)?;
    pen.area.present()
}

fn colour((red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

/// A drawing area that is told places in CSS pixels.
struct Pen<DB: DrawingBackend> {
    area: DrawingArea<DB, Shift>,
    ratio: f64,
}

type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

impl<DB: DrawingBackend> Pen<DB> {
    fn at(&self, x: f64, y: f64) -> (i32, i32) {
        ((x * self.ratio).round() as i32, (y * self.ratio).round() as i32)
    }

    fn stroke(&self, colour: RGBColor, width: f64) -> ShapeStyle {
        colour.stroke_width((width * self.ratio).round().max(1.0) as u32)
    }

    fn grid(&self, figure: &Figure, look: &Look) -> Drawn<DB> {
        let frame = &figure.frame;
        for (nth, (y, _)) in figure.ticks.iter().enumerate() {
            // The lowest line carries the marks, so it is drawn like one.
            let line = colour(if nth == 0 { look.mark } else { look.grid });
            let ends = vec![self.at(frame.left, *y), self.at(frame.right, *y)];
            self.area.draw(&PathElement::new(ends, self.stroke(line, 1.0)))?;
        }
        Ok(())
    }

    fn line(&self, figure: &Figure, look: &Look) -> Drawn<DB> {
        for run in figure.runs() {
            let all: Vec<_> = run.iter().map(|(mark, y)| self.at(mark.x, *y)).collect();
            let line = thin(&all);
            if let ([(first, _), ..], [.., (last, _)], true) = (run, run, figure.filled) {
                let mut outline = line.clone();
                outline.push(self.at(last.x, figure.frame.bottom));
                outline.push(self.at(first.x, figure.frame.bottom));
                self.area.draw(&Polygon::new(outline, colour(look.fill).filled()))?;
            }
            self.through(line, look.mark, 2.0)?;
        }
        Ok(())
    }

    /// The lines that the chosen one stands before.
    fn behind(&self, figure: &Figure, look: &Look) -> Drawn<DB> {
        for run in &figure.behind {
            let all: Vec<_> = run.iter().map(|(x, y)| self.at(*x, *y)).collect();
            self.through(thin(&all), look.behind, 1.0)?;
        }
        Ok(())
    }

    /// A line through points; a dot for a single one.
    fn through(&self, line: Vec<(i32, i32)>, look: Rgb, width: f64) -> Drawn<DB> {
        if let [single] = line.as_slice() {
            let radius = ((width + 1.0) * self.ratio).round() as i32;
            return self.area.draw(&Circle::new(*single, radius, colour(look).filled()));
        }
        self.area.draw(&PathElement::new(line, self.stroke(colour(look), width)))
    }

    fn bars(&self, figure: &Figure, look: &Look) -> Drawn<DB> {
        // A few bars do not grow into walls.
        let half = (figure.frame.band_width(figure.marks.len()) * 0.36).clamp(0.5, 48.0);
        for (mark, y) in figure.drawn() {
            let corners = [self.at(mark.x - half, y), self.at(mark.x + half, figure.frame.bottom)];
            let body = if mark.complete { look.mark } else { look.fill };
            self.area.draw(&Rectangle::new(corners, colour(body).filled()))?;
            let edge = self.stroke(colour(look.mark), 1.5);
            self.area.draw(&Rectangle::new(corners, edge))?;
        }
        Ok(())
    }

    fn dots(&self, figure: &Figure, look: &Look) -> Drawn<DB> {
        self.line(figure, look)?;
        for (mark, y) in figure.drawn() {
            self.ring(self.at(mark.x, y), 4.5, look.mark, mark.complete, look)?;
        }
        Ok(())
    }

    /// An open ring where a value was first published, joined to what it is now.
    fn first_values(&self, figure: &Figure, look: &Look) -> Drawn<DB> {
        for (mark, y) in figure.drawn() {
            let Mark { x, first: Some(first), .. } = *mark else {
                continue;
            };
            if (first - y).abs() >= 4.0 {
                let ends = vec![self.at(x, first), self.at(x, y)];
                self.area.draw(&PathElement::new(ends, self.stroke(colour(look.mark), 1.0)))?;
                self.ring(self.at(x, first), 3.5, look.mark, false, look)?;
            }
        }
        Ok(())
    }

    fn ring(&self, at: (i32, i32), radius: f64, line: Rgb, solid: bool, look: &Look) -> Drawn<DB> {
        let size = (radius * self.ratio).round() as i32;
        let body = if solid { line } else { look.paper };
        self.area.draw(&Circle::new(at, size, colour(body).filled()))?;
        self.area.draw(&Circle::new(at, size, self.stroke(colour(line), 1.5)))
    }
}
