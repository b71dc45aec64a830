//! What stands in a data file, in which order.

use super::reader::Reader;
use super::writer::Writer;
use crate::story::atlas::{
    Area, Atlas, Basemap, Extent, Group, Kind, Level, Listing, Precision, Presence, Spot,
};
use crate::story::date::{Date, Month};
use crate::story::id::{Id, Slug, Tag};
use crate::story::language::{Formats, Language};
use crate::story::options::{Family, Need, Options, Proposal, Question};
use crate::story::prose::{Prose, Run};
use crate::story::trend::{
    Choice, Event, Named, Revision, Series, Trend, Twelve, Unit, Values, Year,
};
use crate::story::{Block, Cited, Dispute, Source, SourceId, Story};

/// Something that stands in a data file.
///
/// Everything takes a byte at least: that bounds how much a hostile length can ask for.
pub trait Part: Sized {
    /// Adds it.
    fn write(&self, to: &mut Writer);
    /// The next one; after a fault, something empty.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// Fields in order, and then those that stay behind, since live views take over from the fragment
/// what they say: they come out empty. One that is left out does not compile.
macro_rules! fields {
    ($($part:ident { $($field:tt),* $(; $($behind:ident),*)? })*) => {$(
        impl Part for $part {
            fn write(&self, to: &mut Writer) {
                $(self.$field.write(to);)*
            }
            fn read(from: &mut Reader<'_>) -> Self {
                $part {
                    $($field: Part::read(from),)*
                    $($($behind: Default::default(),)*)?
                }
            }
        }
    )*};
}

/// Names by number. One that is left out does not compile.
macro_rules! names {
    ($($part:ident { 0 $first:ident $(, $number:literal $name:ident)* })*) => {$(
        impl Part for $part {
            fn write(&self, to: &mut Writer) {
                to.number(match self { $part::$first => 0 $(, $part::$name => $number)* });
            }
            fn read(from: &mut Reader<'_>) -> Self {
                match from.number() {
                    0 => {}
                    $($number => return $part::$name,)*
                    _ => from.fault(),
                }
                $part::$first
            }
        }
    )*};
}

macro_rules! numbers {
    ($method:ident $($part:ident)*) => {$(
        impl Part for $part {
            fn write(&self, to: &mut Writer) {
                to.$method((*self).into());
            }
            fn read(from: &mut Reader<'_>) -> Self {
                from.$method().try_into().unwrap_or_else(|_| {
                    from.fault();
                    0
                })
            }
        }
    )*};
}

/// Texts of which not every one will do.
macro_rules! checked {
    ($($part:ident)*) => {$(
        impl Part for $part {
            fn write(&self, to: &mut Writer) {
                to.text(self);
            }
            fn read(from: &mut Reader<'_>) -> Self {
                $part::new(from.text()).unwrap_or_else(|| {
                    from.fault();
                    $part::default()
                })
            }
        }
    )*};
}

checked!(Id Slug Tag);

numbers!(number u8 u16);
numbers!(signed i16 i32);

fields! {
    Story { slug, language, title, key, updated, sources, blocks, disputes; cited, corrections }
    Language { tag, formats }
    Formats {
        decimal, group, minimum_grouping, months, short_months, day, short_day, month, short_month
    }
    Month { 0 }
    Date { year, month, day }
    SourceId { 0 }
    Source { id, author, publisher, title, date, url, citation, note, record }
    Cited { text, source }
    Dispute { id, about, title, versions, note }
    Prose { 0 }
    Run { text, href }
    Named { id, label }

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

    Atlas { id, title, measure, groups, basemap, extents, notes }
    Group {
        id, name, aliases, keys, kind, who, home, uncertain, source, listings, point, precision,
        territory, presence
    }
    Listing { date, kind, in_force, by, record, source }
    Presence { area, level, whole, places, source }
    Extent { id, label, bounds, spots }
    Spot { area, at, room, size, cut }
    Basemap { areas, parts, whole, credit; arcs }
    Area { id, name, within; nouns, rings }

    Options { id, title, measure, questions, families, needs, options; arguments, searched, notes }
    Question { id, text; label, source }
    Family { id, label; in_general, except, context, answers }
    Proposal {
        id, family, title, needs; what, status, context, precedents, answers, history, searched
    }
    Need { need; said }
}

names! {
    Kind { 0 Fto, 1 Sdgt }
    Level { 0 Base, 1 Significant, 2 Limited, 3 Sporadic, 4 Reported }
    Twelve { 0 Sum, 1 Mean }
    Precision { 0 City, 1 Town, 2 Approximate, 3 Symbolic }
}

impl Part for Block {
    fn write(&self, to: &mut Writer) {
        match self {
            Block::Trend(trend) => {
                to.number(0);
                trend.write(to);
            }
            Block::Map(atlas) => {
                to.number(1);
                atlas.write(to);
            }
            Block::Options(options) => {
                to.number(2);
                options.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Block {
        match from.number() {
            0 => Block::Trend(Part::read(from)),
            1 => Block::Map(Part::read(from)),
            2 => Block::Options(Part::read(from)),
            _ => {
                from.fault();
                Block::Options(Part::read(from))
            }
        }
    }
}

/// No value of a story is larger, and up to it each third decimal is a number of its own.
const LARGEST: f64 = 1e12;

/// As whole numbers of the last decimal in use (at most three): a third of the bytes of
/// floating-point numbers.
impl Part for Values {
    fn write(&self, to: &mut Writer) {
        let given = || self.0.iter().flatten();
        let exact = |scale: f64| {
            given().all(|value| ((value * scale).round() / scale - value).abs() < 1e-9)
        };
        let scale = [1_u16, 10].into_iter().find(|scale| exact(f64::from(*scale))).unwrap_or(1000);
        scale.write(to);
        to.number(self.0.len() as u64);
        for value in &self.0 {
            to.number(u64::from(value.is_some()));
            if let Some(value) = value {
                to.signed((value * f64::from(scale)).round() as i64);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Values {
        let scale = match from.number() {
            1 => 1.0,
            10 => 10.0,
            1000 => 1000.0,
            _ => {
                from.fault();
                1.0
            }
        };
        let count = from.count();
        let value = |from: &mut Reader<'_>| {
            bool::read(from).then(|| {
                let value = from.signed() as f64 / scale;
                if value.abs() > LARGEST {
                    from.fault();
                }
                value
            })
        };
        Values(many(from, count, value))
    }
}

impl Part for f64 {
    /// Reversed, since round numbers end in zeros.
    fn write(&self, to: &mut Writer) {
        to.number(self.to_bits().reverse_bits());
    }

    fn read(from: &mut Reader<'_>) -> f64 {
        let value = f64::from_bits(from.number().reverse_bits());
        if value.is_finite() {
            return value;
        }
        from.fault();
        0.0
    }
}

impl Part for bool {
    fn write(&self, to: &mut Writer) {
        to.number((*self).into());
    }

    fn read(from: &mut Reader<'_>) -> bool {
        match from.number() {
            0 => false,
            1 => true,
            _ => {
                from.fault();
                false
            }
        }
    }
}

impl Part for String {
    fn write(&self, to: &mut Writer) {
        to.text(self);
    }

    fn read(from: &mut Reader<'_>) -> String {
        from.text().to_owned()
    }
}

impl<T: Part> Part for Option<T> {
    fn write(&self, to: &mut Writer) {
        to.number(self.is_some().into());
        if let Some(part) = self {
            part.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }
}

/// So many of something, as long as nothing is wrong. The list grows with what is there: a count that
/// is a lie must not take memory.
fn many<'a, T>(from: &mut Reader<'a>, count: usize, read: impl Fn(&mut Reader<'a>) -> T) -> Vec<T> {
    let mut all = Vec::new();
    while all.len() < count && !from.failed() {
        all.push(read(from));
    }
    all
}

impl<T: Part> Part for Vec<T> {
    fn write(&self, to: &mut Writer) {
        to.number(self.len() as u64);
        for part in self {
            part.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Vec<T> {
        let count = from.count();
        many(from, count, T::read)
    }
}

impl<T: Part> Part for Box<T> {
    fn write(&self, to: &mut Writer) {
        (**self).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Box<T> {
        from.enter();
        let part = Box::new(T::read(from));
        from.leave();
        part
    }
}

impl<A: Part, B: Part> Part for (A, B) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader<'_>) -> (A, B) {
        (A::read(from), B::read(from))
    }
}

impl<T: Part, const N: usize> Part for [T; N] {
    fn write(&self, to: &mut Writer) {
        self.iter().for_each(|part| part.write(to));
    }

    fn read(from: &mut Reader<'_>) -> [T; N] {
        core::array::from_fn(|_| T::read(from))
    }
}
