//! Applications as a file.
//!
//! In order: lay out the columns of each form (`columns`), make cells of the answers (`cell`), and write them as a workbook
//! (`xlsx`), CSV (`csv`) or JSON (`json`, `lines`). Applications are read one at a time from a [`Spool`].

use std::cell::Cell;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use forms::{Definition, Texts};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use thiserror::Error;

use crate::earlier::EarlierError;
use crate::follow_up::Following;
use crate::output::Prepared;
use crate::spool::Spool;

mod cell;
mod columns;
pub(crate) mod csv;
mod json;
mod legend;
mod made;
mod overview;
mod pairs;
mod plan;
pub(crate) mod xlsx;

pub(crate) use columns::{REFERENCE, STATUS};
pub use csv::{guard, unguard};
pub use pairs::Paired;
pub use plan::Merged;

/// One form and the applications to it.
#[derive(Debug)]
pub struct FormApplications<'a> {
    /// The form as it is now.
    pub definition: &'a Definition,
    /// The form's texts in its default language («Ja», «Nei»).
    pub texts: &'a Texts,
    /// The applications. They may have been made with older versions of the form.
    pub applications: Spool,
}

/// What kind of file, when and where.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What kind of file.
    pub format: Format,
    /// Now: the file says when it was made.
    pub now: Timestamp,
    /// The time zone of the workbook's clock times: Europe/Oslo.
    pub zone: TimeZone,
    /// An earlier workbook, for a workbook: what its coordinator has written is kept.
    pub from: Option<Previous>,
    /// How pairs are followed, for a workbook; `None`: it has no sheet of pairs.
    pub following: Option<Following>,
}

/// An earlier workbook.
#[derive(Clone, Debug, Default)]
pub struct Previous {
    /// The file. It is only read.
    pub path: PathBuf,
    /// References of applications that were erased because their senders asked for it: nothing of them is kept, not even what
    /// the coordinator has written.
    pub erased: BTreeSet<String>,
}

/// Kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A workbook for people: one sheet per form, labels and choices in words.
    Xlsx,
    /// For programs: one file per form, UTF-8 with BOM, `;`, all quoted, ids for headings and choices, times in RFC 3339.
    /// Values that a spreadsheet would take for a formula begin with a TAB: see [`unguard`].
    Csv,
    /// For programs: one document with typed answers.
    Json,
    /// For programs: one typed application a line, to be read without holding all of them.
    JsonLines,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The files: one, or for CSV one per form.
    pub files: Vec<PathBuf>,
    /// One per form, in order.
    pub counts: Vec<Count>,
    /// Answers too long for a cell of a workbook, which therefore are not whole. Other formats have them whole.
    pub shortened: Vec<Shortened>,
    /// What came of the earlier workbook, where there was one.
    pub merged: Option<Merged>,
    /// What came of the pairs.
    pub paired: Paired,
}

/// The applications to one form that were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Id of the form.
    pub form: String,
    /// Rows, suspected ones not counted.
    pub rows: usize,
    /// Rows that may come from robots.
    pub suspected: usize,
}

/// An answer that a cell could not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortened {
    /// Reference of the application.
    pub reference: String,
    /// Id of the column.
    pub column: String,
}

/// Why there is no file. The previous one is untouched. The command says it in the words of a coordinator.
#[derive(Debug, Error)]
pub enum ExportError {
    /// No form was given.
    #[error("no forms")]
    NoForms,
    /// The disk says no.
    #[error("{} cannot be written", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the disk said.
        #[source]
        error: io::Error,
    },
    /// A sheet cannot hold so many.
    #[error("{rows} rows are too many for the sheet {sheet}")]
    TooManyRows {
        /// Name of the sheet.
        sheet: String,
        /// How many there are.
        rows: usize,
        /// How many it can hold.
        most: usize,
    },
    /// The workbook cannot be made.
    #[error("no workbook: {0}")]
    Workbook(String),
    /// The earlier workbook cannot be used.
    #[error(transparent)]
    Earlier(#[from] EarlierError),
}

/// Writes the applications to `target`, which is replaced in one step. CSV of several forms goes to several files:
/// `agder.csv` becomes `agder-mentor.csv` and `agder-adept.csv`. `told` hears how many rows have been written so far.
///
/// # Errors
/// [`ExportError`]; then no file has changed.
pub fn export(
    forms: &[FormApplications<'_>],
    settings: &Settings,
    target: &Path,
    told: &dyn Fn(usize),
) -> Result<Exported, ExportError> {
    if forms.is_empty() {
        return Err(ExportError::NoForms);
    }
    let progress = Progress { rows: Cell::new(0), told };
    let (mut shortened, mut merged, mut paired) = (Vec::new(), None, Paired::default());
    let mut counts: Vec<(usize, usize)> = forms.iter().map(FormApplications::count).collect();
    let prepared = match settings.format {
        Format::Xlsx => vec![prepare(target, |file| {
            (shortened, merged, paired, counts) = xlsx::write(forms, settings, file, &progress)?;
            Ok(())
        })?],
        Format::Json => vec![prepare(target, |file| Ok(json::write(forms, settings, file, &progress)?))?],
        Format::JsonLines => vec![prepare(target, |file| Ok(json::write_lines(forms, file, &progress)?))?],
        Format::Csv => {
            let one = |form| {
                prepare(&csv_target(target, form, forms.len()), |file| Ok(csv::write(form, file, &progress)?))
            };
            forms.iter().map(one).collect::<Result<_, _>>()?
        }
    };
    let files = prepared.into_iter().map(replace).collect::<Result<_, _>>()?;
    let count = |(form, (rows, suspected)): (&FormApplications<'_>, (usize, usize))| Count {
        form: form.definition.id.clone(),
        rows,
        suspected,
    };
    Ok(Exported { files, counts: forms.iter().zip(counts).map(count).collect(), shortened, merged, paired })
}

/// Writes a text to `target`, which is replaced in one step.
pub(crate) fn write_text(target: &Path, text: &str) -> Result<PathBuf, ExportError> {
    replace(prepare(target, |file| Ok(file.write_all(text.as_bytes())?))?)
}

impl FormApplications<'_> {
    /// What those who fill it in are called.
    fn plural(&self) -> &str {
        self.definition.languages.first().map_or("", |language| self.definition.plural.get(language))
    }

    /// Those who are people, and those who may be robots.
    fn count(&self) -> (usize, usize) {
        let people = self.applications.numbers(false).count();
        (people, self.applications.len() - people)
    }
}

/// How many rows have been written.
struct Progress<'a> {
    rows: Cell<usize>,
    told: &'a dyn Fn(usize),
}

impl Progress<'_> {
    fn row(&self) {
        self.rows.set(self.rows.get() + 1);
        (self.told)(self.rows.get());
    }
}

/// What stops the writing of one file; the path is added where it is known.
enum Stop {
    Disk(io::Error),
    Other(ExportError),
}

fn prepare(
    target: &Path,
    write: impl FnOnce(&mut std::fs::File) -> Result<(), Stop>,
) -> Result<Prepared, ExportError> {
    Prepared::new(target, write).map_err(|stop| match stop {
        Stop::Disk(error) => ExportError::Write { path: target.to_owned(), error },
        Stop::Other(error) => error,
    })
}

fn replace(prepared: Prepared) -> Result<PathBuf, ExportError> {
    let path = prepared.target().to_owned();
    prepared.replace().map_err(|error| ExportError::Write { path, error })
}

fn csv_target(target: &Path, form: &FormApplications<'_>, forms: usize) -> PathBuf {
    if forms == 1 {
        return target.to_owned();
    }
    let stem = target.file_stem().unwrap_or_default().to_string_lossy();
    let extension = target.extension().map_or_else(|| "csv".into(), std::ffi::OsStr::to_string_lossy);
    target.with_file_name(format!("{stem}-{}.{extension}", form.definition.id))
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

impl From<EarlierError> for Stop {
    fn from(error: EarlierError) -> Self {
        Self::Other(error.into())
    }
}

impl From<ExportError> for Stop {
    fn from(error: ExportError) -> Self {
        Self::Other(error)
    }
}
