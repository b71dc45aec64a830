//! The doctor on real set-ups: web servers as Debian brings them, and headers that were saved.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "goldens/golden.rs"]
mod golden;
#[path = "support/server.rs"]
#[allow(dead_code, reason = "shared with the tests of whole pages")]
mod server;
#[path = "problems/story.rs"]
mod story;

#[path = "doctor/article.rs"]
mod article;
#[path = "doctor/asked.rs"]
mod asked;
#[path = "doctor/folder.rs"]
mod folder;
#[path = "doctor/host.rs"]
mod host;
#[path = "doctor/policies.rs"]
mod policies;
#[path = "doctor/saved.rs"]
mod saved;
#[path = "doctor/servers.rs"]
mod servers;
