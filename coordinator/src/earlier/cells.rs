//! The cells of a sheet that have something in them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read, Seek};

use calamine::{Xlsx, XlsxError};

use super::Value;

/// By row and column, counted from 0.
#[derive(Debug, Default)]
pub(crate) struct Cells(BTreeMap<u32, BTreeMap<u32, Value>>);

impl Cells {
    /// Reads a sheet cell by cell, which takes no more memory than what is kept. Also: how many of the cells are formulas.
    pub(super) fn read<R: Read + Seek>(book: &mut Xlsx<R>, name: &str) -> Result<(Self, usize), XlsxError> {
        let mut reader = match book.worksheet_cells_reader(name) {
            Ok(reader) => reader,
            // A sheet that is a chart has no cells.
            Err(XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_)) => {
                return Ok((Self::default(), 0));
            }
            Err(error) => return Err(error),
        };
        let (mut cells, mut formulas) = (Self::default(), 0);
        while let Some(cell) = reader.next_cell_with_formula()? {
            formulas += usize::from(cell.formula.is_some());
            let (row, column) = cell.pos;
            if let Some(value) = Value::of(cell.value) {
                cells.0.entry(row).or_default().insert(column, value);
            }
        }
        Ok((cells, formulas))
    }

    /// Writes a cell.
    pub(crate) fn put(&mut self, row: u32, column: u32, value: Value) {
        self.0.entry(row).or_default().insert(column, value);
    }

    /// The same for the same values in the same places.
    pub(crate) fn fingerprint(&self) -> String {
        let mut all = String::new();
        for (row, cells) in self.rows() {
            for (column, value) in cells {
                let _ = writeln!(all, "{row} {column} {}", value.text());
            }
        }
        forms::sha256_hex(all.as_bytes())
    }

    /// The rows with something in them, from above.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (u32, &BTreeMap<u32, Value>)> {
        self.0.iter().map(|(row, cells)| (*row, cells))
    }

    /// The same, taken apart.
    pub(super) fn into_rows(self) -> impl Iterator<Item = (u32, BTreeMap<u32, Value>)> {
        self.0.into_iter()
    }
}
