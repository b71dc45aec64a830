//! What was worked out for a figure, and how readers see it.

use super::written::written;
use crate::story::document::FigureDocument;
use crate::story::language::Formats;
use crate::story::time::Period;

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum FigureValue {
    /// A number with the decimals that it is shown with.
    Number(f64, u8),
    /// A period.
    Period(Period),
}

/// What is wrong with a figure, and what to do.
pub(super) type FigureFault = (String, String);

/// A figure as readers see it.
pub(super) fn told(
    figure: FigureValue,
    document: &FigureDocument,
    formats: &Formats,
) -> Result<String, FigureFault> {
    match figure {
        FigureValue::Period(period) => Ok(period.label(formats)),
        FigureValue::Number(number, decimals) => {
            let digits = || formats.number(number, document.decimals.unwrap_or(decimals));
            written(number, document.written).map_or_else(
                || Ok(digits()),
                |words| {
                    words.ok_or_else(|| {
                        let what = format!("{} cannot be written in words here", digits());
                        (
                            what,
                            "only numbers from zero to ninety-nine can be written in words; \
                                remove `as`"
                                .to_owned(),
                        )
                    })
                },
            )
        }
    }
}
