//! The rules of our scripts, without a browser: node runs them with hostile input, the same each time.
//! `node tests/loader/run.mjs link 1000000 SEED` tries more of it, and `fuzz/run link` looks for what
//! nobody has thought of.

#![cfg(not(target_arch = "wasm32"))]

use std::process::Command;

/// How many inputs, and the seed by which they are made.
const RUN: [&str; 2] = ["20000", "20261130"];

fn run(file: &str, arguments: &[&str]) {
    let path = format!("tests/loader/{file}.mjs");
    let done = Command::new("node").arg(path).args(arguments).args(RUN).output().expect("node");
    let said = [done.stdout, done.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    println!("{said}");
    assert!(done.status.success(), "{said}");
}

#[test]
fn attributes_of_an_element() {
    run("run", &["address"]);
}

#[test]
fn attributes_of_the_script() {
    run("run", &["place"]);
}

#[test]
fn links_to_a_view() {
    run("run", &["link"]);
}

#[test]
fn messages_to_a_frame() {
    run("run", &["message"]);
}

#[test]
fn phases() {
    run("phases", &[]);
}
