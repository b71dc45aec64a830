//! The loader's own rules, without a browser: node runs its modules with hostile input. Each run has
//! another seed, which it prints; `node tests/loader/addresses.mjs 1000000 SEED` repeats one.

#![cfg(not(target_arch = "wasm32"))]

use std::process::Command;

fn run(file: &str) {
    let path = format!("tests/loader/{file}.mjs");
    let done = Command::new("node").arg(path).output().expect("node");
    let said = [done.stdout, done.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    println!("{said}");
    assert!(done.status.success(), "{said}");
}

#[test]
fn addresses() {
    run("addresses");
}

#[test]
fn links() {
    run("links");
}

#[test]
fn phases() {
    run("phases");
}
