//! What stands in a data file, in which order.

use super::part::Part;
use super::reader::Reader;
use super::writer::Writer;
use crate::story::atlas::{
    Area, Atlas, Basemap, Extent, Group, Kind, Level, Listing, Precision, Presence, Spot,
};
use crate::story::date::Date;
use crate::story::id::{Id, Slug, Tag};
use crate::story::language::{Category, Formats, Language, Plural, Rule, Words};
use crate::story::options::{Family, Need, Options, Proposal, Question};
use crate::story::prose::{Prose, Run};
use crate::story::time::{Frequency, Period};
use crate::story::trend::{Choice, Event, Named, Revision, Series, Trend, Twelve, Unit, Year};
use crate::story::{Block, Cited, Dispute, Source, SourceId, Story};

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

/// Many texts, and then other fields. To read each text on its own would take kilobytes of code. One
/// that is left out does not compile.
macro_rules! texts {
    ($part:ident; $($text:ident),*; $($field:ident = $empty:expr),*) => {
        impl Part for $part {
            fn write(&self, to: &mut Writer) {
                let $part { $($text,)* $($field),* } = self;
                [$($text),*].into_iter().for_each(|text| text.write(to));
                $($field.write(to);)*
            }
            fn read(from: &mut Reader<'_>) -> Self {
                // Copied as a whole.
                const EMPTY: $part = $part { $($text: String::new(),)* $($field: $empty),* };
                let mut all = EMPTY;
                let $part { $($text,)* $($field),* } = &mut all;
                for text in [$($text),*] {
                    *text = Part::read(from);
                }
                $(*$field = Part::read(from);)*
                all
            }
        }
    };
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

/// What readers do not change does not travel.
impl Part for Language {
    fn write(&self, to: &mut Writer) {
        self.tag.write(to);
        self.formats.write(to);
        self.words.write(to);
    }
    fn read(from: &mut Reader<'_>) -> Self {
        let (tag, formats, words) = (Part::read(from), Part::read(from), Part::read(from));
        Language {
            tag,
            formats,
            words,
            #[cfg(feature = "cli")]
            told: None,
        }
    }
}

/// A text without forms.
const NONE: Plural = Plural { forms: Vec::new() };

texts! {
    Words;
    colon, stop, changed, newer, source, dispute, disputed_in, updated, link, close, percent,
    period, by_month, by, view, one_chart, same_scale, own_scale, scale, linear, log, unit, read,
    change, change_up, change_down, change_none, year_before, months_before, twelve_months,
    twelve_to, in_month, event, not_known, so_far_one, so_far, first_published, ring, not_by_year,
    table, table_latest, summary_range, summary_last, summary_also, summary_flat, log_without_zero,
    summary_none, listed_by, part_of_map, group, find, found_none, found_by, area, no_area,
    area_count, also_called, uncertain, no_territory, fto, sdgt, listing, listing_announced,
    no_record, country_only, only_country, whole, presence_is_not_control, no_groups_here,
    picture_of_all, picture_of_group, read_what, of_family, that_need, read_by, arguments, pro,
    con, besides, what, compare_two, compare, compare_with, compared, family, needs, all_families,
    any_need, needing, options_shown, no_option_shown, show_all;
    rule = Rule { runs: Vec::new() }, summary_missing = NONE, groups = NONE, found = NONE,
    groups_here = NONE, questions = NONE, options_all = NONE,
    levels = [const { String::new() }; 5], counts = [const { String::new() }; 3]
}

fields! {
    Story { slug, language, title, key, updated, sources, blocks, disputes; cited, corrections }
    Rule { runs }
    Plural { forms }
    Formats {
        decimal, group, minimum_grouping, months, short_months, day, short_day, month, short_month
    }
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
    Period { frequency, ordinal }
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
    Category { 0 Other, 1 Zero, 2 One, 3 Two, 4 Few, 5 Many }
    Kind { 0 Fto, 1 Sdgt }
    Level { 0 Base, 1 Significant, 2 Limited, 3 Sporadic, 4 Reported }
    Twelve { 0 Sum, 1 Mean }
    Precision { 0 City, 1 Town, 2 Approximate, 3 Symbolic }
}

/// One byte, since [`Frequency::code`] is a letter.
impl Part for Frequency {
    fn write(&self, to: &mut Writer) {
        self.code().write(to);
    }

    fn read(from: &mut Reader<'_>) -> Frequency {
        Frequency::coded(Part::read(from)).unwrap_or_else(|| {
            from.fault();
            Frequency::default()
        })
    }
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
