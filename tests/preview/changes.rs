//! A change of a file reaches the test page; a mistake is shown, and what was good stays.

use crate::running::Running;

#[test]
fn a_change_is_built_and_a_mistake_is_told() {
    let mut running = Running::start("dist");
    let mut events = running.events();
    let first = events.next();
    assert_eq!((&first["built"], &first["problems"]), (&1.into(), &serde_json::json!([])));
    assert!(running.get("/article?part=en").contains("Two gangs and a harbour"));

    running.change("en.json", "Two gangs and a harbour", "Two gangs and a quay");
    assert_eq!(running.built(), "Two gangs and a quay");
    let second = events.next();
    assert_eq!(second["built"], 2);
    assert!(second["parts"][0].as_str().expect("a part").contains("Two gangs and a quay"));
    assert!(running.get("/article?part=en").contains("Two gangs and a quay"));

    running.change(
        "en.json",
        "\"title\": \"Two gangs and a quay\"",
        "\"titel\": \"Two gangs and a wharf\"",
    );
    let told = running.problem();
    assert!(told.starts_with("error: "), "{told}");
    let third = events.next();
    assert_eq!(third["built"], 2, "what was good stays");
    let problem = third["problems"][0].as_str().expect("a problem");
    assert_eq!(problem.lines().next(), Some(told.as_str()));
    let page = running.get("/");
    assert!(page.contains("titel") && page.contains("help: "), "{page}");
    assert!(running.get("/article?part=en").contains("Two gangs and a quay"));

    running.change("en.json", "titel", "title");
    running.built();
    assert_eq!(events.next()["built"], 3);
}

/// As while another branch is checked out, or the folder is copied anew.
#[test]
fn a_folder_that_comes_back_is_built_again() {
    let mut running = Running::start("dist");
    running.move_away();
    assert!(running.problem().ends_with("the folder is gone"));
    running.move_back();
    running.built();
    running.change("en.json", "Two gangs and a harbour", "Two gangs and a quay");
    assert_eq!(running.built(), "Two gangs and a quay");
    assert!(running.get("/article?part=en").contains("Two gangs and a quay"));
}

#[test]
fn nothing_is_written_into_the_story() {
    let running = Running::start("dist");
    let names = running.names();
    let mut good: Vec<String> = crate::story::good().into_keys().collect();
    good.sort();
    assert_eq!(names, good);
}
