//! The newsroom's desk: what surrounds the press on the machine of who writes a story. Native only.

pub mod diagnostic;
pub mod excerpt;
pub mod import;
pub mod languages;
pub mod report;
pub mod stanza;
pub mod starter;
pub mod watch;
