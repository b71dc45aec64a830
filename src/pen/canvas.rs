//! The pen that draws a picture on a canvas, by way of the canvas backend of plotters.
//!
//! Only the backend's own verbs are used: the fonts of plotters would put an element into the page
//! to measure it.

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontFamily, FontStyle,
};
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;

use super::colour;
use super::look::Look;
use crate::picture::Picture;
use crate::picture::item::{Anchor, Item, ItemShape, ItemText, PAPER, Position, Rgb};

/// Device pixels for each CSS pixel.
const DENSE: f64 = 2.0;

/// Where a text is drawn in the colour of paper before it is drawn itself, in device pixels.
const HALO: [BackendCoord; 8] =
    [(-3, 0), (3, 0), (0, -3), (0, 3), (-2, -2), (2, -2), (-2, 2), (2, 2)];

/// A canvas, and the look of what is drawn there.
pub struct Canvas<'a> {
    backend: CanvasBackend,
    look: &'a Look,
    font: String,
    drops: [f64; 2],
}

type CanvasResult = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

fn at((x, y): Position) -> BackendCoord {
    ((x * DENSE).round() as i32, (y * DENSE).round() as i32)
}

fn all(points: &[Position]) -> Vec<BackendCoord> {
    points.iter().map(|point| at(*point)).collect()
}

impl Canvas<'_> {
    /// Draws a picture on a canvas, which becomes as large as that takes.
    ///
    /// # Errors
    /// What the browser says.
    pub fn draw(picture: &Picture, canvas: HtmlCanvasElement, look: &Look) -> Result<(), String> {
        let (width, height) = at((picture.width, picture.height));
        canvas.set_width(width.unsigned_abs());
        canvas.set_height(height.unsigned_abs());
        let backend = CanvasBackend::with_canvas_object(canvas);
        let backend = backend.ok_or("save-failed: this browser cannot draw on a canvas")?;
        let drops = [false, true].map(|bold| look.drop_of(bold));
        let mut canvas = Canvas { backend, look, font: look.font(), drops };
        let paper = Item::rect(PAPER, (0.0, 0.0), (picture.width, picture.height));
        let drawn: CanvasResult =
            [&paper].into_iter().chain(&picture.items).try_for_each(|item| canvas.put(item));
        drawn.map_err(|error| ["save-failed: ", &error.to_string()].concat())
    }

    fn put(&mut self, item: &Item) -> CanvasResult {
        let rgb = colour(self.look, item.paint);
        let ink = |width: f64| CanvasInk { rgb, width: (width * DENSE).round().max(1.0) as u32 };
        match &item.shape {
            ItemShape::Line(points, width) => self.backend.draw_path(all(points), &ink(*width)),
            ItemShape::Area(points) => self.backend.fill_polygon(all(points), &ink(0.0)),
            ItemShape::Dot(place, radius) => {
                let radius = (radius * DENSE).round() as u32;
                self.backend.draw_circle(at(*place), radius, &ink(0.0), true)
            }
            ItemShape::Text(text) => self.write(text, rgb),
        }
    }

    fn write(&mut self, text: &ItemText, rgb: Rgb) -> CanvasResult {
        let [plain, bold] = self.drops;
        let drop = if text.kind.bold { bold } else { plain };
        let (x, y) = at((text.at.0, text.at.1 + drop * text.kind.size));
        let font = &self.font;
        let letters = |rgb: Rgb| Letters { text, rgb, font };
        if text.halo {
            let paper = letters(colour(self.look, PAPER));
            for (across, down) in HALO {
                self.backend.draw_text(&text.text, &paper, (x + across, y + down))?;
            }
        }
        self.backend.draw_text(&text.text, &letters(rgb), (x, y))
    }
}

/// What the backend draws with.
struct CanvasInk {
    rgb: Rgb,
    width: u32,
}

impl BackendStyle for CanvasInk {
    fn color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: self.rgb }
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// What the backend writes with.
struct Letters<'a> {
    text: &'a ItemText,
    rgb: Rgb,
    font: &'a str,
}

impl BackendTextStyle for Letters<'_> {
    type FontError = std::fmt::Error;

    fn color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: self.rgb }
    }

    fn size(&self) -> f64 {
        self.text.kind.size * DENSE
    }

    fn style(&self) -> FontStyle {
        if self.text.kind.bold { FontStyle::Bold } else { FontStyle::Normal }
    }

    fn anchor(&self) -> Pos {
        let across = match self.text.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(across, VPos::Bottom)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.font)
    }

    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), std::fmt::Error> {
        Err(std::fmt::Error)
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: F,
    ) -> Result<Result<(), E>, std::fmt::Error> {
        Err(std::fmt::Error)
    }
}
