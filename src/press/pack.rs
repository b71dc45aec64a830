//! Files as they travel: compressed once, as small as can be, so that no server has to.

use std::collections::HashMap;
use std::io::{self, Read as _, Write as _};
use std::num::NonZero;
use std::sync::Mutex;
use std::{sync::mpsc, thread};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

/// Told what is being done, how much of it is, and of how much.
pub type Progress<'a> = &'a mut dyn FnMut(&'static str, usize, usize);

/// The brotli and the gzip form of a file.
pub type Forms = [Vec<u8>; 2];

/// The forms of files, by their content; on all cores, because this is most of a build.
///
/// # Errors
/// None that buffers in memory can cause.
pub fn forms<'a>(
    mut files: Vec<&'a [u8]>,
    progress: Progress<'_>,
) -> io::Result<HashMap<&'a [u8], Forms>> {
    // Frozen files are copies of live ones. The longest are taken first, from the end.
    files.sort_by_key(|bytes| (bytes.len(), *bytes));
    files.dedup();
    let all = files.iter().map(|bytes| bytes.len()).sum();
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(files.len());
    let (todo, mut done, mut found) = (Mutex::new(files), 0, HashMap::new());
    thread::scope(|scope| {
        let (tell, told) = mpsc::channel();
        for _ in 0..cores {
            let (tell, todo) = (tell.clone(), &todo);
            let next = || todo.lock().ok()?.pop();
            scope.spawn(move || {
                while let Some(bytes) = next() {
                    let forms = brotli(bytes).and_then(|br| Ok([br, gzip(bytes)?]));
                    if tell.send((bytes, forms)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(tell);
        for (bytes, forms) in told {
            found.insert(bytes, forms?);
            done += bytes.len();
            progress("Compressing", done, all);
        }
        Ok(found)
    })
}

/// The brotli form of a file, at the highest quality.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let most = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut small, &most)?;
    Ok(small)
}

/// The gzip form of a file, without a date in it.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Whether a brotli form is that of these bytes.
pub fn is_brotli_of(small: &[u8], bytes: &[u8]) -> bool {
    holds(brotli::Decompressor::new(small, 1 << 16), bytes)
}

/// Whether a gzip form is that of these bytes.
pub fn is_gzip_of(small: &[u8], bytes: &[u8]) -> bool {
    holds(GzDecoder::new(small), bytes)
}

/// Whether a reader gives these bytes and no more.
fn holds(reader: impl io::Read, bytes: &[u8]) -> bool {
    let mut large = Vec::new();
    let most = bytes.len() as u64 + 1;
    reader.take(most).read_to_end(&mut large).is_ok() && large == bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_is_known_again_and_nothing_else_is() {
        let text = "the same again, ".repeat(100);
        let (mut steps, files) = (Vec::new(), vec![text.as_bytes(), b"short", text.as_bytes()]);
        let forms = forms(files, &mut |_, done, all| steps.push((done, all))).unwrap();
        assert_eq!((forms.len(), steps.last()), (2, Some(&(1605, 1605))));
        let [brotli, gzip] = &forms[text.as_bytes()];
        assert!(brotli.len() < 100 && gzip.len() < 100);
        assert!(is_brotli_of(brotli, text.as_bytes()) && is_gzip_of(gzip, text.as_bytes()));
        let other = text.replacen("same", "other", 1);
        for wrong in [other.as_bytes(), &text.as_bytes()[1..], b""] {
            assert!(!is_brotli_of(brotli, wrong) && !is_gzip_of(gzip, wrong));
        }
        assert!(!is_brotli_of(b"no brotli", b"") && !is_gzip_of(b"no gzip", b""));
    }
}
