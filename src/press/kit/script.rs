//! Modules of ours as one classic script.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::fault::{Fault, text, write};
use super::tool::Tool;

/// What all engines understand that we serve.
pub const TARGET: &str = "--target=es2021";

/// What engines understand in which the loader has only to say that they are too old.
const LOADER: (&str, &str) = ("embed", "2018");

/// A page may have put something into all objects.
const NAMES: (&str, &str) = ("for (var name in all)", "for (var name of Object.keys(all))");

/// A page that is a Yew app itself would take what Yew has marked here for its own.
const MARKS: (&str, &str) = (".__yew_", ".__nutgraf_");

/// What terser also leaves out of a script with glue. wasm-bindgen warns of what `startWasm` never
/// hands to it: old arguments, and a wasm that is sent as something else.
const GLUE: &str = ",pure_funcs=[\"console.warn\"]";

/// A script to be made of modules.
pub struct Script<'a> {
    /// The folder with `index.js`, in `www`.
    folder: &'a str,
    /// Names in the modules, and the JSON that stands for them.
    defines: Vec<String>,
    /// What wasm-bindgen wrote, as the module `glue`.
    glue: Option<&'a Path>,
}

impl<'a> Script<'a> {
    /// The script of a folder.
    pub fn new(folder: &'a str) -> Script<'a> {
        Script { folder, defines: Vec::new(), glue: None }
    }

    /// The year of the standard of JavaScript that it is written by.
    fn year(&self) -> &'static str {
        if self.folder == LOADER.0 { LOADER.1 } else { TARGET.trim_start_matches("--target=es") }
    }

    /// With a text in the place of a name.
    pub fn text(mut self, name: &str, text: &str) -> Script<'a> {
        self.defines.push(format!("--define:{name}={}", Value::from(text)));
        self
    }

    /// With the script that starts a wasm.
    pub fn glue(mut self, glue: &'a Path) -> Script<'a> {
        self.glue = Some(glue);
        // A classic script has no address of its own; the loader says where the wasm is.
        self.text("import.meta.url", "")
    }

    /// Writes it as a file.
    ///
    /// # Errors
    /// What esbuild or terser refuses; that esbuild or Yew now writes something else than what is
    /// replaced here.
    pub fn bundle(self, to: &Path) -> Result<(), Fault> {
        let from = PathBuf::from_iter(["www", self.folder, "index.js"]);
        let year = self.year();
        let glue = self.glue.map(|glue| format!("--alias:glue={}", glue.display()));
        Tool::new("esbuild", &from)
            .with([from.as_os_str()])
            .with(glue)
            .with(self.defines)
            .with(["--bundle", "--charset=utf8", "--format=esm", "--log-level=warning"])
            // wasm-bindgen names each module of ours once for each thing that it takes from it.
            .with(["--log-override:duplicate-object-key=silent"])
            .with([format!("--target=es{year}")])
            .with([format!("--outfile={}", to.display())])
            .run()?;
        write(to, replaced(&text(to)?))?;
        // In the script that wasm-bindgen writes, true must remain true.
        let more = if self.glue.is_some() { GLUE } else { ",booleans_as_integers" };
        // What esbuild leaves, terser makes smaller.
        Tool::new("terser", &from)
            .with([to.as_os_str()])
            .with(["--module", "--ecma", year])
            .with(["--compress", &format!("passes=3,unsafe_arrows{more}")])
            .with(["--mangle", "--enclose", "--output"])
            .with([to.as_os_str()])
            .run()?;
        Ok(())
    }
}

/// What the tools of others write, in a page that may be anything.
fn replaced(script: &str) -> String {
    script.replace(NAMES.0, NAMES.1).replace(MARKS.0, MARKS.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_has_does_not_reach_into_the_script() {
        let written = "for (var name in all)\n  set(all[name]);\nx.__yew_subtree_id = 1;";
        let expected = "for (var name of Object.keys(all))\n  set(all[name]);\n\
                        x.__nutgraf_subtree_id = 1;";
        assert_eq!(replaced(written), expected);
    }

    #[test]
    fn a_text_is_defined_as_a_string_of_the_script() {
        let script = Script::new("embed").text("STYLE", "a::before{content:\"–\\\"}\n");
        let expected = [r#"--define:STYLE="a::before{content:\"–\\\"}\n""#];
        assert_eq!(script.defines, expected);
    }
}
