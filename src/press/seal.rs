//! `nutgraf seal`: a folder that is ready to be served gets its compressed forms, its headers, its
//! manifest, and the page of reason codes to which its loader links.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use super::below::{all_plain, below};
use super::folder::{open, with_path};
use super::headers::{HEADERS, headers};
use super::kind::{COMPRESSED, is_compressed};
use super::manifest::{MANIFEST, Pressed, is_form, manifest};
use super::pack::{Progress, forms, is_brotli_of, is_gzip_of};
use super::reasons::{REASONS, reasons};

/// The loader by its stable name.
const LOADER: &str = "embed.js";

/// What others install stands in the same folder, and is not served.
const PACKAGES: [&str; 2] = ["npm/", "wordpress/"];

/// Puts the compressed forms of files beside them. A form that is there and right is kept.
///
/// # Errors
/// None that buffers in memory can cause.
pub fn compress(files: &mut Pressed, progress: Progress<'_>) -> io::Result<()> {
    let [br, gz] = COMPRESSED.map(|ending| move |path: &str| format!("{path}.{ending}"));
    let right = |path: &str, bytes: &[u8]| {
        files.get(&br(path)).is_some_and(|it| is_brotli_of(it, bytes))
            && files.get(&gz(path)).is_some_and(|it| is_gzip_of(it, bytes))
    };
    let wanted = files
        .iter()
        .filter(|(path, bytes)| is_compressed(path) && *path != MANIFEST && !right(path, bytes));
    let wanted: Vec<(&String, &Vec<u8>)> = wanted.collect();
    let found = forms(wanted.iter().map(|(_, bytes)| bytes.as_slice()).collect(), progress)?;
    let mut made = Pressed::new();
    for (path, bytes) in wanted {
        if let Some([brotli, gzip]) = found.get(bytes.as_slice()) {
            made.extend([(br(path), brotli.clone()), (gz(path), gzip.clone())]);
        }
    }
    files.extend(made);
    Ok(())
}

/// Seals a folder.
///
/// # Errors
/// What the system says, with the path.
pub fn seal(folder: &Path, progress: Progress<'_>) -> io::Result<()> {
    let mut before = read(folder, folder)?;
    all_plain(before.keys())?;
    before.retain(|path, _| !PACKAGES.iter().any(|name| path.starts_with(name)));
    // In a story folder a manifest would be taken for another language.
    if !before.contains_key(LOADER) {
        let what = "there is no embed.js here; name the folder that `npm run build` made, or your \
                    copy of it";
        return Err(with_path(folder, io::Error::new(io::ErrorKind::NotFound, what)));
    }
    let mut files = before.clone();
    files.remove(MANIFEST);
    files.remove(HEADERS);
    files.insert(REASONS.to_owned(), reasons().into_bytes());
    // A form of a file that is no longer there would be served in its place.
    let stale: Vec<String> = files.keys().filter(|path| is_orphan(&files, path)).cloned().collect();
    files.retain(|path, _| !stale.contains(path));
    compress(&mut files, progress)?;
    files.insert(HEADERS.to_owned(), headers(&files).into_bytes());
    // Last, because it vouches for the rest.
    let list = manifest(&files)?;
    for (path, bytes) in files.iter().chain([(&MANIFEST.to_owned(), &list)]) {
        if before.get(path) != Some(bytes) {
            write(&below(folder, path)?, bytes)?;
        }
    }
    for path in stale {
        let path = below(folder, &path)?;
        fs::remove_file(&path).map_err(|error| with_path(&path, error))?;
    }
    Ok(())
}

/// Whether a file is the compressed form of one that is not there.
fn is_orphan(files: &Pressed, path: &str) -> bool {
    let whole = path.rsplit_once('.').filter(|(_, ending)| COMPRESSED.contains(ending));
    whole.is_some_and(|(whole, _)| is_compressed(whole)) && !is_form(files, path)
}

/// All files of a folder, also of folders in it.
///
/// # Errors
/// What the system says, with the path; also for a name that is not UTF-8, and for a link: what it
/// leads to may be somebody else's, and would be published.
pub fn read(root: &Path, folder: &Path) -> io::Result<Pressed> {
    let mut files = Pressed::new();
    for entry in fs::read_dir(folder).map_err(|error| with_path(folder, error))? {
        let entry = entry.map_err(|error| with_path(folder, error))?;
        let path = entry.path();
        if entry.file_type().map_err(|error| with_path(&path, error))?.is_dir() {
            files.extend(read(root, &path)?);
            continue;
        }
        let parts = path.strip_prefix(root).unwrap_or(&path).iter().map(|part| part.to_str());
        let Some(parts) = parts.collect::<Option<Vec<_>>>() else {
            let odd = io::Error::new(io::ErrorKind::InvalidInput, "this name is not UTF-8");
            return Err(with_path(&path, odd));
        };
        let mut bytes = Vec::new();
        open(&path)?.read_to_end(&mut bytes).map_err(|error| with_path(&path, error))?;
        files.insert(parts.join("/"), bytes);
    }
    Ok(files)
}

/// Writes a file whole or not at all: beside its place, and then moved there.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    let written = NamedTempFile::new_in(folder).and_then(|mut file| {
        file.write_all(bytes)?;
        readable(&file)?;
        file.as_file().sync_all()?;
        Ok(file.persist(path)?)
    });
    written.map(|_| ()).map_err(|error| with_path(path, error))
}

/// Temporary files are private; a web server has to read these.
#[cfg(unix)]
fn readable(file: &NamedTempFile) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(file.path(), fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &NamedTempFile) -> io::Result<()> {
    Ok(())
}
