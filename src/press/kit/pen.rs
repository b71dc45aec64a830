//! What readers save is drawn by a wasm of its own, which is made like Trunk makes the other.

use std::path::Path;

use super::Kit;
use super::crates::{Crates, PEN, WASM};
use super::fault::Fault;
use super::frozen::Frozen;
use super::script::Script;
use super::tool::Tool;

/// How hard wasm-opt tries. By `z` it makes fewer bytes, but more that travel.
const LEVEL: &str = "s";

/// As Trunk calls wasm-opt for the other one, which `www/index.html` says.
/// Functions that are called once stay functions unless they are small: repeated code is packed well,
/// and browsers compile no more of it than they run.
const SMALLER: [&str; 5] = [
    "--converge",
    "--one-caller-inline-max-function-size=30",
    "--low-memory-unused",
    "--strip-producers",
    "--strip-target-features",
];

/// The profile of cargo, and the name under which it is known.
const NAME: &str = "pen";

/// Makes the wasm and its script; what the script is called.
///
/// # Errors
/// What a tool refuses.
pub fn pen(kit: &Kit<'_>, crates: &Crates, room: &Path) -> Result<Frozen, Fault> {
    Tool::cargo("build").with(["--lib", "--profile", NAME, "--target", WASM]).with(PEN).run()?;
    let compiled = crates.target_directory.join(WASM).join(NAME).join("nutgraf.wasm");
    let made = room.join(NAME);
    Tool::new("wasm-bindgen", &compiled)
        .with(["--target", "web", "--no-typescript", "--out-name", NAME, "--out-dir"])
        .with([made.as_os_str(), compiled.as_os_str()])
        .run()?;
    let (bound, wasm) = (made.join("pen_bg.wasm"), room.join("pen.wasm"));
    Tool::new("wasm-opt", &compiled)
        .with([format!("-O{LEVEL}")])
        .with(SMALLER)
        .with([Path::new("-o"), &wasm, &bound])
        .run()?;
    let wasm = Frozen::put(&wasm, kit.staged)?;
    let script = room.join("pen.js");
    Script::new("pen")
        .glue(&made.join("pen.js"))
        .text("WASM", &wasm.name)
        .text("WASM_SRI", &wasm.digest)
        .bundle(&script)?;
    Frozen::put(&script, kit.staged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_wasms_are_made_smaller_by_the_same_means() {
        let page = include_str!("../../../www/index.html");
        let more = SMALLER.join(" ");
        let told = format!("data-wasm-opt=\"{LEVEL}\" data-wasm-opt-params=\"{more}\"");
        assert!(page.contains(&told), "www/index.html does not have {told}");
    }
}
