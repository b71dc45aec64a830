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
const EXPORTS: [&str; 16] = [
    "Month,Boxes\n2025-01,1\n2025-02,2\n2025-03,\n",
    "Datum;Kisten;Region\n31.01.2025;1.234,5;Nord\n28.02.2025;2,5;Nord\n31.01.2025;3;Süd\n28.02.2025;4;Süd\n",
    "year\tmonth\tvalue\n2024\tNov\t1\n2024\tDec\t2\n2025\tJan\t3\n",
    "Year,Jan,Feb,Mar,Total\n2024,1,2,3,6\n2025,4,5,6,15\n",
    "sep=;\nFiscal year;Month;Lbs\nFY2025;10;\"1,000\"\nFY2025;11;2\n",
    "Region,2025-01,2025-02,2025-03\nNorth,1,2,3\nSouth,4,-,6\n",
    "Month,Boxes\n01/24,1\n02/24,2 (p)\n",
    "Port,2024,,2025\n,Nov,Dec,Jan\nNorth,1,2,3\nTotal,1,2,3\n",
    "Port,Jan,Feb,Mar\n2024,,,\nNorth,1,2,3\n2025,,,\nNorth,4,5,6\n",
    "Boxes in 2025\nMonth,North,South,Total\nJanuary,1,2,3\nFebruary,3,4,7\n",
    "DATAFLOW,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nX,2025-01,1.5,p\nX,2025-02,2,\n",
    "日付,件数\n2025年1月6日 月,3\n2025年2月4日(火),4\n",
    "Month,Boxes\nNorth,\n2025-01,1\nSouth,\n2025-01,\"1,234 r\"\n(r) revised\n",
    "unit,geo\\TIME_PERIOD\t2025-01\t2025-02\nNR,HB\t1 b\t:\nNR,HC\t3\t4\n",
    "Date,Boxes\n45658,1\n45689,2\n",
    "Month;Boxes\nlistopad 2025;1\nstudeni 2025;2 %\n",
];
