//! Putting a folder in its place whole, so that nobody ever meets half of it.

use std::fs;
use std::io;
use std::path::Path;

use super::digest::is_name;
use super::folder::with_path;
use super::manifest::{MANIFEST, Pressed};
use super::seal::read;

/// Writes files into a folder that does not exist, is empty, or was written by this function.
///
/// They are written beside it and then take its place in one step.
///
/// # Errors
/// What the system says, with the path. The folder is then as it was before.
pub fn place(files: &Pressed, out: &Path) -> io::Result<()> {
    // A link to a folder stays a link.
    let out = if out.is_dir() { fs::canonicalize(out)? } else { std::path::absolute(out)? };
    if out.exists() {
        let ours = out.join(MANIFEST).is_file() || is_empty(&out)?;
        if !ours {
            let foreign = "this folder holds files that nutgraf has not written and would \
                           replace; name a new or empty one";
            return Err(with_path(&out, io::Error::new(io::ErrorKind::AlreadyExists, foreign)));
        }
    }
    let parent = out.parent().unwrap_or(&out);
    fs::create_dir_all(parent).map_err(|error| with_path(parent, error))?;
    let beside = tempfile::Builder::new().prefix(".nutgraf-").tempdir_in(parent)?;
    let new = beside.path().join("new");
    write(files, &new)?;
    swap(&new, &out).map_err(|error| with_path(&out, error))
    // What stood there before goes with the folder beside.
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    let mut entries = fs::read_dir(folder).map_err(|error| with_path(folder, error))?;
    Ok(entries.next().is_none())
}

/// Writes files into a folder, with the folders above them.
fn write(files: &Pressed, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|error| with_path(folder, error))?;
    for (name, bytes) in files {
        let path = folder.join(name);
        let above = path.parent().unwrap_or(folder);
        let written = fs::create_dir_all(above).and_then(|()| fs::write(&path, bytes));
        written.map_err(|error| with_path(&path, error))?;
    }
    Ok(())
}

/// What stands in a folder under the names of versions.
///
/// # Errors
/// What the system says, with the path.
pub fn frozen(folder: &Path) -> io::Result<Pressed> {
    let mut files = Pressed::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder).map_err(|error| with_path(folder, error))? {
            let path = entry.map_err(|error| with_path(folder, error))?.path();
            let named = path.file_name().and_then(|name| name.to_str()).is_some_and(is_name);
            if named && path.is_dir() {
                files.extend(read(folder, &path)?);
            }
        }
    }
    Ok(files)
}

/// Puts a folder into the place of another, which goes to where the first was.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn swap(new: &Path, out: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    if !out.exists() {
        return fs::rename(new, out);
    }
    match renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE) {
        // Not every file system can exchange.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => swap_in_steps(new, out),
        done => Ok(done?),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn swap(new: &Path, out: &Path) -> io::Result<()> {
    if out.exists() { swap_in_steps(new, out) } else { fs::rename(new, out) }
}

/// The same where folders cannot be exchanged: for a moment there is none.
fn swap_in_steps(new: &Path, out: &Path) -> io::Result<()> {
    let old = new.with_file_name("old");
    fs::rename(out, &old)?;
    fs::rename(new, out).inspect_err(|_| {
        // Back to what it was; if that fails too, the first error says more.
        let _ = fs::rename(&old, out);
    })
}
