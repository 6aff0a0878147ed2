//! Sheets that every export makes anew: nothing in them is anybody's application.
//!
//! A sheet is a grid of values before it is written, so that the next export can tell whether somebody has written in it: then it is
//! kept as a sheet of the coordinator's own.

use crate::earlier::{Cells, Value};

/// A sheet that is made anew.
pub(super) struct Made {
    pub name: &'static str,
    /// Row, column, looks, value; by row.
    pub cells: Vec<(u32, u16, Look, Value)>,
    pub charts: Vec<Chart>,
    /// Rows that a page of paper begins with.
    pub breaks: Vec<u32>,
    /// Of the columns, in characters.
    pub widths: Vec<f64>,
}

/// What a value is in its sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Title,
    Part,
    Heading,
    Text,
    /// Text that may take several lines.
    Wrapped,
    Number,
    /// A number that somebody should do something about.
    Alert,
}

/// A chart beside the table that it shows: one series per column.
pub(super) struct Chart {
    pub title: String,
    /// Rows of the table without its heading.
    pub rows: (u32, u32),
    /// The columns with numbers; the names of the rows stand in the first column.
    pub columns: (u16, u16),
    pub heading: u32,
    pub is_bar: bool,
}

impl Made {
    pub(super) fn new(name: &'static str, widths: &[f64]) -> Self {
        Self { name, cells: Vec::new(), charts: Vec::new(), breaks: Vec::new(), widths: widths.to_vec() }
    }

    pub(super) fn text(&mut self, row: u32, column: u16, look: Look, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.cells.push((row, column, look, Value::Text(text)));
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a sheet has a million rows")]
    pub(super) fn number(&mut self, row: u32, column: u16, look: Look, number: usize) {
        self.cells.push((row, column, look, Value::Number(number as f64)));
    }

    /// Headings and rows of numbers; returns the row after it.
    pub(super) fn table(&mut self, top: u32, headings: &[&str], rows: &[(String, Vec<usize>)]) -> u32 {
        for (column, heading) in (0..).zip(headings) {
            self.text(top, column, Look::Heading, *heading);
        }
        for (row, (name, numbers)) in (top + 1..).zip(rows) {
            self.text(row, 0, Look::Text, name);
            for (column, number) in (1..).zip(numbers) {
                self.number(row, column, Look::Number, *number);
            }
        }
        top + 1 + u32::try_from(rows.len()).unwrap_or(0)
    }

    /// What the next export compares with.
    pub(super) fn fingerprint(&self) -> String {
        let mut cells = Cells::default();
        for (row, column, _, value) in &self.cells {
            cells.put(*row, (*column).into(), value.clone());
        }
        cells.fingerprint()
    }
}
