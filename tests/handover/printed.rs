//! The PDF pictures, as the reader that most systems have shows them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use resvg::tiny_skia::Pixmap;

use crate::package::PACKAGE;

const PICTURES: [&str; 2] = ["en.gangs", "en.seizures"];

fn picture(name: &str, ending: &str) -> PathBuf {
    PACKAGE.folder.join("static").join(format!("{name}.{ending}"))
}

/// What a command of poppler prints about a PDF.
fn asked(command: &str, before: &[&str], name: &str, after: &[&str]) -> Vec<u8> {
    let done = Command::new(command).args(before).arg(picture(name, "pdf")).args(after).output();
    let done = done.expect("poppler-utils are there: .ci/setup installs them");
    assert!(done.status.success(), "{command}: {}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_text_of_a_chart_and_a_map_is_text() {
    let told = |name| {
        let text = asked("pdftotext", &["-layout", "-enc", "UTF-8"], name, &["-"]);
        words(&String::from_utf8(text).expect("UTF-8"))
    };
    let chart = told("en.seizures");
    for part in ["Seizures have doubled", "Place: At sea", "20.0 lb Feb 2025", "Customs office"] {
        assert!(chart.contains(part), "{part} is not in {chart}");
    }
    let map = told("en.gangs");
    for part in ["Two gangs are listed", "Presence is not control.", "Made with Natural Earth"] {
        assert!(map.contains(part), "{part} is not in {map}");
    }
}

#[test]
fn letters_come_with_the_file_and_no_part_is_made_of_pixels() {
    for name in PICTURES {
        let bytes = fs::read(picture(name, "pdf")).expect(name);
        let has = |part: &str| bytes.windows(part.len()).any(|it| it == part.as_bytes());
        assert!(has("/FontFile"), "{name} brings its fonts");
        assert!(!has("/Subtype /Image"), "{name} is drawn");
        assert!(!has("/CreationDate"), "{name} is the same tomorrow");
    }
}

/// The parts of 255 by which two pictures differ, on average of all pixels and colours.
fn difference(rgb: &[u8], other: &[u8]) -> f64 {
    let sum: u64 = rgb.iter().zip(other).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / rgb.len() as f64
}

#[test]
fn what_is_printed_looks_as_what_is_on_the_screen() {
    for name in PICTURES {
        let png = Pixmap::load_png(picture(name, "png")).expect(name);
        let screen: Vec<u8> =
            png.pixels().iter().flat_map(|it| [it.red(), it.green(), it.blue()]).collect();
        let size =
            ["-scale-to-x", &png.width().to_string(), "-scale-to-y", &png.height().to_string()]
                .map(str::to_owned);
        let size: Vec<&str> = size.iter().map(String::as_str).collect();
        let ppm = asked("pdftoppm", &size, name, &[]);
        let print = &ppm[ppm.len() - screen.len()..];
        let (far, blank) =
            (difference(print, &screen), difference(&vec![255; screen.len()], &screen));
        assert!(far < 1.5 && blank > 2.0 * far, "{name}: {far} of 255, a blank page {blank}");
    }
}
