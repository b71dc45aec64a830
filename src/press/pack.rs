//! Files as they travel: compressed once, as small as can be, so that no server has to.

use std::io::{self, Read as _, Write as _};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

/// The brotli form of a file, at the highest quality.
///
/// # Errors
/// None that a buffer in memory can cause.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let most = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut small, &most)?;
    Ok(small)
}

/// The gzip form of a file, without a date in it.
///
/// # Errors
/// None that a buffer in memory can cause.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
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
        let (brotli, gzip) = (brotli(text.as_bytes()).unwrap(), gzip(text.as_bytes()).unwrap());
        assert!(brotli.len() < 100 && gzip.len() < 100);
        assert!(is_brotli_of(&brotli, text.as_bytes()) && is_gzip_of(&gzip, text.as_bytes()));
        let other = text.replacen("same", "other", 1);
        for wrong in [other.as_bytes(), &text.as_bytes()[1..], b""] {
            assert!(!is_brotli_of(&brotli, wrong) && !is_gzip_of(&gzip, wrong));
        }
        assert!(!is_brotli_of(b"no brotli", b"") && !is_gzip_of(b"no gzip", b""));
    }
}
