//! Turning story folders into the files that travel. Native only.

pub mod balance;
mod breaks;
pub mod build;
pub mod digest;
pub mod edition;
pub mod folder;
pub mod fragment;
pub mod frame;
pub mod freeze;
pub mod handover;
pub mod headers;
pub mod heights;
pub mod image;
pub mod kind;
pub mod manifest;
pub mod markup;
pub mod oembed;
pub mod pack;
pub mod page;
pub mod place;
pub mod plain;
pub mod reasons;
pub mod reserve;
pub mod seal;
pub mod site;
pub mod snippet;
pub mod zip;
