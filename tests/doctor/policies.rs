//! Policies on standard input: what works, and the change after which it does.

use serde_json::Value;

use crate::asked::doctor;

const FILES: [&str; 3] = ["-", "--files", "https://cdn.example/nutgraf"];

/// The directives that are to be put for the script way, and the exit code.
fn advised(policy: &str) -> (Vec<String>, Option<i32>) {
    let answered = doctor(&[&FILES[..], &["--json"]].concat(), policy);
    let told: Value = serde_json::from_str(&answered.out).expect("JSON");
    let findings = told["findings"].as_array().expect("findings").iter();
    let put = findings
        .filter(|it| it["code"] == "policy-script")
        .flat_map(|it| it["put"].as_array().expect("lines").clone());
    let put = put.map(|it| it.as_str().expect("a line").to_owned()).collect();
    (put, answered.code)
}

#[test]
fn the_strictest_policy_that_is_promised_to_work() {
    // The same as in tests/embeds/policy.rs, where a browser judges it.
    let strict = "default-src 'none'; script-src https://cdn.example 'wasm-unsafe-eval'; \
                  style-src 'none'; img-src https://cdn.example; \
                  connect-src https://cdn.example; require-trusted-types-for 'script'";
    assert_eq!(advised(strict), (vec![], Some(0)));
}

#[test]
fn each_part_that_is_missing_is_asked_for() {
    for (policy, expected) in [
        ("script-src https://cdn.example", "script-src https://cdn.example 'wasm-unsafe-eval'"),
        ("script-src 'wasm-unsafe-eval'", "script-src 'wasm-unsafe-eval' https://cdn.example"),
        ("connect-src 'self'", "connect-src 'self' https://cdn.example"),
    ] {
        assert_eq!(advised(policy), (vec![expected.to_owned()], Some(1)), "{policy}");
        // What is advised is enough.
        assert_eq!(advised(expected), (vec![], Some(0)), "{expected}");
    }
}

#[test]
fn used_wrongly() {
    for (arguments, told) in [
        (vec!["-"], "nutgraf: standard input: it contains neither headers nor a policy"),
        (vec!["no/such/file"], "nutgraf: no/such/file: "),
        (vec!["http://127.0.0.1:1/"], "nutgraf: http://127.0.0.1:1/ cannot be fetched: "),
        (vec!["-", "--files", "cdn"], "error: invalid value 'cdn' for '--files <ADDRESS>'"),
    ] {
        let answered = doctor(&arguments, "");
        assert_eq!(answered.code, Some(2), "{arguments:?}");
        assert!(answered.err.starts_with(told), "{}", answered.err);
    }
}
