//! What the style sheet says about an element, as far as it has a height.

use taffy::prelude::*;

use crate::style::length::{Length, LengthScale, ROOT};

/// How an element takes part in the layout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BoxRole {
    /// Not at all: it is hidden, or lies over others.
    Nothing,
    /// As a part of a text.
    Inline,
    /// As a box in a text.
    InlineBox,
    /// As a block.
    Block,
    /// As a box whose children stand in rows or columns.
    Rows,
}

/// From one line to the next.
#[derive(Clone, Copy, Debug)]
pub enum Leading {
    Times(f32),
    Pixels(f32),
    /// As the font says.
    Font,
}

/// The style of an element. Lengths are pixels.
#[derive(Clone, Debug)]
pub struct Style {
    pub role: BoxRole,
    /// The size of type.
    pub size: f32,
    pub bold: bool,
    pub nowrap: bool,
    pub leading: Leading,
    /// The text of what stands before or after an element.
    pub content: Option<String>,
    /// The attribute that has this text.
    pub attribute: Option<String>,
    pub boxed: taffy::Style,
}

/// A distance between lines where the font decides, in parts of the size.
const FONT_LEADING: f32 = 1.17;

impl Style {
    /// What holds above everything.
    pub fn root() -> Style {
        Style {
            role: BoxRole::Block,
            size: ROOT,
            bold: false,
            nowrap: false,
            leading: Leading::Font,
            content: None,
            attribute: None,
            boxed: taffy::Style { display: Display::Block, ..Default::default() },
        }
    }

    /// From one line to the next.
    pub fn line(&self) -> f32 {
        match self.leading {
            Leading::Times(times) => times * self.size,
            Leading::Pixels(pixels) => pixels,
            Leading::Font => (FONT_LEADING * self.size).round(),
        }
    }

    /// The style of an element in one with this style, by declarations of which later ones
    /// outrank earlier ones.
    pub fn of<'a>(
        &self,
        column: f32,
        declarations: impl Iterator<Item = (&'a str, &'a str)> + Clone,
    ) -> Style {
        let mut style = Style {
            role: BoxRole::Inline,
            content: None,
            attribute: None,
            boxed: taffy::Style { display: Display::Block, ..Default::default() },
            ..self.clone()
        };
        // Everything else may be relative to the size of type.
        for (name, value) in declarations.clone() {
            style.set_type(self, name, value, column);
        }
        let scale = LengthScale { em: style.size, column };
        for (name, value) in declarations {
            style.set(name, value, scale);
        }
        style
    }

    /// Takes over what a declaration says about type; whether it was understood.
    pub fn set_type(&mut self, parent: &Style, name: &str, value: &str, column: f32) -> bool {
        match name {
            "font" if value == "inherit" => {
                (self.size, self.bold, self.leading) = (parent.size, parent.bold, parent.leading);
                true
            }
            "font" => self.set_font(parent, value, column),
            "font-size" => {
                let size = Length::one(value, LengthScale { em: parent.size, column });
                let size = size.and_then(|it| it.pixels(parent.size));
                self.size = size.unwrap_or(self.size);
                size.is_some()
            }
            "font-weight" => {
                let bold = weight(value);
                self.bold = bold.unwrap_or(self.bold);
                bold.is_some()
            }
            "line-height" => {
                let leading = self.read_leading(value, column);
                self.leading = leading.unwrap_or(self.leading);
                leading.is_some()
            }
            _ => false,
        }
    }

    /// `400 medium/1.5`, and then the names of fonts.
    fn set_font(&mut self, parent: &Style, value: &str, column: f32) -> bool {
        let Some((before, after)) = value.split_once('/') else { return false };
        let Some((weight, size)) = before.split_once(' ') else { return false };
        let leading = after.split(' ').next().unwrap_or_default();
        let all = [("font-weight", weight), ("font-size", size), ("line-height", leading)];
        let set = all.map(|(name, value)| self.set_type(parent, name, value, column));
        set.iter().all(|it| *it)
    }

    fn read_leading(&self, value: &str, column: f32) -> Option<Leading> {
        if value == "normal" {
            return Some(Leading::Font);
        }
        let own = LengthScale { em: self.size, column };
        match (value.parse(), Length::one(value, own)) {
            (Ok(times), _) => Some(Leading::Times(times)),
            (_, Some(Length::Pixels(pixels))) => Some(Leading::Pixels(pixels)),
            _ => None,
        }
    }
}

fn weight(value: &str) -> Option<bool> {
    match value {
        "bold" => Some(true),
        "normal" => Some(false),
        _ => value.parse::<u16>().ok().map(|weight| weight >= 600),
    }
}
