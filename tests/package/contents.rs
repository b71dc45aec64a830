//! What is in the package.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use nutgraf::style::bundle::WIDGET;
use serde_json::Value;

use crate::project::{npm, project, ran, tools};
use crate::server::dist;

#[test]
fn it_has_the_files_it_names_and_runs_nothing_when_installed() {
    let folder = dist().join("npm");
    let packed = npm(&project(), &["pack", folder.to_str().unwrap(), "--dry-run", "--json"]);
    let packed: Value = serde_json::from_str(&packed).unwrap();
    let files = packed[0]["files"].as_array().unwrap();
    let files: BTreeSet<&str> = files.iter().filter_map(|file| file["path"].as_str()).collect();
    let package = fs::read_to_string(folder.join("package.json")).unwrap();
    let package: Value = serde_json::from_str(&package).unwrap();
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    for none in ["scripts", "dependencies", "peerDependencies", "bin"] {
        assert!(package.get(none).is_none(), "{none}");
    }
    let exports = package["exports"].as_object().unwrap().values();
    let told = exports.flat_map(|it| match it {
        Value::Object(kinds) => kinds.values().collect(),
        one => vec![one],
    });
    for path in told.chain([&package["types"], &package["customElements"], &package["main"]]) {
        let path = path.as_str().unwrap().trim_start_matches("./");
        assert!(files.contains(path) || path == "files/*", "{path} is not in {files:?}");
    }
    for needed in
        ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "files/LICENSES.txt", "files/embed.js"]
    {
        assert!(files.contains(needed), "{needed} is not in {files:?}");
    }
    let scripts = files.iter().filter(|it| it.ends_with(".js") && it.starts_with("files/"));
    let scripts: String =
        scripts.map(|it| fs::read_to_string(folder.join(it)).unwrap()).collect::<Vec<_>>().concat();
    for file in files.iter().filter_map(|it| it.strip_prefix("files/")) {
        let beside = ["LICENSES.txt", "embed.js"].contains(&file);
        assert!(beside || scripts.contains(file), "{file} is loaded by nothing");
    }
    let size = packed[0]["size"].as_u64().unwrap();
    println!("the package has {size} bytes");
    assert!(size < 300_000, "{size}");
}

#[test]
fn its_elements_are_described_as_the_schema_has_it() {
    let read =
        |path| -> Value { serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap() };
    let schema = read(tools().join("custom-elements-manifest/schema.json"));
    let manifest = read(dist().join("npm/custom-elements.json"));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let wrong: Vec<String> = validator
        .iter_errors(&manifest)
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    // What is told is what the script knows.
    let modules = fs::read_dir("www/embed").unwrap().map(|entry| entry.unwrap().path());
    let loader: String = modules.map(|path| fs::read_to_string(path).unwrap()).collect();
    let element = &manifest["modules"][0]["declarations"][0];
    let names = |of: &str| -> Vec<String> {
        let all = element[of].as_array().unwrap();
        all.iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
    };
    assert!(loader.contains(element["tagName"].as_str().unwrap()));
    for name in names("attributes") {
        let short = name.strip_prefix("data-").unwrap();
        assert!(loader.contains(short), "{name}");
    }
    for name in names("cssProperties") {
        assert!(WIDGET.text.contains(&format!("var({name}")), "{name}");
    }
}

#[test]
fn a_server_can_import_it() {
    let script = "const { load, setBase } = await import('nutgraf');
        setBase('/nutgraf/');
        setBase('/elsewhere/');
        await load();
        console.log(import.meta.resolve('nutgraf/files/embed.js').endsWith('/files/embed.js'));";
    let said = ran(Command::new("node")
        .args(["--input-type=module", "--eval", script])
        .current_dir(project()));
    assert_eq!(said, "true\n");
}
