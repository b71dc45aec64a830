//! What a chart shows, as rows: for the table behind it and for its CSV.

use super::points::Point;
use super::terms::Terms;
use crate::story::Story;
use crate::story::language::Formats;

/// One row of the table: texts for readers.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// let rows = nutgraf::chart::table::rows(terms, &points);
/// assert_eq!((rows[0].period.as_str(), rows[0].value.as_str()), ("October 2018", "154.23"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRow {
    /// The month or year.
    pub period: String,
    /// The value as a number in the unit that is shown, or what to say where it is missing.
    pub value: String,
    /// The change on the year before.
    pub change: String,
    /// Publisher of the source.
    pub source: String,
}

/// The most rows of a table: a century of months. More would be slow to arrive and to open, and
/// the CSV has them all.
const MOST: usize = 1_200;

/// The points that the table behind a chart shows: the latest.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// use nutgraf::chart::table::latest;
///
/// assert_eq!(latest(&points).len(), points.len(), "a table has room for a century of months");
/// ```
pub fn latest(points: &[Point]) -> &[Point] {
    points.get(points.len().saturating_sub(MOST)..).unwrap_or(points)
}

/// The rows behind a chart, oldest first.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// assert_eq!(nutgraf::chart::table::rows(terms, &points).len(), points.len());
/// ```
pub fn rows(terms: Terms<'_>, points: &[Point]) -> Vec<ChartRow> {
    let row = |point: &Point| ChartRow {
        period: super::words::period(terms, point),
        value: super::words::number(terms, point),
        change: super::words::change(terms.story, point).unwrap_or_default(),
        source: publisher(terms.story, point).to_owned(),
    };
    points.iter().map(row).collect()
}

/// The chart as CSV (RFC 4180): numbers as they are, periods as ISO months, gaps empty. It begins with
/// a byte order mark, without which spreadsheets on Windows take UTF-8 for another encoding.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// # use nutgraf::chart::{points::Sum, terms::Terms};
/// # let terms = Terms::new(&story, trend, 0).unwrap();
/// # let points = terms.points(&[0, 0], Sum::None);
/// let csv = nutgraf::chart::table::csv(terms, &points);
/// assert!(csv.lines().nth(1).unwrap().starts_with("2018-10,2018-10,154.23,pounds,"));
/// ```
pub fn csv(terms: Terms<'_>, points: &[Point]) -> String {
    let mut text = String::from("\u{feff}from,to,value,unit,first_published,source\r\n");
    // The same digits as in the interface, without grouping and with a point.
    let plain = Formats {
        decimal: ".".into(),
        group: String::new(),
        ..terms.story.language.formats.clone()
    };
    let number = |value: f64| plain.number(value, terms.unit.exact);
    for point in points {
        let cells = [
            point.since().to_string(),
            point.end().to_string(),
            point.value.map(number).unwrap_or_default(),
            terms.unit.other.clone(),
            point.first.as_ref().map(|first| number(first.value)).unwrap_or_default(),
            cited(terms.story, point),
        ];
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn publisher<'a>(story: &'a Story, point: &Point) -> &'a str {
    let source = point.source.and_then(|source| story.source(source));
    source.map_or("", |source| source.publisher.as_str())
}

fn cited(story: &Story, point: &Point) -> String {
    let source = point.source.and_then(|source| story.source(source));
    source.map(|source| [&source.publisher, ": ", &source.title].concat()).unwrap_or_default()
}

/// What a spreadsheet passes over before a formula.
const BLANK: [char; 4] = [' ', '\t', '\r', '\n'];

/// A cell in quotes where it needs them. A spreadsheet takes a cell that begins with one of
/// `=+-@`, also in full width, for a formula, so such a text gets an apostrophe in front; no value is
/// negative.
///
/// ```
/// use nutgraf::chart::table::quoted;
///
/// assert_eq!(quoted("Docks, north"), "\"Docks, north\"");
/// assert_eq!(quoted("=1+1"), "'=1+1");
/// ```
pub fn quoted(cell: &str) -> String {
    let begins = cell.trim_start_matches(BLANK);
    let formula = begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let cell = if formula { ["'", cell].concat() } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r']) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::time::Period;

    #[test]
    fn a_long_table_shows_the_latest_values_and_a_short_one_all() {
        let point = |months: usize| Point {
            start: Period::parse("2000-01").unwrap().plus(i32::try_from(months).unwrap()),
            year: None,
            periods: 1,
            twelve: false,
            complete: true,
            value: None,
            before: None,
            source: None,
            first: None,
        };
        let points: Vec<Point> = (0..MOST + 3).map(point).collect();
        assert_eq!(latest(&points), &points[3..]);
        assert_eq!(latest(&points[..MOST]).len(), MOST);
        assert_eq!(latest(&points[..5]), &points[..5]);
        assert_eq!(latest(&[]), []);
    }

    #[test]
    fn a_cell_cannot_end_its_row_or_become_a_formula() {
        assert_eq!(quoted("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
        for text in ["+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", " =1", "\t=1"] {
            assert_eq!(quoted(text), ["'", text].concat());
        }
        for text in ["\n=1", "\r\n＝1", "\r@a"] {
            assert_eq!(quoted(text), ["\"'", text, "\""].concat());
        }
        for text in ["1-1", "a=b", "", "\u{feff}"] {
            assert_eq!(quoted(text), text);
        }
    }
}
