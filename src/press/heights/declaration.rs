//! What a declaration does to the box of an element.

use taffy::prelude::*;

use super::edges::{Box4, edges};
use super::grid;
use super::style::{BoxRole, Style};
use crate::style::length::{Length, LengthScale};

impl Style {
    /// Takes over what a declaration says about the box; whether it was understood.
    pub fn set(&mut self, name: &str, value: &str, scale: LengthScale) -> bool {
        let boxed = &mut self.boxed;
        match name {
            "display" => return self.set_display(value),
            "position" => match value {
                "absolute" | "fixed" => boxed.position = Position::Absolute,
                "relative" | "static" | "sticky" => boxed.position = Position::Relative,
                _ => return false,
            },
            "float" => match value {
                "none" => boxed.float = taffy::Float::None,
                "right" | "inline-end" => boxed.float = taffy::Float::Right,
                _ => return false,
            },
            "white-space" => match value {
                "nowrap" => self.nowrap = true,
                "normal" => self.nowrap = false,
                _ => return false,
            },
            "content" => return self.set_content(value),
            "overflow" => {
                let kind = match value {
                    "visible" => taffy::Overflow::Visible,
                    "hidden" | "auto" | "clip" | "scroll" => taffy::Overflow::Hidden,
                    _ => return false,
                };
                boxed.overflow = taffy::Point { x: kind, y: kind };
            }
            "box-sizing" => return value == "border-box",
            // The explainer itself, whose width all conditions are about, and the map in it.
            "container-type" => return value == "inline-size",
            "aspect-ratio" => match ratio(value) {
                Some(ratio) => boxed.aspect_ratio = Some(ratio),
                None => return false,
            },
            _ => return self.set_size(name, value, scale) || self.set_children(name, value, scale),
        }
        true
    }

    fn set_display(&mut self, value: &str) -> bool {
        let (role, display) = match value {
            "none" => (BoxRole::Nothing, Display::None),
            "inline" => (BoxRole::Inline, Display::Block),
            "inline-block" => (BoxRole::InlineBox, Display::FlowRoot),
            "block" => (BoxRole::Block, Display::Block),
            "flow-root" => (BoxRole::Block, Display::FlowRoot),
            "flex" => (BoxRole::Rows, Display::Flex),
            "grid" => (BoxRole::Rows, Display::Grid),
            _ => return false,
        };
        (self.role, self.boxed.display) = (role, display);
        true
    }

    /// A text with what is read aloud in its place, an attribute, or nothing.
    fn set_content(&mut self, value: &str) -> bool {
        self.content = quoted(value);
        let named = value.strip_prefix("attr(").and_then(|rest| rest.strip_suffix(')'));
        self.attribute = named.map(str::to_owned);
        self.content.is_some() || self.attribute.is_some() || value == "none"
    }

    fn set_size(&mut self, name: &str, value: &str, scale: LengthScale) -> bool {
        let boxed = &mut self.boxed;
        let Some(length) = Length::one(value, scale) else {
            return self.set_edges(name, value, scale);
        };
        match name {
            "width" => boxed.size.width = dimension(length),
            "height" => boxed.size.height = dimension(length),
            "min-width" => boxed.min_size.width = outer(length),
            "min-height" => boxed.min_size.height = outer(length),
            "max-width" => boxed.max_size.width = outer(length),
            "max-height" => boxed.max_size.height = outer(length),
            _ => return self.set_edges(name, value, scale),
        }
        true
    }

    /// How its children stand, and itself among others.
    fn set_children(&mut self, name: &str, value: &str, scale: LengthScale) -> bool {
        let boxed = &mut self.boxed;
        match (name, value) {
            ("gap", _) => match Length::list(value, scale).as_deref() {
                Some([both]) => boxed.gap = Size { width: inner(*both), height: inner(*both) },
                Some([row, column]) => {
                    boxed.gap = Size { width: inner(*column), height: inner(*row) };
                }
                _ => return false,
            },
            ("flex-wrap", "wrap") => boxed.flex_wrap = FlexWrap::Wrap,
            ("flex-wrap", "nowrap") => boxed.flex_wrap = FlexWrap::NoWrap,
            ("flex-direction", "column") => boxed.flex_direction = FlexDirection::Column,
            ("flex", _) => return self.set_flex(value, scale),
            ("align-items", _) => {
                boxed.align_items = match value {
                    "start" | "flex-start" => AlignItems::START,
                    "center" => AlignItems::CENTER,
                    "end" | "flex-end" => AlignItems::END,
                    "baseline" => AlignItems::BASELINE,
                    "stretch" => AlignItems::STRETCH,
                    _ => return false,
                };
            }
            ("grid-template-columns", _) => {
                boxed.grid_template_columns = grid::columns(value, scale);
                return value == "none" || !boxed.grid_template_columns.is_empty();
            }
            ("grid-auto-columns", _) => {
                boxed.grid_auto_columns = grid::added(value, scale);
                return !boxed.grid_auto_columns.is_empty();
            }
            ("grid-auto-flow", "column") => boxed.grid_auto_flow = GridAutoFlow::Column,
            ("grid-area", "1 / 1") => {
                boxed.grid_row = Line { start: line(1), end: line(2) };
                boxed.grid_column = Line { start: line(1), end: line(2) };
            }
            ("grid-column", "1 / -1") => {
                boxed.grid_column = Line { start: line(1), end: line(-1) };
            }
            ("grid-column", _) => {
                let count = value.strip_prefix("span ").and_then(|count| count.parse().ok());
                let Some(count) = count else { return false };
                boxed.grid_column = Line { start: span(count), end: auto() };
            }
            _ => return false,
        }
        true
    }

    /// `none`, or how much it grows, how much it shrinks, and from which size.
    fn set_flex(&mut self, value: &str, scale: LengthScale) -> bool {
        let numbers: Vec<f32> = value.split(' ').take(2).map_while(|it| it.parse().ok()).collect();
        let rest: Vec<&str> = value.split(' ').skip(numbers.len()).collect();
        let rest = (!rest.is_empty()).then(|| rest.join(" "));
        let basis = rest.as_deref().map(|it| Length::one(it, scale));
        let (grow, shrink, basis) = match (numbers.as_slice(), basis) {
            ([], _) if value == "none" => (0.0, 0.0, Length::Auto),
            ([], Some(Some(basis))) => (1.0, 1.0, basis),
            ([grow], None) => (*grow, 1.0, Length::Pixels(0.0)),
            ([grow, shrink], None) => (*grow, *shrink, Length::Pixels(0.0)),
            ([grow], Some(Some(basis))) => (*grow, 1.0, basis),
            ([grow, shrink], Some(Some(basis))) => (*grow, *shrink, basis),
            _ => return false,
        };
        let boxed = &mut self.boxed;
        (boxed.flex_grow, boxed.flex_shrink) = (grow, shrink);
        boxed.flex_basis = dimension(basis);
        true
    }

    fn set_edges(&mut self, name: &str, value: &str, scale: LengthScale) -> bool {
        let boxed = &mut self.boxed;
        let all = || Length::list(value, scale);
        if let Some(sides) = name.strip_prefix("margin").and_then(edges) {
            let Some(lengths) = all() else { return false };
            sides.put(&lengths, |side, length| match side {
                Box4::Top => boxed.margin.top = outer(length),
                Box4::Bottom => boxed.margin.bottom = outer(length),
                Box4::Left => boxed.margin.left = outer(length),
                Box4::Right => boxed.margin.right = outer(length),
            });
        } else if let Some(sides) = name.strip_prefix("padding").and_then(edges) {
            let Some(lengths) = all() else { return false };
            sides.put(&lengths, |side, length| set_side(&mut boxed.padding, side, inner(length)));
        } else if let Some(end) = name.strip_prefix("border") {
            let (end, lengths) = match end.strip_suffix("-width") {
                Some(end) => (end, all()),
                None => (end, Length::of_line(value, scale).map(|it| vec![it])),
            };
            let (Some(sides), Some(lengths)) = (edges(end), lengths) else { return false };
            sides.put(&lengths, |side, length| set_side(&mut boxed.border, side, inner(length)));
        } else {
            return false;
        }
        true
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

fn dimension(length: Length) -> Dimension {
    match length {
        Length::Pixels(pixels) => Dimension::length(pixels),
        Length::Part(part) => Dimension::percent(part),
        Length::Auto | Length::Share(_) => Dimension::auto(),
    }
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
