//! A table comes back the same in whatever way a spreadsheet writes it.

use nutgraf::desk::import::digits::Decimal;
use nutgraf::desk::import::order::Order;
use nutgraf::desk::import::{Wishes, import};
use proptest::prelude::*;

/// The way in which a spreadsheet writes.
#[derive(Clone, Debug)]
struct Dialect {
    separator: char,
    decimal: char,
    group: Option<char>,
    date: usize,
    mark: usize,
    title: bool,
    encoding: usize,
}

const SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn dialect() -> impl Strategy<Value = Dialect> {
    let groups = [None, Some(' '), Some('\u{a0}'), Some('\u{202f}'), Some('\''), Some('*')];
    let parts = (
        prop::sample::select(vec![',', ';', '\t']),
        prop::bool::ANY,
        prop::sample::select(groups.to_vec()),
        0..8_usize,
        0..4_usize,
        prop::bool::ANY,
        0..4_usize,
    );
    parts.prop_map(|(separator, comma, group, date, mark, title, encoding)| {
        let decimal = if comma { ',' } else { '.' };
        // `*` stands for the other sign.
        let other = if comma { '.' } else { ',' };
        let group = group.map(|group| if group == '*' { other } else { group });
        Dialect { separator, decimal, group, date, mark, title, encoding }
    })
}

impl Dialect {
    fn month(&self, month: i32) -> String {
        let (year, of_year) = (month / 12, month % 12 + 1);
        let name = SHORT[of_year as usize - 1];
        match self.date {
            0 => format!("{year}-{of_year:02}"),
            1 => format!("{name}-{:02}", year % 100),
            2 => format!("{:02}-{name}", year % 100),
            3 => format!("{year}M{of_year:02}"),
            4 => format!("{of_year:02}/{year}"),
            5 => format!("01/{of_year:02}/{year}"),
            6 => format!("{of_year}/1/{year}"),
            _ => format!("1 {name} {year}"),
        }
    }

    fn number(&self, hundredths: u64) -> String {
        let whole = (hundredths / 100).to_string();
        let mut text = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.extend(self.group);
            }
            text.push(digit);
        }
        let text = format!("{text}{}{:02}", self.decimal, hundredths % 100);
        match self.mark {
            1 => format!("{text} %"),
            2 => format!("${text}"),
            3 => format!("{text} EUR"),
            _ => text,
        }
    }

    fn written(&self, start: i32, table: &[[Option<u64>; 2]]) -> Vec<u8> {
        let delimiter = self.separator as u8;
        let builder = &mut csv::WriterBuilder::new();
        let mut writer = builder
            .delimiter(delimiter)
            .flexible(true)
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        if self.title {
            writer.write_record(["The port, by month"]).expect("memory");
        }
        writer.write_record(["Month", "North", "South"]).expect("memory");
        for (month, row) in (start..).zip(table) {
            let figure =
                |figure: &Option<u64>| figure.map_or("n/a".to_owned(), |it| self.number(it));
            writer
                .write_record([self.month(month), figure(&row[0]), figure(&row[1])])
                .expect("memory");
        }
        let text = String::from_utf8(writer.into_inner().expect("memory")).expect("text");
        let wide = || text.encode_utf16();
        match self.encoding {
            0 => text.into_bytes(),
            1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            2 => [b"\xff\xfe".to_vec(), wide().flat_map(u16::to_le_bytes).collect()].concat(),
            _ => [b"\xfe\xff".to_vec(), wide().flat_map(u16::to_be_bytes).collect()].concat(),
        }
    }

    fn wishes(&self) -> Wishes {
        let order = match self.date {
            5 => Some(Order::Dmy),
            6 => Some(Order::Mdy),
            _ => None,
        };
        let decimal = if self.decimal == ',' { Decimal::Comma } else { Decimal::Point };
        // Years in two digits may be still to come here.
        let earliest_year = Some(1980);
        Wishes { dates: order, decimal: Some(decimal), earliest_year, ..Wishes::default() }
    }
}

fn expected(start: i32, table: &[[Option<u64>; 2]]) -> String {
    let mut text = "month,series,value,source\n".to_owned();
    for (place, name) in [(0, "north"), (1, "south")] {
        for (month, row) in (start..).zip(table) {
            let figure = row[place].map(|figure| format!("{}.{:02}", figure / 100, figure % 100));
            let (year, of_year) = (month / 12, month % 12 + 1);
            text += &format!("{year}-{of_year:02},{name},{},x\n", figure.unwrap_or_default());
        }
    }
    text
}

fn table() -> impl Strategy<Value = Vec<[Option<u64>; 2]>> {
    let figure = || prop::option::weighted(0.9, 0..100_000_000_u64);
    let row = (figure(), figure()).prop_map(|(a, b)| [a, b]);
    // A column with no figure at all would be left out.
    let first = (0..100_000_000_u64, 0..100_000_000_u64).prop_map(|(a, b)| [Some(a), Some(b)]);
    (first, prop::collection::vec(row, 1..40)).prop_map(|(first, mut rows)| {
        rows.insert(0, first);
        rows
    })
}

proptest! {
    #[test]
    fn a_table_comes_back_in_every_dialect(dialect in dialect(), start in 1990 * 12..2030 * 12, table in table()) {
        let bytes = dialect.written(start, &table);
        let read = import(&bytes, &dialect.wishes());
        let told = read.series.as_ref().map(|series| series.csv("x"));
        prop_assert_eq!(told, Some(expected(start, &table)), "{:?}", read.findings);
    }

    /// Two decimals are never thousands, so nothing needs to be asked for.
    #[test]
    fn the_sign_of_decimals_is_found(dialect in dialect(), table in table()) {
        let bytes = dialect.written(2020 * 12, &table);
        let read = import(&bytes, &Wishes { decimal: None, ..dialect.wishes() });
        let told = read.series.as_ref().map(|series| series.csv("x"));
        prop_assert_eq!(told, Some(expected(2020 * 12, &table)), "{:?}", read.findings);
    }

    #[test]
    fn no_bytes_stop_it(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let read = import(&bytes, &Wishes::default());
        prop_assert!(read.series.is_some() || !read.findings.troubles.is_empty());
    }

    /// What begins as a table gets further still.
    #[test]
    fn no_change_of_a_table_stops_it(
        dialect in dialect(),
        table in table(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = dialect.written(2020 * 12, &table);
        for (place, byte) in changes {
            *place.get_mut(&mut bytes) = byte;
        }
        let read = import(&bytes, &dialect.wishes());
        prop_assert_eq!(read.series.is_some(), read.findings.troubles.is_empty());
    }

    /// Pieces of tables get further than any bytes.
    #[test]
    fn no_pieces_of_tables_stop_it(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..60)) {
        let read = import(pieces.concat().as_bytes(), &Wishes::default());
        prop_assert!(read.series.is_some() || !read.findings.troubles.is_empty());
        for trouble in &read.findings.troubles {
            prop_assert!(trouble.row.is_none() || trouble.excerpt(&read.sheet).is_some(), "{trouble:?}");
            prop_assert!(!trouble.help.is_empty(), "{trouble:?}");
        }
    }
}

const PIECES: [&str; 30] = [
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\"",
    "2025-01",
    "2025-02",
    "Jan-25",
    "25-Feb",
    "01/02/2025",
    "31.01.25",
    "2025Q1",
    "2025",
    "2024/25",
    "1,234",
    "1.234,5",
    "-5",
    "(3)",
    "€",
    "%",
    "n/a",
    "Total",
    "North",
    "Month",
    "Year",
    "ä\u{301}",
    "\u{a0}",
    "99999-99",
    "\0",
];
