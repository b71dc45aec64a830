//! The newsroom's desk: what surrounds the press on the machine of who writes a story. Native only.

pub mod doctor;
pub mod preview;
