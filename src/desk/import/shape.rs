//! The shape of a table: every other one becomes that with a row for each time.
//!
//! Each shape is recognized by a file of its own; here is the order in which they are tried, for a
//! table may be of several at once: sections whose months run across below two levels of a header.

use super::findings::Findings;
use super::ledger::Ledger;
use super::sheet::Sheet;
use super::wishes::Wishes;
use super::{
    asked_in_vain, blocks_below, carried_year, column_numbers, corner_year, dotted_month, fiscal,
    fiscal_month, join, key_column, known, midnight, misdated, missing_year, named_years,
    ordinal_day, part_or_month, quarters_across, section, serial, short_month, short_year,
    side_by_side, swapped_header, time_column, two_levels, unfold, upright, week_codes,
    year_groups, year_rows, years_across,
};

/// The table with a row for each time: turned, put together from two columns, or unfolded. The
/// second sheet is the unfolded one, whose cells are not where a spreadsheet has them.
pub fn shaped(
    mut sheet: Sheet,
    wishes: &Wishes,
    ledger: &mut Ledger,
    findings: &mut Findings,
) -> (Sheet, Option<Sheet>) {
    let begins = wishes.begins();
    asked_in_vain::tell_vain(&sheet, wishes, findings);
    wishes.selection.apply(&mut sheet, &wishes.header, ledger, findings);
    findings.troubles.extend(wishes.header.iter().find_map(|row| misdated::blank(&sheet, *row)));
    let known = known::known(&sheet);
    findings.export = known.map(|known| known.name);
    key_column::split_keys(&mut sheet);
    column_numbers::leave_numbers(&mut sheet, ledger, findings);
    // What stands alone above the figures of such an export is no name of rows.
    if known.is_none_or(|known| known.header(&sheet).is_empty()) {
        section::read_sections(&mut sheet, wishes.sections, findings);
    }
    fiscal_month::write_months(&mut sheet, begins, wishes.earliest_year, findings);
    fiscal::write_whole_years(&mut sheet, wishes.earliest_year, findings);
    week_codes::write_weeks(&mut sheet);
    year_groups::write_years(&mut sheet, ledger);
    part_or_month::read_parts(&mut sheet, &wishes.means, findings);
    midnight::write_months(&mut sheet, &wishes.means, findings);
    swapped_header::order_columns(&mut sheet, findings);
    corner_year::write_corners(&mut sheet, begins, ledger, findings);
    two_levels::join_levels(&mut sheet, begins, ledger, findings);
    if wishes.time.len() < 2 {
        short_year::write_short_years(&mut sheet, wishes.earliest_year, findings);
        short_month::read_short_months(
            &mut sheet,
            wishes.short_months,
            wishes.earliest_year,
            findings,
        );
        ordinal_day::read_ordinal_days(&mut sheet, &wishes.means, ledger, findings);
        dotted_month::read_dotted(&mut sheet, &wishes.means, findings);
        named_years::read_named_years(&mut sheet);
        carried_year::carry_years(&mut sheet, findings);
        missing_year::write_year(&mut sheet, wishes.year, &wishes.means, findings);
    }
    if wishes.time.is_empty() {
        if let Some(joined) = side_by_side::joined(&sheet, ledger, findings) {
            return (sheet, Some(joined));
        }
        if let Some(blocks) = blocks_below::unfolded(&sheet, ledger, findings) {
            findings.across = true;
            return (sheet, Some(blocks));
        }
    }
    let asked = wishes.time.last().map(String::as_str);
    let mut sheet = upright::upright(sheet, asked, &mut findings.troubles);
    findings.across = sheet.turned;
    if let Some(known) = known.filter(|_| sheet.turned) {
        known.leave_codes(&mut sheet, ledger, &mut findings.notes);
    }
    let asked = match wishes.time.as_slice() {
        [year, month] => {
            let year = time_column::named(&sheet, year, findings);
            year.zip(time_column::named(&sheet, month, findings))
        }
        _ => None,
    };
    let mut unfolded = match wishes.time.is_empty() {
        true => unfold::unfolded(&sheet, begins, ledger, findings),
        false => None,
    };
    if unfolded.is_none() && wishes.time.is_empty() {
        unfolded = quarters_across::unfolded(&sheet, ledger, findings);
        findings.across |= unfolded.is_some();
    }
    if unfolded.is_none() && (asked.is_some() || wishes.time.is_empty()) {
        let joined =
            asked.is_none() && year_rows::join_year_rows(&mut sheet, begins, ledger, findings);
        let joined = joined || join::join(&mut sheet, asked, begins, ledger, findings);
        if let (false, Some(turned)) = (joined, years_across::years_down(&sheet)) {
            unfolded = unfold::unfolded(&turned, begins, ledger, findings);
            findings.across = unfolded.is_some();
        }
    }
    serial::read_serials(&mut sheet, wishes.serial, ledger, findings);
    (sheet, unfolded)
}
