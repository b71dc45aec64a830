//! The page module in a real browser: mounting, drawing, taking down.
//!
//! Needs `wasm-bindgen-test-runner` as the runner of the target; `.ci/test` says how.
#![cfg(target_arch = "wasm32")]

#[path = "../src/style/bundle.rs"]
#[allow(dead_code, reason = "the press uses more of it")]
mod bundle;
#[path = "browser/fixture.rs"]
mod fixture;
#[path = "browser/fragment.rs"]
mod fragment;
#[path = "browser/stage.rs"]
mod stage;

#[path = "browser/marks.rs"]
mod marks;
#[path = "browser/mount.rs"]
mod mount;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
