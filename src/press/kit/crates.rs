//! The crates that are compiled into what readers load, as cargo knows them.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::fault::Fault;
use super::tool::Tool;

/// What readers' browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";
/// Of this package, what draws pictures; it has all crates that the other wasm has.
pub const PEN: [&str; 3] = ["--no-default-features", "--features", "pen"];
/// The kind of a crate that only runs while others are compiled.
const COMPILES: &str = "proc-macro";

/// What cargo knows about this package.
#[derive(Debug, Deserialize)]
pub struct Crates {
    packages: Vec<Crate>,
    resolve: Resolve,
    /// Where cargo puts what it compiles.
    pub target_directory: PathBuf,
}

/// A crate.
#[derive(Debug, Deserialize)]
pub struct Crate {
    id: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The licenses that it says it has.
    pub license: Option<String>,
    /// Who says so.
    pub authors: Vec<String>,
    /// Where it is developed.
    pub repository: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Debug, Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Resolve {
    root: String,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Needed>,
}

/// What a crate is needed for: `None` for running, a name for tests and for build scripts.
#[derive(Debug, Deserialize)]
struct Needed {
    kind: Option<String>,
}

impl Crates {
    /// Asks cargo for the crates with these features.
    ///
    /// # Errors
    /// What cargo says.
    pub fn read(features: &[&str]) -> Result<Crates, Fault> {
        let asked = Tool::cargo("metadata").with(["--format-version", "1", "--offline"]);
        let told = asked.with(features).run()?;
        serde_json::from_slice(&told).map_err(|error| {
            let what = format!("cannot read the output of `cargo metadata`: {error}");
            let help = "use the cargo that the repository is tested with (rust-version)";
            Fault::new(Path::new("Cargo.toml"), what, help)
        })
    }

    /// A crate by its name.
    pub fn named(&self, name: &str) -> Option<&Crate> {
        self.packages.iter().find(|it| it.name == name)
    }

    /// What is linked into this package, in order; neither what build scripts need nor tests.
    pub fn linked(&self) -> Vec<&Crate> {
        let packages: HashMap<&str, &Crate> =
            self.packages.iter().map(|it| (it.id.as_str(), it)).collect();
        let nodes: HashMap<&str, &Node> =
            self.resolve.nodes.iter().map(|it| (it.id.as_str(), it)).collect();
        let runs = |id: &str| packages.get(id).is_some_and(|it| !it.only_compiles());
        let mut linked = BTreeSet::new();
        let mut new = vec![self.resolve.root.as_str()];
        while let Some(id) = new.pop() {
            if !runs(id) || !linked.insert(id) {
                continue;
            }
            let needed = nodes.get(id).into_iter().flat_map(|node| &node.deps);
            let needed = needed.filter(|it| it.dep_kinds.iter().any(|it| it.kind.is_none()));
            new.extend(needed.map(|it| it.pkg.as_str()));
        }
        linked.remove(self.resolve.root.as_str());
        linked.into_iter().filter_map(|id| packages.get(id).copied()).collect()
    }
}

impl Crate {
    /// The folder with its sources.
    pub fn folder(&self) -> &Path {
        self.manifest_path.parent().unwrap_or(&self.manifest_path)
    }

    fn only_compiles(&self) -> bool {
        self.targets.iter().any(|target| target.kind.iter().any(|kind| kind == COMPILES))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn package(name: &str, kind: &str) -> Value {
        json!({
            "id": name, "name": name, "version": "1.0.0", "license": "MIT", "authors": [],
            "repository": null, "manifest_path": format!("/crates/{name}/Cargo.toml"),
            "targets": [{ "kind": [kind] }],
        })
    }

    fn node(name: &str, needs: &[(&str, Option<&str>)]) -> Value {
        let deps = needs
            .iter()
            .map(|(name, kind)| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] }));
        json!({ "id": name, "deps": deps.collect::<Vec<_>>() })
    }

    #[test]
    fn what_only_builds_or_tests_need_is_not_linked() {
        let names = ["own", "yew", "deep", "tests", "script", "macros", "of-macros"];
        let kinds = ["lib", "lib", "lib", "lib", "lib", "proc-macro", "lib"];
        let packages: Vec<Value> =
            names.iter().zip(kinds).map(|(name, kind)| package(name, kind)).collect();
        let nodes = [
            node("own", &[("yew", None), ("tests", Some("dev")), ("script", Some("build"))]),
            node("yew", &[("deep", None), ("macros", None)]),
            node("deep", &[("yew", None)]),
            node("macros", &[("of-macros", None)]),
        ];
        let told = json!({
            "packages": packages, "resolve": { "root": "own", "nodes": nodes },
            "target_directory": "/target",
        });
        let crates: Crates = serde_json::from_value(told).unwrap();
        let linked: Vec<&str> = crates.linked().iter().map(|it| it.name.as_str()).collect();
        assert_eq!(linked, ["deep", "yew"]);
        assert_eq!(crates.named("yew").map(Crate::folder), Some(Path::new("/crates/yew")));
    }
}
