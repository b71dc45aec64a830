//! The newsroom's desk: what surrounds the press on the machine of who writes a story. Native only.

pub mod ahead;
pub mod carried;
pub mod contrast;
pub mod dates;
pub mod diagnostic;
pub mod doctor;
pub mod excerpt;
pub mod import;
pub mod languages;
pub mod links;
pub mod npm;
pub mod plugin;
pub mod preview;
pub mod report;
pub mod stanza;
pub mod starter;
pub mod together;
pub mod warnings;
pub mod watch;
pub mod words;
