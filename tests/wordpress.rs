//! The plugin in a real WordPress, from Debian's packages: authors without the right to write HTML
//! that is not filtered, the block editor, feeds, links; and the same site without the plugin.
//!
//! Reads `dist/`. `NUTGRAF_WORDPRESS=sid` tries the WordPress of that suite of Debian, which is
//! fetched for it, instead of the one that is installed. Where there is none, each test is skipped.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

#[path = "support/browser.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod browser;
#[path = "support/command.rs"]
mod command;
#[path = "support/driver.rs"]
mod driver;
#[path = "support/server.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod server;
#[path = "support/skip.rs"]
#[allow(dead_code, reason = "shared with tests that use more of it")]
mod skip;

#[path = "wordpress/block.rs"]
mod block;
#[path = "wordpress/layout.rs"]
mod layout;
#[path = "wordpress/links.rs"]
mod links;
#[path = "wordpress/pasted.rs"]
mod pasted;
#[path = "wordpress/shortcode.rs"]
mod shortcode;
#[path = "wordpress/site.rs"]
mod site;
#[path = "wordpress/sources.rs"]
mod sources;
#[path = "wordpress/update.rs"]
mod update;
#[path = "wordpress/uploads.rs"]
mod uploads;
