//! A story to begin with.

use std::fs;

use nutgraf::story::files::Files;

use crate::{content, folder, path, run, text};

#[test]
fn a_new_story_is_in_order_at_once() {
    let place = folder(&Files::new());
    let story = place.path().join("Two_gangs & a harbour");
    let done = run(&["new", path(&story)]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let written = text(&done.stdout);
    assert!(written.lines().all(|file| std::path::Path::new(file).is_file()), "{written}");
    let checked = run(&["check", path(&story)]);
    let told = text(&checked.stdout);
    assert_eq!((checked.status.code(), text(&checked.stderr)), (Some(0), String::new()));
    assert!(told.contains("no problems; 3 blocks"), "{told}");
    let document = fs::read_to_string(story.join("en.json")).expect("the document");
    assert!(document.contains("\"slug\": \"two-gangs-a-harbour\""), "{document}");
    assert!(document.contains("\"title\": \"Example: Two gangs & a harbour\""), "{document}");
}

/// Nobody must take it for a fact: every text that readers see says that it is an example, or
/// names no fact.
#[test]
fn a_new_story_says_that_it_is_an_example() {
    let place = folder(&Files::new());
    let story = place.path().join("harbour");
    assert!(run(&["new", path(&story)]).status.success());
    let document: serde_json::Value =
        serde_json::from_slice(&fs::read(story.join("en.json")).expect("a file")).expect("JSON");
    let mut titles = Vec::new();
    collect(&document, &mut titles);
    assert!(titles.len() > 15, "{titles:?}");
    for title in titles {
        assert!(title.starts_with("Example"), "{title}");
    }
    let groups = fs::read_to_string(story.join("groups.csv")).expect("a file");
    assert!(groups.lines().skip(1).all(|line| line.contains(",Example group")), "{groups}");
}

fn collect(value: &serde_json::Value, titles: &mut Vec<String>) {
    for (name, value) in value.as_object().into_iter().flatten() {
        let told = [
            "title",
            "key",
            "text",
            "who",
            "speaker",
            "publisher",
            "measure",
            "citation",
            "kind",
            "home",
            "uncertain",
        ];
        let told = told.contains(&name.as_str());
        titles.extend(value.as_str().filter(|_| told).map(str::to_owned));
        collect(value, titles);
    }
    for item in value.as_array().into_iter().flatten() {
        collect(item, titles);
    }
}

#[test]
fn an_editor_finds_the_schema() {
    let place = folder(&Files::new());
    let schema = run(&["schema"]).stdout;
    for (name, shared) in [("alone", false), ("beside", true)] {
        if shared {
            fs::write(place.path().join("story.schema.json"), &schema).expect("a file");
        }
        let story = place.path().join(name);
        assert!(run(&["new", path(&story)]).status.success());
        let document: serde_json::Value =
            serde_json::from_slice(&fs::read(story.join("en.json")).expect("a file"))
                .expect("JSON");
        let named = document["$schema"].as_str().expect("the document names its schema");
        assert_eq!(fs::read(story.join(named)).expect(named), schema, "{named}");
        assert_eq!(story.join("schema").exists(), !shared);
    }
}

#[test]
fn a_folder_that_is_not_empty_stays_as_it_is() {
    let place = folder(&[("photo.jpg".to_owned(), b"a photo".to_vec())].into());
    let done = run(&["new", path(place.path())]);
    assert_eq!(done.status.code(), Some(2));
    assert!(
        text(&done.stderr).contains("not empty; name a new or empty one"),
        "{}",
        text(&done.stderr)
    );
    assert_eq!(content(place.path()).into_keys().collect::<Vec<_>>(), ["photo.jpg"]);
}

/// Nobody publishes it by mistake: whoever checks or builds it is told what is left.
#[test]
fn what_is_left_of_the_example_is_told() {
    let place = folder(&Files::new());
    let (story, out) = (place.path().join("harbour"), place.path().join("out/harbour"));
    assert!(run(&["new", path(&story)]).status.success());
    let checked = text(&run(&["check", path(&story)]).stdout);
    let warnings: Vec<&str> =
        checked.lines().filter_map(|line| line.strip_prefix("warning: ")).collect();
    let document = fs::read_to_string(story.join("en.json")).expect("a file");
    let marked = document.matches(": \"Example").count();
    let first = format!(
        "en.json: {marked} texts are left over from the example, beginning with `Example`; replace \
         what is in lines 6 to 7, 12 to 13, 15, "
    );
    let (of_document, of_tables) = warnings.split_first().expect("warnings");
    assert!(marked > 30 && of_document.starts_with(&first), "{of_document}");
    let made_up = "its rows are made-up data left over from the example; replace them";
    assert_eq!(
        of_tables,
        [
            "groups.csv: 2 texts are left over from the example, beginning with `Example`; replace \
             what is in lines 2 to 3",
            &format!("figures.csv: {made_up}"),
            &format!("listings.csv: {made_up}"),
            &format!("areas.csv: {made_up}"),
        ]
    );
    let built = run(&["build", path(&story), "--out", path(&out)]);
    assert_eq!(built.status.code(), Some(0));
    let told = text(&built.stderr);
    assert!(warnings.iter().all(|line| told.contains(&format!("warning: {line}"))), "{told}");
    let told: serde_json::Value =
        serde_json::from_slice(&run(&["check", path(&story), "--json"]).stdout).expect("JSON");
    assert_eq!(told["warnings"], serde_json::json!(warnings));
}

/// The commands of its README are those that there are, typed where it was begun.
#[test]
fn its_readme_names_commands_that_work() {
    let place = folder(&Files::new());
    let begun = |by_cargo: bool| {
        let mut command = crate::installed();
        if by_cargo {
            command.env("CARGO_PKG_NAME", "nutgraf");
        }
        let name = if by_cargo { "stories/by cargo" } else { "harbour" };
        let done = command.args(["new", name]).current_dir(place.path()).output();
        let done = done.expect("it starts");
        let told = fs::read_to_string(place.path().join(name).join("README.md")).expect("a file");
        (told, text(&done.stderr))
    };
    let (readme, next) = begun(true);
    assert!(readme.contains("cargo nutgraf check 'stories/by cargo'  "), "{readme}");
    assert!(readme.contains("--out public/stories/by-cargo --base"), "{readme}");
    assert!(next.contains("`cargo nutgraf check 'stories/by cargo'`"), "{next}");
    let (readme, next) = begun(false);
    assert!(next.contains("`nutgraf check harbour`") && !readme.contains("cargo"), "{readme}");
    let export = "Month;Boxes\nJan-24;1.200\nFeb-24;13.000\nMar-24;900\nApr-24;12,5\n";
    fs::write(place.path().join("figures-from-the-office.csv"), export).expect("a file");
    let lines = readme.lines().map(str::trim);
    let commands: Vec<&str> = lines.filter_map(|line| line.strip_prefix("nutgraf ")).collect();
    assert_eq!(commands.len(), 4, "{readme}");
    for line in commands.iter().filter(|line| !line.contains("--watch")) {
        let arguments = line.split('#').next().unwrap_or_default().split_whitespace();
        let done = crate::installed().args(arguments).current_dir(place.path()).output();
        let done = done.expect("it starts");
        assert_eq!(done.status.code(), Some(0), "{line}\n{}", text(&done.stderr));
    }
}
