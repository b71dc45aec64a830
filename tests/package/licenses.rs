//! A build has the licenses of what is compiled in, and of what its pictures and maps are made with.

use std::fs;
use std::process::Command;

use crate::project::ran;
use crate::server::dist;

#[test]
fn a_build_carries_the_licenses_of_what_it_is_made_of() {
    let text = fs::read_to_string(dist().join("LICENSES.txt")).expect("the build has them");
    let mut tree = Command::new("cargo");
    tree.args([
        "tree",
        "--locked",
        "--offline",
        "--no-default-features",
        "--features=pen",
        "--prefix=none",
    ])
    .args(["--edges=normal,no-proc-macro", "--target=wasm32-unknown-unknown", "--format={p}"]);
    let mut count = 0;
    for line in ran(&mut tree).lines().skip(1) {
        // `yew v0.23.0`, and a star behind what was listed before.
        let mut words = line.split_whitespace();
        let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
        let named = format!("{name} {} (", version.trim_start_matches('v'));
        assert!(text.contains(&named), "{named} is missing");
        count += 1;
    }
    assert!(count > 20, "{count} crates");
    for other in ["SIL OPEN FONT LICENSE", "Made with Natural Earth", "Rust's standard library"] {
        assert!(text.contains(other), "{other}");
    }
    let carried = dist().join("npm/files/LICENSES.txt");
    assert_eq!(fs::read_to_string(carried).expect("the package has them"), text);
}
