//! Figures in are figures out and figures told, in all shapes of tables.

use nutgraf::desk::import::{Wishes, import};
use proptest::prelude::*;

/// How a table is laid out.
#[derive(Clone, Copy, Debug)]
enum Shape {
    Long,
    LongMerged,
    Wide,
    Across,
    Grid,
    TwoLevels,
    YearAndMonth,
    YearOnce,
    YearRows,
    YearGroups,
    Sections,
}

const SHAPES: [Shape; 11] = [
    Shape::Long,
    Shape::LongMerged,
    Shape::Wide,
    Shape::Across,
    Shape::Grid,
    Shape::TwoLevels,
    Shape::YearAndMonth,
    Shape::YearOnce,
    Shape::YearRows,
    Shape::YearGroups,
    Shape::Sections,
];

const NAMES: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A table of two ports over whole years, with what may be around it.
#[derive(Clone, Debug)]
struct Case {
    shape: Shape,
    years: Vec<i32>,
    figures: Vec<u32>,
    total: Option<bool>,
    provisional: bool,
    title: bool,
}

fn case() -> impl Strategy<Value = Case> {
    let parts = (
        prop::sample::select(SHAPES.to_vec()),
        1980..2020_i32,
        1..3_usize,
        prop::collection::vec(1..100_000_u32, 48),
        prop::option::of(any::<bool>()),
        any::<bool>(),
        any::<bool>(),
    );
    parts.prop_map(|(shape, first, count, figures, total, provisional, title)| {
        let years = (first..first + count as i32).collect();
        Case { shape, years, figures, total, provisional, title }
    })
}

impl Case {
    fn figure(&self, port: usize, month: usize) -> u32 {
        self.figures.get(port * 24 + month).copied().unwrap_or(1)
    }

    fn months(&self) -> Vec<(i32, usize)> {
        self.years.iter().flat_map(|year| (0..12).map(move |month| (*year, month))).collect()
    }

    /// The figure as it is written: the last months may be provisional.
    fn written(&self, port: usize, nth: usize) -> String {
        let last = self.months().len() - 2;
        let mark = if self.provisional && nth >= last { " (p)" } else { "" };
        format!("{}{mark}", self.figure(port, nth))
    }

    /// The text of the table, and how many figures it has, totals included.
    fn text(&self) -> (String, usize) {
        let months = self.months();
        let ports = ["North", "South"];
        let all = months.len() * 2;
        let mut text =
            if self.title { "Landings at the harbor\n".to_owned() } else { String::new() };
        let mut extra = 0;
        match self.shape {
            Shape::Long | Shape::LongMerged => {
                text += "Month;Port;Boxes\n";
                for (nth, (year, month)) in months.iter().enumerate() {
                    for (port, name) in ports.iter().enumerate() {
                        let merged = matches!(self.shape, Shape::LongMerged) && port > 0;
                        let time = format!("{} {year}", NAMES[*month]);
                        let time = if merged { String::new() } else { time };
                        text += &format!("{time};{name};{}\n", self.written(port, nth));
                    }
                }
            }
            Shape::Wide => {
                text += "Month;North;South\n";
                for (nth, (year, month)) in months.iter().enumerate() {
                    let (a, b) = (self.written(0, nth), self.written(1, nth));
                    text += &format!("{year}-{:02};{a};{b}\n", month + 1);
                }
                if let Some(right) = self.total {
                    let sum =
                        |port| (0..months.len()).map(|nth| self.figure(port, nth)).sum::<u32>();
                    let wrong = u32::from(!right);
                    text += &format!("Total;{};{}\n", sum(0) + wrong, sum(1) + wrong);
                    extra = 2;
                }
            }
            Shape::Across | Shape::TwoLevels => {
                let two = matches!(self.shape, Shape::TwoLevels);
                if two {
                    let above = months.iter().map(|(year, month)| {
                        if *month == 0 { year.to_string() } else { String::new() }
                    });
                    text += &format!("Port;{}\n", above.collect::<Vec<_>>().join(";"));
                }
                let names = months.iter().map(|(year, month)| match two {
                    true => NAMES[*month].to_owned(),
                    false => format!("{year}M{:02}", month + 1),
                });
                text += &format!(
                    "{};{}\n",
                    if two { "" } else { "Port" },
                    names.collect::<Vec<_>>().join(";")
                );
                for (port, name) in ports.iter().enumerate() {
                    let figures: Vec<String> =
                        (0..months.len()).map(|nth| self.written(port, nth)).collect();
                    text += &format!("{name};{}\n", figures.join(";"));
                }
            }
            Shape::Grid => {
                let total = if self.total.is_some() { ";Total" } else { "" };
                text += &format!("Port;Year;{}{total}\n", NAMES.join(";"));
                for (port, name) in ports.iter().enumerate() {
                    for (nth, year) in self.years.iter().enumerate() {
                        let of_year: Vec<usize> = (nth * 12..nth * 12 + 12).collect();
                        let figures: Vec<String> =
                            of_year.iter().map(|nth| self.written(port, *nth)).collect();
                        text += &format!("{name};{year};{}", figures.join(";"));
                        if let Some(right) = self.total {
                            let sum: u32 = of_year.iter().map(|nth| self.figure(port, *nth)).sum();
                            text += &format!(";{}", sum + u32::from(!right));
                            extra += 1;
                        }
                        text.push('\n');
                    }
                }
            }
            Shape::YearRows => {
                text += "Month;North;South\n";
                for (nth, (year, month)) in months.iter().enumerate() {
                    let own = if *month == 0 { format!("{year};;\n") } else { String::new() };
                    let (a, b) = (self.written(0, nth), self.written(1, nth));
                    text += &format!("{own}{};{a};{b}\n", NAMES[*month]);
                }
            }
            Shape::YearGroups => {
                text += &format!("Port;{}\n", NAMES.join(";"));
                for (nth, year) in self.years.iter().enumerate() {
                    text += &format!("{year}{}\n", ";".repeat(12));
                    for (port, name) in ports.iter().enumerate() {
                        let of_year = nth * 12..nth * 12 + 12;
                        let figures: Vec<String> =
                            of_year.map(|nth| self.written(port, nth)).collect();
                        text += &format!("{name};{}\n", figures.join(";"));
                    }
                }
            }
            Shape::Sections => {
                text += "Month;Boxes\n";
                for (port, name) in ports.iter().enumerate() {
                    text += &format!("{name};\n");
                    for (nth, (year, month)) in months.iter().enumerate() {
                        let figure = self.written(port, nth);
                        text += &format!("{year}-{:02};{figure}\n", month + 1);
                    }
                }
            }
            Shape::YearAndMonth | Shape::YearOnce => {
                text += "Year;Month;Port;Boxes\n";
                for (port, name) in ports.iter().enumerate() {
                    for (nth, (year, month)) in months.iter().enumerate() {
                        let once = matches!(self.shape, Shape::YearOnce) && *month > 0;
                        let year = if once { String::new() } else { year.to_string() };
                        text += &format!(
                            "{year};{};{name};{}\n",
                            NAMES[*month],
                            self.written(port, nth)
                        );
                    }
                }
            }
        }
        (text, all + extra)
    }

    fn is_wrong(&self) -> bool {
        self.total == Some(false) && matches!(self.shape, Shape::Wide | Shape::Grid)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, ..ProptestConfig::default() })]

    #[test]
    fn figures_in_are_figures_out_and_figures_told(case in case()) {
        let (text, count) = case.text();
        let read = import(text.as_bytes(), &Wishes::default());
        let account = &read.findings.account;
        let left: usize = account.left_out.iter().map(|it| it.count).sum();
        if case.is_wrong() {
            prop_assert!(!read.findings.ok, "a total that does not add up\n{text}");
            return Ok(());
        }
        prop_assert!(read.findings.ok, "{:?}\n{text}", read.findings.troubles);
        prop_assert_eq!(account.figures, account.used + account.named + left, "{:?}\n{}", account, text);
        // What names a row or column is no figure that was put in.
        prop_assert_eq!(account.used + left, count, "{:?}\n{}", account, text);
        // Each figure is in the result as it was written.
        let series = read.series.as_ref().expect("it is there");
        let mut out: Vec<u32> = series.rows().filter_map(|(_, _, value)| value.digits.as_ref()?.parse().ok()).collect();
        let mut put: Vec<u32> =
            (0..2).flat_map(|port| (0..case.months().len()).map(move |nth| (port, nth))).map(|(port, nth)| case.figure(port, nth)).collect();
        out.sort_unstable();
        put.sort_unstable();
        prop_assert_eq!(out, put, "{}", text);
        prop_assert_eq!(!read.findings.marks.is_empty(), case.provisional);
    }
}
