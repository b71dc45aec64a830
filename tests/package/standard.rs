//! Scripts that browsers of many years read: the loader has to say in each that it is too old.

use std::process::Command;

use crate::project::ran;
use crate::server::dist;

/// Reads a script by the standard of JavaScript of a year; acorn comes with terser.
const READ: &str = "
    const [tools, file, year] = process.argv.slice(1);
    const { parse } = require(`${tools}/node/node_modules/acorn`);
    parse(require('fs').readFileSync(file, 'utf8'), { ecmaVersion: Number(year) });
";

#[test]
fn the_loader_is_read_by_browsers_of_2018() {
    let tools = std::env::var("NUTGRAF_TOOLS").expect("NUTGRAF_TOOLS is set; see .ci/env");
    ran(Command::new("node").args(["-e", READ, &tools]).arg(dist().join("embed.js")).arg("2018"));
}
