//! Which sides of a box a property is about.

use crate::style::length::Length;

/// A side of a box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Box4 {
    Top,
    Right,
    Bottom,
    Left,
}

/// Sides in the order in which their lengths are written.
#[derive(Clone, Copy, Debug)]
pub struct Edges(&'static [Box4]);

/// The sides that the end of a name stands for: `-inline-start`, `-top`, or nothing for all.
pub fn edges(end: &str) -> Option<Edges> {
    use Box4::{Bottom, Left, Right, Top};
    Some(Edges(match end {
        "" => &[Top, Right, Bottom, Left],
        "-block" => &[Top, Bottom],
        "-inline" => &[Left, Right],
        "-top" | "-block-start" => &[Top],
        "-bottom" | "-block-end" => &[Bottom],
        "-left" | "-inline-start" => &[Left],
        "-right" | "-inline-end" => &[Right],
        _ => return None,
    }))
}

impl Edges {
    /// Gives each side its length: missing ones are those of the side across.
    pub fn put(self, lengths: &[Length], mut set: impl FnMut(Box4, Length)) {
        for (at, side) in self.0.iter().enumerate() {
            let across = [at, at.wrapping_sub(2), 0];
            if let Some(length) = across.iter().find_map(|at| lengths.get(*at)) {
                set(*side, *length);
            }
        }
    }
}
