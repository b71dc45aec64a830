//! Whether what arrives is what was built, and how it was compressed on the way.

use std::io::Read as _;

use flate2::read::GzDecoder;

use super::answer::HostAnswer;
use super::finding::{Finding, Way};
use super::manifest::Listed;
use crate::press::digest::integrity;
use crate::press::kind::is_compressed;

/// No file of ours is larger.
const MOST: u64 = 64 * 1024 * 1024;
/// How many compressions, one in the other, are undone.
const MOST_ENCODINGS: usize = 2;
/// Below this many bytes compressing saves no packet.
const SMALL: usize = 1400;

/// What arrived, without its compression; nothing if it is not compressed as its headers say.
pub fn whole(answer: &HostAnswer) -> Option<Vec<u8>> {
    let sent = answer.body.clone()?;
    // No server of ours compresses more than once and again; each time could be a bomb.
    if answer.encodings().len() > MOST_ENCODINGS {
        return None;
    }
    answer.encodings().iter().rev().try_fold(sent, |bytes, name| decoded(name, &bytes))
}

/// Compares what arrived with what was built.
pub fn check(answer: &HostAnswer, path: &str, listed: &Listed, stops: &[Way]) -> Option<Finding> {
    let sent = answer.body.as_ref()?;
    let built = |bytes: &[u8]| integrity(bytes) == listed.integrity;
    let encodings = answer.encodings();
    let Some(whole) = whole(answer) else {
        let named = encodings.join(", ");
        let what = format!("is not compressed the way its Content-Encoding ({named}) says");
        let help = "Send this header only with files that are compressed that way.";
        return Some(Finding::new("encoding-wrong", stops, path, what, help));
    };
    if built(&whole) {
        return uncompressed(path, sent.len(), listed, &encodings).map(|place| {
            let what = "arrives uncompressed";
            let help = "Send the .br or .gz file beside it, or compress the file when you send it.";
            Finding::new("uncompressed", &[], place, what, help)
        });
    }
    if ["gzip", "br"].iter().any(|name| decoded(name, &whole).is_some_and(|it| built(&it))) {
        return Some(if encodings.is_empty() {
            let what = "arrives compressed, but no header says so";
            let help = "Send this header with each .br or .gz file.";
            let line = "Content-Encoding: br (or gzip)";
            Finding::new("encoding-missing", stops, path, what, help).with(line)
        } else {
            let what = "is compressed twice";
            let help = "Send the .br and .gz files unchanged: turn off the server's own \
                        compression for them.";
            Finding::new("compressed-twice", stops, path, what, help)
        });
    }
    let what = format!(
        "is not the file that manifest.json lists: {} bytes instead of {}",
        whole.len(),
        listed.size
    );
    let help = "Copy all files from the same build, clear the CDN's cache, and turn off whatever \
                changes files in transit (minifying, rewriting, injecting).";
    Some(Finding::new("changed", stops, path, what, help))
}

/// The file with what is lost by not compressing it.
fn uncompressed(path: &str, sent: usize, listed: &Listed, encodings: &[String]) -> Option<String> {
    let small = listed.br.or(listed.gz)?;
    let plain = encodings.is_empty() && is_compressed(path) && sent > SMALL;
    plain.then(|| format!("{path} ({sent} bytes instead of {small})"))
}

fn decoded(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    let read = match name {
        "gzip" | "x-gzip" => GzDecoder::new(bytes).take(MOST).read_to_end(&mut whole),
        "br" => brotli::Decompressor::new(bytes, 1 << 16).take(MOST).read_to_end(&mut whole),
        _ => return None,
    };
    read.ok().map(|_| whole)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    /// A few kilobytes may unpack to more than any memory holds.
    #[test]
    fn no_more_is_unpacked_than_a_file_of_ours_has() {
        let zeros = || std::io::repeat(0).take(MOST + 1_000_000);
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        std::io::copy(&mut zeros(), &mut gzip).unwrap();
        let mut brotli = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 0, 24);
        std::io::copy(&mut zeros(), &mut brotli).unwrap();
        for (name, bomb) in [("gzip", gzip.finish().unwrap()), ("br", brotli.into_inner())] {
            let unpacked = decoded(name, &bomb).expect("zeros");
            assert_eq!(unpacked.len() as u64, MOST, "{name}");
        }
    }

    #[test]
    fn each_thing_that_can_go_wrong_on_the_way_is_told_apart() {
        let built = "the same again, ".repeat(200).into_bytes();
        let listed =
            Listed { size: built.len(), integrity: integrity(&built), br: Some(40), gz: Some(60) };
        let found = |encoding: Option<&str>, body: &[u8]| {
            let headers = encoding.map(|it| ("Content-Encoding".to_owned(), it.to_owned()));
            let headers = headers.into_iter().collect();
            let body = Some(body.to_vec());
            let answer =
                HostAnswer { address: "/a.js".to_owned(), headers, body, ..HostAnswer::default() };
            check(&answer, "a.js", &listed, &[Way::Script]).map(|it| (it.code, it.stops.len()))
        };
        let (once, twice) = (gzip(&built), gzip(&gzip(&built)));
        assert_eq!(found(Some("gzip"), &once), None);
        assert_eq!(found(None, &built), Some(("uncompressed", 0)));
        assert_eq!(found(Some("gzip"), &twice), Some(("compressed-twice", 1)));
        assert_eq!(found(Some("gzip, gzip"), &twice), None);
        let often = gzip(&twice);
        assert_eq!(found(Some("gzip, gzip, gzip"), &often), Some(("encoding-wrong", 1)));
        assert_eq!(found(None, &once), Some(("encoding-missing", 1)));
        assert_eq!(found(Some("gzip"), &built), Some(("encoding-wrong", 1)));
        assert_eq!(found(Some("br"), &once), Some(("encoding-wrong", 1)));
        assert_eq!(found(None, b"<!doctype html>"), Some(("changed", 1)));
    }
}
