//! `.ci/setup` with a cargo and an npm that only say what they would do.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::text;

/// Installs in no time, and talks as the real one does where no terminal is.
const CARGO: &str = r#"#!/bin/sh
case $1 in
fetch)
    case $* in
    *--offline*) [ -e "$NUTGRAF_TOOLS/crates" ] ;;
    *) touch "$NUTGRAF_TOOLS/crates" ;;
    esac
    ;;
install)
    case " $* " in
    *" --locked "*) ;;
    *)
        echo "error: of whatever versions are the newest" >&2
        exit 101
        ;;
    esac
    if [ "$2" = "${BROKEN:-}" ]; then
        echo "error: no room on the disk" >&2
        exit 101
    fi
    mkdir -p "$NUTGRAF_TOOLS/bin"
    echo "    Updating index" >&2
    for nth in $(seq 90); do echo "   Compiling crate-$nth v1.0.0" >&2; done
    echo "warning: something to know" >&2
    case $2 in
    trunk) names=trunk version=$4 ;;
    *)
        names="wasm-bindgen wasm-bindgen-test-runner"
        version=$(sed -n 's/^wasm-bindgen-cli = "=\(.*\)"$/\1/p' "$3/Cargo.toml")
        ;;
    esac
    for name in $names; do
        printf '#!/bin/sh\necho "%s %s"\n' "$name" "$version" >"$NUTGRAF_TOOLS/bin/$name"
        chmod +x "$NUTGRAF_TOOLS/bin/$name"
    done
    ;;
esac
"#;

/// Leaves the files by which packages are known to be there.
const NPM: &str = r#"#!/bin/sh
mkdir -p node_modules/.bin node_modules/axe-core
touch node_modules/.bin/wasm-opt node_modules/.bin/esbuild
echo "$*" >>"$NUTGRAF_TOOLS/npm"
"#;

/// A machine on which nothing was set up yet.
struct Machine {
    folder: TempDir,
}

impl Machine {
    fn new() -> Machine {
        let machine = Machine { folder: tempfile::tempdir().expect("a folder for a moment") };
        fs::create_dir(machine.path("tools")).expect("a folder in it");
        machine.command("cargo", CARGO);
        machine.command("npm", NPM);
        machine
    }

    fn command(&self, name: &str, script: &str) {
        let path = self.path(name);
        fs::write(&path, script).expect("a script");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it can run");
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn setup(&self, broken: &str) -> Output {
        let before = std::env::var("PATH").expect("a path");
        Command::new("sh")
            .args([".ci/setup", "build"])
            .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
            .env("PATH", format!("{}:{before}", self.folder.path().display()))
            .env("NUTGRAF_TOOLS", self.path("tools"))
            .env("BROKEN", broken)
            .output()
            .expect("a shell")
    }
}

#[test]
fn each_step_is_told_with_how_many_there_are() {
    let machine = Machine::new();
    let done = machine.setup("");
    let (out, err) = (text(&done.stdout), text(&done.stderr));
    assert!(done.status.success(), "{err}");
    let steps: Vec<&str> = out.lines().filter(|line| line.contains(" of 4: ")).collect();
    assert_eq!(steps.len(), 4, "{out}");
    for (nth, (step, about)) in
        steps.iter().zip(["crates", "Trunk", "wasm-bindgen", "wasm-opt"]).enumerate()
    {
        let begins = format!("setup: {} of 4: ", nth + 1);
        assert!(step.starts_with(&begins) && step.contains(about), "{out}");
    }
    // Signs of life, and what must not be missed; not each crate.
    assert!(out.contains("setup:     40 of about ") && out.contains("setup:     80 of about "));
    assert!(err.contains("warning: something to know"), "{err}");
    assert!(!err.contains("Compiling") && !err.contains("Updating"), "{err}");
    // What only the tests need is left for them.
    let asked = fs::read_to_string(machine.path("tools/npm")).expect("npm was asked");
    assert!(asked.starts_with("ci --omit=dev "), "{asked}");

    let again = machine.setup("");
    assert_eq!(text(&again.stdout), "setup: all tools are installed\n");
}

/// Finds out which tools of the tests are missing, by the lines of `.ci/setup` that do it.
const FIND: &str = r#"
purpose=test
trunk_version=0 geckodriver_version=0 deny_version=0
has() { command -v "$1" >/dev/null 2>&1; }
. .ci/env
for file in rust compiled node fonts wordpress vectors; do . ".ci/tools/$file"; done
eval "$(sed -n '/^[a-z]*="target /,/^done/p' .ci/setup)" >/dev/null 2>&1
for one in $missing; do
    command -v "get_$one" >/dev/null || echo "nothing brings $one"
done
echo "missing: $missing"
"#;

#[test]
fn what_is_missing_is_what_can_be_brought() {
    let machine = Machine::new();
    let before = std::env::var("PATH").expect("a path");
    let found = Command::new("sh")
        .args(["-euc", FIND])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .env("PATH", format!("{}:{before}", machine.folder.path().display()))
        .env("NUTGRAF_TOOLS", machine.path("tools"))
        .output()
        .expect("a shell");
    let (out, err) = (text(&found.stdout), text(&found.stderr));
    assert!(found.status.success(), "{err}");
    assert!(!out.contains("nothing brings"), "{out}");
    assert!(["trunk", "deny", "fonts", "vectors"].iter().all(|one| out.contains(one)), "{out}");
}

#[test]
fn what_fails_is_told_and_ends_it() {
    let machine = Machine::new();
    let done = machine.setup("--path");
    assert_eq!(done.status.code(), Some(101));
    assert!(text(&done.stderr).contains("error: no room on the disk"));
    let out = text(&done.stdout);
    assert!(out.contains("3 of 4") && !out.contains("4 of 4"), "{out}");
    // The next run takes up what is missing.
    let again = text(&machine.setup("").stdout);
    assert!(again.contains("setup: 1 of 2: wasm-bindgen"), "{again}");
}

#[test]
fn a_compiler_that_is_too_old_is_told_before_anything_is_compiled() {
    let machine = Machine::new();
    machine.command("rustc", "#!/bin/sh\necho 'rustc 1.9.0 (0123456 2016-05-18)'\n");
    let done = machine.setup("");
    assert_eq!(done.status.code(), Some(1));
    let told = text(&done.stderr);
    assert!(
        told.contains("is too old; you need 1.") && told.contains("rustup update stable"),
        "{told}"
    );
    assert_eq!(text(&done.stdout), "");
}
