//! Style sheets as the press and the desk read them: what is set, where and for whom, and what it
//! stands for. Native only.
//!
//! One reader for all: heights ask it what our own sheets say of an element, and contrast asks it
//! what a publisher's sheets say of our custom properties. What is not understood is told with its
//! place, not passed over.

pub mod bundle;
pub mod cascade;
pub mod colour;
pub mod condition;
pub mod length;
pub mod palette;
pub mod sheet;
pub mod variables;

mod reader;
mod specificity;
