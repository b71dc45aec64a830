//! What the wasm can ask of the browser, each by its name: nothing is added to it unseen.

use std::path::Path;
use std::process::Command;

use crate::golden;
use crate::page::Files;
use crate::project::ran;
use crate::server::dist;

/// Names of functions without the number that keeps apart those of the same name.
const LIST: &str = "
    const [file] = process.argv.slice(1);
    const wasm = new WebAssembly.Module(require('fs').readFileSync(file));
    const names = WebAssembly.Module.imports(wasm).map(({ module, name, kind }) =>
        `${kind} ${module} ${name.replace(/_[0-9]+$/, '')}`);
    console.log([...new Set(names)].sort().join('\\n'));
";

#[track_caller]
fn assert_asks(wasm: &str, known: &str) {
    let wasm = dist().join(wasm.trim_start_matches('/'));
    let said = ran(Command::new("node").args(["-e", LIST]).arg(wasm));
    golden::check(Path::new(known), &said);
}

#[test]
fn the_wasm_asks_for_what_is_known_and_nothing_else() {
    assert_asks(&Files::built().wasm, "tests/goldens/imports.txt");
}

#[test]
fn the_pen_asks_for_less() {
    assert_asks(&Files::built().pen_wasm, "tests/goldens/pen-imports.txt");
}
