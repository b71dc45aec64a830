//! A picture that is filled from the top: title, what is measured, drawings, source.

use yew::prelude::*;

use super::palette::{INK, PAPER, QUIET};
use super::text::TextStyle;
use crate::press::markup::written;
use crate::view::length::length;

/// A picture as far as it is filled.
pub struct ImageSheet {
    /// Width of the whole in pixels.
    pub width: f64,
    /// Free space on both sides.
    pub margin: f64,
    /// Down to here it is filled.
    pub y: f64,
    parts: Vec<Html>,
}

impl ImageSheet {
    /// An empty picture with a strong line on its upper edge.
    pub fn new(width: f64, margin: f64, line: f64) -> ImageSheet {
        let rule = html! { <rect width={length(width)} height={length(line)} fill={INK} /> };
        ImageSheet { width, margin, y: line + margin * 0.75, parts: vec![rule] }
    }

    /// The width between the margins.
    pub fn room(&self) -> f64 {
        self.width - 2.0 * self.margin
    }

    /// Leaves so much free.
    pub fn gap(&mut self, height: f64) {
        self.y += height;
    }

    /// Writes lines one below the other.
    pub fn write(&mut self, lines: &[String], kind: TextStyle, colour: &'static str) {
        for text in lines {
            // Letters reach about three quarters of their line up from where they stand.
            let y = self.y + kind.leading() * 0.76;
            self.parts.push(line(text, (self.margin, y), kind, colour));
            self.y += kind.leading();
        }
    }

    /// Writes a text across the picture.
    pub fn tell(&mut self, text: &str, kind: TextStyle, colour: &'static str) {
        self.write(&kind.lines(text, self.room()), kind, colour);
    }

    /// Writes a title.
    pub fn title(&mut self, text: &str, size: f64) {
        self.tell(text, TextStyle::bold(size), INK);
    }

    /// Writes a text of less weight.
    pub fn note(&mut self, text: &str, size: f64) {
        self.tell(text, TextStyle::plain(size), QUIET);
    }

    /// Puts a drawing of this height below what is there, at the left margin.
    pub fn draw(&mut self, drawing: Html, height: f64) {
        let place = (self.margin, self.y);
        self.draw_at(drawing, place);
        self.y += height;
    }

    /// Puts a drawing anywhere.
    pub fn draw_at(&mut self, drawing: Html, (x, y): (f64, f64)) {
        let transform = format!("translate({} {})", length(x), length(y));
        self.parts.push(html! { <g {transform}>{ drawing }</g> });
    }

    /// The picture as SVG, with its title and what it shows in words.
    pub fn svg(self, title: &str, words: &str) -> String {
        let height = self.y + self.margin * 0.75;
        self.svg_of(height.ceil(), title, words)
    }

    /// The same with a given height.
    pub fn svg_of(self, height: f64, title: &str, words: &str) -> String {
        let [wide, high] = [self.width, height].map(length);
        // A control character would end the reading of the picture.
        let plain = |text: &str| text.replace(|c: char| c.is_control(), " ");
        written(html! {
            <svg xmlns="http://www.w3.org/2000/svg" width={wide.clone()} height={high.clone()}
                viewBox={format!("0 0 {wide} {high}")} role="img"
                font-family="Noto Sans, system-ui, sans-serif">
                <title>{ plain(title) }</title>
                <desc>{ plain(words) }</desc>
                <rect width={wide} height={high} fill={PAPER} />
                { for self.parts }
            </svg>
        })
    }
}

/// A line of text that begins at a place.
pub fn line(text: &str, (x, y): (f64, f64), kind: TextStyle, colour: &'static str) -> Html {
    let text = text.replace(|c: char| c.is_control(), " ");
    html! {
        <text x={length(x)} y={length(y)} font-size={length(kind.size)}
            font-weight={kind.bold.then_some("700")} fill={colour}>
            { text }
        </text>
    }
}

/// A line of text that can be read on anything that is drawn.
pub fn halo(text: &str, at: (f64, f64), kind: TextStyle) -> Html {
    haloed(line(text, at, kind, INK))
}

/// Texts that can be read on anything that is drawn.
pub fn haloed(texts: Html) -> Html {
    html! {
        <g stroke={PAPER} stroke-width="4" stroke-linejoin="round" paint-order="stroke">
            { texts }
        </g>
    }
}
