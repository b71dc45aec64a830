//! Turning story folders into the files that travel. Native only.

pub mod build;
pub mod folder;
