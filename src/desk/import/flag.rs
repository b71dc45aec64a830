//! The flags that answer questions, as those who read a table note which ones they needed.

/// A flag that answers a question or overrules a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// `--sections`
    Sections,
    /// `--serial`
    Serial,
    /// `--dates`
    Dates,
    /// `--year-begins`
    YearBegins,
    /// `--named-after-start`
    NamedAfterStart,
    /// `--earliest-year`
    EarliestYear,
    /// `--language`
    Language,
    /// `--decimal`
    Decimal,
}

impl Flag {
    /// Whether it is settled before the table is looked for.
    pub fn is_early(self) -> bool {
        matches!(self, Flag::Sections | Flag::Serial)
    }
}
