//! The values of a trend.

use crate::story::date::Date;
use crate::story::source::SourceId;

/// One series: a value or a declared gap for each period from
/// [`Trend::start`](super::Trend::start).
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// let series = trend.series_for(&[0, 0]).unwrap();
/// assert_eq!(series.source_at(0), Some(series.sources[0].1));
/// assert!(series.revision_at(usize::MAX).is_none());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The chosen value of each choice, as an index into its values.
    pub key: Vec<u8>,
    /// The values; `None` where the author says that the figure is not known.
    pub values: Values,
    /// From which period (index) on which source holds, ascending.
    pub sources: Vec<(u16, SourceId)>,
    /// Values that were published differently before, ascending.
    pub revisions: Vec<Revision>,
}

impl Series {
    /// The source of the value at `index`.
    pub fn source_at(&self, index: usize) -> Option<SourceId> {
        let upto = self.sources.iter().take_while(|(from, _)| usize::from(*from) <= index);
        upto.last().map(|(_, source)| *source)
    }

    /// What was published first for the value at `index`, if it was revised.
    pub fn revision_at(&self, index: usize) -> Option<&Revision> {
        self.revisions.iter().find(|revision| usize::from(revision.index) == index)
    }
}

/// Values, one for each period, in the unit of the data.
///
/// They travel as whole numbers of ones, tenths or thousandths, whichever first holds them all: a
/// third of the bytes of floating-point numbers.
///
/// ```
/// use nutgraf::story::trend::Values;
///
/// let values = Values(vec![Some(12.5), None]);
/// assert_eq!(values.0.iter().flatten().count(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values(pub Vec<Option<f64>>);

/// A value that was published differently before.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let trend = story.block("seizures").and_then(nutgraf::story::Block::trend).unwrap();
/// for series in &trend.series {
///     assert!(series.revisions.is_sorted_by_key(|revision| revision.index));
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The period, counted from [`Trend::start`](super::Trend::start).
    pub index: u16,
    /// The value first published, in the unit of the data.
    pub value: f64,
    /// When it was published.
    pub date: Date,
    /// Where.
    pub source: SourceId,
}
