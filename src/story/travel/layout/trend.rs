//! The fields of a trend in a data file, in order.

use crate::story::travel::reader::Reader;
use crate::story::travel::wire::Wire;
use crate::story::travel::writer::Writer;
use crate::story::trend::{Choice, Event, Revision, Series, Trend, Twelve, Unit, Year};

fields! {
    Trend {
        id, title, measure, units, choices, year, twelve_months, start, series, events, notes,
        below; label, bands
    }
    Unit { one, other, short, factor, decimals, exact }
    Choice { column, label, values, phrases, together }
    Year { first_month, label, short }
    Series { key, values, sources, revisions }
    Revision { index, value, date, source }
    Event { id, date, title, text, rank, source, second }
}

names! {
    Twelve { 0 Sum, 1 Mean }
}
