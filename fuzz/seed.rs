//! Writes inputs that are right, to begin with: `seed TARGET FOLDER`.

use std::path::Path;
use std::{env, fs, io};

// Where the counters are that everything here is compiled with.
use libfuzzer_sys as _;
use nutgraf_fuzz::{data, files};

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let (target, folder) =
        (arguments.next().unwrap_or_default(), arguments.next().unwrap_or_default());
    let files = files();
    let tables = files.iter().filter(|(name, _)| name.ends_with(".csv"));
    let inputs: Vec<Vec<u8>> = match target.as_str() {
        "data" => vec![data()[12..].to_vec()],
        "document" => vec![files["en.json"].clone()],
        "table" => {
            (0..).zip(tables).map(|(nth, (_, table))| [&[nth], table.as_slice()].concat()).collect()
        }
        _ => EXPORTS.map(|text| text.as_bytes().to_vec()).to_vec(),
    };
    for (nth, input) in inputs.iter().enumerate() {
        fs::write(Path::new(&folder).join(format!("seed-{nth}")), input)?;
    }
    Ok(())
}

/// Exports of a few kinds.
const EXPORTS: [&str; 6] = [
    "Month,Boxes\n2025-01,1\n2025-02,2\n2025-03,\n",
    "Datum;Kisten;Region\n31.01.2025;1.234,5;Nord\n28.02.2025;2,5;Nord\n31.01.2025;3;Süd\n28.02.2025;4;Süd\n",
    "year\tmonth\tvalue\n2024\tNov\t1\n2024\tDec\t2\n2025\tJan\t3\n",
    "Year,Jan,Feb,Mar,Total\n2024,1,2,3,6\n2025,4,5,6,15\n",
    "sep=;\nFiscal year;Month;Lbs\nFY2025;10;\"1,000\"\nFY2025;11;2\n",
    "Region,2025-01,2025-02,2025-03\nNorth,1,2,3\nSouth,4,-,6\n",
];
