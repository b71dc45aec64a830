//! A figure on a canvas, at device pixels, in the colours of the page.

use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, window};
use yew::NodeRef;

use super::backend::Backend;
use crate::chart::draw;
use crate::chart::figure::Figure;
use crate::chart::look::{Look, Rgb};
use crate::view::scene::Surface;

/// Draws a figure; a canvas that is gone or cannot be drawn on is left alone, since the table
/// behind it says the same.
pub fn paint(canvas: &NodeRef, figure: &Figure, surface: Surface) {
    let Some(canvas) = canvas.get().and_then(|node| node.dyn_into::<HtmlCanvasElement>().ok())
    else {
        return;
    };
    let size = [figure.frame.width, figure.frame.height];
    let [width, height] = size.map(|length| (length * surface.ratio).round() as u32);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok().flatten();
    if let Some(context) = context.and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok()) {
        let backend = Backend { context, size: (width, height) };
        let _ = draw(backend, figure, &look(&canvas), surface.ratio);
    }
}

/// The colours that the style sheet gives the canvas. They are written as colours of things
/// that a canvas does not have, because only such properties are resolved to plain rgb.
fn look(canvas: &HtmlCanvasElement) -> Look {
    let style = window().and_then(|window| window.get_computed_style(canvas).ok().flatten());
    let colour = |property: &str, default: Rgb| {
        let value = style.as_ref().and_then(|style| style.get_property_value(property).ok());
        value.as_deref().and_then(rgb).unwrap_or(default)
    };
    Look {
        mark: colour("color", Look::LIGHT.mark),
        fill: colour("text-decoration-color", Look::LIGHT.fill),
        behind: colour("caret-color", Look::LIGHT.behind),
        grid: colour("outline-color", Look::LIGHT.grid),
        paper: colour("background-color", Look::LIGHT.paper),
    }
}

/// `rgb(1, 2, 3)` as a browser writes computed colours; others are not understood.
fn rgb(text: &str) -> Option<Rgb> {
    let inner = text.strip_prefix("rgb(").or_else(|| text.strip_prefix("rgba("))?;
    let mut parts = inner.trim_end_matches(')').split([',', ' ', '/']).filter(|s| !s.is_empty());
    let mut part = || parts.next()?.parse::<u8>().ok();
    Some((part()?, part()?, part()?))
}
