//! The package for another newsroom: everything to publish the story elsewhere, and to judge it.

mod alt;
mod embed;
mod method;
mod printed;
pub(super) mod sentence;

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;
use std::rc::Rc;

use sha2::{Digest as _, Sha256};

use self::printed::printed;
use super::build::embedded;
use super::digest::is_name;
use super::edition::Edition;
use super::folder::{open, with_path};
use super::headers::{HEADERS, headers};
use super::manifest::{MANIFEST, Pressed, manifest};
use super::oembed;
use super::pack::Progress;
use super::seal::{compress, read};
use super::site::{Loader, Site};
use super::zip::zip;
use crate::story::Story;

/// How the files begin that every embed or page of a host needs.
const KIT: [&str; 8] =
    ["embed.", "embed-", "frame.", "nutgraf-", "pen-", "privacy.", "reasons.", "widget."];
/// The folder of what is to be copied to a web server.
const INTERACTIVE: &str = "interactive/";
/// The folder of pictures.
const STATIC: &str = "static/";
/// Where pictures stand in a built story.
const IMAGES: &str = "images/";

/// What the package is made of.
#[derive(Debug)]
pub struct PackageParts<'a> {
    /// The story in its languages.
    pub stories: Vec<Story>,
    /// The folder that the story was built into.
    pub built: &'a Path,
    /// The folder with `embed.js` and the wasm.
    pub kit: &'a Path,
}

/// Whether a package can be made of this kit and written there: known before anything is built.
///
/// # Errors
/// What to name instead.
pub fn ready(zip: &Path, kit: &Path) -> io::Result<()> {
    let refused = |what| Err(with_path(zip, io::Error::new(io::ErrorKind::InvalidInput, what)));
    if zip.extension().is_none_or(|ending| ending != "zip") || zip.is_dir() {
        return refused("name a file that ends with .zip");
    }
    let folder = zip.parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return refused("its folder does not exist; make the folder first, or name another one");
    }
    kit_files(kit).map(|_| ())
}

/// The package as one archive.
///
/// # Errors
/// What the system says, with the path; also that the kit is none.
pub fn handover(parts: PackageParts<'_>, progress: Progress<'_>) -> io::Result<Vec<u8>> {
    let Some(slug) = parts.stories.first().map(|story| story.slug.clone()) else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "there is no story to hand over"));
    };
    let editions: Vec<Edition> =
        parts.stories.into_iter().map(|story| Edition::new(&Rc::new(story))).collect();
    let kit = kit_files(parts.kit)?;
    let built = story_files(parts.built, &editions, frozen_loader(&kit), progress)?;
    let mut files = Pressed::new();
    for (path, bytes) in &built {
        if let Some(name) = path.strip_prefix(IMAGES).filter(|it| is_picture(it)) {
            files.insert([STATIC, name].concat(), bytes.clone());
        }
    }
    files.extend(printed(&editions, &built)?);
    let inside = interactive(kit, &slug, built, progress)?;
    files.extend(inside.into_iter().map(|(path, bytes)| ([INTERACTIVE, &path].concat(), bytes)));
    for (name, text) in texts(&editions, &files) {
        files.insert(name.to_owned(), text.into_bytes());
    }
    files.insert("SHA256SUMS".to_owned(), sums(&files).into_bytes());
    zip(&files, &format!("nutgraf-{slug}"))
}

fn is_picture(name: &str) -> bool {
    name.ends_with(".png") || name.ends_with(".svg")
}

/// The files of the story for a host that is not known, without older versions.
fn story_files(
    built: &Path,
    editions: &[Edition],
    loader: Option<Loader>,
    progress: Progress<'_>,
) -> io::Result<Pressed> {
    let mut files = read(built, built)?;
    let current = |path: &str| {
        let folder = path.split('/').next().unwrap_or_default();
        !is_name(folder) || editions.iter().any(|edition| edition.version == folder)
    };
    // Answers for links name whole addresses, which are those of our host.
    let ours = |path: &str| path.contains(oembed::ENDING);
    files.retain(|path, _| path != MANIFEST && current(path) && !ours(path));
    let site = Site { base: None, loader };
    for edition in editions {
        files.extend(embedded(edition, &site));
    }
    compress(&mut files, progress)?;
    let list = manifest(&files)?;
    files.insert(MANIFEST.to_owned(), list);
    Ok(files)
}

/// What is copied to a server, sealed.
fn interactive(
    kit: Pressed,
    slug: &str,
    story: Pressed,
    progress: Progress<'_>,
) -> io::Result<Pressed> {
    let mut files = kit;
    let below = |path: String| format!("stories/{slug}/{path}");
    files.extend(story.into_iter().map(|(path, bytes)| (below(path), bytes)));
    compress(&mut files, progress)?;
    files.insert(HEADERS.to_owned(), headers(&files).into_bytes());
    let list = manifest(&files)?;
    files.insert(MANIFEST.to_owned(), list);
    Ok(files)
}

/// The loader, the glue, the wasm and the style sheet, with their compressed forms.
fn kit_files(kit: &Path) -> io::Result<Pressed> {
    let mut files = Pressed::new();
    let none = || {
        let what = "this folder has no embed.js and wasm files; run npm run build, or name the \
                    folder with --kit";
        with_path(kit, io::Error::new(io::ErrorKind::NotFound, what))
    };
    if !kit.is_dir() {
        return Err(none());
    }
    for entry in fs::read_dir(kit).map_err(|error| with_path(kit, error))? {
        let path = entry.map_err(|error| with_path(kit, error))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let ours = KIT.iter().any(|it| name.starts_with(it));
        if ours && !path.is_dir() {
            let mut bytes = Vec::new();
            open(&path)?.read_to_end(&mut bytes).map_err(|error| with_path(&path, error))?;
            files.insert(name.to_owned(), bytes);
        }
    }
    let has = |ending: &str| files.keys().any(|name| name.ends_with(ending));
    if !files.contains_key("embed.js") || !has(".wasm") {
        return Err(none());
    }
    Ok(files)
}

/// The loader of frozen embeds, which never changes: its digest is in its name.
fn frozen_loader(kit: &Pressed) -> Option<Loader> {
    kit.iter().find_map(|(name, bytes)| Loader::new(name, bytes))
}

/// The texts beside the folders.
fn texts(editions: &[Edition], files: &Pressed) -> Vec<(&'static str, String)> {
    let all = |text: &dyn Fn(&Edition) -> String| {
        editions.iter().map(text).collect::<Vec<_>>().join("\n\n")
    };
    vec![
        ("EMBED.txt", embed::text(editions, files)),
        ("alt.txt", all(&|edition| alt::text(edition, files))),
        ("method.txt", all(&|edition| method::text(&edition.story))),
        ("LICENSE.txt", include_str!("handover/LICENSE.txt").to_owned()),
        ("LICENSE-APACHE", include_str!("../../LICENSE-APACHE").to_owned()),
        ("LICENSE-MIT", include_str!("../../LICENSE-MIT").to_owned()),
    ]
}

/// Digests as `sha256sum -c` reads them.
fn sums(files: &Pressed) -> String {
    let mut text = String::new();
    for (path, bytes) in files {
        let digest = Sha256::digest(bytes);
        let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{digits}  {path}");
    }
    text
}
