//! What the wasm can ask of the browser, each by its name: nothing is added to it unseen.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::golden;
use crate::page::Files;
use crate::project::ran;
use crate::server::dist;

/// What Trunk has made of the wasm. What readers load of it names by letters what it asks for.
const STAGED: &str = "target/staged/nutgraf_bg.wasm";

/// Names of functions without what keeps apart those of the same name, a number or a hash.
const LIST: &str = "
    const [file, ending] = process.argv.slice(1);
    const wasm = new WebAssembly.Module(require('fs').readFileSync(file));
    const names = WebAssembly.Module.imports(wasm).map(({ module, name, kind }) =>
        `${kind} ${module} ${name.replace(new RegExp(`_${ending}$`), '')}`);
    console.log([...new Set(names)].sort().join('\\n'));
";

/// What a wasm asks for but for how it is called: kinds, in their order, and everything else.
const REST: &str = "
    const { createHash } = require('crypto');
    const [file] = process.argv.slice(1);
    const bytes = require('fs').readFileSync(file);
    const wasm = new WebAssembly.Module(bytes);
    console.log(WebAssembly.Module.imports(wasm).map(({ kind }) => kind).join(' '));
    // The code, which is behind the sections in which something is named.
    const number = (at, shift = 0) => bytes[at] < 128 ? [bytes[at] << shift, at + 1]
        : (([more, end]) => [more | (bytes[at] & 127) << shift, end])(number(at + 1, shift + 7));
    for (let at = 8; at < bytes.length;) {
        const [length, start] = number(at + 1);
        if (bytes[at] === 10) {
            const code = bytes.subarray(start, start + length);
            console.log(createHash('sha256').update(code).digest('hex'));
        }
        at = start + length;
    }
";

fn file(path: &str) -> PathBuf {
    dist().join(path.trim_start_matches('/'))
}

#[track_caller]
fn assert_asks(wasm: &Path, ending: &str, known: &str) {
    let said = ran(Command::new("node").args(["-e", LIST]).arg(wasm).arg(ending));
    golden::check(Path::new(known), &said);
}

#[test]
fn the_wasm_asks_for_what_is_known_and_nothing_else() {
    assert_asks(Path::new(STAGED), "[0-9a-f]{16}", "tests/goldens/imports.txt");
}

#[test]
fn what_readers_load_is_the_same_wasm_with_other_names() {
    let rest = |wasm: &Path| ran(Command::new("node").args(["-e", REST]).arg(wasm));
    let said = rest(&file(&Files::built().wasm));
    assert_eq!(said, rest(Path::new(STAGED)));
    assert!(said.lines().count() == 2, "{said}");
}

#[test]
fn the_pen_asks_for_less() {
    assert_asks(&file(&Files::built().pen_wasm), "[0-9]+", "tests/goldens/pen-imports.txt");
}
