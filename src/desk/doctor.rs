//! `nutgraf doctor`: which way of embedding works on a host, and what to ask of who runs it.

pub mod answer;
pub mod body;
pub mod cache;
pub mod fetch;
pub mod file;
pub mod finding;
pub mod framed;
mod gate;
pub mod isolation;
pub mod judged;
pub mod manifest;
pub mod need;
pub mod page;
pub mod policy;
pub mod report;
pub mod role;
pub mod saved;
pub mod shown;

use url::Url;

use self::answer::HostAnswer;
use self::fetch::Asker;
use self::finding::{Finding, Way};
use self::manifest::{Listed, Manifest};
use self::need::Embedding;
use self::page::{Markup, markup};
use self::report::DoctorReport;
use self::role::FileRole;
use self::shown::ShownEmbed;

/// Stands for the address of the files until it is known.
const FILES: &str = "https://your-host.example/nutgraf/";
/// Stands for the address of an article until it is known.
const ARTICLE: &str = "https://article.example/";

/// What the asker already knows.
#[derive(Clone, Debug, Default)]
pub struct HostKnowledge {
    /// The address of the folder with `embed.js`.
    pub files: Option<Url>,
    /// The address of an article.
    pub page: Option<Url>,
}

impl HostKnowledge {
    fn article(&self) -> Result<Url, String> {
        self.page.clone().map_or_else(|| parsed(ARTICLE), Ok)
    }

    fn files(&self) -> Result<Url, String> {
        self.files.clone().map_or_else(|| parsed(FILES), Ok)
    }
}

fn parsed(address: &str) -> Result<Url, String> {
    Url::parse(address).map_err(|error| format!("{address}: {error}"))
}

/// Examines what answers at an address: the folder with `embed.js`, or an article, and then also
/// the files of the embed that is in it.
///
/// # Errors
/// That nothing can be fetched there.
pub fn of_address(address: &Url, known: &HostKnowledge) -> Result<DoctorReport, String> {
    let asker = Asker::new(&known.article()?, known.files.as_ref());
    let folder = folder_of(address)?;
    let listed = asker.get(&join(&folder, "manifest.json")?);
    if let Some(manifest) = listed.ok().and_then(|it| read_manifest(&it)) {
        return of_folder(&asker, &folder, &manifest, &known.article()?);
    }
    if folder != *address && address.path().ends_with(".js") {
        let help = "Copy all files from the same build to the server.";
        let what = "is missing; without it, the other files cannot be checked";
        let missing = Finding::new("missing", &[Way::Script], "manifest.json", what, help);
        return Ok(DoctorReport::new(vec![format!("{folder}: explainer files")], vec![missing]));
    }
    of_article(address, known)
}

fn of_folder(
    asker: &Asker,
    folder: &Url,
    manifest: &Manifest,
    page: &Url,
) -> Result<DoctorReport, String> {
    let (looked, found) = files(asker, folder, (manifest, &[]), (page, false))?;
    Ok(DoctorReport::new(vec![format!("{folder}: explainer files, {looked}")], found))
}

fn of_article(address: &Url, known: &HostKnowledge) -> Result<DoctorReport, String> {
    let asker = Asker::new(address, known.files.as_ref());
    let answer = asker
        .get(address)
        .map_err(|what| format!("{address} {what}. Check the address and the connection"))?;
    if let Some(why) = answer.no_page() {
        return Err(format!("{address} returns status {}: {why}", answer.status));
    }
    // The policy holds for the page at the end of the way.
    let end = answer.redirects.last().and_then(|it| Url::parse(it).ok());
    let address = end.as_ref().unwrap_or(address);
    let html = body::whole(&answer).unwrap_or_default();
    let markup = markup(&String::from_utf8_lossy(&html), address);
    let found_files = markup.files.clone().or_else(|| known.files.clone());
    let pair = Embedding {
        page: address.clone(),
        files: found_files.clone().map_or_else(|| known.files(), Ok)?,
    };
    let article = format!("{address}: an article");
    let mut whence = whence(&pair, found_files.is_some());
    let mut findings = page::check(&answer, &markup, &pair);
    if let Some(folder) = found_files {
        let listed = asker.get(&join(&folder, "manifest.json")?);
        if let Some(manifest) = listed.ok().and_then(|it| read_manifest(&it)) {
            let asks = findings.iter().any(|it| it.code == "embedder");
            findings.extend(markup.embeds.iter().filter_map(|it| it.missing(&manifest)));
            let wanted = (&manifest, markup.embeds.as_slice());
            let (looked, more) = files(&asker, &folder, wanted, (address, asks))?;
            whence = format!("{whence}, {looked}");
            // Now each file has answered for itself.
            findings.retain(|it| it.code != "embedder");
            findings.extend(more);
        }
    }
    Ok(DoctorReport::new(vec![article, whence], findings))
}

fn whence(pair: &Embedding, known: bool) -> String {
    let from = &pair.files;
    if known {
        format!("{from}: where its explainers come from")
    } else {
        format!("{from}: a placeholder for the address of your files; give it with --files")
    }
}

/// Checks a file of each kind, and what the page shows, against what was built, for a page that
/// asks every file for leave or does not.
fn files(
    asker: &Asker,
    folder: &Url,
    (manifest, shown): (&Manifest, &[ShownEmbed]),
    (page, asks): (&Url, bool),
) -> Result<(String, Vec<Finding>), String> {
    let sample = manifest.sample(shown);
    let looked = format!("{} of {} checked", sample.len(), manifest.files.len());
    let mut found: Vec<Finding> = manifest.misnamed().collect();
    for (path, listed) in sample {
        let stops: Vec<Way> = FileRole::of(path).way().into_iter().collect();
        match asker.get(&join(folder, path)?) {
            Ok(answer) => {
                found.extend(file(&answer, path, listed, page, &stops));
                found.extend(asks.then(|| isolation::of_asked(&answer, path)).flatten());
            }
            Err(what) => {
                let help = "Find out why the server does not answer.";
                found.push(Finding::new("unreachable", &stops, path, what, help));
            }
        }
    }
    Ok((looked, found))
}

fn file(
    answer: &HostAnswer,
    path: &str,
    listed: &Listed,
    page: &Url,
    stops: &[Way],
) -> Vec<Finding> {
    let mut found = file::check(answer, path, page);
    if answer.status == 200 {
        found.extend(body::check(answer, path, listed, stops));
    }
    found
}

fn read_manifest(answer: &HostAnswer) -> Option<Manifest> {
    (answer.status == 200).then(|| body::whole(answer)).flatten().and_then(|it| Manifest::read(&it))
}

/// The folder that an address names, or in which the file is that it names.
fn folder_of(address: &Url) -> Result<Url, String> {
    let mut folder = address.clone();
    folder.set_query(None);
    folder.set_fragment(None);
    if address.path().ends_with(".js") {
        return join(&folder, "./");
    }
    if !folder.path().ends_with('/') {
        let path = format!("{}/", folder.path());
        folder.set_path(&path);
    }
    Ok(folder)
}

fn join(folder: &Url, path: &str) -> Result<Url, String> {
    folder.join(path).map_err(|error| format!("{folder}{path}: {error}"))
}

/// Examines headers that somebody has saved, or a policy.
///
/// # Errors
/// That there is nothing of this kind in the text, and how to get it.
pub fn of_saved(text: &str, known: &HostKnowledge) -> Result<DoctorReport, String> {
    let answers = saved::read(text)?;
    let pair = Embedding { page: known.article()?, files: known.files()? };
    let (mut about, mut found) = (Vec::new(), Vec::new());
    for answer in &answers {
        let path = guessed(answer);
        if FileRole::of(&path) == FileRole::Other {
            let page = Url::parse(&answer.address).unwrap_or_else(|_| pair.page.clone());
            let pair = Embedding { page, files: pair.files.clone() };
            about.push(format!("{}: an article", pair.page));
            about.push(whence(&pair, known.files.is_some()));
            found.extend(page::check(answer, &Markup::default(), &pair));
        } else {
            let mut answer = answer.clone();
            if answer.address.is_empty() {
                answer.address.clone_from(&path);
            }
            about.push(format!("{}: an explainer file", answer.address));
            let of_file = file::check(&answer, &path, &pair.page).into_iter();
            // Without its name nobody knows how long it should be kept.
            found.extend(of_file.filter(|it| named(&path) || !it.code.starts_with("cache")));
        }
    }
    about.dedup();
    Ok(DoctorReport::new(about, found))
}

/// The path of a file, or what its type tells of it where nobody has said which it is.
fn guessed(answer: &HostAnswer) -> String {
    if !answer.address.is_empty() {
        return answer.address.clone();
    }
    let name = match answer.essence().as_str() {
        "application/wasm" => NAMELESS[0],
        "text/javascript" | "application/javascript" | "application/x-javascript" => NAMELESS[1],
        _ => "",
    };
    name.to_owned()
}

/// What a file is called whose name was not saved.
const NAMELESS: [&str; 2] = ["a file.wasm", "a file.js"];

fn named(path: &str) -> bool {
    !NAMELESS.contains(&path)
}
