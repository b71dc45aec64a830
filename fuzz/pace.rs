//! How long files of 16 MiB take, and how much memory at most: `fuzz/run pace`.

use std::time::Instant;
use std::{fs, process};

// Where the counters are that everything here is compiled with.
use libfuzzer_sys as _;
use nutgraf_fuzz::desk::import::{Wishes, import};
use nutgraf_fuzz::files;
use nutgraf_fuzz::story::read::read;

/// As much as a file may have.
const LARGE: usize = 16 << 20;
/// What no reader may take longer than.
const SECONDS: f64 = 5.0;

fn main() {
    let mut slow = false;
    let mut timed = |name: &str, run: &dyn Fn()| {
        let begun = Instant::now();
        run();
        let seconds = begun.elapsed().as_secs_f64();
        slow |= seconds > SECONDS;
        println!("{seconds:6.2} s  {name}");
    };
    let document = String::from_utf8(files()["en.json"].clone()).expect("UTF-8");
    let blocks = "[\"seizures\", \"gangs\", \"ways\"]";
    let title = "\"Two gangs and a harbour\"";
    for (from, open, piece, close) in [
        (blocks, "[0", ",0", "]"),
        (blocks, "[\"a\"", ",\"a\"", "]"),
        (title, "\"", "[", "\""),
        (title, "\"", "[a](", "\""),
        (title, "\"", "{a} ", "\""),
        (title, "\"", "ä", "\""),
        ("\"Its size.\"", "\"", "[a](https://a.example/b) ", "\""),
    ] {
        let many =
            [open, &piece.repeat(LARGE / piece.len() - 100_000 / piece.len()), close].concat();
        let file = document.replacen(from, &many, 1).into_bytes();
        timed(&format!("document, {piece:?} again and again"), &|| story("en.json", &file));
    }
    for (name, head, row) in [
        ("seizures.csv", "month,place,value,source", "2024-11,sea,1,customs"),
        ("seizures.csv", "month,place,value,source", "2024-11,nowhere,x,nobody"),
        ("seizures.csv", "month,place,value,source", ",,,,,,"),
        ("events.csv", "id,date,source", "strike,2024-12-03,paper"),
        ("areas.csv", "group,area,level,source", "north,GTM,base,paper"),
        (
            "gangs.csv",
            "id,name,aliases,lat,lon,point,territory,source",
            "north,N,a;b;c,1,1,city,yes,paper",
        ),
    ] {
        let file = rows(head, row).into_bytes();
        timed(&format!("{name}, {row:?} again and again"), &|| story(name, &file));
    }
    let wide = [",".repeat(LARGE - 2).as_str(), "\n1"].concat().into_bytes();
    timed("seizures.csv, one row of commas", &|| story("seizures.csv", &wide));
    timed("export, one row of commas", &|| drop(import(&wide, &Wishes::default())));
    for (head, row) in [
        ("Month,Boxes", "2025-01,1"),
        ("Year,Month,Boxes", "2025,1,2"),
        ("Year,Jan,Feb,Mar", "2025,1,2,3"),
        ("Month;Boxes", "31.01.2025;1.234,5"),
        ("a", "\"x\"\"y\""),
    ] {
        let file = rows(head, row).into_bytes();
        timed(&format!("export, {row:?} again and again"), &|| {
            drop(import(&file, &Wishes::default()))
        });
    }
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default());
    process::exit(i32::from(slow));
}

fn story(name: &str, file: &[u8]) {
    let mut files = files();
    files.insert(name.to_owned(), file.to_vec());
    let _ = read(&files, "en");
}

/// A table of one row again and again.
fn rows(head: &str, row: &str) -> String {
    let mut text = format!("{head}\n");
    while text.len() + row.len() < LARGE - 1 {
        text += row;
        text += "\n";
    }
    text
}
