//! Files as one archive. The same files give the same bytes.

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::below::all_plain;
use super::kind::is_compressed;
use super::manifest::Pressed;

/// An archive in which all files stand in one folder.
///
/// # Errors
/// That a path could lead out of the folder into which it is unpacked.
pub fn zip(files: &Pressed, folder: &str) -> io::Result<Vec<u8>> {
    all_plain(files.keys().chain([&folder.to_owned()]))?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        // What is compressed already only grows.
        let pays = is_compressed(path) || !path.contains('.');
        let method = if pays { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .compression_level(pays.then_some(9))
            // A day that is always the same, instead of now.
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(0o644);
        archive.start_file(format!("{folder}/{path}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use zip::ZipArchive;

    use super::*;

    #[test]
    fn what_goes_in_comes_out_and_always_in_the_same_bytes() {
        let text = "the same again, ".repeat(100).into_bytes();
        let files: Pressed =
            [("a.txt".to_owned(), text.clone()), ("b/c.png".to_owned(), vec![7; 300])].into();
        let bytes = zip(&files, "x").unwrap();
        assert!(bytes.len() < text.len());
        assert_eq!(zip(&files, "x").unwrap(), bytes);
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut read = Vec::new();
        archive.by_name("x/a.txt").unwrap().read_to_end(&mut read).unwrap();
        assert_eq!((read, archive.len()), (text, 2));
    }

    #[test]
    fn no_path_in_an_archive_leads_out_of_its_folder() {
        for (path, folder) in
            [("../a", "x"), ("a/../../b", "x"), ("/a", "x"), ("a", ".."), ("a", "")]
        {
            let files: Pressed = [(path.to_owned(), Vec::new())].into();
            let told = zip(&files, folder).unwrap_err().to_string();
            assert!(told.contains("nothing was written"), "{told}");
        }
    }
}
