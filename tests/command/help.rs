//! What the command says of itself.

use crate::{run, text};

const COMMANDS: [&str; 11] = [
    "new",
    "import",
    "check",
    "preview",
    "build",
    "doctor",
    "freeze",
    "seal",
    "package",
    "schema",
    "completions",
];

#[test]
fn every_command_has_an_example_in_its_help() {
    for command in COMMANDS {
        let done = run(&[command, "--help"]);
        assert_eq!(done.status.code(), Some(0), "{command}");
        let told = text(&done.stdout);
        assert!(told.contains(&format!("\n  nutgraf {command}")), "{told}");
        assert!(told.lines().all(|line| line.chars().count() <= 100), "{told}");
    }
}

#[test]
fn the_help_explains_exit_codes() {
    let told = text(&run(&["--help"]).stdout);
    for line in [
        "  0  all is well",
        "  1  there are problems",
        "  2  the command was used \
                                                                 incorrectly",
    ] {
        assert!(told.contains(line), "{told}");
    }
}

#[test]
fn a_typo_gets_a_suggestion() {
    let done = run(&["chek", "."]);
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stderr).contains("'check'"), "{}", text(&done.stderr));
}

#[test]
fn shells_complete_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let done = run(&["completions", shell]);
        assert_eq!(done.status.code(), Some(0), "{shell}");
        let script = text(&done.stdout);
        for command in COMMANDS {
            assert!(script.contains(command), "{shell} does not know {command}");
        }
    }
}
