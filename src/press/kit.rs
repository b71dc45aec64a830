//! `nutgraf kit`: what readers load, from what Trunk has compiled: names that change with what they
//! name, the loader that knows them, the story of the demonstration, and its article.

mod article;
mod crates;
mod fault;
mod frozen;
mod licenses;
mod names;
mod pen;
mod script;
mod sections;
mod sheet;
mod tool;

use std::fs;
use std::path::{Path, PathBuf};

use self::article::pasted;
use self::crates::{Crates, PEN, WASM};
pub use self::fault::{Fault, KitFailure, Step};
use self::fault::{text, write};
use self::frozen::Frozen;
use self::licenses::licenses;
use self::names::shortened;
use self::pen::pen;
use self::script::Script;
use self::sheet::{for_print, shrink, shrunk};
use super::build::{build, read_all};
use super::folder::files;
use super::heights;
use super::pack::Progress;
use super::site::{Loader, Site};
use crate::story::problem::{Place, Problem};
use crate::style::bundle::{self, WIDGET};
use crate::style::palette;

/// The story that the article of the demonstration shows.
const STORY: &str = "www/stories/cartels";

/// The page into which its snippets are pasted.
const ARTICLE: &str = "index.html";

/// What a kit is made from, in the folder of the repository.
#[derive(Debug)]
pub struct Kit<'a> {
    /// What Trunk has compiled and copied. The kit takes its place.
    pub staged: &'a Path,
    /// The address at which the kit will be, ending with a slash, where that is known.
    pub base: Option<&'a str>,
}

/// Makes the kit. It still has to be sealed.
///
/// # Errors
/// The step that failed, with the file, what is wrong, and what to do.
pub fn kit(kit: &Kit<'_>, progress: Progress<'_>) -> Result<(), KitFailure> {
    Step::Style.of(style())?;
    let room = Step::Glue.of(room(kit.staged))?;
    let here = room.path();
    let crates = Step::Pen.of(Crates::read(&[&PEN[..], &["--filter-platform", WASM]].concat()))?;
    let pen = Step::Pen.of(pen(kit, &crates, here))?;
    let glue = Step::Glue.of(glue(kit, &pen, here))?;
    let loader = Step::Loader.of(loader(kit, &glue, here))?;
    let site = Site { base: kit.base.map(str::to_owned), loader: Some(loader) };
    let story = Step::Story.of(story(kit, &site, progress))?;
    Step::Article.of(article(kit, &site, &story))?;
    let all = Step::Licenses.of(Crates::read(&["--features", "cli"]))?;
    let licenses = Step::Licenses.of(licenses(&crates, &all))?;
    Step::Licenses.of(write(&kit.staged.join("LICENSES.txt"), licenses))
}

/// That our style sheets are understood: else too little room is reserved, or colors are too close.
fn style() -> Result<(), Fault> {
    let mut problems = heights::problems().into_iter().chain(palette::problems());
    let Some(problem) = problems.next() else { return Ok(()) };
    let Problem { file, place, what, help, .. } = problem;
    let file = match place {
        Place::Text { line, column } => format!("{file}:{line}:{column}"),
        _ => file,
    };
    Err(Fault::new(Path::new(&file), what, help))
}

/// A folder for what only other files are made of. It is gone when the kit is made, or is not.
fn room(staged: &Path) -> Result<tempfile::TempDir, Fault> {
    let made = tempfile::Builder::new().prefix(".kit").tempdir_in(staged);
    made.map_err(|error| Fault::system(staged, &error))
}

/// The wasm, and what starts it: the glue and what uses it are one file, so one request.
fn glue(kit: &Kit<'_>, pen: &Frozen, room: &Path) -> Result<Frozen, Fault> {
    let moved = |name: &str| {
        let (from, to) = (kit.staged.join(name), room.join(name));
        fs::rename(&from, &to).map_err(|error| Fault::system(&from, &error)).map(|()| to)
    };
    let (bound, glue) = (moved("nutgraf_bg.wasm")?, moved("nutgraf.js")?);
    // What the glue imports.
    moved("snippets")?;
    let bytes = fs::read(&bound).map_err(|error| Fault::system(&bound, &error))?;
    let (bytes, script) = shortened(&bytes, &text(&glue)?).map_err(|what| {
        Fault::new(&bound, what, "see what the new wasm-bindgen writes, and change `names.rs`")
    })?;
    let (wasm, glue) = (room.join("nutgraf.wasm"), room.join("glue.js"));
    write(&wasm, bytes)?;
    write(&glue, script)?;
    let wasm = Frozen::put(&wasm, kit.staged)?;
    let printed = room.join("print.css");
    write(&printed, for_print(&text(Path::new("src/press/print.css"))?))?;
    let made = room.join("nutgraf.js");
    Script::new("live")
        .glue(&glue)
        .text("STYLE", &shrunk(Path::new("www/live.css"), &room.join("live.css"))?)
        .text("FOLDED", &shrunk(Path::new("www/folded.css"), &room.join("folded.css"))?)
        .text("PRINTED", &shrunk(&printed, &room.join("printed.css"))?)
        .text("WASM", &wasm.name)
        .text("WASM_SRI", &wasm.digest)
        .text("PEN", &pen.name)
        .text("PEN_SRI", &pen.digest)
        // Browsers check the digest of a classic script before they run it, all of them.
        .bundle(&made)?;
    Frozen::put(&made, kit.staged)
}

/// The loader by its stable name and by one that never changes, with the files that pages of a
/// story name.
fn loader(kit: &Kit<'_>, glue: &Frozen, room: &Path) -> Result<Loader, Fault> {
    let staged = |name: &str| kit.staged.join(name);
    shrink(Path::new("www/frame.js"), &staged("frame.js"))?;
    let (style, made) = (room.join(WIDGET.name), staged("embed.js"));
    write(&style, WIDGET.text)?;
    Script::new("embed")
        .text("STYLE", &shrunk(&style, &staged(WIDGET.name))?)
        .text("GLUE", &glue.name)
        .text("GLUE_SRI", &glue.digest)
        .text("BASE", kit.base.unwrap_or_default())
        .bundle(&made)?;
    let frozen = Frozen::put(&made, kit.staged)?;
    let path = staged(&frozen.name);
    let bytes = fs::read(&path).map_err(|error| Fault::system(&path, &error))?;
    Loader::new(&frozen.name, &bytes).ok_or_else(|| {
        Fault::new(&path, "this is not the name of a loader that never changes", "see `digest.rs`")
    })
}

/// The story as readers get it; its folder.
fn story(kit: &Kit<'_>, site: &Site, progress: Progress<'_>) -> Result<PathBuf, Fault> {
    let from = Path::new(STORY);
    let files = files(from).map_err(|error| Fault::system(from, &error))?;
    let stories = read_all(&files).map_err(|wrong| {
        let what = format!("it has {} problems", wrong.problems.len());
        Fault::new(from, what, format!("`cargo nutgraf check {STORY}` prints them"))
    })?;
    let slug = from.file_name().unwrap_or_default();
    let out = kit.staged.join("stories").join(slug);
    build(stories, site, &out, progress).map_err(|error| Fault::system(&out, &error))?;
    Ok(out)
}

/// Pastes the full snippets into the article, as a newsroom would, and writes what it looks like.
fn article(kit: &Kit<'_>, site: &Site, story: &Path) -> Result<(), Fault> {
    write(&kit.staged.join(bundle::ARTICLE.name), bundle::ARTICLE.text)?;
    let page = kit.staged.join(ARTICLE);
    let snippet = |name: &str| text(&story.join("snippets").join(format!("{name}.txt")));
    write(&page, pasted(&text(&page)?, site, snippet)?)
}
