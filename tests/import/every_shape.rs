//! Figures in are figures out and figures told, in the shapes that the reader unfolds or puts together,
//! and with what stands around them.

use nutgraf::desk::import::{Import, Wishes, import};
use proptest::prelude::*;

const NAMES: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// How a table is laid out.
#[derive(Clone, Copy, Debug)]
enum Shape {
    YearsAcross,
    NamedYears,
    Corners,
    Blocks,
    Sides,
    CarriedYear,
    NoYear,
    SeveralKeys,
    SwappedHeader,
    UnitRow,
    Statcan,
    MergedYears,
}

const SHAPES: [Shape; 12] = [
    Shape::YearsAcross,
    Shape::NamedYears,
    Shape::Corners,
    Shape::Blocks,
    Shape::Sides,
    Shape::CarriedYear,
    Shape::NoYear,
    Shape::SeveralKeys,
    Shape::SwappedHeader,
    Shape::UnitRow,
    Shape::Statcan,
    Shape::MergedYears,
];

/// A table of two ports over two years, `figures[port][year][month]`.
struct Case<'f> {
    year: i32,
    figures: &'f [u32],
}

impl Case<'_> {
    fn figure(&self, port: usize, year: usize, month: usize) -> u32 {
        self.figures[port * 24 + year * 12 + month]
    }

    /// A line for each month of a year, made from its number from 0.
    fn lines(&self, line: impl Fn(usize) -> String) -> String {
        (0..12).map(|month| line(month) + "\n").collect()
    }

    /// The figures of a year from left to right.
    fn across(&self, port: usize, year: usize) -> String {
        let all: Vec<String> =
            (0..12).map(|month| self.figure(port, year, month).to_string()).collect();
        all.join(";")
    }

    fn months(&self, year: usize) -> String {
        let all: Vec<String> =
            (1..=12).map(|month| format!("{}-{month:02}", self.year + year as i32)).collect();
        all.join(";")
    }

    fn text(&self, shape: Shape) -> String {
        let (year, next) = (self.year, self.year + 1);
        let dated = |at: usize, month: usize| format!("{}-{:02}", year + at as i32, month + 1);
        let both = |at: usize| {
            self.lines(|month| {
                let (a, b) = (self.figure(0, at, month), self.figure(1, at, month));
                format!("{};{a};{b}", dated(at, month))
            })
        };
        match shape {
            Shape::YearsAcross => {
                let line = |month| {
                    let (a, b) = (self.figure(0, 0, month), self.figure(0, 1, month));
                    format!("{};{a};{b}", NAMES[month])
                };
                format!("Month;{year};{next}\n{}", self.lines(line))
            }
            Shape::NamedYears => {
                let line = |month| {
                    let (a, b) = (self.figure(0, 0, month), self.figure(0, 1, month));
                    format!("{};{a};{b}", NAMES[month])
                };
                format!("Month;Boxes {year};Boxes {next}\n{}", self.lines(line))
            }
            Shape::Corners => (0..2)
                .map(|at| {
                    let names = NAMES.join(";");
                    let (north, south) = (self.across(0, at), self.across(1, at));
                    format!("{};{names}\nNorth;{north}\nSouth;{south}\n", year + at as i32)
                })
                .collect(),
            Shape::Blocks => (0..2)
                .map(|at| {
                    let (north, south) = (self.across(0, at), self.across(1, at));
                    format!("Port;{}\nNorth;{north}\nSouth;{south}\n", self.months(at))
                })
                .collect(),
            Shape::Sides => {
                let line = |month| {
                    let (a, b) = (self.figure(0, 0, month), self.figure(0, 1, month));
                    format!("{};{a};;{};{b}", dated(0, month), dated(1, month))
                };
                format!("Month;Boxes;;Month;Boxes\n{}", self.lines(line))
            }
            Shape::CarriedYear => {
                let line = |month| match month {
                    0 => format!("Jan {year};{}", self.figure(0, 0, month)),
                    month => format!("{};{}", NAMES[month], self.figure(0, 0, month)),
                };
                format!("Month;Boxes\n{}", self.lines(line))
            }
            Shape::NoYear => {
                let line = |month: usize| format!("{};{}", NAMES[month], self.figure(0, 0, month));
                format!("Month;Boxes\n{}", self.lines(line))
            }
            Shape::SeveralKeys => {
                let rows: String = ["HB", "HC"]
                    .iter()
                    .enumerate()
                    .map(|(port, name)| {
                        format!("NR,{name}\t{}\n", self.across(port, 0).replace(';', "\t"))
                    })
                    .collect();
                format!("unit,geo\\TIME_PERIOD\t{}\n{rows}", self.months(0).replace(';', "\t"))
            }
            Shape::SwappedHeader => {
                let line = |month| {
                    let (a, b) = (self.figure(0, 1, month), self.figure(1, 1, month));
                    format!("{};{b};{a}", dated(1, month))
                };
                let second = self.lines(line);
                format!("Month;North;South\n{}Month;South;North\n{second}", both(0))
            }
            Shape::UnitRow => format!("Month;North;South\n;1000 EUR;1000 EUR\n{}", both(0)),
            Shape::Statcan => {
                let rows: String = ["North", "South"]
                    .iter()
                    .enumerate()
                    .map(|(port, name)| {
                        self.lines(|month| {
                            let figure = self.figure(port, 0, month);
                            format!("{},{name},v{port},{figure}", dated(0, month))
                        })
                    })
                    .collect();
                format!("REF_DATE,Harbors,VECTOR,VALUE\n{rows}")
            }
            Shape::MergedYears => {
                let rows: String = (0..2)
                    .map(|at| {
                        let (north, south) = (self.across(0, at), self.across(1, at));
                        format!("{};North;{north}\n;South;{south}\n", year + at as i32)
                    })
                    .collect();
                format!("Year;Port;{}\n{rows}", NAMES.join(";"))
            }
        }
    }

    /// The figures that a shape has, in the order of their size.
    fn put(&self, shape: Shape) -> Vec<u32> {
        let (ports, years) = match shape {
            Shape::YearsAcross | Shape::NamedYears | Shape::Sides => (1, 2),
            Shape::CarriedYear | Shape::NoYear => (1, 1),
            Shape::SeveralKeys | Shape::UnitRow | Shape::Statcan => (2, 1),
            _ => (2, 2),
        };
        let years = move |port| (0..years).map(move |year| (port, year));
        let all = (0..ports).flat_map(years);
        let months = |(port, year)| (0..12).map(move |month| (port, year, month));
        let all = all.flat_map(months).map(|(port, year, month)| self.figure(port, year, month));
        sorted(all.collect())
    }
}

fn sorted(mut all: Vec<u32>) -> Vec<u32> {
    all.sort_unstable();
    all
}

/// The figures of the result.
fn out(read: &Import) -> Vec<u32> {
    let rows = read.series.iter().flat_map(|series| series.rows());
    sorted(rows.filter_map(|(_, _, value)| value.digits.as_ref()?.parse().ok()).collect())
}

/// How many figures are in the result, left out, or without a place.
fn told(read: &Import) -> usize {
    let account = &read.findings.account;
    let left = account.left_out.iter().chain(&account.open);
    account.used + left.map(|it| it.count).sum::<usize>()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn each_figure_is_in_the_result(
        shape in prop::sample::select(SHAPES.to_vec()),
        year in 1980..2020_i32,
        figures in prop::collection::vec(2_500..100_000_u32, 48),
    ) {
        let case = Case { year, figures: &figures };
        let text = case.text(shape);
        let asked = matches!(shape, Shape::NoYear).then_some(year as i16);
        let wishes = Wishes { year: asked, ..Wishes::default() };
        let read = import(text.as_bytes(), &wishes);
        prop_assert!(read.findings.ok, "{shape:?} {:?}\n{text}", read.findings.troubles);
        prop_assert_eq!(out(&read), case.put(shape), "{:?}\n{}", shape, text);
        prop_assert_eq!(told(&read), case.put(shape).len(), "{:?}\n{}", shape, text);
    }

    /// Rows that no reader can place, at any place of a table: each of their figures is told.
    #[test]
    fn each_figure_beside_the_table_is_told(
        label in prop::sample::select(vec!["", "Opening stock", "unknown", "45658", "202413"]),
        at in 0..13_usize,
        words in any::<bool>(),
        remarks in any::<bool>(),
        figures in prop::collection::vec(2_500..100_000_u32, 48),
    ) {
        let case = Case { year: 2000, figures: &figures };
        let mut lines: Vec<String> = (0..12)
            .map(|month| {
                let (a, b) = (case.figure(0, 0, month), case.figure(1, 0, month));
                format!("2000-{:02};{a};{b};{}", month + 1, if remarks { "ok" } else { "" })
            })
            .collect();
        let second = if words { "n/a".to_owned() } else { case.figure(1, 1, 0).to_string() };
        lines.insert(at, format!("{label};{};{second};late", case.figure(0, 1, 0)));
        let text = format!("Month;North;South;Remark\n{}\n", lines.join("\n"));
        let read = import(text.as_bytes(), &Wishes::default());
        prop_assert!(!read.findings.ok, "{text}");
        let own = usize::from(label.starts_with(|c: char| c.is_ascii_digit()));
        let count = 24 + 2 - usize::from(words);
        let named = read.findings.account.named;
        prop_assert!(told(&read) >= count, "{} of {count}, {named} named\n{text}", told(&read));
        prop_assert!(told(&read) + named == count + own, "{:?}\n{text}", read.findings.account);
    }
}
