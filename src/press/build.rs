//! `nutgraf build`: a story folder becomes a folder of files to copy to a web server.

use std::fs;
use std::io;
use std::path::Path;
use std::rc::Rc;

use serde_json::{Value, json};

use super::edition::Edition;
use super::folder::{bounded, open, with_path};
use super::frame::FramePage;
use super::image::{card_path, images};
use super::manifest::{MANIFEST, Pressed, manifest};
use super::oembed::{self, oembed};
use super::pack::Progress;
use super::page::{page, styles};
use super::place::ClaimedFolder;
use super::seal::compress;
use super::site::Site;
use super::snippet::snippets;
use crate::story::Story;
use crate::story::files::{Files, languages};
use crate::story::problem::Wrong;
use crate::story::read::read;

/// The end of the name of the file that says which version is the latest, and of which story.
const VERSION: &str = "version.json";

/// Reads a story in all languages of its folder.
///
/// # Errors
/// The problems of all languages, if there is any.
pub fn read_all(files: &Files) -> Result<Vec<Story>, Wrong> {
    let languages = languages(files);
    if languages.is_empty() {
        return read(files, "en").map(|story| vec![story]);
    }
    let mut stories = Vec::new();
    let mut wrong = Wrong::default();
    for language in languages {
        match read(files, language) {
            Ok(story) => stories.push(story),
            Err(found) => {
                wrong.problems.extend(found.problems);
                wrong.cut_short |= found.cut_short;
            }
        }
    }
    wrong.problems.sort();
    wrong.problems.dedup();
    if wrong.problems.is_empty() { Ok(stories) } else { Err(wrong) }
}

/// Writes everything about a story into a folder, which is changed as a whole or not at all.
/// Returns the names of what was written, without compressed forms.
///
/// Frozen files of older versions stay. While another build writes the same folder, it waits.
///
/// # Errors
/// What the system says, with the path; also for a folder that holds something else.
pub fn build(
    stories: Vec<Story>,
    site: &Site,
    out: &Path,
    progress: Progress<'_>,
) -> io::Result<Vec<String>> {
    let place = ClaimedFolder::claim(out, &mut || progress("Waiting for another build", 0, 1))?;
    if let Some(slug) = stories.first().map(|story| &story.slug) {
        unless_another(slug, place.folder())?;
    }
    let mut files = press(stories, site, progress)?;
    let names = files.keys().cloned().chain([MANIFEST.to_owned()]).collect();
    for (path, bytes) in place.frozen()? {
        files.entry(path).or_insert(bytes);
    }
    compress(&mut files, progress)?;
    files.insert(MANIFEST.to_owned(), manifest(&files)?);
    place.put(&files)?;
    Ok(names)
}

/// Refuses a folder in which another story was built: it would be gone.
fn unless_another(slug: &str, out: &Path) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(out) else { return Ok(()) };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let named = path.to_str().is_some_and(|name| name.ends_with(VERSION));
        let told = named.then(|| bounded(open(&path).ok()?, &path).ok()).flatten();
        let told: Option<Value> = told.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let other = told.as_ref().and_then(|told| told.get("story")?.as_str());
        if let Some(other) = other.filter(|other| *other != slug) {
            let what = format!(
                "the story `{other}` is in this folder, and `{slug}` would replace it; name \
                 another folder, or remove this one first"
            );
            return Err(with_path(out, io::Error::new(io::ErrorKind::AlreadyExists, what)));
        }
    }
    Ok(())
}

/// Everything that is published of a story in its languages, not yet compressed.
///
/// # Errors
/// What the renderer of pictures says.
pub fn press(stories: Vec<Story>, site: &Site, progress: Progress<'_>) -> io::Result<Pressed> {
    let mut files = Pressed::new();
    for story in stories {
        let edition = Edition::new(&Rc::new(story));
        add(&edition, site, &mut files, progress).map_err(io::Error::other)?;
    }
    for (name, text) in styles() {
        files.insert(name.to_owned(), text.as_bytes().to_vec());
    }
    Ok(files)
}

/// The files of one language.
fn add(
    edition: &Edition,
    site: &Site,
    files: &mut Pressed,
    progress: Progress<'_>,
) -> Result<(), String> {
    files.extend(embedded(edition, site));
    for (nth, part) in edition.parts.iter().enumerate() {
        files.extend(images(edition, part)?);
        progress("Drawing", nth + 1, edition.parts.len());
    }
    Ok(())
}

/// The files of one language without pictures: data, fragments, pages, snippets.
pub fn embedded(edition: &Edition, site: &Site) -> Pressed {
    let (tag, version) = (&edition.story.language.tag, &edition.version);
    let mut files = Pressed::new();
    let mut put = |path: String, bytes: &[u8]| files.insert(path, bytes.to_vec());
    put(edition.data_name.clone(), &edition.data);
    put(format!("{version}/{}", edition.data_name), &edition.data);
    let (updated, slug) = (edition.story.updated.to_string(), edition.story.slug.as_str());
    let told = json!({ "version": version, "updated": updated, "story": slug });
    put(format!("{tag}.{VERSION}"), format!("{told}\n").as_bytes());
    for part in &edition.parts {
        let (stem, fragment) = (&part.stem, part.file());
        put(format!("{stem}.fragment.html"), fragment.as_bytes());
        put(format!("{version}/{stem}.fragment.html"), fragment.as_bytes());
        if let Some(rest) = &part.rest {
            put(rest.name.clone(), rest.file.as_bytes());
            put(format!("{version}/{}", rest.name), rest.file.as_bytes());
        }
        let card = format!("stories/{}/{}", edition.story.slug, card_path(part));
        put(format!("{stem}.html"), page(edition, part, site, &card).as_bytes());
        let frame = FramePage::new(edition, part, site);
        if let Some(answer) = oembed(&frame, site, &card) {
            put(format!("{stem}.{}", oembed::ENDING), format!("{answer}\n").as_bytes());
        }
        for (ending, text) in snippets(edition, part, site, &frame) {
            put(format!("snippets/{stem}.{ending}"), text.as_bytes());
        }
    }
    files
}
