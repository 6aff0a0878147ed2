//! An earlier workbook as its coordinator left it: sorted, filtered, with columns moved and columns and sheets of their own, saved by
//! Excel, `LibreOffice` or another program.
//!
//! Here it is only read; `export::plan` decides what becomes of it. A list is known by its column of references, a column by the id
//! in the hidden row or else by its heading, a row by its reference. What the previous export wrote is in a sheet that is not shown
//! ([`Base`]).

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use calamine::{Reader, Xlsx};
use thiserror::Error;

mod cells;
mod list;
mod value;

pub(crate) use cells::Cells;
pub(crate) use list::List;
pub(crate) use value::{Value, serial};

/// Name of the sheet that is not shown.
pub(crate) const BASE: &str = "_veiviser";
/// Of the layout of workbooks: a program that is older than a workbook does not touch it.
pub(crate) const SCHEMA: u32 = 3;

/// What a coordinator has written.
#[derive(Debug)]
pub struct Earlier {
    pub(crate) base: Option<Base>,
    pub(crate) lists: Vec<List>,
    pub(crate) others: Vec<Other>,
    /// Formulas that the coordinator has written: their values are kept.
    pub(crate) formulas: usize,
}

/// What the previous export wrote.
#[derive(Debug, Default)]
pub(crate) struct Base {
    pub site: String,
    /// Fingerprints of the sheets that the export had made of its own accord.
    pub made: Vec<String>,
    /// By reference.
    pub rows: BTreeMap<String, Known>,
}

/// An application in the previous workbook.
#[derive(Debug)]
pub(crate) struct Known {
    pub form: String,
    /// The status that the export gave it.
    pub status: String,
    /// The answers' hash.
    pub hash: String,
}

/// A sheet that the coordinator has added.
#[derive(Debug)]
pub(crate) struct Other {
    pub name: String,
    pub cells: Cells,
}

/// Why an earlier workbook is not used. Nothing has been written then.
#[derive(Debug, Error)]
pub enum EarlierError {
    /// The disk says no.
    #[error("{} cannot be read", path.display())]
    Disk {
        /// The file.
        path: PathBuf,
        /// What the disk said.
        #[source]
        error: io::Error,
    },
    /// It is no XLSX file, or is protected by a password.
    #[error("{} is no workbook", .0.display())]
    NoWorkbook(PathBuf),
    /// No sheet has a column of references.
    #[error("{} has no list of applications", .0.display())]
    NoList(PathBuf),
    /// A newer version of Veiviser has made it.
    #[error("{} is of a newer version", .0.display())]
    Newer(PathBuf),
    /// It is of another site.
    #[error("the workbook is of the site {site}")]
    OtherSite {
        /// The site that it is of.
        site: String,
    },
    /// A list that the previous export wrote is not there any more.
    #[error("the list {list} is gone")]
    ListGone {
        /// What the list was called.
        list: String,
    },
    /// Two rows are of the same application, and say different things.
    #[error("two rows are of {reference}")]
    Twice {
        /// The application.
        reference: String,
    },
    /// Something that the coordinator has written has no place in the new workbook. Never seen; counted all the same.
    #[error("{cells} cells would be lost")]
    Lost {
        /// How many.
        cells: usize,
    },
}

impl Earlier {
    /// Reads the whole workbook. `headings` are the headings of our columns and their ids, for a workbook whose hidden row is gone.
    ///
    /// # Errors
    /// [`EarlierError::Disk`], [`EarlierError::NoWorkbook`], [`EarlierError::NoList`], [`EarlierError::Newer`].
    pub(crate) fn read(path: &Path, headings: &BTreeMap<String, String>) -> Result<Self, EarlierError> {
        let file = File::open(path).map_err(|error| EarlierError::Disk { path: path.to_owned(), error })?;
        let unreadable = |_| EarlierError::NoWorkbook(path.to_owned());
        let mut book = Xlsx::new(BufReader::new(file)).map_err(unreadable)?;
        let mut earlier = Self { base: None, lists: Vec::new(), others: Vec::new(), formulas: 0 };
        for name in book.sheet_names() {
            let (cells, formulas) = Cells::read(&mut book, &name).map_err(unreadable)?;
            if name == BASE {
                earlier.base = Base::of(&cells, path)?;
                continue;
            }
            earlier.formulas += formulas;
            match List::of(&name, cells, headings) {
                Ok(list) => earlier.lists.push(list),
                Err(cells) => earlier.others.push(Other { name, cells }),
            }
        }
        // What nobody has written in is made anew.
        let made = earlier.base.iter().flat_map(|base| base.made.clone()).collect::<Vec<_>>();
        earlier.others.retain(|other| !made.contains(&other.cells.fingerprint()));
        if earlier.lists.is_empty() { Err(EarlierError::NoList(path.to_owned())) } else { Ok(earlier) }
    }
}

impl Base {
    /// First row: name, schema, site. Further rows: reference, form, status, hash. Last row: name, fingerprints; in workbooks of
    /// schema 2 these are at the end of the first row.
    fn of(cells: &Cells, path: &Path) -> Result<Option<Self>, EarlierError> {
        let mut rows = cells.rows().map(|(_, row)| row);
        let text =
            |row: &BTreeMap<u32, Value>, column: u32| row.get(&column).map(Value::text).unwrap_or_default();
        let Some(first) = rows.next() else { return Ok(None) };
        let schema: u32 = text(first, 1).parse().unwrap_or_default();
        if schema > SCHEMA {
            return Err(EarlierError::Newer(path.to_owned()));
        }
        let (mut made, mut known) = (text(first, 3), BTreeMap::new());
        for row in rows {
            if text(row, 0) == BASE {
                made = text(row, 1);
            } else {
                let of_row = Known { form: text(row, 1), status: text(row, 2), hash: text(row, 3) };
                known.insert(text(row, 0), of_row);
            }
        }
        let made = made.split(' ').map(str::to_owned).collect();
        Ok(Some(Self { site: text(first, 2), made, rows: known }))
    }
}
