//! What kinds of problems there are. Each has a code that programs can rely on; what is said to an
//! author is at the place that finds the problem.

use crate::story::codes::codes;

codes! {
    /// What kind of problem it is. The codes are explained in `docs/problems.md`.
    ///
    /// ```
    /// use nutgraf::story::problem::ProblemKind;
    ///
    /// assert_eq!(ProblemKind::UnknownName.code(), "unknown-name");
    /// assert!(ProblemKind::ALL.contains(&ProblemKind::UnknownName));
    /// ```
    ProblemKind {
        /// A file is not there.
        FileMissing "file-missing",
        /// A file has no content.
        FileEmpty "file-empty",
        /// A file is not UTF-8 text with LF line endings.
        Encoding "encoding",
        /// JSON, CSV or CSS cannot be read.
        Syntax "syntax",
        /// A file can be read, but does not contain what it should.
        Shape "shape",
        /// The document has another version of the story format.
        Format "format",
        /// A field or a cell that is needed is missing.
        FieldMissing "field-missing",
        /// There is no such field.
        FieldUnknown "field-unknown",
        /// A value has the wrong type.
        WrongType "wrong-type",
        /// A value is none of those that are allowed.
        WrongValue "wrong-value",
        /// A number, or the length of a list, is outside its bounds.
        OutOfRange "out-of-range",
        /// A list or a table has more entries than can be used.
        TooMany "too-many",
        /// A list or a table has too few entries.
        TooFew "too-few",
        /// A text has too many words.
        TooLong "too-long",
        /// More decimals are shown than the data support.
        TooPrecise "too-precise",
        /// A table lacks a column, or has one that is not used.
        Columns "columns",
        /// A row has more or fewer cells than the header.
        RowLength "row-length",
        /// An entry of the document and a row of a table do not match.
        Unmatched "unmatched",
        /// A text or a cell is empty.
        TextEmpty "text-empty",
        /// A text has a placeholder that nothing replaces, or lacks one.
        Placeholder "placeholder",
        /// A text cannot be an id or part of an address.
        InvalidId "invalid-id",
        /// A name has another meaning already.
        ReservedName "reserved-name",
        /// Something appears twice.
        Repeated "repeated",
        /// A name refers to nothing.
        UnknownName "unknown-name",
        /// Nothing uses what is defined.
        Unused "unused",
        /// A text is not a date or period.
        InvalidDate "invalid-date",
        /// A text is not a number.
        InvalidNumber "invalid-number",
        /// An address is incomplete, or cannot be linked to.
        InvalidLink "invalid-link",
        /// Dates or periods are in the wrong order.
        Order "order",
        /// A series has no row for a period.
        PeriodMissing "period-missing",
        /// Series that are shown together have different periods.
        PeriodsDiffer "periods-differ",
        /// Two statements cannot both hold.
        Contradiction "contradiction",
        /// Two arguments cannot be paired.
        Pairing "pairing",
        /// An argument names options that it cannot be about.
        Scope "scope",
        /// A side has no argument, and nothing says where one was looked for.
        Unsearched "unsearched",
        /// A figure cannot be computed.
        Figure "figure",
        /// The language is not known, or is not that of the file name.
        Language "language",
        /// A text of the interface is missing or wrong.
        Words "words",
        /// A base map cannot be used.
        BaseMap "base-map",
        /// A value is not a color that can be checked.
        InvalidColor "invalid-color",
        /// The contrast of two colors is too low.
        Contrast "contrast",
        /// CSS that the build does not understand.
        UnsupportedStyle "unsupported-style",
    }
}
