//! Which row stands where in a workbook, and what the coordinator has written in it.
//!
//! In order: the applications of today, what an earlier workbook says of each (`written`), the rows of each sheet, and a count that
//! everything written has found its place. The order of precedence: what the coordinator writes is kept; what the table says of an
//! answer stands; somebody who is out of the table is out of the lists.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use applications::Application;

use super::cell::Words;
use super::columns::{Column, Used};
use super::pairs::Pairs;
use super::{FormApplications, Settings, Stop};
use crate::earlier::{Earlier, Other, Value};
use crate::spool::Spool;
use crate::status::Status;

mod written;

use written::Written;

/// Everything that a workbook shows.
pub(super) struct Plan<'a> {
    /// One per form, in order.
    pub lists: Vec<Sheet>,
    /// On the waiting list, of all forms.
    pub waiting: Sheet,
    /// Of all forms.
    pub suspected: Sheet,
    /// Withdrawn, deleted by the coordinator, or no longer in the table.
    pub out: Sheet,
    /// Sheets that the coordinator has added.
    pub others: &'a [Other],
    /// How many cells of the coordinator's the workbook must have.
    pub written: usize,
    /// References of applications that the earlier workbook had, and that are stored no more.
    pub absent: BTreeSet<String>,
    /// What came of the earlier workbook.
    pub merged: Option<Merged>,
}

/// The rows of one sheet, and the columns that the coordinator has made in it.
#[derive(Default)]
pub(super) struct Sheet {
    pub rows: Vec<Row>,
    pub own: Vec<String>,
}

/// One row, as small as can be: a workbook may have a million that nobody has touched.
pub(super) struct Row {
    /// Index of the form.
    pub form: u32,
    /// The number of the application; `None` for somebody who is no longer in the table, and for what the coordinator has written
    /// without a reference.
    pub application: Option<u32>,
    /// `None` where nobody has written anything, and nothing has happened.
    pub work: Option<Box<Work>>,
}

/// What is known of a row beside the application.
#[derive(Default)]
pub(super) struct Work {
    /// Of a row that has no application.
    pub reference: String,
    pub news: &'static str,
    /// Empty where it is the first of the application.
    pub status: String,
    pub corrections: String,
    pub out: String,
    /// Whether an earlier workbook had it, and the table has it no more.
    pub is_gone: bool,
    /// The status that the export suggests, where it is not the first.
    pub suggested: Option<Status>,
    /// By id of the column.
    pub typed: BTreeMap<String, Value>,
}

/// A row as it is written.
pub(super) struct Shown<'a> {
    pub form: usize,
    pub application: Option<&'a Application>,
    pub reference: &'a str,
    /// The status that the export suggests.
    pub suggested: &'static str,
    pub status: &'a str,
    /// The reference of another application.
    pub duplicate_of: &'a str,
    pub work: &'a Work,
}

/// What came of an earlier workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Cells that the coordinator has written, and that are in the new workbook.
    pub kept: usize,
    /// Applications that the earlier workbook did not have.
    pub new: usize,
    /// Applications with other answers than in the earlier workbook.
    pub changed: usize,
    /// Rows that are out of the lists because the coordinator says that the applicant has withdrawn.
    pub withdrawn: usize,
    /// Rows that the coordinator has deleted: the application is still stored.
    pub deleted: usize,
    /// Rows whose application is no longer stored: only what the coordinator has written is left.
    pub gone: usize,
    /// Rows that are gone, with what the coordinator had written in them, because the applicant has asked for it.
    pub erased: usize,
    /// Reference and heading of answers that somebody has typed over. The answer stands; what was typed is in a column of its own.
    pub corrected: Vec<(String, String)>,
    /// Formulas that have become values.
    pub formulas: usize,
    /// Sheets of the coordinator's own, with their values.
    pub sheets: Vec<String>,
}

/// What is said of a row that the earlier workbook did not have.
pub(super) const NEW: &str = "Ny";
/// Why a row is out of the lists.
const WITHDRAWN: &str = "Trukket";
const DELETED: &str = "Slettet i arket";
const GONE: &str = "Slettet etter fristen";

impl<'a> Plan<'a> {
    /// Rows as they come, where there is no earlier workbook.
    pub fn new(
        forms: &[FormApplications<'_>],
        columns: &[Vec<Column>],
        settings: &Settings,
        earlier: Option<&'a Earlier>,
        pairs: &Pairs<'_>,
    ) -> Result<Self, Stop> {
        let mut plan = Self {
            lists: forms.iter().map(|_| Sheet::default()).collect(),
            waiting: Sheet::default(),
            suspected: Sheet::default(),
            out: Sheet::default(),
            others: earlier.map_or(&[], |earlier| &earlier.others),
            written: 0,
            absent: BTreeSet::new(),
            merged: None,
        };
        match earlier {
            None if pairs.has_members() => plan.paired(forms, pairs)?,
            None => plan.untouched(forms),
            Some(earlier) => plan.merge(forms, columns, settings, (earlier, pairs))?,
        }
        Ok(plan)
    }

    /// Everybody stands where they begin.
    fn untouched(&mut self, forms: &[FormApplications<'_>]) {
        for ((form, rows), list) in (0..).zip(forms).zip(&mut self.lists) {
            let row = |number| Row { form, application: Some(number), work: None };
            let (waiting, people): (Vec<u32>, Vec<u32>) =
                rows.applications.numbers(false).partition(|number| rows.applications.is_waiting(*number));
            list.rows.extend(people.into_iter().map(row));
            self.waiting.rows.extend(waiting.into_iter().map(row));
            self.suspected.rows.extend(rows.applications.numbers(true).map(row));
        }
    }

    /// The same, but those who are in a pair are known to be.
    fn paired(&mut self, forms: &[FormApplications<'_>], pairs: &Pairs<'_>) -> Result<(), Stop> {
        for (form, rows) in (0..).zip(forms) {
            for number in rows.applications.all() {
                let application = rows.applications.read(number)?;
                let suggested = pairs.suggested(&application, None);
                let work = Work { suggested: Some(suggested), ..Work::default() };
                self.place(Row { form, application: Some(number), work: Some(Box::new(work)) }, suggested);
            }
        }
        Ok(())
    }

    fn merge(
        &mut self,
        forms: &[FormApplications<'_>],
        columns: &[Vec<Column>],
        settings: &Settings,
        (earlier, pairs): (&Earlier, &Pairs<'_>),
    ) -> Result<(), Stop> {
        let words: Vec<Words<'_>> = forms
            .iter()
            .zip(columns)
            .map(|(form, columns)| Words::new(form.definition, form.texts, &settings.zone, columns))
            .collect();
        let mut written = Written::of(earlier, &Current { forms, columns, words: &words })?;
        let mut merged = Merged::default();
        self.absent = std::mem::take(&mut written.absent);
        for (form, rows) in (0..).zip(forms) {
            for number in rows.applications.all() {
                let application = rows.applications.read(number)?;
                let known = earlier.base.as_ref().and_then(|base| base.rows.get(&application.reference));
                let suggested = pairs.suggested(&application, known);
                let mut work = match written.rows.remove(&application.reference) {
                    Some(found) => found.into_work((&application, suggested), known, &mut merged),
                    None if known.is_some() => Work { out: DELETED.to_owned(), ..Work::default() },
                    None => Work { news: NEW, ..Work::default() },
                };
                work.suggested = Some(suggested);
                merged.new += usize::from(work.news == NEW);
                let row = Row { form, application: Some(number), work: Some(Box::new(work)) };
                self.place(row, suggested);
            }
        }
        let erased = settings.from.as_ref().map(|previous| &previous.erased);
        for (reference, found) in std::mem::take(&mut written.rows) {
            if erased.is_some_and(|erased| erased.contains(&reference)) {
                merged.erased += 1;
                written.cells -= found.cells();
                continue;
            }
            self.out.rows.push(found.into_gone());
        }
        for (place, row) in written.loose {
            match place.and_then(|form| self.lists.get_mut(form)) {
                Some(list) => list.rows.push(row),
                None => self.out.rows.push(row),
            }
        }
        self.name_columns(&written.own);
        let out = |why| self.out.rows.iter().filter(|row| row.work().out == why).count();
        let statuses = self.rows().filter(|row| row.application.is_some() && !row.work().status.is_empty());
        merged.kept = written.cells + statuses.count();
        merged.withdrawn = out(WITHDRAWN);
        merged.deleted = out(DELETED);
        merged.gone = out(GONE);
        merged.formulas = earlier.formulas;
        merged.sheets = earlier.others.iter().map(|sheet| sheet.name.clone()).collect();
        self.written = written.cells;
        self.merged = Some(merged);
        Ok(())
    }

    fn place(&mut self, mut row: Row, suggested: Status) {
        let (form, work) = (row.form, row.work.get_or_insert_default());
        let status = if work.status.is_empty() { Some(suggested) } else { Status::of(&work.status) };
        if status == Some(Status::Withdrawn) && work.out.is_empty() {
            WITHDRAWN.clone_into(&mut work.out);
        }
        let sheet = if !work.out.is_empty() {
            &mut self.out
        } else if status == Some(Status::Suspected) {
            &mut self.suspected
        } else if status == Some(Status::Waiting) {
            &mut self.waiting
        } else {
            match usize::try_from(form).ok().and_then(|form| self.lists.get_mut(form)) {
                Some(list) => list,
                None => &mut self.out,
            }
        };
        sheet.rows.push(row);
    }

    /// The coordinator's columns: those of the sheet in their order, then those that rows from other sheets bring along.
    fn name_columns(&mut self, own: &written::Own) {
        let of_forms = self.lists.iter_mut().zip(&own.forms);
        let of_all = [
            (&mut self.waiting, &own.waiting),
            (&mut self.suspected, &own.suspected),
            (&mut self.out, &own.out),
        ];
        for (sheet, named) in of_forms.chain(of_all) {
            sheet.own.clone_from(named);
            let mut known: BTreeSet<String> = named.iter().cloned().collect();
            for id in sheet.rows.iter().flat_map(|row| row.work().typed.keys()) {
                if let Some(heading) = id.strip_prefix("own:")
                    && known.insert(heading.to_owned())
                {
                    sheet.own.push(heading.to_owned());
                }
            }
        }
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        let lists = self.lists.iter().chain([&self.waiting, &self.suspected, &self.out]);
        lists.flat_map(|sheet| &sheet.rows)
    }

    /// How many of a form's applications stand in which sheets: those that are suspected apart.
    pub fn count(&self, form: usize) -> (usize, usize) {
        let is_of = |row: &&Row| row.application.is_some() && usize::try_from(row.form) == Ok(form);
        let suspected = self.suspected.rows.iter().filter(is_of).count();
        (self.rows().filter(is_of).count() - suspected, suspected)
    }

    /// The columns that are seldom needed, of a sheet.
    pub fn used(&self, sheet: &Sheet, forms: &[FormApplications<'_>]) -> Used {
        Used {
            news: self.merged.is_some(),
            duplicates: sheet.rows.iter().any(|row| row.duplicate_of(forms).is_some()),
            corrections: sheet.rows.iter().any(|row| !row.work().corrections.is_empty()),
        }
    }
}

/// Of a row that nobody has touched.
static UNTOUCHED: Work = Work {
    reference: String::new(),
    news: "",
    status: String::new(),
    corrections: String::new(),
    out: String::new(),
    is_gone: false,
    suggested: None,
    typed: BTreeMap::new(),
};

impl Row {
    /// What is known of it beside the application.
    pub fn work(&self) -> &Work {
        self.work.as_deref().unwrap_or(&UNTOUCHED)
    }

    fn spool<'a>(&self, forms: &'a [FormApplications<'_>]) -> Option<&'a Spool> {
        Some(&forms.get(usize::try_from(self.form).ok()?)?.applications)
    }

    fn duplicate_of(&self, forms: &[FormApplications<'_>]) -> Option<u32> {
        self.spool(forms)?.duplicate_of(self.application?)
    }

    /// The row as it is written, seen by `look`.
    pub fn show<T>(
        &self,
        forms: &[FormApplications<'_>],
        look: impl FnOnce(&Shown<'_>) -> T,
    ) -> io::Result<T> {
        let read = |number: u32| self.spool(forms).map(|spool| spool.read(number)).transpose();
        let application = self.application.map(read).transpose()?.flatten();
        let other = self.duplicate_of(forms).map(read).transpose()?.flatten();
        let (application, work) = (application.as_ref(), self.work());
        let status =
            application.map(|application| work.suggested.unwrap_or_else(|| Status::first(application)));
        let suggested = status.map_or("", Status::words);
        let shown = Shown {
            form: usize::try_from(self.form).unwrap_or_default(),
            application,
            reference: application.map_or(&work.reference, |application| &application.reference),
            suggested,
            status: if work.status.is_empty() { suggested } else { &work.status },
            duplicate_of: other.as_ref().map_or("", |other| &other.reference),
            work,
        };
        Ok(look(&shown))
    }
}

/// The applications of today, and how their cells are written.
struct Current<'a> {
    forms: &'a [FormApplications<'a>],
    columns: &'a [Vec<Column>],
    words: &'a [Words<'a>],
}
