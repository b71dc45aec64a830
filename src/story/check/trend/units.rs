//! Checks of the units of a trend.

use crate::story::check::checker::Checker;
use crate::story::document::UnitDocument;
use crate::story::problem::ProblemKind;
use crate::story::trend::Unit;

/// The most units that a reader may choose instead.
const MOST: usize = 16;

impl Checker<'_> {
    /// The unit of the data and those that a reader may choose instead.
    pub(super) fn units(&mut self, at: &str, document: &UnitDocument, decimals: u8) -> Vec<Unit> {
        let unit = |(one, other, short): (&String, &String, &String), factor, decimals: u8| Unit {
            one: one.clone(),
            other: other.clone(),
            short: short.clone(),
            factor,
            decimals: decimals.min(3),
            // Told by the data, when they have been read.
            exact: 0,
        };
        let own = (&document.one, &document.other, &document.short);
        let mut units = vec![unit(own, 1.0, decimals)];
        self.at_most(&format!("{at}/also"), document.also.len(), MOST);
        for (nth, also) in document.also.iter().enumerate().take(MOST) {
            if !(also.factor.is_finite() && also.factor > 0.0) {
                let what = format!("a unit cannot be {} times another", also.factor);
                let help = "write how many of this unit make one unit of the data, such as \
                            0.45359237";
                self.problem(
                    &format!("{at}/also/{nth}/factor"),
                    ProblemKind::OutOfRange,
                    what,
                    help,
                );
            }
            let also = (&also.one, &also.other, &also.short, also.factor, also.decimals);
            units.push(unit((also.0, also.1, also.2), also.3, also.4));
        }
        for (nth, unit) in units.iter().enumerate() {
            let at = if nth == 0 { at.to_owned() } else { format!("{at}/also/{}", nth - 1) };
            for (name, text) in [("one", &unit.one), ("other", &unit.other), ("short", &unit.short)]
            {
                self.words(&format!("{at}/{name}"), text);
            }
            if units.iter().take(nth).any(|before| before.other == unit.other) {
                let what = format!("the unit `{}` appears twice", unit.other);
                self.problem(
                    &format!("{at}/other"),
                    ProblemKind::Repeated,
                    what,
                    "keep one of the two",
                );
            }
        }
        units
    }
}
