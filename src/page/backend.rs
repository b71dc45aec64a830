//! A canvas as a backend of plotters.
//!
//! Why not the crate plotters-canvas: it writes each colour with a floating-point alpha, and the
//! general formatting of floating-point numbers is a twentieth of the wasm.

use core::convert::Infallible;
use core::f64::consts::TAU;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use web_sys::CanvasRenderingContext2d;

/// What draws on a canvas, in device pixels. Colours are opaque, or nothing is drawn.
pub struct Backend {
    /// The context of the canvas.
    pub context: CanvasRenderingContext2d,
    /// Width and height of the bitmap.
    pub size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Backend {
    /// Takes the colour and the width; `false` if there is nothing to draw.
    fn take(&self, colour: BackendColor, width: u32, fill: bool) -> bool {
        let BackendColor { alpha, rgb: (red, green, blue) } = colour;
        if alpha == 0.0 {
            return false;
        }
        let colour = format!("rgb({red},{green},{blue})");
        if fill {
            self.context.set_fill_style_str(&colour);
        } else {
            self.context.set_stroke_style_str(&colour);
            self.context.set_line_width(width.into());
        }
        true
    }

    /// One path through all points: the joints are round off and nothing is drawn twice.
    fn trace(&self, points: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        // The first of them begins the path.
        for (x, y) in points {
            self.context.line_to(x.into(), y.into());
        }
    }

    fn finish(&self, fill: bool) {
        if fill {
            self.context.fill();
        } else {
            self.context.stroke();
        }
    }
}

impl DrawingBackend for Backend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if self.take(style.color(), style.stroke_width(), fill) {
            self.context.begin_path();
            self.context.rect(
                left.into(),
                top.into(),
                (right - left).into(),
                (bottom - top).into(),
            );
            self.finish(fill);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        if self.take(style.color(), style.stroke_width(), false) {
            self.trace(path);
            self.finish(false);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        if self.take(style.color(), style.stroke_width(), true) {
            self.trace(corners);
            self.finish(true);
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if self.take(style.color(), style.stroke_width(), fill) {
            self.context.begin_path();
            // Refused only for a radius below zero.
            let _ = self.context.arc(x.into(), y.into(), radius.into(), 0.0, TAU);
            self.finish(fill);
        }
        Ok(())
    }

    /// Texts are HTML; a chart has none.
    fn draw_text<S: BackendTextStyle>(&mut self, _: &str, _: &S, _: BackendCoord) -> Drawn {
        Ok(())
    }
}
