//! Which row stands where in a workbook, and what the coordinator has written in it.
//!
//! In order: the applications of today, what an earlier workbook says of each (`written`), the rows of each sheet, and a count that
//! everything written has found its place. The order of precedence: what the coordinator writes is kept; what the table says of an
//! answer stands; somebody who is out of the table is out of the lists.

use std::collections::{BTreeMap, BTreeSet};

use applications::Application;

use super::cell::Words;
use super::columns::{Column, Used};
use super::duplicates::duplicates;
use super::{Rows, Settings};
use crate::earlier::{Earlier, EarlierError, Other, Value};
use crate::status::Status;

mod written;

use written::Written;

/// Everything that a workbook shows.
pub(super) struct Plan<'a> {
    /// One per form, in order.
    pub lists: Vec<Sheet<'a>>,
    /// Of all forms.
    pub suspected: Sheet<'a>,
    /// Withdrawn, deleted by the coordinator, or no longer in the table.
    pub out: Sheet<'a>,
    /// Sheets that the coordinator has added.
    pub others: &'a [Other],
    /// What the next export needs to know.
    pub base: Vec<Base<'a>>,
    /// How many cells of the coordinator's the workbook must have.
    pub written: usize,
    /// What came of the earlier workbook.
    pub merged: Option<Merged>,
}

/// The rows of one sheet, and the columns that the coordinator has made in it.
#[derive(Default)]
pub(super) struct Sheet<'a> {
    pub rows: Vec<Row<'a>>,
    pub own: Vec<String>,
}

/// One row.
#[derive(Default)]
pub(super) struct Row<'a> {
    /// Index of the form.
    pub form: usize,
    /// `None` for somebody who is no longer in the table, and for what the coordinator has written without a reference.
    pub application: Option<&'a Application>,
    pub reference: String,
    pub news: &'static str,
    pub status: String,
    pub duplicate_of: Option<&'a str>,
    pub corrections: String,
    pub out: String,
    /// By id of the column.
    pub typed: BTreeMap<String, Value>,
}

/// What is remembered of a row.
pub(super) struct Base<'a> {
    pub reference: String,
    pub form: &'a str,
    pub status: &'static str,
    pub hash: &'a str,
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

/// Why a row is out of the lists.
const WITHDRAWN: &str = "Trukket";
const DELETED: &str = "Slettet i arket";
const GONE: &str = "Slettet etter fristen";

impl<'a> Plan<'a> {
    /// Rows as they come, where there is no earlier workbook.
    pub fn new(
        forms: &[Rows<'a>],
        columns: &[Vec<Column>],
        settings: &Settings,
        earlier: Option<&'a Earlier>,
    ) -> Result<Self, EarlierError> {
        let mut plan = Self {
            lists: forms.iter().map(|_| Sheet::default()).collect(),
            suspected: Sheet::default(),
            out: Sheet::default(),
            others: earlier.map_or(&[], |earlier| &earlier.others),
            base: Vec::new(),
            written: 0,
            merged: None,
        };
        let words: Vec<Words<'_>> = forms
            .iter()
            .zip(columns)
            .map(|(form, columns)| Words::new(form.definition, form.texts, &settings.zone, columns))
            .collect();
        let current = Current { forms, columns, words: &words };
        let mut written = match earlier {
            Some(earlier) => Written::of(earlier, &current)?,
            None => Written::default(),
        };
        let mut merged = Merged::default();
        for (form, rows) in forms.iter().enumerate() {
            let duplicates = duplicates(rows.definition, rows.all());
            for application in rows.all() {
                let known =
                    earlier.and_then(|earlier| earlier.base.as_ref()?.rows.get(&application.reference));
                let mut row = Row {
                    form,
                    application: Some(application),
                    reference: application.reference.clone(),
                    duplicate_of: duplicates.get(application.reference.as_str()).copied(),
                    status: Status::first(application).words().to_owned(),
                    ..Row::default()
                };
                match written.rows.remove(&application.reference) {
                    Some(found) => found.into_row(&mut row, known, &mut merged),
                    None if known.is_some() => DELETED.clone_into(&mut row.out),
                    None if earlier.is_some() => row.news = "Ny",
                    None => {}
                }
                merged.new += usize::from(row.news == "Ny");
                plan.base.push(Base {
                    reference: application.reference.clone(),
                    form: &application.form,
                    status: Status::first(application).words(),
                    hash: &application.answers_hash,
                });
                plan.place(row);
            }
        }
        let erased = settings.from.as_ref().map(|previous| &previous.erased);
        for (reference, found) in std::mem::take(&mut written.rows) {
            if erased.is_some_and(|erased| erased.contains(&reference)) {
                merged.erased += 1;
                written.cells -= found.cells();
                continue;
            }
            let form = forms.get(found.form).map_or("", |form| form.definition.id.as_str());
            plan.base.push(Base { reference: found.reference.clone(), form, status: "", hash: "" });
            plan.out.rows.push(found.into_gone());
        }
        for (place, row) in written.loose {
            match place {
                Some(form) => plan.lists.get_mut(form).unwrap_or(&mut plan.out).rows.push(row),
                None => plan.out.rows.push(row),
            }
        }
        plan.name_columns(&written.own);
        if let Some(earlier) = earlier {
            merged.kept = written.cells;
            plan.written = written.cells;
            merged.withdrawn = plan.out.rows.iter().filter(|row| row.out == WITHDRAWN).count();
            merged.deleted = plan.out.rows.iter().filter(|row| row.out == DELETED).count();
            merged.gone = plan.out.rows.iter().filter(|row| row.out == GONE).count();
            merged.formulas = earlier.formulas;
            merged.sheets = earlier.others.iter().map(|sheet| sheet.name.clone()).collect();
            plan.merged = Some(merged);
        }
        Ok(plan)
    }

    fn place(&mut self, mut row: Row<'a>) {
        let status = Status::of(&row.status);
        if status == Some(Status::Withdrawn) && row.out.is_empty() {
            WITHDRAWN.clone_into(&mut row.out);
        }
        let sheet = if !row.out.is_empty() {
            &mut self.out
        } else if status == Some(Status::Suspected) {
            &mut self.suspected
        } else {
            match self.lists.get_mut(row.form) {
                Some(list) => list,
                None => &mut self.out,
            }
        };
        sheet.rows.push(row);
    }

    /// The coordinator's columns: those of the sheet in their order, then those that rows from other sheets bring along.
    fn name_columns(&mut self, own: &written::Own) {
        let of_forms = self.lists.iter_mut().zip(&own.forms);
        for (sheet, named) in
            of_forms.chain([(&mut self.suspected, &own.suspected), (&mut self.out, &own.out)])
        {
            sheet.own.clone_from(named);
            let mut known: BTreeSet<String> = named.iter().cloned().collect();
            for id in sheet.rows.iter().flat_map(|row| row.typed.keys()) {
                if let Some(heading) = id.strip_prefix("own:")
                    && known.insert(heading.to_owned())
                {
                    sheet.own.push(heading.to_owned());
                }
            }
        }
    }

    /// The columns that are seldom needed, of a sheet.
    pub fn used(&self, sheet: &Sheet<'_>) -> Used {
        Used {
            news: self.merged.is_some(),
            duplicates: sheet.rows.iter().any(|row| row.duplicate_of.is_some()),
            corrections: sheet.rows.iter().any(|row| !row.corrections.is_empty()),
        }
    }
}

/// The applications of today, and how their cells are written.
struct Current<'a, 'b> {
    forms: &'b [Rows<'a>],
    columns: &'b [Vec<Column>],
    words: &'b [Words<'a>],
}
