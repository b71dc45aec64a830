//! What kinds of troubles and notes there are. Each has a code that programs can rely on; what is
//! said to an author is at the place that finds the trouble.

use serde::{Serialize, Serializer};

use crate::story::codes::codes;

codes! {
    /// What a trouble or a note is about. The codes are explained in `docs/import.md`: first those of
    /// questions, then what has to be corrected, then what is only told.
    ///
    /// ```
    /// use nutgraf::desk::import::trouble::TroubleKind;
    ///
    /// assert_eq!(TroubleKind::DateOrder.code(), "date-order");
    /// assert!(TroubleKind::ALL.contains(&TroubleKind::DateOrder));
    /// ```
    TroubleKind {
        /// Which of several sheets has the table.
        Sheet "sheet",
        /// In which order a date has its day, month and year.
        DateOrder "date-order",
        /// Whether two numbers are a month and a year, and in which order.
        ShortMonth "short-month",
        /// Whether the number beside a month is a day or a year.
        DayOrYear "day-or-year",
        /// In which year months without one are.
        MissingYear "missing-year",
        /// Whether a number beside a year is its month or a figure.
        MonthOrFigure "month-or-figure",
        /// Whether a code is of a month or a quarter.
        MonthOrQuarter "month-or-quarter",
        /// Whether a code is of a week or a quarter.
        WeekOrQuarter "week-or-quarter",
        /// Whether `2025.1` is in January or October.
        DottedMonth "dotted-month",
        /// Whether a number is a day of a year.
        DayOfYear "day-of-year",
        /// Whether a number among dates counts days.
        DayNumber "day-number",
        /// In which century a year of two digits is.
        Century "century",
        /// In which language the name of a month is.
        Language "language",
        /// When fiscal years begin.
        FiscalYear "fiscal-year",
        /// In which years months are that pass December.
        WrappedYear "wrapped-year",
        /// Whether a number beside a month is its year or a figure.
        YearOrFigure "year-or-figure",
        /// Whether the dates are those of the header or of a column.
        DatesBothWays "dates-both-ways",
        /// In which month a time near midnight is.
        Midnight "midnight",
        /// Which of two columns has the dates.
        DateColumn "date-column",
        /// Whether a point or a comma begins the decimals.
        DecimalSign "decimal-sign",
        /// Whether a comma stands in a figure or between two columns.
        OneOrTwoColumns "one-or-two-columns",
        /// Whether a dash is zero or unknown.
        Dash "dash",
        /// Whether letters behind a figure mean a multiple, such as billions, or are a mark.
        MultipleOrMark "multiple-or-mark",
        /// Whether what is beside a figure is another one or a mark.
        SecondFigure "second-figure",
        /// Whether a letter behind a figure means a coin or is a mark.
        PenceOrMark "pence-or-mark",
        /// Whether a figure among percentages is a share of one.
        ShareOrPercentage "share-or-percentage",
        /// A cell among figures cannot be read as one.
        UnreadFigure "unread-figure",
        /// What tells rows of the same time apart.
        SeveralRows "several-rows",
        /// Whether rows that could be apart are one series.
        OneOrSeveral "one-or-several",
        /// Whether figures with different units belong together.
        Unit "unit",
        /// Whether figures are in the same multiple.
        Multiple "multiple",
        /// Whether whole numbers are figures or names.
        FigureOrName "figure-or-name",
        /// Whether a number among words is a figure.
        FigureAmongWords "figure-among-words",
        /// Whether a title says how long the span of each figure is.
        RollingTitle "rolling-title",
        /// Whether a month far from the others is a slip.
        FarMonth "far-month",
        /// Whether a year of two digits is in the Buddhist calendar.
        ThaiYear "thai-year",
        /// Whether a month without a year is in that of the one before it.
        UnclearYear "unclear-year",
        /// Which of two names applies to the rows below both.
        NestedNames "nested-names",
        /// Whether another table begins, and which one is meant.
        AnotherTable "another-table",
        /// What stands beside every figure.
        BesideEach "beside-each",
        /// Whether spans of time are figures.
        TimeOfDay "time-of-day",
        /// A formula was never computed.
        Formula "formula",
        /// A column would make too many series.
        TooManySeries "too-many-series",
        /// The figures are not for single months.
        Frequency "frequency",
        /// Whether a row of one cell names those below it.
        NameOrRemark "name-or-remark",
        /// Too many columns tell the series apart.
        TooManyColumns "too-many-columns",
        /// A total does not add up.
        WrongTotal "wrong-total",
        /// A figure would be left out for no known reason.
        Unexplained "unexplained",
        /// A figure has no name above it.
        Nameless "nameless",
        /// A column adds up without being called a total.
        NamelessTotal "nameless-total",
        /// The file has no table.
        NoTable "no-table",
        /// A workbook cannot be read.
        Unreadable "unreadable",
        /// A file or table is larger than can be read.
        TooLarge "too-large",
        /// Only some letters of a file are UTF-8.
        Encoding "encoding",
        /// A quotation mark is never closed.
        QuotationMark "quotation-mark",
        /// No column says when.
        NoDates "no-dates",
        /// No column has figures.
        NoFigures "no-figures",
        /// A cell cannot be read as a month or a year.
        UnreadDate "unread-date",
        /// A date is not valid, or not written like the others.
        InvalidDate "invalid-date",
        /// Years are those of another calendar.
        OtherCalendar "other-calendar",
        /// Some figures have a decimal comma, others a decimal point.
        MixedDecimals "mixed-decimals",
        /// A figure is in a merged cell.
        MergedFigure "merged-figure",
        /// A figure is less than zero, or too large to be drawn.
        OutOfRange "out-of-range",
        /// A flag names what is not there, or contradicts another flag.
        Flag "flag",
        /// How something was read.
        Reading "reading",
        /// Something was left out.
        LeftOut "left-out",
        /// A header that comes again was left out.
        RepeatedHeader "repeated-header",
        /// Times without a figure were added as unknown.
        MissingFigures "missing-figures",
        /// A cell was read as an unknown figure.
        Unknown "unknown",
        /// Something in a workbook is hidden.
        Hidden "hidden",
        /// A flag changed nothing.
        IdleFlag "idle-flag",
    }
}

impl Serialize for TroubleKind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}
