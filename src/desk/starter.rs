//! A small working story to begin with: plainly an example, and in order as it stands.

mod left;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Zoned;

pub use self::left::left;
use crate::press::folder::with_path;
use crate::story::id::Slug;
use crate::story::schema::schema;

/// The files of the story, as they are written but for its name and day.
const FILES: [(&str, &str); 6] = [
    ("README.md", include_str!("starter/README.md")),
    ("en.json", include_str!("starter/en.json")),
    ("figures.csv", include_str!("starter/figures.csv")),
    ("groups.csv", include_str!("starter/groups.csv")),
    ("listings.csv", include_str!("starter/listings.csv")),
    ("areas.csv", include_str!("starter/areas.csv")),
];

/// How every text begins that is not to be published.
const MARK: &str = "Example";

/// Where the schema is, seen from the story. In the folder itself every JSON file is a language.
const OWN_SCHEMA: &str = "schema/story.schema.json";
const SHARED_SCHEMA: &str = "../story.schema.json";

/// Writes a small working story into a folder, which is made if it is not there, and returns the
/// paths of its files. Title and slug follow the name of the folder. `command` and `typed` are what
/// to type for this command and for the folder.
///
/// # Errors
/// What the system says, with the path; also for a folder that is not empty.
pub fn start(folder: &Path, command: &str, typed: &str) -> io::Result<Vec<PathBuf>> {
    fs::create_dir_all(folder).map_err(|error| with_path(folder, error))?;
    let mut found = fs::read_dir(folder).map_err(|error| with_path(folder, error))?;
    if found.next().is_some() {
        let what = "the folder is not empty; name a new or empty one";
        return Err(with_path(folder, io::Error::new(io::ErrorKind::AlreadyExists, what)));
    }
    let whole = folder.canonicalize().map_err(|error| with_path(folder, error))?;
    let name = whole.file_name().unwrap_or_default().to_string_lossy();
    let shared = folder.join(SHARED_SCHEMA).is_file();
    let mut written = Vec::new();
    for (file, text) in FILES {
        let text = named(text, &name).replace("the-command", command).replace("my/story", typed);
        let text = if shared { text.replace(OWN_SCHEMA, SHARED_SCHEMA) } else { text };
        written.push(put(folder.join(file), &text)?);
    }
    if !shared {
        written.push(put(folder.join(OWN_SCHEMA), &format!("{:#}\n", schema()))?);
    }
    Ok(written)
}

fn put(path: PathBuf, text: &str) -> io::Result<PathBuf> {
    let above = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(above).map_err(|error| with_path(above, error))?;
    fs::write(&path, text).map_err(|error| with_path(&path, error))?;
    Ok(path)
}

/// A text of the example for a story of this name, and for today.
fn named(text: &str, folder: &str) -> String {
    let slug = Slug::like(folder).map_or_else(|| "my-story".to_owned(), String::from);
    let today = Zoned::now().date().to_string();
    // The title goes into a text of JSON as it is.
    let title = title(folder).replace(['"', '\\'], "");
    text.replace("my-story", &slug).replace("My story", &title).replace("2026-01-01", &today)
}

/// A name of a folder as the beginning of a headline.
fn title(folder: &str) -> String {
    let words = folder.split(|c: char| "-_".contains(c) || c.is_whitespace() || c.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let text = words.join(" ");
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    first.map_or("My story".to_owned(), |first| first + chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_made_of_the_name_of_a_folder() {
        assert_eq!(title("two_gangs--and-a harbour"), "Two gangs and a harbour");
        assert_eq!(title("élections"), "Élections");
        assert_eq!(title("--"), "My story");
    }

    #[test]
    fn what_is_replaced_is_there() {
        let all: String = FILES.iter().map(|(_, text)| *text).collect();
        for piece in ["my-story", "My story", "my/story", "the-command", OWN_SCHEMA] {
            assert!(all.contains(piece), "{piece}");
        }
        let [title, slug, day] = [
            "\"title\": \"Example: My story\"",
            "\"slug\": \"my-story\"",
            "\"updated\": \"2026-01-01\"",
        ];
        let document = FILES[1].1;
        assert!([title, slug, day].iter().all(|piece| document.contains(piece)));
        let done = named(document, "a \"b\\ c");
        assert!(serde_json::from_str::<serde_json::Value>(&done).is_ok(), "{done}");
        assert!(done.contains("\"slug\": \"a-b-c\""), "{done}");
    }
}
