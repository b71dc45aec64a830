//! The list that says where in its source each argument stands.

use nutgraf::story::files::Files;

use crate::report::{after, replace, told};

const ALL: &str = "
argument,source,paragraph
slow,paper,1
finds,paper,7
moves,paper,7-8
";

fn with(places: &str) -> impl FnOnce(&mut Files) {
    let places = places.trim_start().as_bytes().to_vec();
    move |files| {
        files.insert("places.csv".to_owned(), places);
        let measure = "\"measure\": \"What is said for and against it\",";
        replace(files, "en.json", measure, &format!("{measure} \"places_data\": \"places.csv\","));
    }
}

#[test]
fn a_place_for_every_argument() {
    told(after(with(ALL)), "");
}

#[test]
fn an_argument_without_a_place() {
    told(
        after(with(&ALL.replace("finds,paper,7\n", ""))),
        "
        en.json:65:28: places.csv does not say where in its source `finds` is
          help: add a row: finds,paper,paragraph
        ",
    );
}

#[test]
fn a_place_of_no_argument_or_of_one_twice() {
    told(
        after(with(
            &ALL.replace("moves,paper,7-8", "moves,paper,7-8\nmoved,paper,9\nslow,paper,2"),
        )),
        "
        places.csv: row 5, column argument: there is no argument `moved`
          help: did you mean `moves`?
        places.csv: row 6, column argument: there are two rows for `slow`
          help: keep one of the two
        ",
    );
}

#[test]
fn a_place_in_another_source_or_nowhere() {
    told(
        after(with(&ALL.replace("finds,paper,7\n", "finds,customs,\n"))),
        "
        places.csv: row 3, column paragraph: this cell is empty
          help: fill it
        places.csv: row 3, column source: `finds` is cited from `paper`, not from `customs`
          help: name the same source as the story does
        ",
    );
}
