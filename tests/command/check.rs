//! `check`: what it prints of a story that is good, uneven, broken or dated ahead.

use nutgraf::story::files::Files;

use crate::{broken, folder, path, run, story, text};

#[test]
fn check_of_a_good_story() {
    let good = folder(&story::good());
    let done = run(&["check", path(good.path())]);
    assert_eq!(done.status.code(), Some(0));
    let balance = [
        "           for                                               against",
        "ways           holds  concedes   reports     words  speakers     holds  concedes   reports     words  speakers",
        "scanners           1         0         0         3         1         1         0         1         8         2",
        "all of law         1         0         0         3         1         1         0         1         8         2",
        "all 1              1         0         0         3         1         1         0         1         8         2",
        "arguments by text: paper 3",
        "arguments by speaker: 3 with 1 each",
        "",
    ]
    .join("\n");
    let folder = good.path().display();
    let expected = format!("{folder} (en): no problems; 3 blocks, 2 sources\n{balance}");
    assert_eq!((text(&done.stdout), text(&done.stderr)), (expected, String::new()));
}

#[test]
fn check_of_the_story_of_the_benchmark() {
    let done = run(&["check", "bench/story"]);
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(0), String::new()));
}

#[test]
fn check_of_a_story_that_listens_to_one_side_more() {
    let mut files = story::good();
    let bytes = files.get_mut("en.json").expect("the good story has it");
    let document = String::from_utf8(bytes.clone()).expect("UTF-8");
    *bytes = document.replace("It finds more.", &["more"; 25].join(" ")).into_bytes();
    let uneven = folder(&files);
    let done = run(&["check", path(uneven.path())]);
    assert_eq!(done.status.code(), Some(0), "a warning is no problem");
    let told = text(&done.stdout);
    let warnings: Vec<&str> = told.lines().filter(|line| line.starts_with("warning")).collect();
    assert_eq!(
        warnings,
        [
            "warning: ways, scanners: more than 3 times as many words for as against",
            "warning: ways, all of law: more than 3 times as many words for as against",
            "warning: ways, all 1: more than 3 times as many words for as against",
        ]
    );
}

#[test]
fn check_of_a_broken_story() {
    let broken = folder(&broken());
    let done = run(&["check", path(broken.path())]);
    assert_eq!(done.status.code(), Some(1));
    let path = broken.path().join("events.csv");
    let expected = [
        "error: there is no day 2025-02-30 in the calendar",
        &format!(" --> {}:2:8", path.display()),
        "  |",
        "2 | strike,2025-02-30,paper",
        "  |        ^^^^^^^^^^ column `date`",
        "  |",
        "  = help: check the day and the month",
        "",
        "1 problem\n",
    ];
    assert_eq!((text(&done.stdout), text(&done.stderr)), (String::new(), expected.join("\n")));
}

/// Who mends a comma and then meets other problems has not made them.
#[test]
fn checks_that_were_left_out_are_told_of() {
    for (file, from, to, last) in [
        ("en.json", "\"slug\"", "\"slgu\"", "2 problems; further checks run once they are fixed\n"),
        ("en.json", "\"format\": 1,", "", "1 problem; further checks run once it is fixed\n"),
        (
            "drowned.csv",
            "2025-01,8",
            "Jan 25,8",
            "1 problem; further checks run once it is fixed\n",
        ),
        ("drowned.csv", "2025-01,8", "2025-01,x", "1 problem\n"),
    ] {
        let mut files = story::good();
        let changed = text(&files[file]).replacen(from, to, 1);
        files.insert(file.to_owned(), changed.into_bytes());
        let broken = folder(&files);
        let done = run(&["check", path(broken.path())]);
        assert!(text(&done.stderr).ends_with(&format!("\n\n{last}")), "{}", text(&done.stderr));
        let done = run(&["check", path(broken.path()), "--json"]);
        let told: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
        assert_eq!(told["cut_short"], last.contains("further"), "{told}");
    }
}

#[test]
fn a_day_that_is_still_to_come_is_a_warning() {
    let mut files = story::good();
    let changed = text(&files["en.json"]).replacen("\"updated\": \"2026", "\"updated\": \"9026", 1);
    files.insert("en.json".to_owned(), changed.into_bytes());
    let (story, out) = (folder(&files), folder(&Files::new()));
    let expected = "warning: en.json:7: `updated` is 9026-01-31, which is in the future";
    let done = run(&["check", path(story.path())]);
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(0), String::new()));
    assert!(text(&done.stdout).contains(expected), "{}", text(&done.stdout));
    let done = run(&["build", path(story.path()), "--out", path(out.path())]);
    assert_eq!(done.status.code(), Some(0));
    assert!(text(&done.stderr).contains(expected), "{}", text(&done.stderr));
}
