//! Compares the hashes by which copied sentences are found with the source articles, or makes them
//! anew:
//!
//! ```sh
//! cargo run --features cli --example shingles -- FOLDER            # of the articles, as text
//! cargo run --features cli --example shingles -- FOLDER --write
//! ```

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

#[path = "../tests/cartels/shingles.rs"]
mod shingles;

use shingles::{Hash, RUN, SHINGLES, hash, known, words};

/// The hashes of all texts in a folder.
fn made(folder: &Path) -> io::Result<BTreeSet<Hash>> {
    let mut made = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let text = fs::read_to_string(entry?.path())?;
        made.extend(words(&text).windows(RUN).map(hash));
    }
    Ok(made)
}

fn main() -> io::Result<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let Some(folder) = arguments.next() else {
        eprintln!("Name the folder of the articles.");
        return Ok(ExitCode::FAILURE);
    };
    let made = made(Path::new(&folder))?;
    if arguments.next().is_some_and(|flag| flag == "--write") {
        let bytes: Vec<u8> = made.iter().flatten().copied().collect();
        fs::write(SHINGLES, bytes)?;
    }
    if made == known() {
        println!("{SHINGLES} has the {} hashes of these articles.", made.len());
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("{SHINGLES} is of other texts. To make it of these, add --write.");
    Ok(ExitCode::FAILURE)
}
