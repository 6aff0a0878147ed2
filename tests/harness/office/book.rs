//! A workbook as a grid of values: read, and saved as spreadsheet programs save it.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::{Data, Reader, SheetVisible, Xlsx, open_workbook};
use rust_xlsxwriter::{Format, Workbook};

/// The sheets in their order.
#[derive(Clone, Debug)]
pub struct Book {
    /// In their order.
    pub sheets: Vec<Sheet>,
}

/// One sheet: rows of cells.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// As people see it.
    pub name: String,
    /// Whether they do not see it.
    pub hidden: bool,
    /// From above; a row is as long as it has cells.
    pub rows: Vec<Vec<Data>>,
}

impl Book {
    /// Reads a file.
    pub fn read(path: &Path) -> Self {
        let mut book: Xlsx<_> =
            open_workbook(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let sheets = book.sheets_metadata().to_vec();
        let sheets = sheets.into_iter().map(|meta| {
            let range = book.worksheet_range(&meta.name).expect("a sheet");
            let rows = range.rows().map(<[Data]>::to_vec).collect();
            Sheet { name: meta.name, hidden: meta.visible != SheetVisible::Visible, rows }
        });
        Self { sheets: sheets.collect() }
    }

    /// Saves it as Excel does: shared strings, dates as numbers with a format, no cells where nothing is.
    pub fn save(&self, path: &Path) {
        let mut book = Workbook::new();
        let (day, time) =
            (Format::new().set_num_format("dd.mm.yyyy"), Format::new().set_num_format("dd.mm.yyyy hh:mm"));
        for sheet in &self.sheets {
            let worksheet = book.add_worksheet();
            worksheet.set_name(&sheet.name).expect("a name").set_hidden(sheet.hidden);
            for (row, cells) in (0..).zip(&sheet.rows) {
                for (column, cell) in (0..).zip(cells) {
                    let done = match cell {
                        Data::Empty => continue,
                        Data::String(text) => worksheet.write_string(row, column, text),
                        Data::Float(number) => worksheet.write_number(row, column, *number),
                        Data::Bool(yes) => worksheet.write_boolean(row, column, *yes),
                        Data::DateTime(moment) => {
                            let format = if moment.as_f64().fract() == 0.0 { &day } else { &time };
                            worksheet.write_number_with_format(row, column, moment.as_f64(), format)
                        }
                        other => panic!("{other:?}"),
                    };
                    done.expect("a cell");
                }
            }
        }
        book.save(path).expect("a file");
    }

    /// The sheet of that name.
    ///
    /// # Panics
    /// When there is none.
    pub fn sheet(&mut self, name: &str) -> &mut Sheet {
        self.sheets.iter_mut().find(|sheet| sheet.name == name).unwrap_or_else(|| panic!("no sheet {name}"))
    }

    /// The lists: sheets that people see with a column of references.
    pub fn lists(&mut self) -> Vec<&mut Sheet> {
        self.sheets.iter_mut().filter(|sheet| sheet.is_list()).collect()
    }
}

impl Sheet {
    /// Whether it is a list of applications.
    pub fn is_list(&self) -> bool {
        self.column("_reference").is_some() && !self.hidden
    }

    /// The place of the column with this id.
    pub fn column(&self, id: &str) -> Option<usize> {
        self.rows.first()?.iter().position(|cell| *cell == *id)
    }

    /// The columns: id and heading.
    pub fn columns(&self) -> Vec<(String, String)> {
        let text = |row: usize, column: usize| {
            self.rows.get(row).and_then(|row| row.get(column)).map(ToString::to_string).unwrap_or_default()
        };
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        (0..width).map(|column| (text(0, column), text(1, column))).collect()
    }

    /// The value of a cell.
    pub fn cell(&self, row: usize, column: usize) -> Data {
        self.rows.get(row).and_then(|row| row.get(column)).cloned().unwrap_or(Data::Empty)
    }

    /// Writes a cell.
    pub fn set(&mut self, row: usize, column: usize, value: Data) {
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            cells.resize(column + 1, Data::Empty);
        }
        cells[column] = value;
    }

    /// Writes into the row of an application.
    ///
    /// # Panics
    /// When there is no such row or column.
    pub fn write(&mut self, reference: &str, id: &str, text: &str) {
        let (row, column) = self.place(reference, id).unwrap_or_else(|| panic!("{reference} {id}"));
        self.set(row, column, Data::String(text.to_owned()));
    }

    /// What stands in the row of an application; empty where there is none.
    pub fn said(&self, reference: &str, id: &str) -> String {
        self.place(reference, id).map(|(row, column)| self.cell(row, column).to_string()).unwrap_or_default()
    }

    fn place(&self, reference: &str, id: &str) -> Option<(usize, usize)> {
        let (row, _) = self.references().into_iter().find(|(_, known)| known == reference)?;
        Some((row, self.column(id)?))
    }

    /// The row of each application, by reference.
    pub fn references(&self) -> BTreeMap<usize, String> {
        let Some(column) = self.column("_reference") else { return BTreeMap::new() };
        let rows = (2..self.rows.len()).map(|row| (row, self.cell(row, column).to_string()));
        rows.filter(|(_, reference)| !reference.is_empty()).collect()
    }
}
