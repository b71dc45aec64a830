//! What a reader's phone has to load, as built into `dist/`, against a budget.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Files that travel together and the most bytes that they may have as brotli: the loader before
/// anything is seen, the wasm once a page, the data once a story.
///
/// The design aims at 80 kB for glue and wasm. Until the work on size has been done, this line
/// keeps what has been reached from growing.
const BUDGET: [(&str, &[&str], usize); 13] = [
    ("loader and style", &["embed.js"], 7_500),
    ("script of a page", &["frame.js"], 1_500),
    ("glue and wasm", &["nutgraf-*.js", "nutgraf-*.wasm"], 148_000),
    ("pen, at the first press", &["pen-*.js", "pen-*.wasm"], 77_500),
    ("fragment of the story", &["stories/cartels/en.fragment.html"], 24_000),
    ("fragment of a trend", &["stories/cartels/en.seizures.fragment.html"], 6_000),
    ("fragment of a map", &["stories/cartels/en.groups.fragment.html"], 16_000),
    ("fragment of options", &["stories/cartels/en.options.fragment.html"], 5_000),
    ("story data", &["stories/cartels/en-*.story"], 20_000),
    ("folded away in the story", &["rest of stories/cartels/en"], 45_000),
    ("folded away in a trend", &["rest of stories/cartels/en.seizures"], 9_500),
    ("folded away in a map", &["rest of stories/cartels/en.groups"], 9_000),
    ("folded away in options", &["rest of stories/cartels/en.options"], 33_000),
];

fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it").len()
}

fn brotli(bytes: &[u8]) -> usize {
    let mut small = Vec::new();
    let most = BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut small, &most).expect("memory takes it");
    small.len()
}

/// What a fragment names as the file of what it has folded away.
fn rest(stem: &str) -> PathBuf {
    let path = Path::new("dist").join(format!("{stem}.fragment.html"));
    let text = fs::read_to_string(&path).expect("a fragment; run `trunk build --release` first");
    let (_, name) = text.split_once(" data-rest=\"").expect("something is folded away");
    path.with_file_name(name.split('"').next().expect("a name"))
}

/// The one file whose name is this, with a digest in the place of the star.
fn built(name: &str) -> PathBuf {
    if let Some(stem) = name.strip_prefix("rest of ") {
        return rest(stem);
    }
    let path = Path::new("dist").join(name);
    let file = path.file_name().and_then(|name| name.to_str()).expect("a name");
    let Some((start, end)) = file.split_once('*') else { return path };
    let folder = path.parent().expect("a folder");
    let entries = fs::read_dir(folder).unwrap_or_else(|error| {
        panic!("{}: {error}; run `trunk build --release` first", folder.display())
    });
    let names = entries.filter_map(|entry| entry.expect("an entry").file_name().into_string().ok());
    let mut found: Vec<String> =
        names.filter(|name| name.starts_with(start) && name.ends_with(end)).collect();
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    folder.join(found.remove(0))
}

/// The words come with each story, in its language: none is in what all readers load.
#[test]
fn the_wasm_knows_no_language() {
    let wasm = fs::read(built("nutgraf-*.wasm")).expect("the wasm; run `trunk build --release`");
    let words = fs::read_to_string("www/words/en.json").expect("the English words");
    // Whatever is in quotation marks and consists of several words between two placeholders.
    let texts = words.split('"').flat_map(|text| text.split(['{', '}']).step_by(2));
    let several = |text: &&str| text.split_whitespace().count() > 2;
    let texts: Vec<&str> = texts.filter(several).collect();
    assert!(texts.len() > 80, "{texts:?}");
    let within = |text: &&str| wasm.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    let found: Vec<&str> = texts.into_iter().filter(within).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_travels_is_within_budget() {
    println!("{:<28}{:>9}{:>9}{:>9}{:>9}", "bytes", "raw", "gzip -9", "brotli", "budget");
    let mut over = Vec::new();
    for (name, files, budget) in BUDGET {
        let mut sum = [0; 3];
        for file in files {
            let path = built(file);
            let bytes = fs::read(&path).unwrap_or_else(|error| {
                panic!("{}: {error}; run `trunk build --release` first", path.display())
            });
            let sizes = [bytes.len(), gzip(&bytes), brotli(&bytes)];
            println!("{file:<28}{:>9}{:>9}{:>9}", sizes[0], sizes[1], sizes[2]);
            sum = [0, 1, 2].map(|nth| sum[nth] + sizes[nth]);
        }
        println!("= {name:<26}{:>9}{:>9}{:>9}{budget:>9}\n", sum[0], sum[1], sum[2]);
        if sum[2] > budget {
            over.push(format!("{name}: {} bytes as brotli, at most {budget}", sum[2]));
        }
    }
    assert!(over.is_empty(), "over budget:\n{}", over.join("\n"));
}
