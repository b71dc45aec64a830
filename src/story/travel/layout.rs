//! The fields of a data file, in order. Those of each kind of block are in the folder beside this
//! file.

mod block;
mod map;
mod options;
mod trend;

use super::reader::Reader;
use super::wire::Wire;
use super::writer::Writer;
use crate::story::date::Date;
use crate::story::id::{Id, Slug, Tag};
use crate::story::language::{Category, Formats, Language, Plural, PluralRule, Words};
use crate::story::prose::{Prose, Run};
use crate::story::time::{Frequency, Period};
use crate::story::trend::Named;
use crate::story::{Cited, Dispute, Source, SourceId, Story};

checked!(Id Slug Tag);

/// What readers do not change does not travel.
impl Wire for Language {
    fn write(&self, to: &mut Writer) {
        self.tag.write(to);
        self.formats.write(to);
        self.words.write(to);
    }
    fn read(from: &mut Reader<'_>) -> Self {
        let (tag, formats, words) = (Wire::read(from), Wire::read(from), Wire::read(from));
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
    rule = PluralRule { runs: Vec::new() }, summary_missing = NONE, groups = NONE, found = NONE,
    groups_here = NONE, questions = NONE, options_all = NONE,
    levels = [const { String::new() }; 5], counts = [const { String::new() }; 3]
}

fields! {
    Story { slug, language, title, key, updated, sources, blocks, disputes; cited, corrections }
    PluralRule { runs }
    Plural { forms }
    Formats { decimal, group, minimum_grouping, months, short_months, day, month, short_month }
    Date { year, month, day }
    SourceId { 0 }
    Source { id, author, publisher, title, date, url, citation, note, record }
    Cited { text, source }
    Dispute { id, about, title, versions, note }
    Prose { 0 }
    Run { text, href }
    Named { id, label }
    Period { frequency, ordinal }
}

names! {
    Category { 0 Other, 1 Zero, 2 One, 3 Two, 4 Few, 5 Many }
}

/// One byte, since [`Frequency::code`] is a letter.
impl Wire for Frequency {
    fn write(&self, to: &mut Writer) {
        self.code().write(to);
    }

    fn read(from: &mut Reader<'_>) -> Frequency {
        Frequency::coded(Wire::read(from)).unwrap_or_else(|| {
            from.fault();
            Frequency::default()
        })
    }
}
