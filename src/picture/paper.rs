//! A picture that is drawn, and how texts are measured while it is.

use super::item::{Item, Type};

/// How wide a text is, in CSS pixels.
pub type TextWidth<'a> = &'a dyn Fn(&str, Type) -> f64;

/// A picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// What it is about.
    pub title: String,
    /// Its width in CSS pixels.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// What is drawn on the paper, in order.
    pub items: Vec<Item>,
}
