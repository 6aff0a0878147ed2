//! Figures for funders and boards: how many have applied, which pairs there are, what became of them.
//!
//! All comes from the coordinator's workbook (`collect`), with what it remembers of those who are gone (`tally`). What is small is
//! hidden before anything is written (`suppress`), and the result is a page (`page`) or a workbook (`sheet`) in which nobody can be
//! found. Two reports of nearly the same time could be compared: a number that changes by one from one to the next tells of one
//! person. Reports are for half-years, not for days.

use std::path::{Path, PathBuf};

use forms::Definition;
use forms::follow_up::FollowUp;
use jiff::civil::Date;

use crate::earlier::EarlierError;
use crate::export::{ExportError, write_text};

mod build;
mod collect;
mod gone;
mod page;
mod sheet;
mod suppress;
mod tally;

#[cfg(test)]
pub(crate) use page::STYLE;
pub use suppress::Figure;
pub(crate) use tally::{SHEET, Tallies};

/// What figures are asked for.
#[derive(Clone, Debug)]
pub struct Inquiry<'a> {
    /// Name of the site.
    pub name: &'a str,
    /// Id of the site.
    pub site: &'a str,
    /// Its forms, in their order.
    pub forms: Vec<&'a Definition>,
    /// How it follows its pairs.
    pub rhythm: &'a FollowUp,
    /// The first day that counts; `None`: from the beginning.
    pub since: Option<Date>,
    /// The last day that counts; `None`: up to today.
    pub until: Option<Date>,
    /// The day of the report.
    pub today: Date,
}

/// Figures that may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// «Tall fra Mentor Agder»
    pub title: String,
    /// Of when they are, and when they were made.
    pub about: String,
    /// What is most asked for, in sentences.
    pub headlines: Vec<String>,
    /// In their order.
    pub tables: Vec<Table>,
    /// What readers must know.
    pub notes: Vec<String>,
}

/// One table of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is of.
    pub heading: String,
    /// What the rows are.
    pub of: String,
    /// What the columns are.
    pub columns: Vec<String>,
    /// Name and figures of each.
    pub rows: Vec<(String, Vec<Figure>)>,
    /// The last row is the sum of the others.
    pub has_total: bool,
    /// Worth a chart.
    pub is_drawn: bool,
}

impl Inquiry<'_> {
    /// Whether a day counts.
    fn has(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether a whole year counts; one that is not known does where all do.
    fn has_year(&self, year: &str) -> bool {
        let days = year.parse().ok().and_then(|year| {
            let first = Date::new(year, 1, 1).ok()?;
            Some((first, Date::new(year, 12, 31).ok()?.min(self.today.max(first))))
        });
        match days {
            Some((first, last)) => self.has(first) && self.has(last),
            None => self.since.is_none() && self.until.is_none(),
        }
    }

    /// The day as of which pairs are on their way or over.
    fn as_of(&self) -> Date {
        self.until.map_or(self.today, |until| until.min(self.today))
    }
}

/// The figures of a workbook.
///
/// # Errors
/// [`EarlierError`]: the file is no workbook of this site.
pub fn figures(workbook: &Path, inquiry: &Inquiry<'_>) -> Result<Report, EarlierError> {
    Ok(build::report(&collect::collected(workbook, inquiry)?, inquiry))
}

impl Report {
    /// Writes a page that stands by itself, for the screen and for paper. The file is replaced in one step.
    ///
    /// # Errors
    /// [`ExportError`]; then no file has changed.
    pub fn write_page(&self, target: &Path) -> Result<PathBuf, ExportError> {
        write_text(target, &page::html(self))
    }

    /// Writes a workbook with charts. The file is replaced in one step.
    ///
    /// # Errors
    /// [`ExportError`]; then no file has changed.
    pub fn write_sheet(&self, target: &Path) -> Result<PathBuf, ExportError> {
        sheet::write(self, target)
    }
}
