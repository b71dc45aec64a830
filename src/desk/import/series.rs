//! Series by month, made of the rows of a table.

use std::collections::{BTreeMap, BTreeSet};

use super::choice::{Choice, apart};
use super::columns::Column;
use super::figures::Figures;
use super::findings::Findings;
use super::keys::{different, word};
use super::region::{MOST_ROWS, Region};
use super::sheet::letter;
use super::trouble::Trouble;
use crate::story::date::Month;

/// The series of an export: the same months in each.
#[derive(Debug)]
pub struct Series {
    /// What tells the series apart; at most two.
    pub choices: Vec<Choice>,
    /// The figures of each series by month; nothing where not known.
    pub figures: BTreeMap<Vec<usize>, BTreeMap<Month, Option<String>>>,
    /// `%`, a currency, or nothing.
    pub mark: String,
}

/// The most lines that a chart is proposed with, and how many times as high as the lowest the
/// highest may be.
const MOST_TOGETHER: usize = 8;
const MOST_APART: f64 = 25.0;

/// The most values of a choice.
const MOST_VALUES: usize = 255;

impl Series {
    /// Puts the figures of a table in order and fills the months between with what is not known;
    /// `None` with the reason noted if that makes no series.
    pub fn new(
        region: &Region,
        months: &[Month],
        (keys, values): (&[&Column], &[Column]),
        read: Figures,
        findings: &mut Findings,
    ) -> Option<Series> {
        if !monthly(months, region, findings) {
            return None;
        }
        let choices = choices(region, keys, values, findings)?;
        let mut figures: BTreeMap<Vec<usize>, BTreeMap<Month, Option<String>>> = BTreeMap::new();
        for (nth, column) in read.columns.into_iter().enumerate() {
            for (((_, row), month), figure) in region.rows.iter().zip(months).zip(column) {
                let mut key: Vec<usize> = keys
                    .iter()
                    .zip(&choices)
                    .map(|(key, choice)| choice.place(word(row, key)))
                    .collect();
                key.extend((values.len() > 1).then_some(nth));
                figures.entry(key).or_default().insert(*month, figure);
            }
        }
        let mut series = Series { choices, figures, mark: read.mark };
        series.fill(months, findings).then_some(series)
    }

    /// Writes what is missing as not known; `false` if that is too much.
    fn fill(&mut self, months: &[Month], findings: &mut Findings) -> bool {
        let (Some(first), Some(last)) = (months.iter().min(), months.iter().max()) else {
            return false;
        };
        let span = last.since(*first).unwrap_or(0) + 1;
        if span.saturating_mul(self.figures.len()) > MOST_ROWS {
            let (what, series) =
                (format!("from {first} to {last} are {span} months"), self.figures.len());
            let what = format!("{what}; with {series} series they are more than {MOST_ROWS} rows");
            let help = "look for a wrong year, or leave out what the story does not show";
            findings.troubles.push(Trouble::whole(what, help));
            return false;
        }
        for (key, series) in &mut self.figures {
            let all = (0..span).map(|month| first.plus(month as i32));
            let missing: Vec<Month> = all.filter(|month| !series.contains_key(month)).collect();
            if let Some((from, rest)) = missing.split_first() {
                let more = if rest.is_empty() {
                    String::new()
                } else {
                    format!(" and {} more", rest.len())
                };
                let name = named(&self.choices, key);
                let what = format!("{name}{from}{more} missing: written as not known");
                findings.notes.push(Trouble::whole(what, ""));
            }
            series.extend(missing.into_iter().map(|month| (month, None)));
        }
        findings.first = Some(first.to_string());
        findings.last = Some(last.to_string());
        findings.series = self.figures.len();
        true
    }

    /// The file of a series, each row with this source.
    pub fn csv(&self, source: &str) -> String {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        let columns = self.choices.iter().map(|choice| choice.column.as_str());
        let header = ["month"].into_iter().chain(columns).chain(["value", "source"]);
        // Writing to memory cannot fail.
        let _ = writer.write_record(header);
        for (key, series) in &self.figures {
            let ids = self.choices.iter().zip(key).map(|(choice, value)| choice.id(*value));
            let ids: Vec<&str> = ids.collect();
            for (month, figure) in series {
                let month = month.to_string();
                let figure = figure.as_deref().unwrap_or_default();
                let row = [&[month.as_str()], ids.as_slice(), &[figure, source]].concat();
                let _ = writer.write_record(row);
            }
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }

    /// Whether the lines of all series can be read in one chart: few enough for their names, and
    /// none so high that another would lie on the ground.
    pub fn fit_together(&self) -> bool {
        let highest = |series: &BTreeMap<Month, Option<String>>| {
            let figures = series.values().flatten().filter_map(|figure| figure.parse::<f64>().ok());
            figures.fold(0.0, f64::max)
        };
        let all: Vec<f64> = self.figures.values().map(highest).collect();
        let (high, low) = all.iter().fold((0.0, f64::MAX), |(high, low), highest| {
            (f64::max(high, *highest), f64::min(low, *highest))
        });
        let few = (2..=MOST_TOGETHER).contains(&all.len());
        self.choices.len() == 1 && few && high <= low * MOST_APART
    }

    /// The most decimals of a figure.
    pub fn decimals(&self) -> usize {
        let all = self.figures.values().flat_map(BTreeMap::values).flatten();
        all.filter_map(|figure| Some(figure.split_once('.')?.1.len())).max().unwrap_or(0)
    }
}

/// What tells the series apart: words, and the names of columns where several have figures.
fn choices(
    region: &Region,
    keys: &[&Column],
    values: &[Column],
    findings: &mut Findings,
) -> Option<Vec<Choice>> {
    if let Some(many) = keys.iter().find(|key| different(region, &[key]) > MOST_VALUES) {
        let what = format!("column {} tells more than {MOST_VALUES} series apart", many.place);
        let help = "say with --columns which columns to use, or add the figures up";
        findings.troubles.push(Trouble::whole(what, help));
        return None;
    }
    let mut choices: Vec<Choice> = keys.iter().map(|key| Choice::of(region, key)).collect();
    if values.len() > 1 {
        choices.push(Choice::among(values));
    }
    if choices.len() > 2 {
        let what = "more than two columns tell the series apart";
        let help = "name two of them, and one with figures, with --columns";
        findings.troubles.push(Trouble::whole(what, help));
        return None;
    }
    apart(&mut choices);
    Some(choices)
}

fn named(choices: &[Choice], key: &[usize]) -> String {
    let ids: Vec<&str> = choices.iter().zip(key).map(|(choice, value)| choice.id(*value)).collect();
    if ids.is_empty() { String::new() } else { format!("{}: ", ids.join(", ")) }
}

/// Whether any two months follow one another; quarters and years written as months do not.
fn monthly(months: &[Month], region: &Region, findings: &mut Findings) -> bool {
    let different: Vec<Month> =
        months.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let steps = different.windows(2).filter_map(|pair| pair.last()?.since(*pair.first()?));
    let Some(least) = steps.min().filter(|step| *step > 1) else { return true };
    let what = match least {
        3 => "there is a figure for every third month only: they are by quarter".to_owned(),
        12 => "there is a figure for every twelfth month only: they are by year".to_owned(),
        _ => format!("no two months follow one another; the nearest are {least} months apart"),
    };
    let cell = region.rows.first().and_then(|(_, row)| row.get(region.months));
    let place = cell.map_or(letter(region.months), |cell| letter(cell.column));
    let help = format!("look for monthly figures (the dates are in column {place})");
    findings.troubles.push(Trouble::whole(what, help));
    false
}
