//! Turning story folders into the files that travel. Native only.

pub mod balance;
pub mod build;
pub mod folder;
pub mod fragment;
