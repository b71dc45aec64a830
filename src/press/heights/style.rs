//! What the style sheet says about an element, as far as it has a height.

use taffy::prelude::*;

use super::edges::{Box4, edges};
use super::grid;
use super::length::{Length, ROOT, Scale};

/// How an element takes part in the layout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
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
enum Leading {
    Times(f32),
    Pixels(f32),
    /// As the font says.
    Font,
}

/// The style of an element. Lengths are pixels.
#[derive(Clone, Debug)]
pub struct Style {
    pub role: Role,
    /// The size of type.
    pub size: f32,
    pub bold: bool,
    pub nowrap: bool,
    leading: Leading,
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
            role: Role::Block,
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
            role: Role::Inline,
            content: None,
            attribute: None,
            boxed: taffy::Style { display: Display::Block, ..Default::default() },
            ..self.clone()
        };
        // Everything else may be relative to the size of type.
        for (name, value) in declarations.clone() {
            style.set_type(self, name, value, column);
        }
        let scale = Scale { em: style.size, column };
        for (name, value) in declarations {
            style.set(name, value, scale);
        }
        style
    }

    fn set_type(&mut self, parent: &Style, name: &str, value: &str, column: f32) {
        let scale = Scale { em: parent.size, column };
        match (name, value) {
            ("font", "inherit") => {
                (self.size, self.bold, self.leading) = (parent.size, parent.bold, parent.leading);
            }
            ("font", _) => {
                let (before, after) = value.split_once('/').unwrap_or((value, ""));
                self.bold = weight(before.split(' ').next().unwrap_or_default());
                self.set_type(parent, "font-size", before, column);
                let leading = after.split(' ').next().unwrap_or_default();
                self.set_type(parent, "line-height", leading, column);
            }
            ("font-size", _) => {
                let size = Length::all(value, scale).last().and_then(|it| it.pixels(parent.size));
                self.size = size.unwrap_or(self.size);
            }
            ("font-weight", _) => self.bold = weight(value),
            ("line-height", "normal") => self.leading = Leading::Font,
            ("line-height", _) => {
                let own = Scale { em: self.size, column };
                self.leading = match (value.parse(), Length::all(value, own).first()) {
                    (Ok(times), _) => Leading::Times(times),
                    (_, Some(Length::Pixels(pixels))) => Leading::Pixels(*pixels),
                    _ => self.leading,
                };
            }
            _ => {}
        }
    }

    fn set(&mut self, name: &str, value: &str, scale: Scale) {
        let first = || Length::all(value, scale).first().copied();
        let boxed = &mut self.boxed;
        match name {
            "display" => {
                (self.role, boxed.display) = match value {
                    "none" => (Role::Nothing, Display::None),
                    "inline" => (Role::Inline, Display::Block),
                    "inline-block" => (Role::InlineBox, Display::FlowRoot),
                    "flow-root" => (Role::Block, Display::FlowRoot),
                    "flex" => (Role::Rows, Display::Flex),
                    "grid" => (Role::Rows, Display::Grid),
                    _ => (Role::Block, Display::Block),
                };
            }
            "position" if matches!(value, "absolute" | "fixed") => {
                boxed.position = Position::Absolute
            }
            "position" => boxed.position = Position::Relative,
            "float" => {
                boxed.float = if value == "none" { taffy::Float::None } else { taffy::Float::Right }
            }
            "white-space" => self.nowrap = value == "nowrap",
            "content" => {
                self.content = quoted(value);
                let named = value.strip_prefix("attr(").and_then(|rest| rest.strip_suffix(')'));
                self.attribute = named.map(str::to_owned);
            }
            "overflow" => {
                let kind = if value == "visible" {
                    taffy::Overflow::Visible
                } else {
                    taffy::Overflow::Hidden
                };
                boxed.overflow = taffy::Point { x: kind, y: kind };
            }
            "width" => boxed.size.width = dimension(first()),
            "height" => boxed.size.height = dimension(first()),
            "min-width" => boxed.min_size.width = least(first()),
            "min-height" => boxed.min_size.height = least(first()),
            "max-width" => boxed.max_size.width = least(first()),
            "max-height" => boxed.max_size.height = least(first()),
            "aspect-ratio" => boxed.aspect_ratio = ratio(value),
            "gap" => {
                let all = Length::all(value, scale);
                if let (Some(row), Some(column)) = (all.first(), all.get(1).or(all.first())) {
                    boxed.gap = Size { width: inner(*column), height: inner(*row) };
                }
            }
            "flex-wrap" => {
                boxed.flex_wrap = if value == "wrap" { FlexWrap::Wrap } else { FlexWrap::NoWrap }
            }
            "flex-direction" if value == "column" => boxed.flex_direction = FlexDirection::Column,
            "flex" => self.set_flex(value, scale),
            "align-items" => {
                boxed.align_items = match value {
                    "start" | "flex-start" => AlignItems::START,
                    "center" => AlignItems::CENTER,
                    "baseline" => AlignItems::BASELINE,
                    _ => AlignItems::STRETCH,
                };
            }
            "grid-template-columns" => boxed.grid_template_columns = grid::columns(value, scale),
            "grid-auto-columns" => boxed.grid_auto_columns = grid::added(value, scale),
            "grid-auto-flow" if value == "column" => boxed.grid_auto_flow = GridAutoFlow::Column,
            "grid-area" if value == "1 / 1" => {
                boxed.grid_row = Line { start: line(1), end: line(2) };
                boxed.grid_column = Line { start: line(1), end: line(2) };
            }
            "grid-column" if value == "1 / -1" => {
                boxed.grid_column = Line { start: line(1), end: line(-1) };
            }
            _ => self.set_edges(name, value, scale),
        }
    }

    fn set_flex(&mut self, value: &str, scale: Scale) {
        let numbers: Vec<f32> = value.split(' ').map_while(|it| it.parse().ok()).collect();
        let boxed = &mut self.boxed;
        boxed.flex_grow = numbers.first().copied().unwrap_or(0.0);
        let none = if value == "none" { 0.0 } else { 1.0 };
        boxed.flex_shrink = numbers.get(1).copied().unwrap_or(none);
        let basis = value.split_once(' ').and_then(|(_, rest)| Length::all(rest, scale).pop());
        boxed.flex_basis = match basis {
            None if value != "none" => Dimension::length(0.0),
            basis => dimension(basis),
        };
    }

    fn set_edges(&mut self, name: &str, value: &str, scale: Scale) {
        let boxed = &mut self.boxed;
        if let Some(sides) = name.strip_prefix("margin").and_then(edges) {
            sides.put(&Length::all(value, scale), |side, length| match side {
                Box4::Top => boxed.margin.top = outer(length),
                Box4::Bottom => boxed.margin.bottom = outer(length),
                Box4::Left => boxed.margin.left = outer(length),
                Box4::Right => boxed.margin.right = outer(length),
            });
        } else if let Some(sides) = name.strip_prefix("padding").and_then(edges) {
            sides.put(&Length::all(value, scale), |side, length| {
                set_side(&mut boxed.padding, side, inner(length));
            });
        } else if let Some(sides) = name.strip_prefix("border").and_then(edges) {
            // Only a width is a length: styles and colours are not.
            let width = Length::all(value, scale).first().copied();
            sides.put(&[width.unwrap_or(Length::Pixels(0.0))], |side, length| {
                set_side(&mut boxed.border, side, inner(length));
            });
        }
    }
}

fn set_side(all: &mut Rect<LengthPercentage>, side: Box4, length: LengthPercentage) {
    match side {
        Box4::Top => all.top = length,
        Box4::Bottom => all.bottom = length,
        Box4::Left => all.left = length,
        Box4::Right => all.right = length,
    }
}

fn weight(value: &str) -> bool {
    value == "bold" || value.parse::<u16>().is_ok_and(|weight| weight >= 600)
}

/// What stands between the quotes; none for `none`.
fn quoted(value: &str) -> Option<String> {
    let (_, rest) = value.split_once('"')?;
    let (text, _) = rest.split_once('"')?;
    Some(text.replace("\\25B8", "\u{25b8}").replace("\\00A0", "\u{a0}"))
}

fn ratio(value: &str) -> Option<f32> {
    let (width, height) = value.split_once('/')?;
    Some(width.trim().parse::<f32>().ok()? / height.trim().parse::<f32>().ok()?)
}

fn dimension(length: Option<Length>) -> Dimension {
    match length {
        Some(Length::Pixels(pixels)) => Dimension::length(pixels),
        Some(Length::Part(part)) => Dimension::percent(part),
        _ => Dimension::auto(),
    }
}

fn least(length: Option<Length>) -> LengthPercentageAuto {
    length.map_or(LengthPercentageAuto::auto(), outer)
}

fn outer(length: Length) -> LengthPercentageAuto {
    match length {
        Length::Pixels(pixels) => LengthPercentageAuto::length(pixels),
        Length::Part(part) => LengthPercentageAuto::percent(part),
        Length::Auto | Length::Share(_) => LengthPercentageAuto::auto(),
    }
}

fn inner(length: Length) -> LengthPercentage {
    match length {
        Length::Part(part) => LengthPercentage::percent(part),
        length => LengthPercentage::length(length.pixels(0.0).unwrap_or(0.0)),
    }
}
