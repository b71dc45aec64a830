//! Tables that cannot be read as tables.

use crate::report::{after, replaced, rewritten, told};

#[test]
fn a_file_that_is_not_there() {
    let gone = |files: &mut nutgraf::story::files::Files| {
        files.remove("seizures.csv");
    };
    told(
        after(gone),
        "
        en.json:18:15: there is no file `seizures.csv` in the folder
          help: use one of: areas.csv, drowned.csv, events.csv, gangs.csv, listings.csv
        ",
    );
    told(
        replaced("en.json", "\"seizures.csv\"", "\"seizure.csv\""),
        "
        en.json:18:15: there is no file `seizure.csv` in the folder
          help: did you mean `seizures.csv`?
        ",
    );
    told(
        replaced("en.json", "\"seizures.csv\"", "\"../seizures.csv\""),
        "
        en.json:18:15: there is no file `../seizures.csv` in the folder
          help: did you mean `seizures.csv`?
        ",
    );
}

#[test]
fn a_missing_column() {
    told(
        rewritten("areas.csv", "group,area,source\nnorth,GTM,paper\n"),
        "
        areas.csv: row 1: the column `level` is missing
          help: add a column with this name to the header (group,area,level,source)
        ",
    );
}

#[test]
fn an_unknown_column() {
    told(
        rewritten("areas.csv", "group,area,level,Source,note\nnorth,GTM,base,paper,\n"),
        "
        areas.csv: row 1: the column `Source` is not known
          help: did you mean `source`?
        areas.csv: row 1: the column `note` is not known
          help: use one of: group, area, level, source, places
        areas.csv: row 1: the column `source` is missing
          help: add a column with this name to the header (group,area,level,source)
        ",
    );
}

#[test]
fn a_column_twice() {
    told(
        rewritten("areas.csv", "group,area,level,source,level\nnorth,GTM,base,paper,base\n"),
        "
        areas.csv: row 1: the column `level` appears twice
          help: keep one of the two
        ",
    );
}

#[test]
fn other_separators() {
    told(
        rewritten("areas.csv", "group;area;level;source\nnorth;GTM;base;paper\n"),
        "
        areas.csv: row 1: the columns are separated by semicolons
          help: save the file with commas between the columns
        ",
    );
}

#[test]
fn only_a_header() {
    told(
        rewritten("areas.csv", "group,area,level,source\n"),
        "
        areas.csv: row 1: there are no rows below the header
          help: add the data
        ",
    );
}

#[test]
fn a_ragged_row() {
    told(
        replaced("areas.csv", "limited,paper,Petén;Izabal", "limited,paper"),
        "
        areas.csv: row 3: this row has 4 cells, the header has 5
          help: use double quotes around cells that contain a comma, or add the missing cells
        ",
    );
    told(
        replaced("areas.csv", "Petén;Izabal", "Petén,Izabal"),
        "
        areas.csv: row 3: this row has 6 cells, the header has 5
          help: use double quotes around cells that contain a comma, or add the missing cells
        ",
    );
}

#[test]
fn a_quote_that_is_not_closed() {
    told(
        replaced("seizures.csv", "2024-12,sea,12.5", "\"2024-12,sea,12.5"),
        "
        seizures.csv: row 3, column month: this cell continues over several lines
          help: close the quote at its end, or write the cell on one line
        ",
    );
    told(
        replaced("seizures.csv", "2025-03-15,paper", "2025-03-15,\"paper"),
        "
        seizures.csv: row 5, column first_source: this cell continues over several lines
          help: close the quote at its end, or write the cell on one line
        ",
    );
    told(
        replaced("areas.csv", "limited,paper", "limited,\"paper"),
        "
        areas.csv: row 3, column source: this cell continues over several lines
          help: close the quote at its end, or write the cell on one line
        ",
    );
}

#[test]
fn a_blank_line_keeps_row_numbers_right() {
    told(
        rewritten("areas.csv", "group,area,level,source\n\n\nnorth,XXX,base,paper\n"),
        "
        areas.csv: row 4, column area: the area `XXX` is not on the base map
          help: check the spelling; nothing here has a similar name
        ",
    );
}

#[test]
fn two_hundred_thousand_rows() {
    let mut text = "month,place,value,source\n".to_owned();
    for row in 0..200_000 {
        text.push_str(&format!("{:04}-{:02},sea,1,customs\n", row / 12, row % 12 + 1));
    }
    told(
        rewritten("seizures.csv", text),
        "
        seizures.csv: row 120002: the file has 200000 rows; at most 120000 can be used
          help: add up the figures by month, or remove what the story does not show
        ",
    );
}
