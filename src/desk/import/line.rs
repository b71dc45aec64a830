//! A row or a column of a sheet, along which times run before it is known in which direction.

use std::sync::Arc;

use super::sheet::{Cell, HEADER, Sheet};

/// So many rows show what a column holds.
const SAMPLE: usize = 1_000;

/// Where times stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// From the top down.
    Column(usize),
    /// From left to right.
    Row(usize),
}

impl Line {
    /// All columns of a sheet, and the rows that may head a table.
    pub fn all(sheet: &Sheet) -> impl Iterator<Item = Line> {
        let rows = sheet.rows.len().min(HEADER);
        (0..sheet.width()).map(Line::Column).chain((0..rows).map(Line::Row))
    }

    /// The first of its cells, which show what it holds.
    pub fn sample(self, sheet: &Sheet) -> Vec<&Cell> {
        let rows = sheet.rows.iter().take(SAMPLE);
        let cells: Vec<&Cell> = match self {
            Line::Column(column) => rows.filter_map(|row| row.get(column)).collect(),
            Line::Row(_) => self.cells(sheet).collect(),
        };
        cells.into_iter().filter(|cell| !cell.is_empty()).collect()
    }

    /// Its cells, in order.
    pub fn cells(self, sheet: &Sheet) -> impl Iterator<Item = &Cell> {
        let column = match self {
            Line::Column(column) => Some(column),
            Line::Row(_) => None,
        };
        let row = match self {
            Line::Row(row) => sheet.rows.get(row),
            Line::Column(_) => None,
        };
        let down = column.into_iter().flat_map(|column| sheet.column(column));
        down.chain(row.into_iter().flat_map(|row| row.iter()))
    }

    /// Writes another text into cells of it, in order.
    pub fn rewrite(self, sheet: &mut Sheet, mut text: impl FnMut(&Cell) -> Option<String>) {
        for (at, row) in sheet.rows.iter_mut().enumerate() {
            let columns = match self {
                Line::Column(column) => column..column + 1,
                Line::Row(own) if own == at => 0..row.len(),
                Line::Row(_) => continue,
            };
            for column in columns {
                let new = row.get(column).and_then(|cell| Some(cell.with(text(cell)?)));
                let own = new.is_some().then(|| Arc::make_mut(row).get_mut(column)).flatten();
                if let Some((own, new)) = own.zip(new) {
                    *own = new;
                }
            }
        }
    }
}
