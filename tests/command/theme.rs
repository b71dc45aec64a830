//! `check --theme`: the colours of a publisher, as who sets them meets it.

use std::fs;

use nutgraf::story::files::Files;
use serde_json::Value;

use crate::{folder, path, run, story, text};

/// What `check --theme … --json` says of a style sheet: exit code, problems and warnings.
fn judged(css: &str) -> (Option<i32>, Vec<String>, Vec<String>) {
    let (good, site) = (folder(&story::good()), folder(&sheet(css)));
    let file = site.path().join("site.css");
    let done = run(&["check", path(good.path()), "--theme", path(&file), "--json"]);
    assert_eq!(text(&done.stderr), "");
    let told: Value = serde_json::from_slice(&done.stdout).expect("one JSON document");
    assert_eq!(told["ok"], told["problems"].as_array().expect("a list").is_empty());
    let short = |text: &str| text.replace(path(&file), "site.css");
    let problem = |it: &Value| {
        assert_eq!(it["file"], path(&file));
        let [what, help] = ["what", "help"].map(|name| it[name].as_str().unwrap_or_default());
        format!("{}:{}: {what}; {help}", it["line"], it["column"])
    };
    let problems = told["problems"].as_array().expect("a list").iter().map(problem).collect();
    let warnings = told["warnings"].as_array().expect("a list").iter();
    let warnings = warnings.map(|it| short(it.as_str().unwrap_or_default())).collect();
    (done.status.code(), problems, warnings)
}

fn sheet(css: &str) -> Files {
    [("site.css".to_owned(), css.as_bytes().to_vec())].into()
}

#[test]
fn a_good_theme_is_said_to_be_one() {
    let (good, site) = (folder(&story::good()), tempfile::tempdir().expect("a folder"));
    let file = site.path().join("site.css");
    // The one of the documentation.
    let docs = fs::read_to_string("docs/theme.md").expect("the document");
    let css = docs.split("```css\n").nth(1).and_then(|rest| rest.split("```").next());
    fs::write(&file, css.expect("an example")).expect("a file");
    let done = run(&["check", path(good.path()), "--theme", path(&file)]);
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(0), String::new()));
    let told = text(&done.stdout);
    let line = format!("{}: no problems; the contrast is at least 4.5:1 for text", file.display());
    assert!(told.contains(&line), "{told}");
}

#[test]
fn an_accent_that_is_bad_in_the_light_only() {
    let css =
        "[data-nutgraf] {\n  --nutgraf-accent: #e08a8a;\n  --nutgraf-accent-dark: #e08a8a;\n}\n";
    let (code, problems, warnings) = judged(css);
    assert_eq!((code, warnings), (Some(1), vec![]));
    let [problem] = problems.as_slice() else { panic!("{problems:#?}") };
    assert!(problem.starts_with("2:21: in light mode, readers can hardly see "), "{problem}");
    assert!(problem.contains("#e08a8a and #f4f3f0 (the explainer's own)"), "{problem}");
    assert!(problem.contains(":1 but need 4.5:1"), "{problem}");
    // What is proposed is right.
    let (_, near) = problem.rsplit_once(' ').expect("a colour at the end");
    assert!(near.starts_with('#') && near.len() == 7, "{problem}");
    let (code, problems, _) = judged(&css.replacen("#e08a8a", near, 1));
    assert_eq!((code, problems), (Some(0), vec![]), "{near}");
}

#[test]
fn a_paper_that_is_bad_in_the_dark_only_and_under_a_condition() {
    let css = "@media (prefers-color-scheme: dark) {\n  :root { --nutgraf-paper-dark: rgb(120 120 120) }\n}";
    let (code, problems, warnings) = judged(css);
    assert_eq!((code, warnings), (Some(1), vec![]));
    let [problem] = problems.as_slice() else { panic!("{problems:#?}") };
    assert!(problem.starts_with("2:33: in dark mode, readers can hardly see "), "{problem}");
    assert!(problem.contains("#787878"), "{problem}");
}

#[test]
fn colours_of_one_rule_are_judged_together() {
    // Each would do on our own colours.
    let css = "html { --nutgraf-paper: #e3e3e3 }\n.opinion { --nutgraf-accent: #0b6ec2 }\n";
    let (_, alone, _) = judged(".opinion { --nutgraf-accent: #0b6ec2 }");
    assert_eq!(alone, [""; 0]);
    let (_, problems, _) = judged(css);
    let [problem] = problems.as_slice() else { panic!("{problems:#?}") };
    assert!(problem.starts_with("2:30: "), "{problem}");
    assert!(problem.contains("#0b6ec2 and #e3e3e3 (also set by you)"), "{problem}");
    // What other pages set does not meet it.
    let (_, problems, _) = judged(&css.replace("html", ".sport"));
    assert_eq!(problems, [""; 0]);
}

#[test]
fn what_cannot_be_judged_is_said() {
    let css = "body { --nutgraf-accent: var(--brand);\n--nutgraf-paper: transparent }";
    let (code, problems, warnings) = judged(css);
    assert_eq!((code, problems), (Some(0), vec![]));
    assert_eq!(
        warnings,
        [
            "site.css:1:8: `--nutgraf-accent: var(--brand)` depends on the rest of the page, so \
             its contrast was not checked",
            "site.css:2:1: `--nutgraf-paper: transparent` is partly transparent, so its contrast \
             was not checked",
        ]
    );
    let css = "[data-theme=dark] { --nutgraf-accent: #9cf }";
    let (code, problems, warnings) = judged(css);
    assert_eq!((code, problems), (Some(0), vec![]));
    let expected = "site.css:1:21: `--nutgraf-accent` has no effect when explainers are dark; set \
                    `--nutgraf-accent-dark`";
    assert_eq!(warnings, [expected]);
}

#[test]
fn what_is_no_colour_and_what_is_no_property() {
    let css = "body { --nutgraf-accent: #12;\n--nutgraf-acent: #123456;\n--nutgraf-paper #fff }";
    let (code, problems, _) = judged(css);
    assert_eq!(code, Some(1));
    assert_eq!(
        problems,
        [
            "1:26: `#12` is not a color; write it as #8a1f2d, rgb(138 31 45), or another CSS color",
            "2:1: there is no property `--nutgraf-acent`; did you mean `--nutgraf-accent`?",
            "3:1: `--nutgraf-paper #fff` cannot be read; write it as `--nutgraf-accent: #8a1f2d;`",
        ]
    );
}

#[test]
fn the_place_is_shown_beside_the_problems_of_the_story() {
    let (broken, site) =
        (folder(&crate::broken()), folder(&sheet("b {\n  --nutgraf-accent: pinkish;\n}")));
    let file = site.path().join("site.css");
    let done = run(&["check", path(broken.path()), "--theme", path(&file)]);
    assert_eq!(done.status.code(), Some(1));
    let told = text(&done.stderr);
    let expected = [
        "error: `pinkish` is not a color",
        &format!(" --> {}:2:21", file.display()),
        "  |",
        "2 |   --nutgraf-accent: pinkish;",
        "  |                     ^^^^^^^",
        "  |",
        "  = help: write it as #8a1f2d, rgb(138 31 45), or another CSS color",
        "",
        "2 problems\n",
    ];
    assert!(told.ends_with(&expected.join("\n")), "{told}");
    let done = run(&["check", path(broken.path()), "--theme", "no/such.css"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stderr).starts_with("nutgraf: no/such.css: "), "{}", text(&done.stderr));
}

#[test]
fn a_sheet_without_properties_of_ours_is_no_theme() {
    let (good, site) = (folder(&story::good()), folder(&sheet("p { color: red }")));
    let file = site.path().join("site.css");
    let done = run(&["check", path(good.path()), "--theme", path(&file)]);
    assert_eq!(done.status.code(), Some(0));
    let told = text(&done.stdout);
    let expected = format!(
        "{}: no --nutgraf- property is set, so explainers keep their own colors\n",
        file.display()
    );
    assert!(told.ends_with(&expected), "{told}");
}

/// A brand is written once, and everything refers to it.
#[test]
fn a_property_that_refers_to_another_is_followed() {
    let css = ":root { --brand: #fc0;\n--nutgraf-accent: var(--brand) }";
    let (code, problems, warnings) = judged(css);
    assert_eq!((code, warnings), (Some(1), vec![]));
    let [problem] = problems.as_slice() else { panic!("{problems:#?}") };
    assert!(problem.starts_with("2:19: in light mode, readers can hardly see "), "{problem}");
    assert!(problem.contains(": #ffcc00 and "), "{problem}");
    let (code, problems, warnings) = judged(&css.replace("#fc0", "#05a"));
    assert_eq!((code, problems, warnings), (Some(0), vec![], vec![]));
    let (_, problems, _) = judged("body { --nutgraf-accent: var(--brand, #fc0) }");
    assert_eq!(problems.len(), 1, "{problems:#?}");
    let (_, problems, _) = judged(":root { --brand: 3px;\n--nutgraf-accent: var(--brand) }");
    let [problem] = problems.as_slice() else { panic!("{problems:#?}") };
    assert!(
        problem.contains("`var(--brand)` resolves to `3px`, which is not a color"),
        "{problem}"
    );
}

/// What it refers to may change under a condition, and where the property itself is not set again.
#[test]
fn what_a_property_refers_to_is_followed_under_each_condition() {
    let css = ":root { --brand: #05a; --nutgraf-accent-dark: var(--brand) }\n\
               @media (prefers-color-scheme: dark) { :root { --brand: #9cf } }";
    let (_, problems, _) = judged(css);
    // Where no condition holds, an explainer may be dark all the same.
    assert_eq!(problems.len(), 1, "{problems:#?}");
    let css = ":root { --brand: #9cf; --nutgraf-accent-dark: var(--brand) }\n\
               :root[data-theme=dark] { --brand: #05a }";
    let (_, problems, _) = judged(css);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    // What is set further inside does not change what was looked up outside.
    let (_, problems, _) = judged(&css.replace(":root[data-theme=dark]", ".sport"));
    assert_eq!(problems, [""; 0]);
}

#[test]
fn a_theme_that_could_not_be_judged_is_not_called_good() {
    let (good, site) =
        (folder(&story::good()), folder(&sheet("p { --nutgraf-accent: var(--brand) }")));
    let file = site.path().join("site.css");
    let done = run(&["check", path(good.path()), "--theme", path(&file)]);
    let told = text(&done.stdout);
    assert!(told.contains("but 1 of 1 properties could not be checked"), "{told}");
}
