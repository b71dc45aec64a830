//! Files of ours without comments and spaces: a quarter less to wait for.

use std::path::Path;

use super::fault::{Fault, text};
use super::script::TARGET;
use super::tool::Tool;

/// Writes a style sheet or script without what only people read.
///
/// # Errors
/// What esbuild refuses.
pub fn shrink(from: &Path, to: &Path) -> Result<(), Fault> {
    Tool::new("esbuild", from)
        .with([from.as_os_str()])
        .with(["--minify", "--charset=utf8", TARGET, "--log-level=warning"])
        .with([format!("--outfile={}", to.display())])
        .run()?;
    Ok(())
}

/// The same as a text.
///
/// # Errors
/// What esbuild refuses.
pub fn shrunk(from: &Path, to: &Path) -> Result<String, Fault> {
    shrink(from, to)?;
    text(to)
}

/// A look for paper, as a sheet that is not for paper alone has it.
pub fn for_print(print: &str) -> String {
    format!("@media print {{\n{print}}}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_for_paper_holds_on_paper_only() {
        let all = for_print(".a { color: black; }\n");
        assert_eq!(all, "@media print {\n.a { color: black; }\n}\n");
    }
}
